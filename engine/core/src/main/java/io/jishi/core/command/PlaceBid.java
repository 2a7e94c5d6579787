package io.jishi.core.command;

/** Places a bid; in a sealed lot an offer or a revision of it. */
public final class PlaceBid extends Command {
    /** The bidder's own id. */
    public long clientBidId;
    /** The lot. */
    public long lotId;
    /** Price per unit. */
    public long priceFen;
    /** Units wanted; 0 = one. */
    public long units;
    /** Whether only all units will do; absent = FALSE. */
    public boolean allOrNone;

    @Override
    public CommandType type() {
        return CommandType.PLACE_BID;
    }
}
