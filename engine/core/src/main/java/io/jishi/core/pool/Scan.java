package io.jishi.core.pool;

import io.jishi.core.state.StateHash;

/**
 * Goes through all candidates of a listing, node by node of the taxonomy, in an order that can be taken up again after
 * anything has happened in between: where it stands is the key of the last candidate looked at, not a place in the
 * index. A candidate looked at is a look, and so is every {@value #NODES_TO_A_LOOK}th node that is left behind.
 */
abstract class Scan implements CandidateScan {
    static final int NONE = Listings.NONE;
    /** Passing a node costs far less than looking at a candidate. */
    static final int NODES_TO_A_LOOK = 64;

    private final PriceQueues queues;
    private int looksLeft;
    private boolean over;
    private long price;
    private long priority;
    private int position;
    private boolean found;

    Scan(final PriceQueues queues) {
        this.queues = queues;
    }

    @Override
    public final void resume(final int looks) {
        looksLeft = looks;
        found = false;
    }

    /** Starts to look at a queue from its beginning. */
    final void enterQueue() {
        price = Long.MIN_VALUE;
        priority = 0;
        found = false;
    }

    @Override
    public void begin(final int incoming) {
        over = false;
        enterQueue();
    }

    @Override
    public final int next() {
        while (looksLeft > 0 && !over) {
            if (isPastLastNode()) {
                over = true;
            } else if (nextQueue()) {
                final int candidate = nextInQueue();
                if (candidate != NONE) {
                    looksLeft--;
                    return candidate;
                }
                leaveQueue();
                enterQueue();
            } else {
                looksLeft -= isLook(node()) ? 1 : 0;
                leaveNode();
                enterQueue();
            }
        }
        return NONE;
    }

    @Override
    public final void spend(final int looks) {
        looksLeft -= looks;
    }

    private static boolean isLook(final int node) {
        return node % NODES_TO_A_LOOK == NODES_TO_A_LOOK - 1;
    }

    private int nextInQueue() {
        position = found ? queues.after(position) : queues.firstAfter(queue(), price, priority);
        found = true;
        while (position != PriceQueues.NONE && !isOfNode(queues.bitsAt(position))) {
            position = queues.after(position);
        }
        if (position == PriceQueues.NONE || queues.priceAt(position) > limit()) {
            return NONE;
        }
        price = queues.priceAt(position);
        priority = queues.priorityAt(position);
        return queues.handleAt(position);
    }

    @Override
    public final long priority() {
        return priority;
    }

    /** What it may be refused by. */
    final int candidateBits() {
        return queues.bitsAt(position);
    }

    @Override
    public final boolean isOver() {
        return over;
    }

    @Override
    public final void hashInto(final StateHash hash) {
        hash.add(node()).add(queueOrder()).add(price).add(priority);
    }

    abstract boolean isPastLastNode();

    /**
     * Stays at the queue where the scan stands, or if it is gone enters the next one of this node that may hold
     * candidates; false if none is left.
     */
    abstract boolean nextQueue();

    abstract int queue();

    abstract void leaveQueue();

    abstract void leaveNode();

    /** Whether an entry with these bits is listed at this node itself. */
    abstract boolean isOfNode(int bits);

    /** Prices beyond it do not cross. */
    abstract long limit();

    /** Number of the node in the order of the scan. */
    abstract int node();

    /** Number of the queue in the order of the scan. */
    abstract int queueOrder();
}
