package io.jishi.testsupport.pool;

import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.RecordedEvent;

/** Events of the pool in a few words: what a test of a rule looks at. Every other event by its type alone. */
final class PoolText {
    private static final int OPEN_LOT = 70;

    private PoolText() {
    }

    static String of(final RecordedEvent event) {
        final EventType type = event.type();
        switch (type) {
            case REJECTED:
                return "rejected " + RejectReason.ofCode((int)event.get("reason"));
            case LISTING_ACCEPTED:
                return "accepted #" + event.get("listingId");
            case LISTING_AMENDED:
                return "amended #" + event.get("listingId") + ' ' + price(event, "units") + " left "
                    + event.get("remainingUnits") + (event.get("keptPriority") == 1 ? " in place" : " at the back");
            case LISTING_ENDED:
                return "ended #" + event.get("listingId") + ' ' + ListingEnd.ofCode((int)event.get("reason"))
                    + " left " + event.get("remainingUnits");
            case TAKE_ACCEPTED:
                return "take #" + event.get("listingId") + ' ' + event.get("units");
            case TRADED:
                return "traded " + price(event, "quantityUnits") + " #" + event.get("restingId")
                    + " left " + event.get("restingRemainingUnits") + " with #" + event.get("incomingId")
                    + " left " + event.get("incomingRemainingUnits");
            case TRADE_REPORTED:
                return "reported " + price(event, "quantityUnits");
            case RIGHT_GRANTED:
                return "granted " + event.get("grantId") + ' ' + Right.ofCode((int)event.get("right"))
                    + " of " + event.get("assetId") + " to " + event.get("participantId");
            case MATCH_PROPOSED:
                return "proposed !" + event.get("matchId") + " #" + event.get("supplyId") + " to #"
                    + event.get("demandId") + ' ' + price(event, "units") + " score " + event.get("score");
            case MATCH_CONFIRMED:
                return "confirmed !" + event.get("matchId") + " by " + event.get("participantId");
            case MATCH_ENDED:
                return "ended !" + event.get("matchId") + ' ' + ListingEnd.ofCode((int)event.get("reason"));
            case COMPETITION_ANNOUNCED:
                return "competition for #" + event.get("listingId") + ": " + event.get("confirmedCount") + ' '
                    + AuctionMode.ofCode((int)event.get("auctionMode"));
            case TAKE_NOTICED:
                return "notice !" + event.get("noticeId") + " of #" + event.get("listingId") + " at "
                    + event.get("priceFen");
            case GRANT_ENDED:
                return "grant ended " + event.get("grantId");
            default:
                return type.name();
        }
    }

    /** Type of an event, with its reason if it has one. */
    static String kind(final RecordedEvent event) {
        switch (event.type()) {
            case REJECTED:
                return "REJECTED " + RejectReason.ofCode((int)event.get("reason"))
                    + (event.get("commandTemplateId") == OPEN_LOT ? " OPEN_LOT" : "");
            case TRADED:
                return "TRADED" + (event.get("bidCount") > 0 ? " BY_LOT" : "");
            case LOT_OPENED:
                return "LOT_OPENED " + AuctionMode.ofCode((int)event.get("auctionMode"));
            case LOT_PHASE_CHANGED:
            case LOT_CLOSED:
                return event.type() + " " + LotState.ofCode((int)event.get("state"));
            case MATCH_ENDED:
                return "MATCH_ENDED " + ListingEnd.ofCode((int)event.get("reason"));
            case LISTING_ENDED:
                return "LISTING_ENDED " + ListingEnd.ofCode((int)event.get("reason"));
            default:
                return event.type().name();
        }
    }

    private static String price(final RecordedEvent event, final String units) {
        return event.get(units) + "@" + event.get("priceFen");
    }
}
