package io.jishi.core.time;

/** Is told when a deadline that it armed has come. */
@FunctionalInterface
public interface TimerHandler {
    /**
     * A deadline has come. The exchange's time is the deadline during the call, however late the command that let time
     * pass: what it starts runs from the deadline. Of an end that has waited it is the time of the command before.
     *
     * @param subject    as given when it was armed.
     * @param deadlineNs the deadline.
     */
    void onTimer(long subject, long deadlineNs);

    /**
     * One of its deadlines will come soon, unless it is cancelled before; nothing may follow from it.
     *
     * @param subject as given when it was armed.
     */
    default void expect(final long subject) {
    }

    /** Reads the memory that the deadlines expected will need, and forgets them. */
    default void readAhead() {
    }
}
