package io.jishi.node;

/**
 * What the match handler lets ingress know: how far it is and when the next timer is due. Written by the match handler,
 * read by ingress; nothing flows the other way.
 */
final class MatchProgress {
    private volatile long nextDeadlineNs = Long.MAX_VALUE;
    private volatile long matchedSequence;

    /** Deadline first: who sees the sequence also sees the deadline that holds after it. */
    void update(final long sequence, final long deadlineNs) {
        nextDeadlineNs = deadlineNs;
        matchedSequence = sequence;
    }

    long matchedSequence() {
        return matchedSequence;
    }

    long nextDeadlineNs() {
        return nextDeadlineNs;
    }
}
