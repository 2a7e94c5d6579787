package io.jishi.core.auction;

import io.jishi.core.event.Traded;
import io.jishi.core.model.Defaulters;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;

/**
 * Ends a lot: awards it to its leader, or to nobody; names the others to the owner and gives their deposits back, in
 * slices if they are many.
 */
final class Awards {
    private static final int NAMING = 9;
    private static final int RELEASING = 10;
    private final Market market;
    private final Lots lots;
    private final Bidders bidders;
    private final LotDeposits deposits;
    private final Competitions competitions;
    private final LotClock clock;
    private final LotEvents events;
    private final Slices slices;
    private final Task naming = new Naming();
    private final Task releasing = new Releasing();

    Awards(
        final Market market,
        final Lots lots,
        final Bidders bidders,
        final LotDeposits deposits,
        final Competitions competitions,
        final LotClock clock,
        final LotEvents events,
        final Slices slices) {
        this.market = market;
        this.lots = lots;
        this.bidders = bidders;
        this.deposits = deposits;
        this.competitions = competitions;
        this.clock = clock;
        this.events = events;
        this.slices = slices;
    }

    void noSale(final Lot lot) {
        endUnsold(lot);
        competitions.unsold(lot);
        nameLosers(lot);
    }

    /** The listing has ended it, and need not be told. */
    void cancel(final Lot lot) {
        endUnsold(lot);
        nameLosers(lot);
    }

    private void endUnsold(final Lot lot) {
        clock.end(lot, LotState.NO_SALE);
        lots.end(lot);
        events.closed(lot);
    }

    /** The leader wins at what it is to pay. */
    void award(final Lot lot) {
        award(lot, lot.leader, 1, lot.payFen);
        close(lot);
    }

    /** A bidder wins some units, in addition to those it has won; its price times units fits 64 bits. */
    void award(final Lot lot, final int winner, final long units, final long priceFen) {
        if (bidders.wonUnits(winner) == 0) {
            lot.unpaidCount++;
            lot.unpaidSum += winner;
        }
        lot.unitsLeft -= units;
        lot.owedFen += priceFen * units;
        bidders.won(winner, bidders.wonUnits(winner) + units, bidders.owedFen(winner) + priceFen * units);
        events.awarded(lot, participant(winner), bidders.bidId(winner), units, priceFen);
        if (lot.source == null) {
            trade(lot, winner, units, priceFen);
        }
    }

    /** All that could be awarded is. The others leave the lot, unless they may become next candidates. */
    void close(final Lot lot) {
        clock.stop(lot, LotState.AWARDED);
        events.closed(lot);
        closeDefaults(lot);
        competitions.awarded(lot);
        nameLosers(lot);
    }

    /** What was awarded is paid for, or in default: all that are left leave. */
    void end(final Lot lot, final LotState state) {
        clock.end(lot, state);
        lots.end(lot);
        events.phaseChanged(lot);
        if (state == LotState.DEFAULTED) {
            competitions.unsold(lot);
        }
        release(lot);
    }

    private void nameLosers(final Lot lot) {
        if (lot.named) {
            release(lot);
        } else {
            lot.named = true;
            slices.begin(lot, naming, lot.firstBidder);
        }
    }

    private void release(final Lot lot) {
        lot.mark = Bidders.NONE;
        slices.begin(lot, releasing, lot.firstBidder);
    }

    private Participant participant(final int bidder) {
        return market.reference().participants().find(bidders.participantId(bidder));
    }

    private void trade(final Lot lot, final int winner, final long units, final long priceFen) {
        final Participant party = participant(winner);
        final Traded traded = market.trades().begin(lot.venue);
        traded.participantId = party.id();
        traded.counterpartyId = lot.owner.id();
        traded.venueId = party.homeVenueId();
        traded.counterVenueId = lot.venue.id();
        traded.restingId = lot.id;
        traded.restingClientId = lot.clientId;
        traded.restingRemainingUnits = lot.unitsLeft;
        traded.incomingId = bidders.bidId(winner);
        traded.incomingClientId = 0;
        traded.incomingRemainingUnits = 0;
        traded.priceFen = priceFen;
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

    /** The asset is sold anew: what those who defaulted on it before still owe is known now. */
    private void closeDefaults(final Lot lot) {
        final Defaulters defaulters = market.defaulters();
        for (int entry = defaulters.takeOpen(lot.asset); entry != Defaulters.NONE;
            entry = defaulters.takeOpen(lot.asset)) {
            events.defaultClosed(lot, entry, defaulters, defaulters.close(entry, lot.owedFen));
        }
    }

    /** The deposits of those who may be awarded after a default stay until the winner has paid. */
    private boolean mayBeNext(final Lot lot, final int bidder) {
        return !lot.isOver() && lot.terms.onDefault == OnDefault.NEXT_CANDIDATE && bidders.isLive(bidder)
            && (lot.reserveFen == 0 || lot.gain(bidders.priceFen(bidder), lot.reserveFen) >= 0);
    }

    /** The losers are named to the owner, in the order of places. */
    private final class Naming extends Task {
        Naming() {
            super(NAMING);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = lot.cursor;
            lot.cursor = bidders.next(bidder);
            if (bidders.wonUnits(bidder) == 0 && bidders.alias(bidder) != 0) {
                events.named(lot, bidder);
            }
        }

        @Override
        void finish(final Lot lot) {
            release(lot);
        }
    }

    /** Losers get their deposits back, in the order of places, and leave; at the end of the lot all others leave. */
    private final class Releasing extends Task {
        Releasing() {
            super(RELEASING);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = lot.cursor;
            lot.cursor = bidders.next(bidder);
            final boolean lost = bidders.wonUnits(bidder) == 0;
            if (lost && !mayBeNext(lot, bidder) && !Competitions.hasReleased(lot)) {
                deposits.release(lot, bidders.participantId(bidder));
            }
            if (lot.isOver() || (lost && lot.terms.onDefault == OnDefault.RELIST)) {
                lot.procedure.forget(bidder);
                bidders.removeAfter(lot, lot.mark, bidder);
            } else {
                lot.mark = bidder;
            }
        }

        @Override
        void finish(final Lot lot) {
            if (lot.isOver()) {
                clock.forget(lot);
                lots.remove(lot);
            }
        }
    }
}
