package io.jishi.core.command;

/** Operator: disqualifies a bidder before the award; its bids stay on record, void. */
public final class DisqualifyBidder extends Command {
    /** The lot. */
    public long lotId;
    /** The bidder. */
    public int targetParticipantId;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.DISQUALIFY_BIDDER;
    }
}
