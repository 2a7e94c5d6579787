package io.jishi.core.command;

/** Beaten bidder: raises above the holder's acceptance. */
public final class TopUpBid extends Command {
    /** The lot. */
    public long lotId;
    /** The raise. */
    public long priceFen;

    @Override
    public CommandType type() {
        return CommandType.TOP_UP_BID;
    }
}
