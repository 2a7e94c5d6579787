package io.jishi.core.command;

/** Sets the proposal scoring of a venue; weights sum to 1000. */
public final class SetPoolRules extends Command {
    /** The venue. */
    public int venueId;
    /** Field depth shared. */
    public int weightField;
    /** Tags in common. */
    public int weightTags;
    /** Price headroom. */
    public int weightHeadroom;
    /** Maturity surplus. */
    public int weightMaturity;
    /** Region. */
    public int weightRegion;
    /** Cooperation modes. */
    public int weightModes;
    /** Freshness. */
    public int weightFreshness;
    /** Least score proposed. */
    public int threshold;
    /** Most proposals per search. */
    public int topK;
    /** Time to confirm. */
    public long proposalMs;

    @Override
    public CommandType type() {
        return CommandType.SET_POOL_RULES;
    }
}
