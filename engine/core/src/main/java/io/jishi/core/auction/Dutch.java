package io.jishi.core.auction;

import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.TakeStep;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;

/**
 * DUTCH: the price falls step by step from the start to the floor, where the last step lasts as long as the others. A
 * take names its step, wins at once and pays the step's price; the clock goes on for the units that are left.
 */
final class Dutch implements Procedure {
    private final Bidders bidders;
    private final LotClock clock;
    private final Aliases aliases;
    private final LotEvents events;
    private final Closing closing;

    Dutch(
        final Bidders bidders,
        final LotClock clock,
        final Aliases aliases,
        final LotEvents events,
        final Closing closing) {
        this.bidders = bidders;
        this.clock = clock;
        this.aliases = aliases;
        this.events = events;
        this.closing = closing;
    }

    @Override
    public boolean knows(final Lot lot, final BidKind kind) {
        return kind == BidKind.TAKE;
    }

    @Override
    public void start(final Lot lot) {
        begin(lot, 0);
    }

    private void begin(final Lot lot, final int step) {
        lot.step = step;
        lot.bestFen = priceAt(lot.terms, step);
        clock.begin(lot, LotState.FREE, lot.terms.stepNs);
        events.dutchStep(lot);
    }

    private static long priceAt(final LotTerms terms, final int step) {
        final long most = terms.startFen - terms.floorFen;
        return step > most / terms.dropFen ? terms.floorFen : terms.startFen - step * terms.dropFen;
    }

    @Override
    public void onEnd(final Lot lot) {
        if (lot.bestFen > lot.terms.floorFen) {
            begin(lot, lot.step + 1);
        } else if (lot.unitsLeft == lot.terms.units) {
            lot.leader = Bidders.NONE;
            closing.onBiddingEnded(lot);
        } else {
            closing.close(lot);
        }
    }

    @Override
    public RejectReason bid(final Lot lot, final int bidder, final PlaceBid command) {
        return RejectReason.WRONG_MODE;
    }

    @Override
    public RejectReason take(final Lot lot, final int bidder, final TakeStep command) {
        final long units = Math.max(1, command.units);
        final RejectReason reason = check(lot, command, units);
        if (reason == RejectReason.NONE) {
            aliases.giveOnce(lot, bidder);
            bidders.bid(bidder, lot.bestFen, ++lot.bidCount);
            bidders.units(bidder, units, false);
            events.bid(lot, bidder, 0, false, false);
            if (lot.terms.units == 1) {
                lot.leader = bidder;
                closing.onBiddingEnded(lot);
            } else {
                closing.awardPart(lot, bidder, units, lot.bestFen);
            }
        }
        return reason;
    }

    private static RejectReason check(final Lot lot, final TakeStep command, final long units) {
        if (units > 1 && lot.terms.units == 1) {
            return RejectReason.BAD_UNITS;
        }
        if (command.step != lot.step) {
            return RejectReason.WRONG_STEP;
        }
        if (units > lot.unitsLeft) {
            return RejectReason.UNIT_CAP;
        }
        final long maxValueFen = lot.venue.maxOrderValueFen();
        return maxValueFen != 0 && lot.bestFen > maxValueFen / units ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    @Override
    public void stand(final Lot lot, final int bidder, final long priceFen, final long bidId) {
        bidders.bid(bidder, priceFen, bidId);
    }

    /** What was taken is taken. */
    @Override
    public void disqualified(final Lot lot, final int bidder) {
    }

    /** Of the holders that have accepted, each after a raise, the last: it is who has named the best price. */
    @Override
    public void leadNext(final Lot lot) {
        lot.leader = Bidders.NONE;
        lot.bestFen = 0;
        for (int holder = lot.firstHolder; holder != Bidders.NONE; holder = bidders.nextHolder(holder)) {
            if (bidders.isLive(holder)
                && (lot.leader == Bidders.NONE || bidders.bidId(holder) > bidders.bidId(lot.leader))) {
                lot.leader = holder;
                lot.bestFen = bidders.priceFen(holder);
            }
        }
    }

    @Override
    public long priceFen(final Lot lot) {
        return lot.bestFen;
    }

    @Override
    public void award(final Lot lot) {
        lot.payFen = lot.bestFen;
        closing.finish(lot);
    }
}
