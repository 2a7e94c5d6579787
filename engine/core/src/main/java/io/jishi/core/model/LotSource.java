package io.jishi.core.model;

import io.jishi.core.command.OpenLot;
import io.jishi.core.vocabulary.RejectReason;
import java.util.function.IntConsumer;

/**
 * Where a lot comes from that is the announced competition of a public listing ({@code OpenLot.listingId}). The listing
 * holds the deposits of those who qualified until the competition is over, so such a lot has none of its own. Models
 * know no other model: who opens lots asks {@link Market#lotSource()}.
 */
public interface LotSource {
    /**
     * Whether a lot may be the competition of its listing, after the lot's own checks.
     *
     * @param command names a listing.
     * @return NONE; UNKNOWN_DISCLOSURE (or not the sender's), STATE (no competition is due, or a lot is open),
     *     WRONG_MODE (not the procedure announced), UNKNOWN_ASSET (not the listing's), BAD_PRICE (the start is not the
     *     floor), DEPOSIT (a deposit of its own).
     */
    RejectReason checkLot(OpenLot command);

    /**
     * The lot was opened: tells who is qualified, in the order of application.
     *
     * @param listingId public listing.
     * @param lotId     the lot.
     * @param qualified is told every participant.
     */
    void onLotOpened(long listingId, long lotId, IntConsumer qualified);

    /**
     * The lot is over; its own events have been emitted.
     *
     * @param listingId public listing.
     * @param winnerId  who won; 0 = nobody.
     * @param priceFen  what the winner pays.
     * @param anyBid    whether anybody bid.
     */
    void onLotClosed(long listingId, int winnerId, long priceFen, boolean anyBid);
}
