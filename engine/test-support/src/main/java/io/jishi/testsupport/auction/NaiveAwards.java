package io.jishi.testsupport.auction;

import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.testsupport.NaiveDefault;
import java.util.ArrayList;
import java.util.List;

/** Who has won what, and what becomes of the others. */
final class NaiveAwards {
    private static final int NAMING = 9;
    private static final int RELEASING = 10;

    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveSlices slices;

    NaiveAwards(
        final Market market, final NaiveLots lots, final NaiveLotEvents events, final NaiveSlices slices) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.slices = slices;
    }

    void noSale(final NaiveLot lot) {
        unsold(lot);
        tellUnsold(lot);
        nameLosers(lot);
    }

    /** Its listing has ended it. */
    void cancel(final NaiveLot lot) {
        unsold(lot);
        nameLosers(lot);
    }

    private void unsold(final NaiveLot lot) {
        lot.state = LotState.NO_SALE;
        lot.pause();
        events.closed(lot, LotState.NO_SALE);
    }

    /** The leader has the lot at what it is to pay. */
    void award(final NaiveLot lot) {
        award(lot, lot.leader, 1, lot.pay);
        close(lot);
    }

    void award(final NaiveLot lot, final NaiveBidder winner, final long units, final long price) {
        lot.unitsLeft -= units;
        winner.won += units;
        winner.owed += price * units;
        events.awarded(lot, winner, units, price);
        if (lots.source(lot) == null) {
            trade(lot, winner, units, price);
        }
    }

    void close(final NaiveLot lot) {
        stop(lot, LotState.AWARDED);
        events.closed(lot, LotState.AWARDED);
        closeDefaults(lot);
        if (lots.source(lot) != null) {
            final NaiveBidder winner = lot.bidders.stream().filter(bidder -> bidder.won == 1).findFirst().orElseThrow();
            lots.source(lot).onLotAwarded(lot.terms.listingId, winner.id(), winner.owed);
        }
        nameLosers(lot);
    }

    /** Nobody is left to pay. */
    void end(final NaiveLot lot, final LotState state) {
        lot.state = state;
        lot.pause();
        events.phase(lot);
        if (state == LotState.DEFAULTED) {
            tellUnsold(lot);
        }
        leave(lot);
    }

    void stop(final NaiveLot lot, final LotState state) {
        lot.state = state;
        lot.pause();
        lots.arm(lot, Timers.NEVER);
    }

    /** The asset is sold anew: what earlier defaulters still owe is known. */
    private void closeDefaults(final NaiveLot lot) {
        long sold = 0;
        for (final NaiveBidder bidder : lot.bidders) {
            sold += bidder.owed;
        }
        for (final NaiveDefault bar : lots.sales.open(lot.asset)) {
            events.defaulted(lot, bar, bar.close(sold));
        }
    }

    /** The listing whose competition it was has no buyer. */
    private void tellUnsold(final NaiveLot lot) {
        if (lots.source(lot) != null) {
            lots.source(lot).onLotUnsold(
                lot.terms.listingId, lot.bidders.stream().anyMatch(bidder -> bidder.price != 0));
        }
    }

    private void nameLosers(final NaiveLot lot) {
        if (lot.named) {
            leave(lot);
            return;
        }
        lot.named = true;
        final List<Runnable> visits = new ArrayList<>();
        for (final NaiveBidder bidder : lot.bidders) {
            visits.add(() -> {
                if (bidder.won == 0 && bidder.alias > 0) {
                    events.named(lot, bidder);
                }
            });
        }
        slices.begin(lot, NAMING, visits, () -> leave(lot));
    }

    private void leave(final NaiveLot lot) {
        final List<Runnable> visits = new ArrayList<>();
        for (final NaiveBidder bidder : List.copyOf(lot.bidders)) {
            visits.add(() -> leave(lot, bidder));
        }
        slices.begin(lot, RELEASING, visits, () -> {
            if (lot.isOver()) {
                lots.forget(lot);
            }
        });
    }

    private void leave(final NaiveLot lot, final NaiveBidder bidder) {
        if (bidder.won == 0 && (lot.isOver() || !mayBeNext(lot, bidder))) {
            release(lot, bidder);
        }
        if (lot.isOver() || (bidder.won == 0 && lot.terms.onDefault == OnDefault.RELIST)) {
            lot.bidders.remove(bidder);
        }
    }

    void release(final NaiveLot lot, final NaiveBidder bidder) {
        if (!lot.isOfPublicListing()) {
            market.deposits().release(bidder.id(), Model.AUCTION, lot.id);
        } else if (lot.state == LotState.AWARDED || lot.state == LotState.SETTLED) {
            market.deposits().release(bidder.id(), Model.DISCLOSURE, lot.terms.listingId);
        }
    }

    /** Whether a bidder may be awarded the lot if the winner defaults: its deposit stays. */
    private static boolean mayBeNext(final NaiveLot lot, final NaiveBidder bidder) {
        return lot.terms.onDefault == OnDefault.NEXT_CANDIDATE && bidder.isLive() && lot.reaches(bidder.price);
    }

    private void trade(final NaiveLot lot, final NaiveBidder bidder, final long units, final long price) {
        final Participant winner = bidder.participant;
        final Traded traded = market.trades().begin(lot.venue);
        traded.participantId = winner.id();
        traded.counterpartyId = lot.owner.id();
        traded.venueId = winner.homeVenueId();
        traded.counterVenueId = lot.venue.id();
        traded.restingId = lot.id;
        traded.restingClientId = lot.terms.clientLotId;
        traded.restingRemainingUnits = lot.unitsLeft;
        traded.incomingId = bidder.bidId;
        traded.incomingClientId = 0;
        traded.incomingRemainingUnits = 0;
        traded.priceFen = price;
        traded.quantityUnits = units;
        parties(traded, lot, winner);
        traded.model = Model.AUCTION;
        traded.executionMode = ExecutionMode.FIRM;
        traded.right = NaiveTerms.right(lot.terms);
        traded.bidCount = lot.bidCount;
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
