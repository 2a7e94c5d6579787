package io.jishi.core.command;

/** Declines the standing offer. */
public final class DeclineOffer extends Command {
    /** The agreement. */
    public long agreementId;

    @Override
    public CommandType type() {
        return CommandType.DECLINE_OFFER;
    }
}
