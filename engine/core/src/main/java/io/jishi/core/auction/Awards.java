package io.jishi.core.auction;

import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;

/** Ends a lot: awards it to its leader, or to nobody; names the others to the owner and gives their deposits back. */
final class Awards {
    private final Market market;
    private final Lots lots;
    private final Bidders bidders;
    private final LotDeposits deposits;
    private final LotClock clock;
    private final LotEvents events;

    Awards(
        final Market market,
        final Lots lots,
        final Bidders bidders,
        final LotDeposits deposits,
        final LotClock clock,
        final LotEvents events) {
        this.market = market;
        this.lots = lots;
        this.bidders = bidders;
        this.deposits = deposits;
        this.clock = clock;
        this.events = events;
    }

    void noSale(final Lot lot) {
        clock.end(lot, LotState.NO_SALE);
        events.closed(lot);
        nameAllBut(lot, Bidders.NONE);
        releaseAllBut(lot, Bidders.NONE);
        forget(lot);
    }

    /** The leader wins at what it is to pay. The others leave the lot, unless they may become next candidates. */
    void award(final Lot lot) {
        final int winner = lot.leader;
        clock.stop(lot, LotState.AWARDED);
        events.awarded(lot, participant(winner), bidders.bidId(winner), 1);
        trade(lot, winner, 1, 0);
        events.closed(lot);
        nameAllBut(lot, winner);
        releaseAllBut(lot, winner);
        if (lot.terms.onDefault == OnDefault.RELIST) {
            bidders.removeAllBut(lot, winner);
        }
    }

    private Participant participant(final int bidder) {
        return market.reference().participants().find(bidders.participantId(bidder));
    }

    private void trade(final Lot lot, final int winner, final long units, final long unitsLeft) {
        final Participant party = participant(winner);
        final Traded traded = market.trades().begin(lot.venue);
        traded.participantId = party.id();
        traded.counterpartyId = lot.owner.id();
        traded.venueId = party.homeVenueId();
        traded.counterVenueId = lot.venue.id();
        traded.restingId = lot.id;
        traded.restingClientId = lot.clientId;
        traded.restingRemainingUnits = unitsLeft;
        traded.incomingId = bidders.bidId(winner);
        traded.incomingClientId = 0;
        traded.incomingRemainingUnits = 0;
        traded.priceFen = lot.payFen;
        traded.quantityUnits = units;
        final boolean reverse = lot.terms.reverse;
        traded.buyerId = reverse ? lot.owner.id() : party.id();
        traded.sellerId = reverse ? party.id() : lot.owner.id();
        traded.buyerVenueId = reverse ? lot.venue.id() : party.homeVenueId();
        traded.sellerVenueId = reverse ? party.homeVenueId() : lot.venue.id();
        traded.buyerIncoming = !reverse;
        traded.model = Model.AUCTION;
        traded.executionMode = ExecutionMode.FIRM;
        traded.right = lot.terms.right;
        traded.bidCount = lot.bidCount;
        traded.bidderCount = lot.aliasCount;
        market.trades().report(lot.venue);
    }

    private void nameAllBut(final Lot lot, final int winner) {
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            if (bidder != winner && bidders.alias(bidder) != 0) {
                events.named(lot, bidder);
            }
        }
    }

    private void releaseAllBut(final Lot lot, final int winner) {
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            if (bidder != winner && !mayBeNext(lot, bidder)) {
                deposits.release(lot, bidders.participantId(bidder));
            }
        }
    }

    /** The deposits of those who may be awarded after a default stay until the winner has paid. */
    private boolean mayBeNext(final Lot lot, final int bidder) {
        return lot.state == LotState.AWARDED && lot.terms.onDefault == OnDefault.NEXT_CANDIDATE
            && bidders.isLive(bidder)
            && (lot.reserveFen == 0 || lot.gain(bidders.priceFen(bidder), lot.reserveFen) >= 0);
    }

    private void forget(final Lot lot) {
        bidders.removeAllBut(lot, Bidders.NONE);
        lots.remove(lot);
    }
}
