package io.jishi.core.auction;

import io.jishi.core.command.CommitBid;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.RevealBid;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;

/**
 * What all sealed procedures share: one offer each, revised and withdrawn until the end of the window, seen by nobody
 * before the opening; or a commitment, revealed in a window of its own. At the opening what is not revealed is void,
 * and the offers are told in the order of their sequences and put in that of prices, in slices if they are many.
 *
 * <p>Until then {@code standing} has the offers and commitments in the order of their sequences.
 */
abstract class Sealed implements Procedure {
    private static final int VOIDING = 1;
    private static final int OPENING = 2;
    final Bidders bidders;
    final LotClock clock;
    final LotEvents events;
    final Closing closing;
    final Slices slices;
    final OfferHeap heap;
    private final Task voiding = new Voiding();
    private final Task opening = new Opening();
    private final OfferHeap.Order order;
    private final Aliases aliases;
    private final Sha256 sha256;
    private final Clock time;

    Sealed(final SealedParts parts) {
        bidders = parts.bidders();
        clock = parts.clock();
        events = parts.events();
        closing = parts.closing();
        slices = parts.slices();
        heap = bidders.heap();
        order = byPrice();
        aliases = parts.aliases();
        sha256 = parts.sha256();
        time = parts.time();
    }

    @Override
    public boolean knows(final Lot lot, final BidKind kind) {
        final boolean commits = lot.terms.revealNs > 0;
        switch (kind) {
            case BID:
                return !commits || lot.state == LotState.REBID;
            case COMMIT:
            case REVEAL:
                return commits;
            case WITHDRAW:
                return true;
            default:
                return false;
        }
    }

    @Override
    public void start(final Lot lot) {
        clock.begin(lot, LotState.SEALED, lot.terms.freeNs);
    }

    @Override
    public void onEnd(final Lot lot) {
        if (lot.state == LotState.SEALED && lot.terms.revealNs > 0) {
            clock.begin(lot, LotState.REVEAL, lot.terms.revealNs);
        } else if (lot.state == LotState.REBID) {
            tell(lot);
        } else {
            open(lot);
        }
    }

    @Override
    public RejectReason bid(final Lot lot, final int bidder, final PlaceBid command) {
        if (lot.state == LotState.REBID) {
            return rebid(lot, bidder, command);
        }
        RejectReason reason = checkAmount(lot, command.priceFen, Math.max(1, command.units));
        if (reason == RejectReason.NONE) {
            reason = checkRevisions(lot, bidder);
        }
        if (reason == RejectReason.NONE) {
            offer(lot, bidder, command);
            bidders.countOffer(bidder);
            events.receipt(lot, bidder, command.clientBidId, bidders.bidId(bidder));
        }
        return reason;
    }

    final void offer(final Lot lot, final int bidder, final PlaceBid command) {
        lot.offerCount += bidders.isLive(bidder) ? 0 : 1;
        bidders.bid(bidder, command.priceFen, time.causeSequence());
        bidders.standing().putLast(lot, bidder);
        bidders.units(bidder, Math.max(1, command.units), command.allOrNone);
    }

    private RejectReason checkRevisions(final Lot lot, final int bidder) {
        return bidders.offers(bidder) > lot.terms.revisions ? RejectReason.REVISIONS : RejectReason.NONE;
    }

    /** BELOW_START or BELOW_FLOOR, OFF_GRID, OVER_CAP, UNIT_CAP, MAX_VALUE. */
    final RejectReason checkAmount(final Lot lot, final long priceFen, final long units) {
        final LotTerms terms = lot.terms;
        if (!terms.reverse && priceFen < terms.startFen) {
            return RejectReason.BELOW_START;
        }
        if (priceFen < lot.floorFen) {
            return RejectReason.BELOW_FLOOR;
        }
        if (terms.sealedGrid && (priceFen - terms.startFen) % terms.stepAt(terms.startFen) != 0) {
            return RejectReason.OFF_GRID;
        }
        if (terms.capFen != 0 && priceFen > terms.capFen) {
            return RejectReason.OVER_CAP;
        }
        if (units > terms.units) {
            return RejectReason.UNIT_CAP;
        }
        final long maxValueFen = lot.venue.maxOrderValueFen();
        return maxValueFen != 0 && priceFen > maxValueFen / units ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    /** A bid in a round of rebidding; only a lot whose ties are bid again comes to one. */
    RejectReason rebid(final Lot lot, final int bidder, final PlaceBid command) {
        return RejectReason.NOT_YOUR_PHASE;
    }

    @Override
    public RejectReason withdraw(final Lot lot, final int bidder) {
        if (bidders.priceFen(bidder) == 0 && !bidders.isCommitted(bidder)) {
            return RejectReason.STATE;
        }
        events.voidedToOwner(lot, bidder, RejectReason.NONE, 0);
        forgetOffer(lot, bidder);
        return RejectReason.NONE;
    }

    private void forgetOffer(final Lot lot, final int bidder) {
        lot.offerCount -= bidders.isLive(bidder) ? 1 : 0;
        bidders.uncommit(bidder);
        bidders.bid(bidder, 0, 0);
        bidders.standing().remove(lot, bidder);
    }

    @Override
    public RejectReason commit(final Lot lot, final int bidder, final CommitBid command) {
        final RejectReason reason = checkRevisions(lot, bidder);
        if (reason == RejectReason.NONE) {
            bidders.bid(bidder, 0, time.causeSequence());
            bidders.standing().putLast(lot, bidder);
            bidders.commit(
                bidder, command.commitment0, command.commitment1, command.commitment2, command.commitment3);
            bidders.countOffer(bidder);
            events.receipt(lot, bidder, 0, bidders.bidId(bidder));
        }
        return reason;
    }

    @Override
    public RejectReason reveal(final Lot lot, final int bidder, final RevealBid command) {
        if (!bidders.isCommitted(bidder)) {
            return bidders.priceFen(bidder) == 0 ? RejectReason.STATE : RejectReason.ALREADY_BID;
        }
        final RejectReason reason = sha256.matches(bidders, bidder, command)
            ? checkAmount(lot, command.priceFen, Math.max(1, command.units)) : RejectReason.HASH_MISMATCH;
        if (reason == RejectReason.NONE) {
            bidders.uncommit(bidder);
            lot.offerCount++;
            bidders.bid(bidder, command.priceFen, bidders.bidId(bidder));
            bidders.units(bidder, Math.max(1, command.units), false);
            events.revealed(lot, bidder);
        } else {
            events.voidedToOwner(lot, bidder, reason, 0);
            forgetOffer(lot, bidder);
        }
        return RejectReason.NONE;
    }

    /** Opens the offers, if there are as many as must be; once a secret floor is revealed. */
    private void open(final Lot lot) {
        clock.pause(lot);
        if (lot.offerCount == 0 || lot.offerCount < lot.terms.minBidders || !mayOpen(lot)) {
            closing.onBiddingEnded(lot);
        } else if (lot.floorKnown) {
            openNow(lot);
        } else {
            closing.askFloor(lot);
        }
    }

    private void openNow(final Lot lot) {
        lot.opened = true;
        slices.begin(lot, voiding, lot.terms.revealNs > 0 ? lot.firstBidder : Bidders.NONE);
    }

    @Override
    public void onFloorRevealed(final Lot lot) {
        clock.pause(lot);
        openNow(lot);
    }

    /** Tells the offers, or those of a round of rebidding. */
    private void tell(final Lot lot) {
        clock.pause(lot);
        heap.clear(lot);
        slices.begin(lot, opening, bidders.standing().first(lot));
    }

    /** Whether nothing but the number of offers can keep them closed. */
    boolean mayOpen(final Lot lot) {
        return true;
    }

    /** The offers were told and are in the heap, by {@link #byPrice()}. */
    abstract void onOpened(Lot lot);

    /** Better price first, then the earlier. */
    final OfferHeap.Order byPrice() {
        return this::isBefore;
    }

    private boolean isBefore(final Lot lot, final int bidder, final int other) {
        final long gain = lot.gain(bidders.priceFen(bidder), bidders.priceFen(other));
        return gain == 0 ? bidders.bidId(bidder) < bidders.bidId(other) : gain > 0;
    }

    final void lead(final Lot lot, final int bidder) {
        lot.leader = bidder;
        lot.bestFen = bidder == Bidders.NONE ? 0 : bidders.priceFen(bidder);
    }

    @Override
    public void stand(final Lot lot, final int bidder, final long priceFen, final long bidId) {
        if (bidders.isLive(bidder)) {
            heap.remove(lot, bidder, order);
        }
        bidders.bid(bidder, priceFen, bidId);
        heap.add(lot, bidder, order);
    }

    @Override
    public void drop(final Lot lot, final int bidder) {
        heap.remove(lot, bidder, order);
    }

    @Override
    public void leadNext(final Lot lot) {
        lead(lot, heap.first(lot));
    }

    @Override
    public void disqualified(final Lot lot, final int bidder) {
        bidders.standing().remove(lot, bidder);
        if (!lot.opened || lot.state == LotState.REBID) {
            final int offers = bidders.priceFen(bidder) == 0 ? 0 : 1;
            lot.offerCount -= offers;
            lot.offersOut += offers;
            if (lot.offerCount == 0 && Closing.asksReserve(lot)) {
                closing.onBiddingEnded(lot);
            }
        } else if (bidders.priceFen(bidder) != 0) {
            drop(lot, bidder);
            if (bidder == lot.leader) {
                leadNext(lot);
                if (lot.leader == Bidders.NONE && lot.state == LotState.REVEAL) {
                    closing.onBiddingEnded(lot);
                }
            }
        }
    }

    /** What was committed to and not revealed is void, in the order of places. */
    private final class Voiding extends Task {
        Voiding() {
            super(VOIDING);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = lot.cursor;
            lot.cursor = bidders.next(bidder);
            if (bidders.isCommitted(bidder) && !bidders.isDisqualified(bidder)) {
                events.bidVoided(lot, bidder, RejectReason.HASH_MISMATCH, 0);
                forgetOffer(lot, bidder);
            }
        }

        @Override
        void finish(final Lot lot) {
            tell(lot);
        }
    }

    /** The offers are told, in the order of sequences: all, or those of the round; and put in order, or void. */
    private final class Opening extends Task {
        Opening() {
            super(OPENING);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = lot.cursor;
            lot.cursor = bidders.standing().after(bidder);
            if (lot.round == 0 || bidders.hasBidInRound(lot, bidder)) {
                lot.bidCount++;
                aliases.giveOnce(lot, bidder);
                events.offerOpened(lot, bidder);
            }
            if (bidders.priceFen(bidder) < lot.floorFen) {
                events.bidVoided(lot, bidder, RejectReason.BELOW_FLOOR, 0);
                forgetOffer(lot, bidder);
            } else {
                heap.add(lot, bidder, order);
            }
        }

        @Override
        void finish(final Lot lot) {
            if (heap.first(lot) == Bidders.NONE) {
                lead(lot, Bidders.NONE);
                closing.onBiddingEnded(lot);
            } else {
                onOpened(lot);
            }
        }
    }
}
