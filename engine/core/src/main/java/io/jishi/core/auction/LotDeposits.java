package io.jishi.core.auction;

import io.jishi.core.deposit.Deposits;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;

/** The deposits of the bidders of lots, in the ledger of all deposits. */
final class LotDeposits {
    private final Deposits deposits;

    LotDeposits(final Deposits deposits) {
        this.deposits = deposits;
    }

    /** Reserves what is due of a party that is to be qualified: NONE, AMOUNT_RANGE, DEPOSIT, TOO_MANY_RESERVATIONS. */
    RejectReason reserve(final Lot lot, final Participant party) {
        final long dueFen = Deposits.dueFen(party, lot.venue, lot.terms.depositFen);
        return dueFen < 0 ? RejectReason.AMOUNT_RANGE : deposits.reserve(party.id(), Model.AUCTION, lot.id, dueFen);
    }

    /** A winner has paid: a buyer's deposit is part of the price, what exceeds it is given back; a seller's is. */
    void settle(final Lot lot, final int participantId, final long owedFen) {
        if (lot.terms.reverse) {
            release(lot, participantId);
        } else {
            deposits.applyToPrice(participantId, Model.AUCTION, lot.id, owedFen);
        }
    }

    /** A winner has defaulted: how much is forfeited. */
    long forfeit(final Lot lot, final int participantId) {
        final long reservedFen = deposits.reservedFen(participantId, Model.AUCTION, lot.id);
        if (reservedFen > 0) {
            deposits.forfeit(participantId, Model.AUCTION, lot.id);
        }
        return reservedFen;
    }

    /** Gives back what is reserved, if anything is. */
    void release(final Lot lot, final int participantId) {
        deposits.release(participantId, Model.AUCTION, lot.id);
    }
}
