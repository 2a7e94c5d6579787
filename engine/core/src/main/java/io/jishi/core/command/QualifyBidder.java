package io.jishi.core.command;

/** Qualifies a bidder for a lot, reserving its deposit, or refuses it. */
public final class QualifyBidder extends Command {
    /** The lot. */
    public long lotId;
    /** The bidder. */
    public int targetParticipantId;
    /** Whether it qualifies. */
    public boolean accepted;
    /** Published reason of a refusal. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.QUALIFY_BIDDER;
    }
}
