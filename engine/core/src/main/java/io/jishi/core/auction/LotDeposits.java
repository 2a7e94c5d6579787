package io.jishi.core.auction;

import io.jishi.core.deposit.Deposits;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;

/**
 * The deposits of the bidders of lots, in the ledger of all deposits. Those of a lot that is the competition of a
 * public listing are held for the listing.
 */
final class LotDeposits {
    private final Deposits deposits;

    LotDeposits(final Deposits deposits) {
        this.deposits = deposits;
    }

    /** Reserves what is due of a party that is to be qualified: NONE, AMOUNT_RANGE, DEPOSIT, TOO_MANY_RESERVATIONS. */
    RejectReason reserve(final Lot lot, final Participant party) {
        final long dueFen = Deposits.dueFen(party, lot.venue, lot.terms.depositFen);
        return dueFen < 0 ? RejectReason.AMOUNT_RANGE : deposits.reserve(party.id(), model(lot), subject(lot), dueFen);
    }

    /** A winner has paid: a buyer's deposit is part of the price, what exceeds it is given back; a seller's is. */
    void settle(final Lot lot, final int participantId, final long owedFen) {
        if (lot.terms.reverse) {
            release(lot, participantId);
        } else {
            deposits.applyToPrice(participantId, model(lot), subject(lot), owedFen);
        }
    }

    /** A winner has defaulted: how much is forfeited. */
    long forfeit(final Lot lot, final int participantId) {
        final long reservedFen = deposits.reservedFen(participantId, model(lot), subject(lot));
        if (reservedFen > 0) {
            deposits.forfeit(participantId, model(lot), subject(lot));
        }
        return reservedFen;
    }

    /** Gives back what is reserved, if anything is. */
    void release(final Lot lot, final int participantId) {
        deposits.release(participantId, model(lot), subject(lot));
    }

    private static Model model(final Lot lot) {
        return lot.isOwnSale() ? Model.AUCTION : Model.DISCLOSURE;
    }

    private static long subject(final Lot lot) {
        return lot.isOwnSale() ? lot.id : lot.listingId;
    }
}
