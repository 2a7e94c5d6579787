package io.jishi.testsupport.auction;

import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.List;

/** Lots whose bids top each other, upwards or downwards, by hand or by secret maxima. */
final class NaiveAscending {
    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;

    NaiveAscending(final Market market, final NaiveLots lots, final NaiveLotEvents events) {
        this.market = market;
        this.lots = lots;
        this.events = events;
    }

    /** Checks the amount of a bid by hand and takes it. */
    RejectReason bid(final NaiveLot lot, final NaiveBidder bidder, final long price, final long clientBidId) {
        final NaiveBid best = lot.best();
        if (best != null && best.bidder == bidder && !lot.terms.selfRaise) {
            return RejectReason.SELF_RAISE;
        }
        RejectReason reason = required(lot, bidder, price);
        if (reason == RejectReason.NONE) {
            reason = jump(lot, price);
        }
        if (reason == RejectReason.NONE) {
            reason = cap(lot, price);
        }
        if (reason == RejectReason.NONE) {
            place(lot, bidder, price, clientBidId, false);
            answerByMaximum(lot);
            extend(lot);
        }
        return reason;
    }

    private RejectReason required(final NaiveLot lot, final NaiveBidder bidder, final long price) {
        final NaiveBid best = lot.best();
        if (best == null) {
            return first(lot, price);
        }
        final long more = lot.gain(price, best.price);
        if (isEqual(lot, bidder, best)) {
            return more < 0 ? RejectReason.BELOW_NEXT : atFloor(lot, price, more % lot.step(best.price) == 0);
        }
        if (more == 0 && isHolder(lot, bidder) && best.bidder != bidder) {
            return RejectReason.ROFR_RANK;
        }
        return more < lot.step(best.price) ? RejectReason.BELOW_NEXT
            : atFloor(lot, price, more % lot.step(best.price) == 0);
    }

    private static RejectReason first(final NaiveLot lot, final long price) {
        final long start = lot.terms.startPriceFen;
        if (!lot.isReverse() && price < start) {
            return RejectReason.BELOW_START;
        }
        return atFloor(lot, price, Math.abs(price - start) % lot.step(start) == 0);
    }

    private static RejectReason atFloor(final NaiveLot lot, final long price, final boolean onGrid) {
        if (lot.isReverse() && price < lot.terms.floorFen) {
            return RejectReason.BELOW_FLOOR;
        }
        return onGrid ? RejectReason.NONE : RejectReason.OFF_GRID;
    }

    private static boolean isHolder(final NaiveLot lot, final NaiveBidder bidder) {
        return lot.refusal == FirstRefusalMode.IN_BID_EQUAL && bidder.rank > 0;
    }

    /** Whether a holder may take the lead by bidding no more than the best. */
    private static boolean isEqual(final NaiveLot lot, final NaiveBidder bidder, final NaiveBid best) {
        return isHolder(lot, bidder) && best.bidder != bidder
            && (best.bidder.rank == 0 || best.bidder.rank > bidder.rank);
    }

    private static RejectReason jump(final NaiveLot lot, final long price) {
        final NaiveBid best = lot.best();
        return best != null && lot.terms.maxJumpSteps > 0
            && lot.gain(price, best.price) / lot.step(best.price) > lot.terms.maxJumpSteps
            ? RejectReason.JUMP : RejectReason.NONE;
    }

    private static RejectReason cap(final NaiveLot lot, final long price) {
        if (lot.isReverse() ? price > lot.terms.startPriceFen
            : lot.terms.capFen > 0 && price > lot.terms.capFen) {
            return RejectReason.OVER_CAP;
        }
        return NaiveBidChecks.value(lot.venue, price, 1);
    }

    private void place(
        final NaiveLot lot,
        final NaiveBidder bidder,
        final long price,
        final long clientBidId,
        final boolean byProxy) {
        if (bidder.alias == 0) {
            bidder.alias = ++lot.aliasCount;
            events.alias(lot, bidder);
        }
        final NaiveBid best = lot.best();
        final NaiveBid bid = new NaiveBid(
            bidder, ++lot.bidCount, price, 1, false, clientBidId, market.clock().causeSequence());
        bidder.offer(price, bid.id);
        lot.record.add(bid);
        lot.lead(bidder);
        events.bid(lot, bid, byProxy, best != null && best.price == price);
    }

    /** Checks a secret maximum and takes it. */
    RejectReason maximum(final NaiveLot lot, final NaiveBidder bidder, final long maximum) {
        RejectReason reason = requiredMaximum(lot, bidder, maximum);
        if (reason == RejectReason.NONE) {
            reason = cap(lot, maximum);
        }
        if (reason == RejectReason.NONE) {
            if (bidder.maximum != maximum) {
                bidder.maximum = maximum;
                bidder.maximumSequence = market.clock().causeSequence();
            }
            events.maximum(lot, bidder);
            final int before = lot.record.size();
            contest(lot, bidder);
            if (lot.record.size() > before) {
                extend(lot);
            }
        }
        return reason;
    }

    private static RejectReason requiredMaximum(final NaiveLot lot, final NaiveBidder bidder, final long maximum) {
        final NaiveBid best = lot.best();
        if (bidder.maximum != 0 && lot.gain(maximum, bidder.maximum) < 0) {
            return RejectReason.BELOW_NEXT;
        }
        if (best == null) {
            return first(lot, maximum);
        }
        final long more = lot.gain(maximum, best.price);
        final long least = best.bidder == bidder ? 0 : lot.step(best.price);
        return more < least ? RejectReason.BELOW_NEXT : atFloor(lot, maximum, more % lot.step(best.price) == 0);
    }

    /** A maximum was set: the two highest decide, by the closed form, what is bid. */
    private void contest(final NaiveLot lot, final NaiveBidder bidder) {
        final NaiveBid best = lot.best();
        if (best == null) {
            place(lot, bidder, lot.terms.startPriceFen, 0, true);
        } else if (best.bidder != bidder) {
            final List<NaiveBidder> alive = alive(lot);
            final NaiveBidder winner = alive.get(0);
            final NaiveBidder loser = winner == bidder ? best.bidder : bidder;
            if (loser.maximum == winner.maximum) {
                place(lot, winner, winner.maximum, 0, true);
            } else {
                final long price = closedForm(lot, alive);
                if (loser.maximum != 0 && lot.gain(loser.maximum, best.price) > 0) {
                    place(lot, loser, loser.maximum, 0, true);
                }
                place(lot, winner, price, 0, true);
            }
        }
    }

    /** Somebody leads by hand, or a leader is gone: the highest maximum that can top it does. */
    private void answerByMaximum(final NaiveLot lot) {
        final NaiveBid best = lot.best();
        final List<NaiveBidder> alive = alive(lot);
        if (!alive.isEmpty() && (best == null || alive.get(0) != best.bidder)) {
            place(lot, alive.get(0), closedForm(lot, alive), 0, true);
        }
    }

    /**
     * Whose maxima count, the highest first, of equal ones the earlier: those that can top the best by a full step, and
     * the leader's. One that cannot any more is dead, as a topped bid is.
     */
    private static List<NaiveBidder> alive(final NaiveLot lot) {
        final NaiveBid best = lot.best();
        final List<NaiveBidder> alive = new ArrayList<>();
        for (final NaiveBidder bidder : lot.bidders) {
            if (bidder.maximum != 0 && !bidder.disqualified && (best == null || best.bidder == bidder
                || lot.gain(bidder.maximum, best.price) >= lot.step(best.price))) {
                alive.add(bidder);
            }
        }
        alive.sort((a, b) -> a.maximum == b.maximum ? Long.compare(a.maximumSequence, b.maximumSequence)
            : lot.gain(a.maximum, b.maximum) > 0 ? -1 : 1);
        return alive;
    }

    /**
     * What the highest maximum bids: one step above the highest other maximum that counts or best bid of another, and
     * never beyond itself.
     */
    private static long closedForm(final NaiveLot lot, final List<NaiveBidder> alive) {
        final NaiveBidder winner = alive.get(0);
        long next = alive.size() < 2 ? 0 : alive.get(1).maximum;
        for (final NaiveBidder other : lot.bidders) {
            final NaiveBid bid = lot.standing(other);
            if (other != winner && bid != null && (next == 0 || lot.gain(bid.price, next) > 0)) {
                next = bid.price;
            }
        }
        if (next == 0) {
            return lot.terms.startPriceFen;
        }
        return lot.gain(winner.maximum, next) < lot.step(next) ? winner.maximum : lot.better(next, lot.step(next));
    }

    /** The leader is out: the next best leads, by its maximum where it has to, and the clock starts again. */
    void leaderGone(final NaiveLot lot) {
        final List<NaiveBidder> alive = alive(lot);
        if (alive.size() > 1 && lot.best() != null && alive.get(0) == lot.best().bidder) {
            place(lot, alive.get(0), closedForm(lot, alive), 0, true);
        } else {
            answerByMaximum(lot);
        }
        extend(lot);
    }

    /** Restarts the countdown, once a command; of one that is frozen what is left grows, and nothing is said. */
    private void extend(final NaiveLot lot) {
        final boolean frozen = lot.left >= 0;
        final long left = frozen ? lot.left : lot.end - market.clock().nowNs();
        long move = Math.max(0, wantedLeft(lot, left) - left);
        if (lot.terms.maxExtensionMs > 0) {
            move = Math.min(move, NaiveLot.ns(lot.terms.maxExtensionMs) - lot.extended);
        }
        if (move == 0) {
            return;
        }
        lot.extended = NaiveLot.later(lot.extended, move);
        if (frozen) {
            lot.left += move;
        } else {
            lot.end = NaiveLot.later(lot.end, move);
            lots.arm(lot, lot.end);
            events.extended(lot);
        }
    }

    /** How much time is to be left after a bid, that had so much before. */
    private static long wantedLeft(final NaiveLot lot, final long left) {
        final long limit = NaiveLot.ns(lot.terms.limitMs);
        final long window = NaiveLot.ns(lot.terms.windowMs);
        if (lot.terms.extensionBase == ExtensionBase.JUDICIAL) {
            return left <= window ? window : left;
        }
        if (lot.state != LotState.LIMITED) {
            return left;
        }
        return lot.terms.extensionBase == ExtensionBase.FROM_BID ? limit : NaiveLot.later(left, limit);
    }
}
