package io.jishi.core.deposit;

import io.jishi.core.state.StateHash;

/** The deposit money of one participant, in fen. */
final class Account {
    final int participantId;
    final int homeVenueId;
    long availableFen;
    long reservedFen;
    long forfeitedFen;
    long paidInFen;
    long paidOutFen;
    /** Account that the latest payment came from. */
    long sourceId;
    /** First of what is held of it. */
    int firstHold = Holds.NONE;

    Account(final int participantId, final int homeVenueId) {
        this.participantId = participantId;
        this.homeVenueId = homeVenueId;
    }

    /** What the law says is 0. */
    long differenceFen() {
        return availableFen + reservedFen + forfeitedFen - (paidInFen - paidOutFen);
    }

    boolean isNegative() {
        return availableFen < 0 || reservedFen < 0 || forfeitedFen < 0 || paidInFen < 0 || paidOutFen < 0;
    }

    void hashInto(final StateHash hash) {
        hash.add(participantId).add(availableFen).add(reservedFen).add(forfeitedFen);
        hash.add(paidInFen).add(paidOutFen).add(sourceId);
    }
}
