package io.jishi.core.auction;

import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * What experts gave: handles into preallocated arrays, chained by bidder; one score per expert, bidder and criterion.
 */
final class Scores {
    private static final int NONE = -1;
    private final int[] firstOf;
    private final int[] next;
    private final int[] expertOf;
    private final int[] criterionOf;
    private final long[] scoreOf;
    private int freeHead = NONE;
    private int highest;
    private long sum;

    Scores(final int bidders, final int capacity) {
        firstOf = new int[bidders];
        Arrays.fill(firstOf, NONE);
        next = new int[capacity];
        expertOf = new int[capacity];
        criterionOf = new int[capacity];
        scoreOf = new long[capacity];
    }

    boolean isFull() {
        return freeHead == NONE && highest == next.length;
    }

    boolean hasAny(final int bidder) {
        return firstOf[bidder] != NONE;
    }

    boolean has(final int bidder, final int criterionId, final int expertId) {
        int score = firstOf[bidder];
        while (score != NONE && (criterionOf[score] != criterionId || expertOf[score] != expertId)) {
            score = next[score];
        }
        return score != NONE;
    }

    /** Adds a score; there must be room. */
    void add(final int bidder, final int criterionId, final int expertId, final long scoreE4) {
        final int score;
        if (freeHead == NONE) {
            score = highest++;
        } else {
            score = freeHead;
            freeHead = next[score];
        }
        criterionOf[score] = criterionId;
        expertOf[score] = expertId;
        scoreOf[score] = scoreE4;
        next[score] = firstOf[bidder];
        firstOf[bidder] = score;
    }

    /** Forgets what a bidder was given. */
    void clear(final int bidder) {
        while (firstOf[bidder] != NONE) {
            final int score = firstOf[bidder];
            firstOf[bidder] = next[score];
            next[score] = freeHead;
            freeHead = score;
        }
    }

    /**
     * How many scores of a bidder count in a criterion; {@link #sum()} is theirs. From a number on the extremes
     * are dropped.
     */
    int gather(final int bidder, final int criterionId, final int dropFrom) {
        int count = 0;
        long lowest = Long.MAX_VALUE;
        long highestScore = 0;
        sum = 0;
        for (int score = firstOf[bidder]; score != NONE; score = next[score]) {
            if (criterionOf[score] == criterionId) {
                count++;
                sum += scoreOf[score];
                lowest = Math.min(lowest, scoreOf[score]);
                highestScore = Math.max(highestScore, scoreOf[score]);
            }
        }
        if (count >= dropFrom) {
            sum -= lowest + highestScore;
            count -= 2;
        }
        return count;
    }

    long sum() {
        return sum;
    }

    /**
     * The scores of a bidder as a set: their number, and the sum of the mixed hashes of criterion, expert and score.
     */
    void hashInto(final int bidder, final StateHash hash) {
        int count = 0;
        long all = 0;
        for (int score = firstOf[bidder]; score != NONE; score = next[score]) {
            count++;
            all += new StateHash().add(criterionOf[score]).add(expertOf[score]).add(scoreOf[score]).value();
        }
        hash.add(count).add(all);
    }
}
