package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import java.util.Arrays;

/**
 * Resting demands by prefix, minimum of maturity and set of rights: each of these groups is one queue. A supply meets
 * the groups at its leaf and above, at most nine nodes; for each of them a table of the best budget by (right, minimum)
 * says which groups are worth a look.
 *
 * <p>How to walk it: {@link #open} offers a {@link Walk} the best of every group that would have a supply, down to a
 * budget; {@link Walk#next()} then gives demand after demand, highest budget first, then earliest.
 */
final class DemandIndex implements Walk.Source {
    static final int NONE = Listings.NONE;

    private static final int RIGHTS = 9;
    private static final int MINIMA = 10;
    /** Budgets with their sign turned, so that the smaller is the better; this is that of nobody. */
    private static final long NO_BUDGET = Long.MAX_VALUE;
    private static final int FIRST_GROUPS = 1 << 10;
    private final Fields fields;
    private final Listings listings;
    private final PriceQueues queues;
    /** By node: the best by (right, minimum), and the first group by minimum. */
    private final long[][] table;
    private final int[][] firstGroup;
    private int[] next = new int[FIRST_GROUPS];
    private int[] rights = new int[FIRST_GROUPS];
    private int[] best = new int[FIRST_GROUPS];
    private long[] bestPrice = new long[FIRST_GROUPS];
    private long[] bestPriority = new long[FIRST_GROUPS];
    private int firstFree = NONE;
    private int highest;

    DemandIndex(final Fields fields, final Listings listings, final int maxFields) {
        this.fields = fields;
        this.listings = listings;
        queues = new PriceQueues(listings.capacity());
        table = new long[maxFields + 1][];
        firstGroup = new int[maxFields + 1][];
    }

    void insert(final int handle) {
        final int place = place(listings.field(handle));
        prepare(place);
        final int minimum = listings.maturity(handle);
        int group = find(place, minimum, listings.rights(handle));
        if (group == NONE) {
            group = open(place, minimum, listings.rights(handle));
        }
        final long price = -listings.priceFen(handle);
        final long priority = listings.priority(handle);
        queues.insert(group, price, priority, handle);
        if (price < bestPrice[group] || (price == bestPrice[group] && priority < bestPriority[group])) {
            setBest(group, handle, price, priority);
            for (int left = rights[group]; left != 0; left &= left - 1) {
                final int at = at(Integer.numberOfTrailingZeros(left), minimum);
                table[place][at] = Math.min(table[place][at], price);
            }
        }
    }

    void remove(final int handle) {
        final int place = place(listings.field(handle));
        final int minimum = listings.maturity(handle);
        final int group = find(place, minimum, listings.rights(handle));
        queues.remove(group, -listings.priceFen(handle), listings.priority(handle));
        if (best[group] != handle) {
            return;
        }
        final int first = queues.first(group);
        final int ofGroup = rights[group];
        if (first == PriceQueues.NONE) {
            setBest(group, NONE, NO_BUDGET, Long.MAX_VALUE);
            close(place, minimum, group);
        } else {
            setBest(group, queues.handleAt(first), queues.priceAt(first), queues.priorityAt(first));
        }
        for (int left = ofGroup; left != 0; left &= left - 1) {
            refresh(place, minimum, Integer.numberOfTrailingZeros(left));
        }
    }

    private void setBest(final int group, final int handle, final long price, final long priority) {
        best[group] = handle;
        bestPrice[group] = price;
        bestPriority[group] = priority;
    }

    private void refresh(final int place, final int minimum, final int right) {
        long price = NO_BUDGET;
        for (int group = firstGroup[place][minimum]; group != NONE; group = next[group]) {
            if ((rights[group] >>> right & 1) != 0) {
                price = Math.min(price, bestPrice[group]);
            }
        }
        table[place][at(right, minimum)] = price;
    }

    /** The first demand at a node brings its table. */
    private void prepare(final int place) {
        if (table[place] == null) {
            table[place] = new long[RIGHTS * MINIMA];
            Arrays.fill(table[place], NO_BUDGET);
            firstGroup[place] = new int[MINIMA];
            Arrays.fill(firstGroup[place], NONE);
        }
    }

    private int find(final int place, final int minimum, final int rightSet) {
        int group = firstGroup[place][minimum];
        while (group != NONE && rights[group] != rightSet) {
            group = next[group];
        }
        return group;
    }

    private int open(final int place, final int minimum, final int rightSet) {
        final int group;
        if (firstFree == NONE) {
            group = highest++;
            makeRoom();
        } else {
            group = firstFree;
            firstFree = next[group];
        }
        rights[group] = rightSet;
        setBest(group, NONE, NO_BUDGET, Long.MAX_VALUE);
        chain(place, minimum, group);
        return group;
    }

    /** Groups of a node and minimum are in the order of their sets of rights. */
    private void chain(final int place, final int minimum, final int group) {
        int before = NONE;
        int behind = firstGroup[place][minimum];
        while (behind != NONE && rights[behind] < rights[group]) {
            before = behind;
            behind = next[behind];
        }
        next[group] = behind;
        if (before == NONE) {
            firstGroup[place][minimum] = group;
        } else {
            next[before] = group;
        }
    }

    private void makeRoom() {
        if (highest > next.length) {
            next = Arrays.copyOf(next, 2 * next.length);
            rights = Arrays.copyOf(rights, next.length);
            best = Arrays.copyOf(best, next.length);
            bestPrice = Arrays.copyOf(bestPrice, next.length);
            bestPriority = Arrays.copyOf(bestPriority, next.length);
        }
    }

    private void close(final int place, final int minimum, final int group) {
        if (firstGroup[place][minimum] == group) {
            firstGroup[place][minimum] = next[group];
        } else {
            int before = firstGroup[place][minimum];
            while (next[before] != group) {
                before = next[before];
            }
            next[before] = next[group];
        }
        next[group] = firstFree;
        firstFree = group;
    }

    /**
     * Offers a walk every group that would have a supply.
     *
     * @param walk         to begin; empty.
     * @param leaf         field of the supply.
     * @param right        set of the one right that is offered.
     * @param maturity     of the supply.
     * @param lowestBudget demands with less are not shown.
     */
    void open(final Walk walk, final int leaf, final int right, final int maturity, final long lowestBudget) {
        walk.begin(this, queues, -lowestBudget);
        final int rightIndex = Integer.numberOfTrailingZeros(right);
        for (int depth = fields.depthOf(leaf); depth >= 0; depth--) {
            final int place = place(fields.ancestorAt(leaf, depth));
            final long[] budgets = table[place];
            for (int minimum = 0; budgets != null && minimum <= maturity; minimum++) {
                if (budgets[at(rightIndex, minimum)] <= -lowestBudget) {
                    offer(walk, firstGroup[place][minimum], right, -lowestBudget);
                }
            }
        }
    }

    private void offer(final Walk walk, final int first, final int right, final long limit) {
        for (int group = first; group != NONE; group = next[group]) {
            if ((rights[group] & right) != 0 && bestPrice[group] <= limit) {
                walk.offer(group, bestPrice[group], bestPriority[group], best[group]);
            }
        }
    }

    /** A group holds demands of one node only. */
    @Override
    public void follow(final Walk walk, final int queue, final int handle) {
    }

    /** The first group with a set of rights from some number on that has a right, and whose best is within a limit. */
    int groupFrom(final int field, final int minimum, final int rightSet, final int right, final long limit) {
        final int place = place(field);
        int group = firstGroup[place] == null ? NONE : firstGroup[place][minimum];
        while (group != NONE && rights[group] < rightSet) {
            group = next[group];
        }
        return firstWith(group, right, limit);
    }

    /** The next group of the same node and minimum that has a right, and whose best is within a limit. */
    int groupAfter(final int group, final int right, final long limit) {
        return firstWith(next[group], right, limit);
    }

    private int firstWith(final int from, final int right, final long limit) {
        int group = from;
        while (group != NONE && ((rights[group] & right) == 0 || bestPrice[group] > limit)) {
            group = next[group];
        }
        return group;
    }

    /** The group of a node, minimum and set of rights, or NONE. */
    int groupOf(final int field, final int minimum, final int rightSet) {
        return firstGroup[place(field)] == null ? NONE : find(place(field), minimum, rightSet);
    }

    int rightsOf(final int group) {
        return rights[group];
    }

    /** All queues. */
    PriceQueues queues() {
        return queues;
    }

    private static int at(final int right, final int minimum) {
        return right * MINIMA + minimum;
    }

    private static int place(final int field) {
        return field - Fields.ROOT;
    }
}
