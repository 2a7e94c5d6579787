package io.jishi.core.auction;

/** The numbers that bidders have in a lot, in the order of their first bids. */
final class Aliases {
    private final Bidders bidders;
    private final LotEvents events;

    Aliases(final Bidders bidders, final LotEvents events) {
        this.bidders = bidders;
        this.events = events;
    }

    /** The next number for a bidder that has none yet. */
    void giveOnce(final Lot lot, final int bidder) {
        if (bidders.alias(bidder) == 0) {
            bidders.alias(bidder, ++lot.aliasCount);
            events.aliasAssigned(lot, bidder);
        }
    }
}
