package io.jishi.demo;

import io.jishi.demo.gateway.TradeReport;
import io.jishi.demo.listing.ListingSource;
import io.jishi.demo.screen.TradeLine;
import io.jishi.demo.script.DemoVenue;
import io.jishi.wire.Right;
import java.util.HashMap;
import java.util.Map;

/** Says a trade in words: what the numbers on the wire stand for. Immutable. */
final class Titles {
    private final Map<Long, String> titles = new HashMap<>();
    private final Map<Long, String> seekers = new HashMap<>();

    Titles(final ListingSource listings) {
        listings.supplies().forEach(supply -> titles.put(supply.head().clientListingId(), supply.head().title()));
        listings.demands().forEach(demand -> {
            titles.put(demand.head().clientListingId(), demand.head().title());
            seekers.put(demand.head().clientListingId(), demand.head().owner().code());
        });
    }

    TradeLine line(final TradeReport trade) {
        final DemoVenue seller = DemoVenue.of(trade.sellerVenue());
        final DemoVenue buyer = DemoVenue.of(trade.buyerVenue());
        final String wanted = trade.demandId() == 0
            ? "taken by the technology agent at " + buyer
            : seekers.get(trade.demandId()) + ": " + titles.get(trade.demandId());
        final String units = trade.units() == 1 ? "" : " x " + trade.units();
        return new TradeLine(seller + ">" + buyer, trade.priceFen() * trade.units(), words(trade.right()) + units,
            titles.get(trade.supplyId()), wanted);
    }

    private static String words(final Right right) {
        return switch (right) {
            case ASSIGNMENT -> "assignment";
            case EXCLUSIVE -> "exclusive licence";
            case SOLE -> "sole licence";
            case ORDINARY -> "ordinary licence";
            case OPEN -> "open licence";
            case KNOW_HOW -> "know-how";
            case DEVELOPMENT -> "development";
            case CONSULTING -> "consulting";
            case SERVICE -> "service";
            case NULL_VAL -> "right";
        };
    }
}
