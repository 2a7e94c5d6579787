package io.jishi.testsupport.auction;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;

/** Holders of the right of first refusal who are asked when the price is known, rank by rank, and the beaten bidder. */
final class NaiveRefusal {
    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveAwards awards;

    NaiveRefusal(final Market market, final NaiveLots lots, final NaiveLotEvents events, final NaiveAwards awards) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.awards = awards;
    }

    void begin(final NaiveLot lot) {
        for (final NaiveBidder bidder : lot.bidders) {
            bidder.asked = false;
            bidder.waived = false;
        }
        lot.askedRank = 0;
        lot.accepted = null;
        askNext(lot);
    }

    /** The next rank with somebody to ask; if there is none, the leader has it. */
    private void askNext(final NaiveLot lot) {
        int next = 0;
        for (final NaiveBidder holder : lot.bidders) {
            final boolean better = lot.leader.rank == 0 || holder.rank < lot.leader.rank;
            if (holder.rank > lot.askedRank && better && (next == 0 || holder.rank < next) && mayBeAsked(lot, holder)) {
                next = holder.rank;
            }
        }
        if (next == 0) {
            awards.award(lot);
            return;
        }
        lot.askedRank = next;
        for (final NaiveBidder holder : lot.bidders) {
            holder.asked |= holder.rank == next && mayBeAsked(lot, holder);
        }
        ask(lot, next);
    }

    private void ask(final NaiveLot lot, final int rank) {
        lots.count(lot, LotState.ASKING, lot.terms.askMs);
        events.phase(lot);
        events.asked(lot, rank);
    }

    private boolean mayBeAsked(final NaiveLot lot, final NaiveBidder holder) {
        return holder != lot.leader && !holder.waived && !holder.disqualified && !lots.isBarred(holder.id(), lot)
            && !market.gate().isBlocked(holder.participant, lot.venue.id());
    }

    RejectReason answer(final NaiveLot lot, final NaiveBidder bidder, final AnswerFirstRefusal command) {
        if (lot.state == LotState.TOP_UP) {
            if (command.accept) {
                return RejectReason.WRONG_MODE;
            }
            events.answered(lot, bidder, false);
            awardHolder(lot);
            return RejectReason.NONE;
        }
        if (command.accept && !bidder.qualified) {
            final RejectReason reason = lots.reserve(lot, bidder.participant);
            if (reason != RejectReason.NONE) {
                return reason;
            }
            bidder.qualified = true;
        }
        events.answered(lot, bidder, command.accept);
        bidder.asked = false;
        if (command.accept) {
            accept(lot, bidder);
        } else {
            bidder.waived = true;
            if (lot.bidders.stream().noneMatch(holder -> holder.asked)) {
                askNext(lot);
            }
        }
        return RejectReason.NONE;
    }

    private void accept(final NaiveLot lot, final NaiveBidder holder) {
        silence(lot);
        lot.accepted = holder;
        bid(lot, holder, lot.pay, true);
        if (lot.terms.stepsCount > 0) {
            lots.count(lot, LotState.TOP_UP, lot.terms.askMs);
            events.phase(lot);
        } else {
            awardHolder(lot);
        }
    }

    private void bid(final NaiveLot lot, final NaiveBidder bidder, final long price, final boolean equal) {
        if (bidder.alias == 0) {
            bidder.alias = ++lot.aliasCount;
            events.alias(lot, bidder);
        }
        lot.bidCount++;
        bidder.offer(price, lot.isSealed() ? market.clock().causeSequence() : lot.bidCount);
        bidder.units = 1;
        bidder.allOrNone = false;
        final NaiveBid bid = new NaiveBid(bidder, bidder.bidId, price, 1, false, 0, market.clock().causeSequence());
        lot.record.add(bid);
        events.bid(lot, bid, false, equal);
    }

    private void awardHolder(final NaiveLot lot) {
        lot.leader = lot.accepted;
        lot.bestPrice = lot.pay;
        awards.award(lot);
    }

    /** Who was asked and has not answered waives. */
    private static void silence(final NaiveLot lot) {
        for (final NaiveBidder holder : lot.bidders) {
            holder.waived |= holder.asked;
            holder.asked = false;
        }
    }

    RejectReason raise(final NaiveLot lot, final NaiveBidder bidder, final TopUpBid command) {
        final RejectReason reason = mayRaise(lot, command.priceFen);
        if (reason == RejectReason.NONE) {
            lot.pay = command.priceFen;
            lot.bestPrice = command.priceFen;
            bidder.raise = command.priceFen;
            bid(lot, bidder, command.priceFen, false);
            if (mayBeAsked(lot, lot.accepted)) {
                lot.accepted.asked = true;
                ask(lot, lot.accepted.rank);
            } else {
                lot.accepted.waived = true;
                askNext(lot);
            }
        }
        return reason;
    }

    /** Who is disqualified says nothing any more: neither raises, nor answers, nor stands by what it has accepted. */
    void out(final NaiveLot lot, final NaiveBidder bidder) {
        final boolean raises = lot.state == LotState.TOP_UP;
        if (raises && lot.leader == bidder) {
            awardHolder(lot);
            return;
        }
        final boolean wasAwaited = raises ? lot.accepted == bidder : bidder.asked;
        bidder.asked = false;
        if (wasAwaited && lot.bidders.stream().noneMatch(holder -> holder.asked)) {
            askNext(lot);
        }
    }

    private static RejectReason mayRaise(final NaiveLot lot, final long price) {
        final long more = lot.gain(price, lot.pay);
        final long step = lot.step(lot.pay);
        if (more < step) {
            return RejectReason.BELOW_NEXT;
        }
        if (lot.isReverse() && price < lot.floor) {
            return RejectReason.BELOW_FLOOR;
        }
        if (more % step != 0) {
            return RejectReason.OFF_GRID;
        }
        if (lot.terms.maxJumpSteps > 0 && more / step > lot.terms.maxJumpSteps) {
            return RejectReason.JUMP;
        }
        if (!lot.isReverse() && lot.terms.capFen > 0 && price > lot.terms.capFen) {
            return RejectReason.OVER_CAP;
        }
        return NaiveBidChecks.value(lot.venue, price, 1);
    }

    /** Nobody has answered in time. */
    void end(final NaiveLot lot) {
        if (lot.state == LotState.TOP_UP) {
            awardHolder(lot);
        } else {
            silence(lot);
            askNext(lot);
        }
    }
}
