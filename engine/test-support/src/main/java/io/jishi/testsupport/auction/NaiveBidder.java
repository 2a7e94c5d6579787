package io.jishi.testsupport.auction;

import io.jishi.core.reference.Participant;
import java.util.ArrayList;
import java.util.List;

/** A party's place in a lot: qualified to bid, or a holder of the right of first refusal; and what it has bid. */
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
    /** Its standing bid or offer; 0 = none. */
    long price;
    long bidId;
    long units;
    boolean allOrNone;
    /** Offers it has made in a sealed lot, withdrawn ones too. */
    int offers;
    /** What it has committed to and not revealed; null = nothing. */
    long[] commitment;
    boolean tied;
    /** Round of rebidding in which it bid last. */
    int roundOfBid;
    boolean bidInRound;
    boolean asked;
    boolean waived;
    boolean paid;
    long won;
    long owed;
    /** What it has named when it was beaten and raised; 0 = it has not. */
    long raise;
    /** Place in a published ranking, from 1. */
    int place;
    /** Experts' scores: criterion, expert, score. */
    final List<long[]> scores = new ArrayList<>();

    NaiveBidder(final Participant participant) {
        this.participant = participant;
    }

    int id() {
        return participant.id();
    }

    /** Whether it has a bid that counts. */
    boolean isLive() {
        return price != 0 && !disqualified;
    }

    void offer(final long newPrice, final long newBidId) {
        price = newPrice;
        bidId = newBidId;
    }
}
