package io.jishi.core.command;

/** Withdraws a sealed offer. */
public final class WithdrawBid extends Command {
    /** The lot. */
    public long lotId;

    @Override
    public CommandType type() {
        return CommandType.WITHDRAW_BID;
    }
}
