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

    /** Gives back what is reserved, if anything is. */
    void release(final Lot lot, final int participantId) {
        deposits.release(participantId, Model.AUCTION, lot.id);
    }
}
