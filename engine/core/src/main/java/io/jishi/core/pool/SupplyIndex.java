package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/**
 * Resting supplies by field, right and maturity: for each node of the taxonomy and each of the 81 cells (right,
 * maturity) one queue, with the supplies listed at that node and the best supply of the same cell of each child. So the
 * best ask of everything under a prefix, for a right and a maturity, is known at the prefix itself, and a demand for
 * the whole tree looks at 81 cells and not at every field. A supply is entered above its own field only while it is
 * the best there.
 *
 * <p>How to walk it: {@link #open} offers a {@link Walk} the best of every cell under a prefix that has a right of a
 * set and at least a maturity, up to an ask; {@link Walk#next()} then gives supply after supply, lowest ask first, then
 * earliest. A walk may be ended at any time and costs about the depth of the tree for each supply it gave.
 * {@link #bestAsk} is a bound for what a subtree can offer in one cell, in one step.
 */
final class SupplyIndex implements Walk.Source {
    static final int NONE = Listings.NONE;
    /** Of a cell that holds nothing. */
    static final long NO_ASK = SupplyBests.NO_ASK;

    static final int MATURITIES = 9;
    /** Cells of a node, by right, then maturity. */
    static final int CELLS = 9 * MATURITIES;
    private static final int ALL_RIGHTS = (1 << 9) - 1;
    private final Fields fields;
    private final Listings listings;
    private final PriceQueues queues;
    private final SupplyBests bests;
    private final int[] listedAt;
    private long touched;

    /** In queues that are empty. */
    SupplyIndex(final Fields fields, final Listings listings, final int maxFields, final PriceQueues queues) {
        this.fields = fields;
        this.listings = listings;
        this.queues = queues;
        bests = new SupplyBests(maxFields + 1, CELLS);
        listedAt = new int[maxFields + 1];
        Math.multiplyExact(maxFields + 1, CELLS);
    }

    void insert(final int handle) {
        final int cell = cellOf(handle);
        final long ask = listings.priceFen(handle);
        final long priority = listings.priority(handle);
        final int bits = CandidateBits.ofSupply(listings.modes(handle), listings.regionId(handle));
        int field = listings.field(handle);
        bests.prepare(place(field));
        listedAt[place(field)]++;
        queues.insert(queue(field, cell), ask, priority, handle, bits);
        while (bests.isBefore(place(field), cell, ask, priority)) {
            final long askBefore = bests.ask(place(field), cell);
            final long priorityBefore = bests.priority(place(field), cell);
            final boolean wasEmpty = bests.isNobody(place(field), cell);
            bests.set(place(field), cell, ask, priority, (long)bits << 32 | handle);
            if (field == Fields.ROOT) {
                return;
            }
            final int child = field;
            field = above(field);
            bests.prepare(place(field));
            if (!wasEmpty) {
                queues.remove(queue(field, cell), askBefore, priorityBefore);
            }
            queues.insert(queue(field, cell), ask, priority, handle, ~child);
        }
    }

    void remove(final int handle) {
        final int cell = cellOf(handle);
        final long ask = listings.priceFen(handle);
        final long priority = listings.priority(handle);
        int field = listings.field(handle);
        listedAt[place(field)]--;
        queues.remove(queue(field, cell), ask, priority);
        while (bests.is(place(field), cell, ask, priority)) {
            final int next = queues.first(queue(field, cell));
            final boolean empty = next == PriceQueues.NONE;
            final long nextBest = empty ? SupplyBests.NOBODY : wordAt(next, cell);
            final long nextAsk = empty ? NO_ASK : queues.priceAt(next);
            final long nextPriority = empty ? Long.MAX_VALUE : queues.priorityAt(next);
            bests.set(place(field), cell, nextAsk, nextPriority, nextBest);
            if (field == Fields.ROOT) {
                return;
            }
            final int child = field;
            field = above(field);
            queues.remove(queue(field, cell), ask, priority);
            if (!empty) {
                queues.insert(queue(field, cell), nextAsk, nextPriority, (int)nextBest, ~child);
            }
        }
    }

    /** Bits and handle of the listing of an entry, also where it stands for a child. */
    private long wordAt(final int position, final int cell) {
        final int bits = queues.bitsAt(position);
        return isBestOfChild(bits) ? bests.word(place(childOf(bits)), cell) : queues.wordAt(position);
    }

    private int above(final int field) {
        return fields.ancestorAt(field, fields.depthOf(field) - 1);
    }

    /**
     * The lowest ask under a prefix.
     *
     * @param prefix   a node, or the whole tree.
     * @param right    code of a right, from 1.
     * @param maturity from 1.
     * @return the ask, or {@link #NO_ASK}.
     */
    long bestAsk(final int prefix, final int right, final int maturity) {
        final int place = place(prefix);
        return bests.isEmpty(place) ? NO_ASK : bests.ask(place, cell(right - 1, maturity));
    }

    /**
     * Offers a walk every cell under a prefix that a demand would have.
     *
     * @param walk        to begin; empty.
     * @param prefix      a node, or the whole tree.
     * @param rights      set of rights.
     * @param minMaturity least maturity.
     * @param highestAsk  supplies that ask for more are not shown.
     */
    void open(final Walk walk, final int prefix, final int rights, final int minMaturity, final long highestAsk) {
        walk.begin(this, queues, highestAsk);
        final int place = place(prefix);
        for (int left = bests.isEmpty(place) ? 0 : rights; left != 0; left &= left - 1) {
            final int right = Integer.numberOfTrailingZeros(left);
            for (int cell = cell(right, Math.max(1, minMaturity)); cell < cell(right + 1, 1); cell++) {
                final long ask = bests.ask(place, cell);
                if (ask <= highestAsk && !bests.isNobody(place, cell)) {
                    walk.offer(queue(prefix, cell), ask, bests.priority(place, cell), bests.word(place, cell));
                }
            }
        }
    }

    /** What was shown at a node stood for a child: what comes after it there, and at the nodes below, follows. */
    @Override
    public void follow(final Walk walk, final int queue, final int bits, final int handle) {
        if (isBestOfChild(bits) && !fields.isLeaf(childOf(bits))) {
            touchPath(childOf(bits), listings.field(handle), cellOfQueue(queue));
        }
        int under = bits;
        while (isBestOfChild(under)) {
            final int below = queue(childOf(under), cellOfQueue(queue));
            final int first = queues.first(below);
            under = queues.bitsAt(first);
            walk.offerAt(below, queues.after(first));
        }
    }

    /** Asks at once for the beginnings of the queues from a node down to a field, each of which names the next. */
    private void touchPath(final int node, final int field, final int cell) {
        final int last = fields.depthOf(field);
        for (int depth = fields.depthOf(node); depth <= last; depth++) {
            touched ^= queues.touchFirst(queue(fields.ancestorAt(field, depth), cell));
        }
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }

    @Override
    public int candidateBits(final int queue, final int bits) {
        return isBestOfChild(bits) ? (int)(bests.word(place(childOf(bits)), cellOfQueue(queue)) >>> 32) : bits;
    }

    /** Whether an entry with these bits stands at a node as the best of a child, not because it is listed there. */
    static boolean isBestOfChild(final int bits) {
        return bits < 0;
    }

    /** That child. */
    static int childOf(final int bits) {
        return ~bits;
    }

    /** Asks for the bests of a node by its rights; returns a number without a meaning. */
    long touch(final int field, final int rights) {
        final int place = place(field);
        long sum = 0;
        for (int left = bests.isEmpty(place) ? 0 : rights & ALL_RIGHTS; left != 0; left &= left - 1) {
            final int first = cell(Integer.numberOfTrailingZeros(left), 1);
            sum ^= bests.ask(place, first) ^ bests.ask(place, first + MATURITIES - 1);
        }
        return sum;
    }

    /** Asks for the best of a queue; returns a number without a meaning. */
    long touchBest(final int queue) {
        final int place = queue / CELLS;
        return bests.isEmpty(place) ? 0 : bests.ask(place, cellOfQueue(queue));
    }

    /** The queue of the node above, if who has an ask in a queue may be the best there and stand above too; or NONE. */
    int queueAbove(final int queue, final long ask) {
        final int place = queue / CELLS;
        final int cell = cellOfQueue(queue);
        return place == 0 || bests.isEmpty(place) || ask > bests.ask(place, cell) ? NONE
            : queue(above(place + Fields.ROOT), cell);
    }

    /** Whether supplies are listed at a node itself. */
    boolean isListedAt(final int field) {
        return listedAt[place(field)] > 0;
    }

    /** All queues. */
    PriceQueues queues() {
        return queues;
    }

    /** The queue of a node for a right, as a set of one, and a maturity. */
    int queueOf(final int field, final int right, final int maturity) {
        return queue(field, cell(Integer.numberOfTrailingZeros(right), maturity));
    }

    private int cellOf(final int handle) {
        return cell(Integer.numberOfTrailingZeros(listings.rights(handle)), listings.maturity(handle));
    }

    private static int cell(final int rightIndex, final int maturity) {
        return rightIndex * MATURITIES + maturity - 1;
    }

    /** The cell of a queue. */
    static int cellOfQueue(final int queue) {
        return queue % CELLS;
    }

    /** The queue of a node's cell. */
    static int queue(final int field, final int cell) {
        return place(field) * CELLS + cell;
    }

    private static int place(final int field) {
        return field - Fields.ROOT;
    }
}
