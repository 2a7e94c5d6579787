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
        clock.begin(lot, LotState.FREE, lot.terms.freeNs);
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
            if (maximumFen != leadersFen) {
                placeByProxy(lot, bidder, stepAboveOrMost(lot, maximumFen));
            }
        }
    }

    private static long stepAboveOrMost(final Lot lot, final long mostFen) {
        final long nextFen = nextFen(lot);
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
        bidders.bid(bidder, priceFen, ++lot.bidCount);
        lot.leader = bidder;
        lot.bestFen = priceFen;
    }

    @Override
    public void leadNext(final Lot lot) {
        lot.leader = bestStanding(lot);
        lot.bestFen = lot.leader == Bidders.NONE ? 0 : bidders.priceFen(lot.leader);
    }

    @Override
    public void disqualified(final Lot lot, final int bidder) {
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

    /** Who had the same maximum as the leader that is gone leads now; at that maximum, if there are two. */
    private void answerByWaiting(final Lot lot) {
        final long leastFen = lot.leader == Bidders.NONE ? lot.terms.startFen : nextFen(lot);
        final int waiting = waitingMaximum(lot, Bidders.NONE);
        if (waiting != Bidders.NONE) {
            final boolean isTied = waitingMaximum(lot, waiting) != Bidders.NONE;
            placeByProxy(lot, waiting, isTied ? bidders.maximumFen(waiting) : leastFen);
        }
    }

    private int bestStanding(final Lot lot) {
        int best = Bidders.NONE;
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            if (bidders.isLive(bidder) && (best == Bidders.NONE || isBefore(lot, bidder, best))) {
                best = bidder;
            }
        }
        return best;
    }

    /** Better price first; an equal one is a holder's, which leads over the earlier. */
    private boolean isBefore(final Lot lot, final int bidder, final int other) {
        final long gain = lot.gain(bidders.priceFen(bidder), bidders.priceFen(other));
        return gain == 0 ? bidders.bidId(bidder) > bidders.bidId(other) : gain > 0;
    }

    /** The earliest of the best maxima that are at least what must be bid now, the leader's aside. */
    private int waitingMaximum(final Lot lot, final int except) {
        final long requiredFen = lot.leader == Bidders.NONE ? lot.terms.startFen : nextFen(lot);
        int waiting = Bidders.NONE;
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            final long maximumFen = bidders.maximumFen(bidder);
            if (bidder != lot.leader && bidder != except && !bidders.isDisqualified(bidder)
                && maximumFen != 0 && requiredFen != 0
                && lot.gain(maximumFen, requiredFen) >= 0
                && (waiting == Bidders.NONE || isBetterMaximum(lot, bidder, waiting))) {
                waiting = bidder;
            }
        }
        return waiting;
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
