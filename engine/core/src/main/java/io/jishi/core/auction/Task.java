package io.jishi.core.auction;

/**
 * Something that is done bidder by bidder when bidding is over: in one command where they are few, else in slices
 * ({@link Slices}). Without state of its own; how far it has come is in the lot.
 */
abstract class Task {
    private final int code;

    /** The code says in the state hash which task a lot is at. */
    Task(final int code) {
        this.code = code;
    }

    final int code() {
        return code;
    }

    /** Whether nobody is left. */
    boolean isDone(final Lot lot) {
        return lot.cursor == Bidders.NONE;
    }

    /** Does what is to be done for the next one. */
    abstract void visit(Lot lot);

    /** All is done: what follows, which may begin another task. */
    abstract void finish(Lot lot);
}
