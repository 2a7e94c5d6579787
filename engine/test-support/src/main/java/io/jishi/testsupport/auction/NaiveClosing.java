package io.jishi.testsupport.auction;

import io.jishi.core.command.RevealReserve;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.RejectReason;
import java.util.Arrays;
import java.util.List;

/** The end of a lot: its reserve, its winner and what the winner pays. */
final class NaiveClosing {
    private static final long DAY_MS = 86_400_000;

    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveBidChecks checks;

    NaiveClosing(
        final Market market, final NaiveLots lots, final NaiveLotEvents events, final NaiveBidChecks checks) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.checks = checks;
    }

    /** Bidding is over. */
    void close(final NaiveLot lot) {
        if (lot.best() == null) {
            noSale(lot);
        } else if (lot.hasSecretReserve()) {
            lot.state = LotState.REVEAL;
            lot.revealsReserve = true;
            lot.end = NaiveLot.later(market.clock().nowNs(),
                NaiveLot.ns(lot.terms.revealMs == 0 ? DAY_MS : lot.terms.revealMs));
            lots.arm(lot, lot.end);
            events.phase(lot);
        } else {
            decide(lot);
        }
    }

    private void decide(final NaiveLot lot) {
        final NaiveBid best = lot.best();
        if (lot.reserve > 0 && lot.gain(best.price, lot.reserve) < 0) {
            noSale(lot);
        } else {
            lot.pay = best.price;
            award(lot, best);
        }
    }

    RejectReason reveal(final RevealReserve command) {
        final RejectReason reason = mayReveal(command);
        if (reason == RejectReason.NONE) {
            final NaiveLot lot = lots.find(command.lotId);
            final long[] salt = {command.salt0, command.salt1, command.salt2, command.salt3};
            final long[] promised = {lot.terms.reserveHash0, lot.terms.reserveHash1, lot.terms.reserveHash2,
                lot.terms.reserveHash3};
            final boolean matched = Arrays.equals(promised, NaiveHashes.of(salt, command.reserveFen));
            events.reserve(lot, command.reserveFen, matched);
            if (matched) {
                lot.reserve = command.reserveFen;
                lot.reserveRevealed = true;
                decide(lot);
            } else if (lot.state != LotState.HALTED) {
                silent(lot);
            }
        }
        return reason;
    }

    private RejectReason mayReveal(final RevealReserve command) {
        if (command.reserveFen < 1) {
            return RejectReason.AMOUNT_RANGE;
        }
        final RejectReason reason = checks.parties(command, command.lotId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final NaiveLot lot = lots.find(command.lotId);
        if (lot != null && lot.owner.id() != command.participantId) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (lot == null || lot.state == LotState.AWARDED) {
            return RejectReason.LATE;
        }
        if (!lot.revealsReserve || (lot.state == LotState.HALTED && !market.reference().isOperator(command))) {
            return RejectReason.NOT_OPEN;
        }
        return lots.isFrozen(lot) ? RejectReason.HALTED : RejectReason.NONE;
    }

    /** The secret reserve was not revealed: the lot waits for the operator. */
    void silent(final NaiveLot lot) {
        stop(lot, LotState.HALTED);
        events.closed(lot, LotState.HALTED);
    }

    private void stop(final NaiveLot lot, final LotState state) {
        lot.state = state;
        lot.end = 0;
        lot.left = -1;
        lots.arm(lot, Timers.NEVER);
    }

    private void noSale(final NaiveLot lot) {
        lots.forget(lot);
        events.closed(lot, LotState.NO_SALE);
        for (final NaiveBidder bidder : lot.bidders) {
            if (bidder.alias > 0) {
                events.named(lot, bidder);
            }
        }
        lot.bidders.forEach(bidder -> release(lot, bidder));
    }

    private void release(final NaiveLot lot, final NaiveBidder bidder) {
        market.deposits().release(bidder.id(), Model.AUCTION, lot.id);
    }

    private void award(final NaiveLot lot, final NaiveBid bid) {
        lot.revealsReserve = false;
        lot.winner = bid.bidder;
        stop(lot, LotState.AWARDED);
        events.awarded(lot, bid, 1);
        trade(lot, bid, 1, 0);
        events.closed(lot, LotState.AWARDED);
        final List<NaiveBidder> others = lot.bidders.stream().filter(bidder -> bidder != lot.winner).toList();
        others.stream().filter(bidder -> bidder.alias > 0).forEach(bidder -> events.named(lot, bidder));
        others.stream().filter(bidder -> !mayBeNext(lot, bidder)).forEach(bidder -> release(lot, bidder));
        if (lot.terms.onDefault == OnDefault.RELIST) {
            lot.bidders.removeAll(others);
        }
    }

    /** Whether a bidder may be awarded the lot if the winner defaults: its deposit stays. */
    private static boolean mayBeNext(final NaiveLot lot, final NaiveBidder bidder) {
        final NaiveBid standing = lot.standing(bidder);
        return lot.terms.onDefault == OnDefault.NEXT_CANDIDATE && standing != null
            && (lot.reserve == 0 || lot.gain(standing.price, lot.reserve) >= 0);
    }

    private void trade(final NaiveLot lot, final NaiveBid bid, final long units, final long left) {
        final Participant winner = bid.bidder.participant;
        final Traded traded = market.trades().begin(lot.venue);
        traded.participantId = winner.id();
        traded.counterpartyId = lot.owner.id();
        traded.venueId = winner.homeVenueId();
        traded.counterVenueId = lot.venue.id();
        traded.restingId = lot.id;
        traded.restingClientId = lot.terms.clientLotId;
        traded.restingRemainingUnits = left;
        traded.incomingId = bid.id;
        traded.incomingClientId = 0;
        traded.incomingRemainingUnits = 0;
        traded.priceFen = lot.pay;
        traded.quantityUnits = units;
        parties(traded, lot, winner);
        traded.model = Model.AUCTION;
        traded.executionMode = ExecutionMode.FIRM;
        traded.right = NaiveTerms.right(lot.terms);
        traded.bidCount = lot.bidCount();
        traded.bidderCount = lot.aliasCount;
        market.trades().report(lot.venue);
    }

    private static void parties(final Traded traded, final NaiveLot lot, final Participant winner) {
        traded.buyerIncoming = !lot.isReverse();
        if (lot.isReverse()) {
            traded.buyerId = lot.owner.id();
            traded.buyerVenueId = lot.venue.id();
            traded.sellerId = winner.id();
            traded.sellerVenueId = winner.homeVenueId();
        } else {
            traded.buyerId = winner.id();
            traded.buyerVenueId = winner.homeVenueId();
            traded.sellerId = lot.owner.id();
            traded.sellerVenueId = lot.venue.id();
        }
    }
}
