package io.jishi.core.command;

/** Expert: scores an offer in one criterion. */
public final class ScoreOffer extends Command {
    /** The lot. */
    public long lotId;
    /** Score in 1/10000 points, 0 to 1000000. */
    public long scoreE4;
    /** The bidder scored. */
    public int targetParticipantId;
    /** The criterion. */
    public int criterionId;

    @Override
    public CommandType type() {
        return CommandType.SCORE_OFFER;
    }
}
