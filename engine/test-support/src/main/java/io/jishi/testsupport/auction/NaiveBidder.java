package io.jishi.testsupport.auction;

import io.jishi.core.reference.Participant;

/** A party's place in a lot: qualified to bid, or a holder of the right of first refusal, or both. */
final class NaiveBidder {
    final Participant participant;
    boolean qualified;
    boolean disqualified;
    /** Rank as a holder; 0 = none. */
    int rank;
    int alias;
    /** Its secret maximum; 0 = none. */
    long maximum;
    long maximumSequence;

    NaiveBidder(final Participant participant) {
        this.participant = participant;
    }

    int id() {
        return participant.id();
    }
}
