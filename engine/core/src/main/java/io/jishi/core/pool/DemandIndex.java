package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import java.util.Arrays;

/**
 * Resting demands by prefix, minimum of maturity and set of rights: each of these groups is one queue. A supply meets
 * the groups at its leaf and above, at most nine nodes; for each of them the best budget by right says whether to look,
 * and a table of the best by (right, minimum) which groups are worth it.
 *
 * <p>How to walk it: {@link #open} offers a {@link Walk} the best of every group that would have a supply, down to a
 * budget; {@link Walk#next()} then gives demand after demand, highest budget first, then earliest.
 */
final class DemandIndex implements Walk.Source, Walk.Later {
    static final int NONE = Listings.NONE;

    private static final int RIGHTS = 9;
    private static final int MINIMA = 10;
    /** Part of a node: all of it. */
    private static final int WHOLE = -1;
    /** Budgets with their sign turned, so that the smaller is the better; this is that of nobody. */
    private static final long NO_BUDGET = Long.MAX_VALUE;
    private final Fields fields;
    private final Listings listings;
    private final PriceQueues queues;
    private final DemandGroups groups;
    /** By node: the best by (right, minimum). */
    private final long[][] table;
    /** By node and right: the best of that right. All in one array, so that each costs one line of memory. */
    private final long[] bestOfRight;
    private long touched;
    /** What a walk was opened for. */
    private int openRight;
    private int openMaturity;
    private long limit;

    /** In queues that are empty. */
    DemandIndex(final Fields fields, final Listings listings, final int maxFields, final PriceQueues queues) {
        this.fields = fields;
        this.listings = listings;
        this.queues = queues;
        groups = new DemandGroups(maxFields + 1);
        table = new long[maxFields + 1][];
        bestOfRight = new long[Math.multiplyExact(maxFields + 1, RIGHTS)];
        Arrays.fill(bestOfRight, NO_BUDGET);
    }

    void insert(final int handle) {
        final int place = place(listings.field(handle));
        prepare(place);
        final int minimum = listings.maturity(handle);
        final int rights = listings.rights(handle);
        int group = groups.find(place, minimum, rights);
        if (group == NONE) {
            group = groups.open(place, minimum, rights);
        }
        listings.group(handle, group);
        final long price = -listings.priceFen(handle);
        final long priority = listings.priority(handle);
        final int bits = bitsOf(handle);
        queues.insert(group, price, priority, handle, bits);
        if (groups.isBefore(group, price, priority)) {
            groups.setBest(place, minimum, group, price, priority, (long)bits << 32 | handle);
            for (int left = rights; left != 0; left &= left - 1) {
                final int right = Integer.numberOfTrailingZeros(left);
                final int at = at(right, minimum);
                table[place][at] = Math.min(table[place][at], price);
                final int of = of(place, right);
                bestOfRight[of] = Math.min(bestOfRight[of], price);
            }
        }
    }

    void remove(final int handle) {
        final int group = listings.group(handle);
        final long price = -listings.priceFen(handle);
        queues.remove(group, price, listings.priority(handle));
        if (groups.best(group) == handle) {
            removeBest(handle, group, price);
        }
    }

    private void removeBest(final int handle, final int group, final long price) {
        final int place = place(listings.field(handle));
        final int minimum = listings.maturity(handle);
        final int rights = listings.rights(handle);
        final int first = queues.first(group);
        if (first == PriceQueues.NONE) {
            groups.close(place, minimum, rights);
        } else {
            groups.setBest(
                place, minimum, group, queues.priceAt(first), queues.priorityAt(first), queues.wordAt(first));
        }
        for (int left = rights; left != 0; left &= left - 1) {
            final int right = Integer.numberOfTrailingZeros(left);
            final int at = at(right, minimum);
            if (table[place][at] == price) {
                table[place][at] = groups.bestPrice(place, minimum, left & -left, NO_BUDGET);
                bestOfRight[of(place, right)] = bestOf(place, right);
            }
        }
    }

    private long bestOf(final int place, final int right) {
        long best = NO_BUDGET;
        for (int at = at(right, 0); at < at(right + 1, 0); at++) {
            best = Math.min(best, table[place][at]);
        }
        return best;
    }

    /** What a supply may be refused for without a look into the row. */
    private int bitsOf(final int handle) {
        return CandidateBits.ofDemand(
            listings.modes(handle), listings.regionsLow(handle), listings.regionsHigh(handle));
    }

    /** The first demand at a node brings its table. */
    private void prepare(final int place) {
        if (table[place] == null) {
            table[place] = new long[RIGHTS * MINIMA];
            Arrays.fill(table[place], NO_BUDGET);
        }
    }

    /**
     * Offers a walk every group that would have a supply. Asks for the groups of all nodes that are worth a look, which
     * would else be waited for one after the other.
     *
     * @param walk         to begin; empty.
     * @param leaf         field of the supply.
     * @param right        set of the one right that is offered.
     * @param maturity     of the supply.
     * @param lowestBudget demands with less are not shown.
     */
    void open(final Walk walk, final int leaf, final int right, final int maturity, final long lowestBudget) {
        walk.begin(this, queues, -lowestBudget);
        openRight = right;
        openMaturity = maturity;
        limit = -lowestBudget;
        final int rightIndex = Integer.numberOfTrailingZeros(right);
        for (int depth = fields.depthOf(leaf); depth >= 0; depth--) {
            final int place = place(fields.ancestorAt(leaf, depth));
            final long best = bestOfRight[of(place, rightIndex)];
            if (best <= limit) {
                touched ^= groups.touchNode(place);
                walk.offerLater(this, place, WHOLE, best);
            }
        }
    }

    /** Of a node its groups, of a group its best. */
    @Override
    public void open(final Walk walk, final int node, final int part) {
        if (part == WHOLE) {
            groups.offer(walk, this, node, openMaturity, openRight, limit);
        } else {
            groups.offer(walk, part);
        }
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }

    /** Asks for what {@link #open} reads first; returns a number without a meaning. */
    long touch(final int leaf, final int right) {
        final int rightIndex = Integer.numberOfTrailingZeros(right);
        long sum = 0;
        for (int depth = fields.depthOf(leaf); depth >= 0; depth--) {
            sum ^= bestOfRight[of(place(fields.ancestorAt(leaf, depth)), rightIndex)];
        }
        return sum;
    }

    /** A group holds demands of one node only. */
    @Override
    public void follow(final Walk walk, final int queue, final int bits, final int handle) {
    }

    @Override
    public int candidateBits(final int queue, final int bits) {
        return bits;
    }

    /** The first group with a set of rights from some number on that has a right, and whose best is within a limit. */
    int groupFrom(final int field, final int minimum, final int rightSet, final int right, final long limit) {
        return groups.from(place(field), minimum, rightSet, right, limit);
    }

    /** Asks for what is known of a group, or NONE; returns a number without a meaning. */
    long touchGroup(final int group) {
        return group == NONE ? 0 : groups.touch(group);
    }

    /** What is likely the group of a node, minimum and set of rights, or NONE. */
    int groupOf(final int field, final int minimum, final int rightSet) {
        return groups.guess(place(field), minimum, rightSet);
    }

    int rightsOf(final int group) {
        return groups.rights(group);
    }

    /** All queues. */
    PriceQueues queues() {
        return queues;
    }

    private static int at(final int right, final int minimum) {
        return right * MINIMA + minimum;
    }

    private static int of(final int place, final int right) {
        return place * RIGHTS + right;
    }

    private static int place(final int field) {
        return field - Fields.ROOT;
    }
}
