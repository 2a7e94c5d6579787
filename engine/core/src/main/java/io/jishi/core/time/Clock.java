package io.jishi.core.time;

import io.jishi.core.command.Command;

/**
 * The time of the exchange and what is being applied: set by the exchange, read by everything else. Time is data; it
 * never comes from a machine's clock.
 */
public final class Clock {
    private long nowNs;
    private long untilNs;
    private long causeSequence;
    private long clientSequence;
    private int sessionId;

    /**
     * The time now: of the command, or of the deadline that fires.
     *
     * @return nanoseconds since 1970-01-01 UTC.
     */
    public long nowNs() {
        return nowNs;
    }

    /**
     * Whether an end has come.
     *
     * @param endNs when it is; 0 = never.
     * @return true at that time and later.
     */
    public boolean hasCome(final long endNs) {
        return endNs != 0 && endNs <= nowNs;
    }

    /**
     * How far the command being applied lets time pass: at a deadline that is later than now, or the same.
     *
     * @return nanoseconds since 1970-01-01 UTC.
     */
    public long untilNs() {
        return untilNs;
    }

    /**
     * Sequence of the command being applied.
     *
     * @return the sequence; 0 before the first.
     */
    public long causeSequence() {
        return causeSequence;
    }

    /**
     * Number of that command in its session.
     *
     * @return the number; 0 in the system session or at a deadline.
     */
    public long clientSequence() {
        return clientSequence;
    }

    /**
     * Session of that command.
     *
     * @return the session; 0 = the system session, or a deadline.
     */
    public int sessionId() {
        return sessionId;
    }

    /**
     * A command is about to be applied.
     *
     * @param command  the command.
     * @param sequence its sequence.
     * @param timeNs   its time.
     */
    public void atCommand(final Command command, final long sequence, final long timeNs) {
        nowNs = timeNs;
        untilNs = timeNs;
        causeSequence = sequence;
        clientSequence = command.clientSequence;
        sessionId = command.sessionId;
    }

    /**
     * A timer is about to fire.
     *
     * @param deadlineNs its deadline.
     * @param sequence   sequence of the command that lets time pass.
     * @param commandNs  time of that command.
     */
    public void atDeadline(final long deadlineNs, final long sequence, final long commandNs) {
        nowNs = deadlineNs;
        untilNs = commandNs;
        causeSequence = sequence;
        clientSequence = 0;
        sessionId = 0;
    }
}
