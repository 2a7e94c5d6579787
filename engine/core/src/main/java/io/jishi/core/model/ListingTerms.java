package io.jishi.core.model;

import io.jishi.core.command.OpenLot;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;

/** What a lot must have in common with the listing whose competition it is, whatever the model of that. */
public final class ListingTerms {
    private ListingTerms() {
    }

    /**
     * Whether a lot is on the terms of its listing: UNKNOWN_VENUE, UNKNOWN_ASSET, BAD_RIGHT (not the listing's);
     * BAD_PRICE (the start, of a Dutch lot the floor, is not the listing's price; or a reserve of its own); BAD_UNITS
     * (more than one); DEPOSIT (a deposit of its own).
     *
     * @param command  opens the lot.
     * @param venueId  venue of the listing.
     * @param assetId  its asset.
     * @param right    the right that is sold.
     * @param priceFen what was announced as the price to begin with.
     * @return NONE, or the first reason to reject the lot.
     */
    public static RejectReason check(
        final OpenLot command, final int venueId, final long assetId, final Right right, final long priceFen) {
        if (command.venueId != venueId) {
            return RejectReason.UNKNOWN_VENUE;
        }
        if (command.assetId != assetId) {
            return RejectReason.UNKNOWN_ASSET;
        }
        if (command.right != null && command.right != right) {
            return RejectReason.BAD_RIGHT;
        }
        final long firstFen = command.auctionMode == AuctionMode.DUTCH ? command.floorFen : command.startPriceFen;
        if (firstFen != priceFen || hasReserve(command)) {
            return RejectReason.BAD_PRICE;
        }
        if (command.units > 1) {
            return RejectReason.BAD_UNITS;
        }
        return command.depositFen != 0 ? RejectReason.DEPOSIT : RejectReason.NONE;
    }

    private static boolean hasReserve(final OpenLot command) {
        return (command.reserveFen
            | command.reserveHash0 | command.reserveHash1 | command.reserveHash2 | command.reserveHash3) != 0;
    }
}
