package io.jishi.core.model;

/**
 * What a listing tells the lot that it has while its own period runs (DYNAMIC): that period is the lot's free period,
 * and who is qualified meanwhile joins. The lot is one that {@link LotSource#onLotOpened} has named, and not over.
 */
public interface LotDesk {
    /**
     * Whether another bidder has a place in any lot.
     *
     * @return false if {@link #admit} must not be called.
     */
    boolean hasRoom();

    /**
     * Whether bidding has begun.
     *
     * @param lotId the lot.
     * @return false while it waits for its start.
     */
    boolean hasBegun(long lotId);

    /**
     * Whether a participant bids in a lot: admitted, and not disqualified there.
     *
     * @param lotId         the lot.
     * @param participantId the participant.
     * @return true if so.
     */
    boolean isBidder(long lotId, int participantId);

    /**
     * Whether a participant has a bid in a lot that counts.
     *
     * @param lotId         the lot.
     * @param participantId the participant.
     * @return true if so.
     */
    boolean hasBid(long lotId, int participantId);

    /**
     * Lets a participant bid that has no place in the lot yet; there must be room.
     *
     * @param lotId         the lot.
     * @param participantId the participant.
     */
    void admit(long lotId, int participantId);

    /**
     * Disqualifies a bidder, if it is not: its bid does not stand any more.
     *
     * @param lotId         the lot.
     * @param participantId the participant.
     * @param reasonCode    why, a code of the venue.
     */
    void exclude(long lotId, int participantId, int reasonCode);

    /**
     * The period stands still: nobody bids, and a start that comes waits.
     *
     * @param lotId the lot.
     */
    void suspend(long lotId);

    /**
     * The period runs to another end, extended or resumed.
     *
     * @param lotId    the lot.
     * @param endsAtNs that end.
     */
    void runTo(long lotId, long endsAtNs);

    /**
     * The period is over, the countdown follows.
     *
     * @param lotId the lot.
     */
    void countDown(long lotId);

    /**
     * The period is over and nobody competes: whose bid stands is awarded, or nobody.
     *
     * @param lotId the lot.
     */
    void decide(long lotId);

    /**
     * The listing is over: so is the lot, without a sale.
     *
     * @param lotId the lot.
     */
    void cancel(long lotId);
}
