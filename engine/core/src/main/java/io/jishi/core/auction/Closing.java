package io.jishi.core.auction;

import io.jishi.core.command.RevealReserve;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;

/**
 * What follows the end of bidding: the reserve, a secret one revealed first, as a secret floor is before the opening;
 * holders asked; award or no sale. What is revealed and does not match its hash, or is not revealed in time, stops the
 * lot for the operator.
 */
final class Closing {
    private final LotClock clock;
    private final LotEvents events;
    private final Awards awards;
    private final FirstRefusal refusal;
    private final Sha256 sha256;

    Closing(
        final LotClock clock,
        final LotEvents events,
        final Awards awards,
        final FirstRefusal refusal,
        final Sha256 sha256) {
        this.clock = clock;
        this.events = events;
        this.awards = awards;
        this.refusal = refusal;
        this.sha256 = sha256;
    }

    /** Bidding is over; the leader is who has the best bid, whatever the reserve. */
    void onBiddingEnded(final Lot lot) {
        if (lot.leader == Bidders.NONE) {
            awards.noSale(lot);
        } else if (lot.reserveKnown) {
            decide(lot);
        } else {
            clock.begin(lot, LotState.REVEAL, lot.terms.reserveRevealNs());
        }
    }

    /** The listing is over that has it: there is no sale. */
    void cancel(final Lot lot) {
        awards.cancel(lot);
    }

    private void decide(final Lot lot) {
        if (lot.reserveFen > 0 && lot.gain(lot.bestFen, lot.reserveFen) < 0) {
            awards.noSale(lot);
        } else {
            lot.procedure.award(lot);
        }
    }

    /** A bidder has won some units; the lot may have more. */
    void award(final Lot lot, final int bidder, final long units, final long priceFen) {
        awards.award(lot, bidder, units, priceFen);
    }

    /** Units were taken: the lot is over if none are left. */
    void awardPart(final Lot lot, final int bidder, final long units, final long priceFen) {
        awards.award(lot, bidder, units, priceFen);
        if (lot.unitsLeft == 0) {
            awards.close(lot);
        }
    }

    /** What could be awarded is. */
    void close(final Lot lot) {
        awards.close(lot);
    }

    /** The leader is to have the lot at what it is to pay. */
    void finish(final Lot lot) {
        if (lot.terms.firstRefusal == FirstRefusalMode.ASK_AFTER && lot.holderCount > 0) {
            refusal.begin(lot);
        } else {
            awards.award(lot);
        }
    }

    /** A bidder, disqualified while holders are asked, counts no more: the best of the others may have to lead. */
    void disqualified(final Lot lot, final int bidder) {
        if (bidder == lot.leader && lot.state == LotState.ASKING) {
            lot.procedure.leadNext(lot);
            onBiddingEnded(lot);
        } else {
            refusal.disqualified(lot, bidder);
        }
    }

    /** The offers are opened when the owner has revealed its floor. */
    void askFloor(final Lot lot) {
        lot.floorAsked = true;
        clock.begin(lot, LotState.REVEAL, lot.terms.reserveRevealNs());
    }

    /** Whether the owner is asked for its reserve or floor, now or since the lot was stopped for it. */
    static boolean asksReserve(final Lot lot) {
        return (lot.floorAsked && !lot.floorKnown) || (!lot.reserveKnown && (lot.state == LotState.HALTED
            || (lot.state == LotState.REVEAL && lot.leader != Bidders.NONE)));
    }

    void reveal(final Lot lot, final RevealReserve command) {
        final boolean matched =
            sha256.matches(lot.floorAsked ? lot.terms.floorHash : lot.terms.reserveHash, command);
        events.reserveRevealed(lot, command.reserveFen, matched);
        if (matched && lot.floorAsked) {
            lot.floorFen = command.reserveFen;
            lot.floorKnown = true;
            lot.procedure.onFloorRevealed(lot);
        } else if (matched) {
            lot.reserveFen = command.reserveFen;
            lot.reserveKnown = true;
            decide(lot);
        } else if (lot.state != LotState.HALTED) {
            onReserveKept(lot);
        }
    }

    /** The reserve or floor was not revealed. */
    void onReserveKept(final Lot lot) {
        clock.stop(lot, LotState.HALTED);
        events.closed(lot);
    }
}
