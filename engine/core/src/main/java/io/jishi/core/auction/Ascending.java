package io.jishi.core.auction;

import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;

/**
 * MULTI, DYNAMIC and, with signs turned, REVERSE_MULTI: several open bids each. A free period of fixed length, then a
 * countdown that every bid restarts; the judicial profile has one session that bids in its last window extend. A bid
 * dies when it is topped, but each bidder's own best is remembered as the next candidate's.
 */
final class Ascending implements Procedure {
    private final Bidders bidders;
    private final LotClock clock;
    private final AscendingChecks checks;
    private final Aliases aliases;
    private final LotEvents events;
    private final Closing closing;
    private final Clock time;

    Ascending(
        final Bidders bidders,
        final LotClock clock,
        final Aliases aliases,
        final LotEvents events,
        final Closing closing,
        final Clock time) {
        this.bidders = bidders;
        this.clock = clock;
        checks = new AscendingChecks(bidders);
        this.aliases = aliases;
        this.events = events;
        this.closing = closing;
        this.time = time;
    }

    @Override
    public boolean knows(final Lot lot, final BidKind kind) {
        return kind == BidKind.BID || (kind == BidKind.MAXIMUM && lot.terms.proxy);
    }

    @Override
    public void start(final Lot lot) {
        if (lot.isOfPeriod()) {
            startInPeriod(lot, lot.source.freeEndNs(lot.listingId));
        } else {
            clock.begin(lot, LotState.FREE, lot.terms.freeNs);
        }
    }

    /** The free period is the listing's; if that is over, the countdown is what is left. */
    private void startInPeriod(final Lot lot, final long endsAtNs) {
        if (endsAtNs == 0) {
            clock.begin(lot, LotState.LIMITED, lot.terms.limitNs);
        } else {
            clock.beginFree(lot, endsAtNs);
        }
    }

    @Override
    public void onEnd(final Lot lot) {
        if (lot.state == LotState.FREE && lot.terms.extensionBase != ExtensionBase.JUDICIAL) {
            clock.begin(lot, LotState.LIMITED, lot.terms.limitNs);
        } else {
            closing.onBiddingEnded(lot);
        }
    }

    @Override
    public RejectReason bid(final Lot lot, final int bidder, final PlaceBid command) {
        final RejectReason reason = checks.bid(lot, bidder, command.priceFen);
        if (reason == RejectReason.NONE) {
            final int beaten = lot.leader;
            final boolean equal = beaten != Bidders.NONE && command.priceFen == lot.bestFen;
            place(lot, bidder, command.priceFen);
            events.bid(lot, bidder, command.clientBidId, false, equal);
            if (beaten != bidder) {
                answer(lot, beaten);
            }
            clock.extend(lot);
        }
        return reason;
    }

    /** The leader that a hand bid has beaten bids a full step above it, if its maximum allows. */
    private void answer(final Lot lot, final int beaten) {
        if (beaten != Bidders.NONE && bidders.maximumFen(beaten) != 0) {
            final long nextFen = nextFen(lot);
            if (nextFen != 0 && lot.gain(bidders.maximumFen(beaten), nextFen) >= 0) {
                placeByProxy(lot, beaten, nextFen);
            }
        }
    }

    @Override
    public RejectReason maximum(final Lot lot, final int bidder, final SetProxyMaximum command) {
        final RejectReason reason = checks.maximum(lot, bidder, command.maximumFen);
        if (reason == RejectReason.NONE) {
            if (command.maximumFen != bidders.maximumFen(bidder)) {
                bidders.maximum(bidder, command.maximumFen, time.causeSequence());
            }
            events.maximumSet(lot, bidder);
            if (bidder != lot.leader) {
                challenge(lot, bidder);
                clock.extend(lot);
            }
        }
        return reason;
    }

    /** A bidder that does not lead has a maximum of at least what it must bid: the better maximum leads. */
    private void challenge(final Lot lot, final int bidder) {
        final int leader = lot.leader;
        final long maximumFen = bidders.maximumFen(bidder);
        final long leadersFen = leader == Bidders.NONE ? 0 : bidders.maximumFen(leader);
        if (leader == Bidders.NONE) {
            placeByProxy(lot, bidder, lot.terms.startFen);
        } else if (leadersFen == 0 || lot.gain(leadersFen, lot.bestFen) <= 0) {
            placeByProxy(lot, bidder, nextFen(lot));
        } else if (lot.gain(leadersFen, maximumFen) > 0) {
            placeByProxy(lot, bidder, maximumFen);
            placeByProxy(lot, leader, stepAboveOrMost(lot, leadersFen));
        } else {
            placeByProxy(lot, leader, leadersFen);
            if (maximumFen == leadersFen) {
                bidders.waiting().putFirst(lot, bidder);
            } else {
                placeByProxy(lot, bidder, stepAboveOrMost(lot, maximumFen));
            }
        }
    }

    private static long stepAboveOrMost(final Lot lot, final long mostFen) {
        return stepOrMost(lot, lot.bestFen, mostFen);
    }

    /** A step above a price, or the most that somebody bids. */
    private static long stepOrMost(final Lot lot, final long overFen, final long mostFen) {
        final long nextFen = lot.better(overFen, lot.terms.stepAt(overFen));
        return nextFen == 0 || lot.gain(nextFen, mostFen) > 0 ? mostFen : nextFen;
    }

    /** What the next bid must be at least; 0 if there is no such number. */
    private static long nextFen(final Lot lot) {
        return lot.better(lot.bestFen, lot.terms.stepAt(lot.bestFen));
    }

    private void placeByProxy(final Lot lot, final int bidder, final long priceFen) {
        place(lot, bidder, priceFen);
        events.bid(lot, bidder, 0, true, false);
    }

    private void place(final Lot lot, final int bidder, final long priceFen) {
        aliases.giveOnce(lot, bidder);
        stand(lot, bidder, priceFen, ++lot.bidCount);
        lot.leader = bidder;
        lot.bestFen = priceFen;
    }

    /** Bids only get better, so the latest that counts is the best; who stands with a bid waits no more. */
    @Override
    public void stand(final Lot lot, final int bidder, final long priceFen, final long bidId) {
        bidders.bid(bidder, priceFen, bidId);
        bidders.standing().putLast(lot, bidder);
        if (lot.terms.proxy) {
            bidders.waiting().remove(lot, bidder);
        }
    }

    @Override
    public void drop(final Lot lot, final int bidder) {
        bidders.standing().remove(lot, bidder);
        bidders.waiting().remove(lot, bidder);
    }

    @Override
    public void leadNext(final Lot lot) {
        lot.leader = bidders.standing().last(lot);
        lot.bestFen = lot.leader == Bidders.NONE ? 0 : bidders.priceFen(lot.leader);
    }

    @Override
    public void disqualified(final Lot lot, final int bidder) {
        drop(lot, bidder);
        if (bidder == lot.leader) {
            leadNext(lot);
            if (lot.state == LotState.FREE || lot.state == LotState.LIMITED) {
                answerByWaiting(lot);
                clock.extend(lot);
            } else if (lot.leader == Bidders.NONE && lot.state == LotState.REVEAL) {
                closing.onBiddingEnded(lot);
            }
        }
    }

    /**
     * Of those whose maximum gave way to one that is gone, the best leads now, if it still can: at its maximum, or one
     * step above what the next best would bid. None that wait can top a best bid that stands, so they need be looked at
     * only here, and at most two of them.
     */
    private void answerByWaiting(final Lot lot) {
        if (lot.leader != Bidders.NONE) {
            bidders.waiting().remove(lot, lot.leader);
        }
        final int waiting = bidders.waiting().first(lot);
        if (waiting != Bidders.NONE && canLead(lot, waiting)) {
            final int next = bidders.waiting().after(waiting);
            final int rival = next != Bidders.NONE && canLead(lot, next) ? next : Bidders.NONE;
            if (lot.leader == Bidders.NONE || bidders.maximumFen(lot.leader) == 0) {
                lead(lot, waiting, rival);
            } else if (isBetterMaximum(lot, lot.leader, waiting)) {
                lead(lot, lot.leader, waiting);
            } else {
                final boolean isLeaders = rival == Bidders.NONE || isBetterMaximum(lot, lot.leader, rival);
                lead(lot, waiting, isLeaders ? lot.leader : rival);
            }
        }
    }

    private boolean canLead(final Lot lot, final int waiting) {
        final long leastFen = lot.leader == Bidders.NONE ? lot.terms.startFen : nextFen(lot);
        return leastFen != 0 && lot.gain(bidders.maximumFen(waiting), leastFen) >= 0;
    }

    /** The best maximum bids as much as it must against the next best and the best bid. */
    private void lead(final Lot lot, final int bidder, final int rival) {
        final long mostFen = bidders.maximumFen(bidder);
        final long rivalsFen = rival == Bidders.NONE ? 0 : bidders.maximumFen(rival);
        if (lot.leader == Bidders.NONE && rival == Bidders.NONE) {
            placeByProxy(lot, bidder, lot.terms.startFen);
        } else if (lot.leader == Bidders.NONE || (rival != Bidders.NONE && lot.gain(rivalsFen, lot.bestFen) > 0)) {
            placeByProxy(lot, bidder, stepOrMost(lot, rivalsFen, mostFen));
        } else {
            placeByProxy(lot, bidder, stepAboveOrMost(lot, mostFen));
        }
    }

    private boolean isBetterMaximum(final Lot lot, final int bidder, final int other) {
        final long gain = lot.gain(bidders.maximumFen(bidder), bidders.maximumFen(other));
        return gain == 0 ? bidders.maximumSetBy(bidder) < bidders.maximumSetBy(other) : gain > 0;
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
