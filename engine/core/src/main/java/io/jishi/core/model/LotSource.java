package io.jishi.core.model;

import io.jishi.core.command.OpenLot;
import io.jishi.core.vocabulary.RejectReason;
import java.util.function.IntConsumer;

/**
 * Where a lot comes from that is the announced competition of a listing ({@code OpenLot.listingId}). The listing says
 * who bids, holds the deposits until the lot is over, and makes the one trade and grant when the winner has paid; the
 * lot finds the winner and the price, and the next candidate after a default. Models know no other model: who opens
 * lots asks {@link Market#lotSource}.
 */
public interface LotSource {
    /**
     * Whether a lot may be the competition of its listing, after the lot's own checks of its terms.
     *
     * @param command names a listing of this source.
     * @return NONE, or the first reason to reject it.
     */
    RejectReason checkLot(OpenLot command);

    /**
     * Tells who is qualified for the competition now.
     *
     * @param listingId the listing.
     * @param bidder    is told every participant, in the listing's order.
     */
    void forEachQualified(long listingId, IntConsumer bidder);

    /**
     * The lot was opened, those who are qualified are its bidders.
     *
     * @param listingId the listing.
     * @param lotId     the lot.
     */
    void onLotOpened(long listingId, long lotId);

    /**
     * When the free period of a lot ends that is the period of its listing. The listing says so when it moves, and when
     * it is over ({@link LotDesk}).
     *
     * @param listingId the listing.
     * @return the end; 0 = it is over, the countdown comes at once.
     */
    default long freeEndNs(final long listingId) {
        return 0;
    }

    /**
     * A halt that may concern a lot whose free period is the period of its listing was set or lifted: the period stands
     * still as long as any is set.
     *
     * @param listingId the listing.
     * @param halted    whether any is set now.
     */
    default void onHalts(final long listingId, final boolean halted) {
    }

    /**
     * The lot is awarded; its own events have been emitted, losers have their deposits back.
     *
     * @param listingId the listing.
     * @param winnerId  who won.
     * @param priceFen  what the winner is to pay.
     */
    void onLotAwarded(long listingId, int winnerId, long priceFen);

    /**
     * Whether the sale can be completed, now that the winner has paid.
     *
     * @param listingId the listing.
     * @return NONE, or the first reason to reject the payment.
     */
    RejectReason checkPayment(long listingId);

    /**
     * The winner has paid: the listing applies the deposit, trades and grants.
     *
     * @param listingId   the listing.
     * @param bidCount    bids in the lot.
     * @param bidderCount who bid.
     */
    void onLotPaid(long listingId, int bidCount, int bidderCount);

    /**
     * The winner has defaulted, another candidate is to be awarded.
     *
     * @param listingId the listing.
     */
    void onWinnerDefaulted(long listingId);

    /**
     * The lot is over without a buyer; its own events have been emitted.
     *
     * @param listingId the listing.
     * @param anyBid    whether anybody has bid.
     */
    void onLotUnsold(long listingId, boolean anyBid);
}
