package io.jishi.core.command;

/** Accepts the standing offer. */
public final class AcceptOffer extends Command {
    /** The agreement. */
    public long agreementId;

    @Override
    public CommandType type() {
        return CommandType.ACCEPT_OFFER;
    }
}
