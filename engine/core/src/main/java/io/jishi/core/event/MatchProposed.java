package io.jishi.core.event;

/** A ranked introduction with every component of its score. */
public final class MatchProposed extends Event {
    /** The proposal. */
    public long matchId;
    /** Supply. */
    public long supplyId;
    /** Demand. */
    public long demandId;
    /** Ask. */
    public long priceFen;
    /** Units. */
    public long units;
    /** Time to confirm (exclusive). */
    public long expiresAtNs;
    /** From 1. */
    public int rank;
    /** Sum, 0-1000. */
    public int score;
    /** Part: field depth shared. */
    public int scoreField;
    /** Part: tags in common. */
    public int scoreTags;
    /** Part: price headroom. */
    public int scoreHeadroom;
    /** Part: maturity surplus. */
    public int scoreMaturity;
    /** Part: region. */
    public int scoreRegion;
    /** Part: cooperation modes. */
    public int scoreModes;
    /** Part: freshness. */
    public int scoreFreshness;

    @Override
    public EventType type() {
        return EventType.MATCH_PROPOSED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("matchId", matchId);
        visitor.field("supplyId", supplyId);
        visitor.field("demandId", demandId);
        visitor.field("priceFen", priceFen);
        visitor.field("units", units);
        visitor.field("expiresAtNs", expiresAtNs);
        visitor.field("rank", rank);
        visitor.field("score", score);
        visitor.field("scoreField", scoreField);
        visitor.field("scoreTags", scoreTags);
        visitor.field("scoreHeadroom", scoreHeadroom);
        visitor.field("scoreMaturity", scoreMaturity);
        visitor.field("scoreRegion", scoreRegion);
        visitor.field("scoreModes", scoreModes);
        visitor.field("scoreFreshness", scoreFreshness);
    }
}
