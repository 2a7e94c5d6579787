package io.jishi.testsupport.deal;

import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.LotState;
import io.jishi.testsupport.RecordedEvent;
import java.util.HashMap;
import java.util.Map;

/** Says what happens to lots whose free period is that of their public listing, and when in their course. */
final class DynamicLotWatch {
    private final Map<Long, LotState> states = new HashMap<>();

    /** What an event says of such a lot, in a few words; null if it is about none. */
    String kind(final RecordedEvent event) {
        if (event.type() == EventType.LOT_OPENED) {
            if (event.get("listingId") != 0 && event.get("auctionMode") == AuctionMode.DYNAMIC.code()) {
                states.put(event.get("lotId"), LotState.SCHEDULED);
            }
            return null;
        }
        return switch (event.type()) {
            case BIDDER_CHANGED, BID_VOIDED, AUCTION_EXTENDED, LOT_PHASE_CHANGED, LOT_CLOSED -> about(event);
            default -> null;
        };
    }

    private String about(final RecordedEvent event) {
        final LotState state = states.get(event.get("lotId"));
        if (state == null) {
            return null;
        }
        return switch (event.type()) {
            case BIDDER_CHANGED ->
                "DYNAMIC " + state + " " + BidderStanding.ofCode((int)event.get("standing"));
            case BID_VOIDED -> "DYNAMIC " + state + " VOIDED";
            case AUCTION_EXTENDED -> "DYNAMIC " + state + " EXTENDED";
            default -> {
                final LotState next = LotState.ofCode((int)event.get("state"));
                states.put(event.get("lotId"), next);
                yield "DYNAMIC " + state + " " + next;
            }
        };
    }
}
