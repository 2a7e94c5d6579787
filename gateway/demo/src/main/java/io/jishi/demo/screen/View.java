package io.jishi.demo.screen;

import io.jishi.demo.gateway.Counter;
import java.util.List;

/**
 * What there is to see at one moment. Immutable.
 *
 * @param elapsedNs       since trading began; negative before.
 * @param tradingNs       how long trading lasts.
 * @param venues          one row each.
 * @param engine          what the engine does, in words.
 * @param engineUp        whether it takes commands.
 * @param eventsPerSecond made by the engine now.
 * @param trades          some of the trades in words, the latest last.
 * @param notes           what happened, the latest last.
 */
public record View(long elapsedNs, long tradingNs, List<VenueRow> venues, String engine, boolean engineUp,
                   long eventsPerSecond, List<TradeLine> trades, List<String> notes) {
    long sum(final Counter counter) {
        return venues.stream().mapToLong(row -> row.status().get(counter)).sum();
    }

    long commandsPerSecond() {
        return venues.stream().mapToLong(VenueRow::commandsPerSecond).sum();
    }
}
