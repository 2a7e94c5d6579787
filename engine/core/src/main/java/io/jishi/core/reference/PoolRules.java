package io.jishi.core.reference;

import io.jishi.core.command.SetPoolRules;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;

/**
 * How a venue scores proposals: seven weights that sum to 1000, the least score that is proposed, how many at most, and
 * how long both sides have to confirm. What is not set has the defaults of the market rules; a threshold of 0 and a
 * week to confirm are ours.
 */
public final class PoolRules {
    /** Sum of the weights: the highest score. */
    public static final int MAX_SCORE = 1_000;
    /** Longest time to confirm: a year. */
    private static final long MAX_PROPOSAL_MS = 31_536_000_000L;
    private static final long NS_PER_MS = 1_000_000;
    private int weightField = 300;
    private int weightTags = 200;
    private int weightHeadroom = 150;
    private int weightMaturity = 100;
    private int weightRegion = 100;
    private int weightModes = 100;
    private int weightFreshness = 50;
    private int threshold;
    private int topK = 20;
    private long proposalMs = 604_800_000;
    private long version;

    PoolRules() {
    }

    /** Whether a command's numbers are rules. */
    static boolean areValid(final SetPoolRules c) {
        return Math.min(Math.min(c.weightField, c.weightTags), Math.min(c.weightHeadroom, c.weightMaturity)) >= 0
            && Math.min(Math.min(c.weightRegion, c.weightModes), c.weightFreshness) >= 0
            && (long)c.weightField + c.weightTags + c.weightHeadroom + c.weightMaturity + c.weightRegion
            + c.weightModes + c.weightFreshness == MAX_SCORE
            && c.threshold >= 0 && c.threshold <= MAX_SCORE
            && c.topK >= 1 && c.topK <= CoreLimits.MAX_PROPOSALS
            && c.proposalMs >= 1 && c.proposalMs <= MAX_PROPOSAL_MS;
    }

    void set(final SetPoolRules command) {
        weightField = command.weightField;
        weightTags = command.weightTags;
        weightHeadroom = command.weightHeadroom;
        weightMaturity = command.weightMaturity;
        weightRegion = command.weightRegion;
        weightModes = command.weightModes;
        weightFreshness = command.weightFreshness;
        threshold = command.threshold;
        topK = command.topK;
        proposalMs = command.proposalMs;
        version++;
    }

    /**
     * How often the rules have been set.
     *
     * @return 0 for the defaults.
     */
    public long version() {
        return version;
    }

    /**
     * Weight of the field depth shared.
     *
     * @return 0 to 1000.
     */
    public int weightField() {
        return weightField;
    }

    /**
     * Weight of the tags in common.
     *
     * @return 0 to 1000.
     */
    public int weightTags() {
        return weightTags;
    }

    /**
     * Weight of the price headroom.
     *
     * @return 0 to 1000.
     */
    public int weightHeadroom() {
        return weightHeadroom;
    }

    /**
     * Weight of the maturity surplus.
     *
     * @return 0 to 1000.
     */
    public int weightMaturity() {
        return weightMaturity;
    }

    /**
     * Weight of the region.
     *
     * @return 0 to 1000.
     */
    public int weightRegion() {
        return weightRegion;
    }

    /**
     * Weight of the cooperation modes.
     *
     * @return 0 to 1000.
     */
    public int weightModes() {
        return weightModes;
    }

    /**
     * Weight of the freshness.
     *
     * @return 0 to 1000.
     */
    public int weightFreshness() {
        return weightFreshness;
    }

    /**
     * Least score proposed.
     *
     * @return 0 to 1000.
     */
    public int threshold() {
        return threshold;
    }

    /**
     * Most proposals of one search.
     *
     * @return 1 to {@link CoreLimits#MAX_PROPOSALS}.
     */
    public int topK() {
        return topK;
    }

    /**
     * When what begins now and waits for an answer ends.
     *
     * @param nowNs time now.
     * @return the end of the time to confirm; not later than the end of all time.
     */
    public long endOf(final long nowNs) {
        final long lengthNs = proposalMs * NS_PER_MS;
        return nowNs > Long.MAX_VALUE - lengthNs ? Long.MAX_VALUE : nowNs + lengthNs;
    }

    void hashInto(final StateHash hash) {
        hash.add(weightField).add(weightTags).add(weightHeadroom).add(weightMaturity).add(weightRegion);
        hash.add(weightModes).add(weightFreshness).add(threshold).add(topK).add(proposalMs);
        hash.add(version);
    }
}
