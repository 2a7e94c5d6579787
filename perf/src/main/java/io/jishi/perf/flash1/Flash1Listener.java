package io.jishi.perf.flash1;

/** Is told what the benchmark wants reported. */
interface Flash1Listener {
    /** A new order was taken. */
    void accepted(boolean buy, long id, long price, long quantity);

    /** A trade. */
    void traded(long price, long quantity, long maker, long taker);

    /** An order was cancelled, or what is left of an immediate one. */
    void cancelled(boolean buy, long id, long price);

    /** An order was modified. */
    void modified(boolean buy, long id, long price, long quantity);

    /** There was no such order to cancel. */
    void cancelRefused(long id);

    /** There was no such order to modify. */
    void modifyRefused(long id);
}
