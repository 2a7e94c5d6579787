package io.jishi.perf.pool;

import java.util.Arrays;

/**
 * What a pool has answered: its trades, in order, and which listings have ended; those are told to the flow between
 * commands, so that what the flow does with it is not measured.
 */
final class PoolAnswers {
    private final PoolFlow flow;
    private long[] ended = new long[64];
    private int endedCount;
    /** By listing: the units that were traded of it; only while somebody wants to know. */
    private long[] filled = {};
    private long trades;
    private long proposals;
    private long searches;
    private long sum;

    PoolAnswers(final PoolFlow flow) {
        this.flow = flow;
    }

    /** Makes room for so many listings that end between two commands, so that it is not made while they do. */
    void roomForEnded(final int count) {
        ended = Arrays.copyOf(ended, Math.max(ended.length, count));
        endedCount = 0;
    }

    /** How many have ended since the flow was told. */
    int ended() {
        return endedCount;
    }

    /** Two listings have traded; a take has no incoming one. */
    void traded(final long restingId, final long incomingId, final long priceFen, final long units) {
        trades++;
        countFilled(restingId, units);
        countFilled(incomingId, units);
        sum = (sum * 31 + restingId) * 31 + incomingId;
        sum = (sum * 31 + priceFen) * 31 + units;
    }

    private void countFilled(final long id, final long units) {
        if (id < filled.length) {
            filled[(int)id] += units;
        }
    }

    /** Counts what is traded of each listing, whose ids are below a number; of none if it is 0. */
    void countFilled(final int ids) {
        filled = new long[ids];
    }

    /** Units that were traded of a listing since they are counted. */
    long filled(final long id) {
        return filled[(int)id];
    }

    /** Two listings were introduced; the first of a search has rank 1. */
    void proposed(final long id, final int score, final int rank) {
        proposals++;
        searches += rank == 1 ? 1 : 0;
        sum = (sum * 31 + id) * 31 + score;
    }

    void ended(final long id) {
        if (endedCount == ended.length) {
            ended = Arrays.copyOf(ended, 2 * endedCount);
        }
        ended[endedCount++] = id;
    }

    /** Tells the flow what has ended. */
    void tell() {
        for (int i = 0; i < endedCount; i++) {
            flow.ended(ended[i]);
        }
        endedCount = 0;
    }

    long trades() {
        return trades;
    }

    long proposals() {
        return proposals;
    }

    /** Searches that found somebody. */
    long searches() {
        return searches;
    }

    /** Of all trades in their order, and of what still stands. */
    long checksum() {
        return sum * 31 + flow.standing();
    }
}
