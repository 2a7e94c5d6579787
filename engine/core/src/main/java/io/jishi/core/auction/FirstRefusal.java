package io.jishi.core.auction;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.model.Defaulters;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Holders who are asked after the close (ASK_AFTER): each rank at the final price, all of a rank together; the first to
 * accept takes it, silence waives. Where the lot has steps the beaten bidder may then raise, and the same holder is
 * asked again, then the ranks not asked yet, until one side keeps silent. Who waives is not asked again for the award.
 */
final class FirstRefusal {
    private final Market market;
    private final Bidders bidders;
    private final LotDeposits deposits;
    private final Defaulters defaulters;
    private final LotClock clock;
    private final LotEvents events;
    private final Aliases aliases;
    private final Awards awards;
    private final Clock time;

    FirstRefusal(
        final Market market,
        final Bidders bidders,
        final LotDeposits deposits,
        final LotClock clock,
        final LotEvents events,
        final Awards awards) {
        this.market = market;
        this.bidders = bidders;
        this.deposits = deposits;
        defaulters = market.defaulters();
        this.clock = clock;
        this.events = events;
        this.awards = awards;
        aliases = new Aliases(bidders, events);
        time = market.clock();
    }

    /** The leader would have the lot at what it is to pay: the holders are asked first. */
    void begin(final Lot lot) {
        endAsking(lot);
        lot.askedRank = 0;
        lot.acceptedBy = Bidders.NONE;
        askNext(lot);
    }

    /** The next rank that has somebody to ask, or the award. */
    private void askNext(final Lot lot) {
        final int rank = nextRank(lot);
        if (rank == 0) {
            awards.award(lot);
        } else {
            lot.askedRank = rank;
            for (int bidder = lot.firstHolder; bidder != Bidders.NONE; bidder = bidders.nextHolder(bidder)) {
                if (bidders.rank(bidder) == rank && mayBeAsked(lot, bidder)) {
                    bidders.asked(bidder, true);
                }
            }
            ask(lot, rank);
        }
    }

    private void ask(final Lot lot, final int rank) {
        clock.begin(lot, LotState.ASKING, lot.terms.askNs);
        events.asked(lot, rank);
    }

    /** The best rank not asked yet with a holder that may be asked; of the winner's own it must be strictly better. */
    private int nextRank(final Lot lot) {
        final int winnersRank = bidders.rank(lot.leader);
        int best = 0;
        for (int bidder = lot.firstHolder; bidder != Bidders.NONE; bidder = bidders.nextHolder(bidder)) {
            final int rank = bidders.rank(bidder);
            if (rank > lot.askedRank && (winnersRank == 0 || rank < winnersRank) && (best == 0 || rank < best)
                && mayBeAsked(lot, bidder)) {
                best = rank;
            }
        }
        return best;
    }

    /** Who is blocked is as if silent. */
    private boolean mayBeAsked(final Lot lot, final int bidder) {
        return bidder != lot.leader && !bidders.isDisqualified(bidder)
            && !defaulters.isBarred(lot.asset, bidders.participantId(bidder))
            && !market.gate().isBlocked(party(bidder), lot.venue.id());
    }

    private Participant party(final int bidder) {
        return market.reference().participants().find(bidders.participantId(bidder));
    }

    /** An answer of a holder that is asked, or of the beaten bidder, which may only decline. */
    RejectReason answer(final Lot lot, final int bidder, final AnswerFirstRefusal command) {
        if (lot.state == LotState.TOP_UP) {
            return command.accept ? RejectReason.WRONG_MODE : declineTopUp(lot, bidder);
        }
        if (command.accept && !bidders.isQualified(bidder)) {
            final RejectReason reason = deposits.reserve(lot, party(bidder));
            if (reason != RejectReason.NONE) {
                return reason;
            }
            bidders.qualify(bidder);
        }
        events.answered(lot, bidder, command.accept);
        if (command.accept) {
            accept(lot, bidder);
        } else {
            waive(lot, bidder);
        }
        return RejectReason.NONE;
    }

    private void waive(final Lot lot, final int holder) {
        bidders.asked(holder, false);
        if (!isAnybodyAsked(lot)) {
            askNext(lot);
        }
    }

    /**
     * A bidder that does not lead was disqualified, or in TOP_UP any: it is as if silent; who has accepted gives way
     * to the bidder it has beaten.
     */
    void disqualified(final Lot lot, final int bidder) {
        if (lot.state == LotState.ASKING) {
            if (bidders.isAsked(bidder)) {
                waive(lot, bidder);
            }
        } else if (bidder == lot.leader) {
            awardHolder(lot);
        } else if (bidder == lot.acceptedBy) {
            askNext(lot);
        }
    }

    private RejectReason declineTopUp(final Lot lot, final int bidder) {
        events.answered(lot, bidder, false);
        awardHolder(lot);
        return RejectReason.NONE;
    }

    private void accept(final Lot lot, final int holder) {
        endAsking(lot);
        lot.acceptedBy = holder;
        bid(lot, holder, lot.payFen);
        events.bid(lot, holder, 0, false, true);
        if (lot.terms.hasSteps()) {
            clock.begin(lot, LotState.TOP_UP, lot.terms.askNs);
        } else {
            awardHolder(lot);
        }
    }

    private void bid(final Lot lot, final int bidder, final long priceFen) {
        aliases.giveOnce(lot, bidder);
        lot.bidCount++;
        lot.procedure.stand(lot, bidder, priceFen, lot.terms.isSealed() ? time.causeSequence() : lot.bidCount);
        bidders.units(bidder, 1, false);
    }

    private void awardHolder(final Lot lot) {
        lot.leader = lot.acceptedBy;
        lot.bestFen = lot.payFen;
        awards.award(lot);
    }

    /** All who are asked have answered, or are silent. */
    private void endAsking(final Lot lot) {
        for (int bidder = lot.firstHolder; bidder != Bidders.NONE; bidder = bidders.nextHolder(bidder)) {
            bidders.asked(bidder, false);
        }
    }

    private boolean isAnybodyAsked(final Lot lot) {
        for (int bidder = lot.firstHolder; bidder != Bidders.NONE; bidder = bidders.nextHolder(bidder)) {
            if (bidders.isAsked(bidder)) {
                return true;
            }
        }
        return false;
    }

    /** The beaten bidder raises: what it names is what it would pay, and the holder is asked again. */
    RejectReason topUp(final Lot lot, final int bidder, final TopUpBid command) {
        final RejectReason reason = checkRaise(lot, command.priceFen);
        if (reason == RejectReason.NONE) {
            bid(lot, bidder, command.priceFen);
            lot.payFen = command.priceFen;
            lot.bestFen = command.priceFen;
            if (lot.terms.pricing == Pricing.SECOND) {
                bidders.raise(bidder, command.priceFen);
            }
            events.bid(lot, bidder, 0, false, false);
            askAgain(lot);
        }
        return reason;
    }

    private void askAgain(final Lot lot) {
        if (mayBeAsked(lot, lot.acceptedBy)) {
            bidders.asked(lot.acceptedBy, true);
            ask(lot, bidders.rank(lot.acceptedBy));
        } else {
            askNext(lot);
        }
    }

    private static RejectReason checkRaise(final Lot lot, final long priceFen) {
        final long gain = lot.gain(priceFen, lot.payFen);
        final long step = lot.terms.stepAt(lot.payFen);
        if (gain < step) {
            return RejectReason.BELOW_NEXT;
        }
        if (priceFen < lot.floorFen && lot.terms.reverse) {
            return RejectReason.BELOW_FLOOR;
        }
        if (gain % step != 0) {
            return RejectReason.OFF_GRID;
        }
        if (lot.terms.maxJumpSteps != 0 && gain / step > lot.terms.maxJumpSteps) {
            return RejectReason.JUMP;
        }
        if (lot.terms.capFen != 0 && priceFen > lot.terms.capFen) {
            return RejectReason.OVER_CAP;
        }
        final long maxValueFen = lot.venue.maxOrderValueFen();
        return maxValueFen != 0 && priceFen > maxValueFen ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    /** The time to answer is over: silence. */
    void onEnd(final Lot lot) {
        if (lot.state == LotState.TOP_UP) {
            awardHolder(lot);
        } else {
            endAsking(lot);
            askNext(lot);
        }
    }
}
