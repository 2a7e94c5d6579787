package io.jishi.core.state;

import java.util.LinkedHashMap;
import java.util.Map;

/** The limits of an exchange by name, as they are kept beside what was written under them. */
final class NamedLimits {
    private NamedLimits() {
    }

    /** Names and values, in the order of declaration. */
    static Map<String, Integer> of(final CoreLimits limits) {
        final Map<String, Integer> named = new LinkedHashMap<>();
        named.put("maxSessions", limits.maxSessions());
        named.put("maxVenues", limits.maxVenues());
        named.put("maxParticipants", limits.maxParticipants());
        named.put("maxFields", limits.maxFields());
        named.put("maxInstruments", limits.maxInstruments());
        named.put("maxOrders", limits.maxOrders());
        named.put("maxLevels", limits.maxLevels());
        named.put("maxListings", limits.maxListings());
        named.put("maxAssets", limits.maxAssets());
        named.put("maxGrants", limits.maxGrants());
        named.put("maxReservations", limits.maxReservations());
        named.put("maxLots", limits.maxLots());
        named.put("maxBids", limits.maxBids());
        named.put("maxScores", limits.maxScores());
        named.put("maxDeals", limits.maxDeals());
        named.put("maxTimers", limits.maxTimers());
        named.put("maxMatches", limits.maxMatches());
        named.put("maxMatchesPerListing", limits.maxMatchesPerListing());
        named.put("maxFillsPerCommand", limits.maxFillsPerCommand());
        named.put("maxLooksPerCommand", limits.maxLooksPerCommand());
        named.put("maxBiddersPerCommand", limits.maxBiddersPerCommand());
        named.put("maxSnapshotOrders", limits.maxSnapshotOrders());
        return named;
    }

    /** The limits with these names and values: every one, and nothing else. */
    static CoreLimits limits(final Map<String, Integer> named) {
        final CoreLimits limits = new CoreLimits();
        if (!named.keySet().equals(of(limits).keySet())) {
            throw new IllegalArgumentException("limits are " + of(limits).keySet() + ", not " + named.keySet());
        }
        return limits
            .maxSessions(named.get("maxSessions"))
            .maxVenues(named.get("maxVenues"))
            .maxParticipants(named.get("maxParticipants"))
            .maxFields(named.get("maxFields"))
            .maxInstruments(named.get("maxInstruments"))
            .maxOrders(named.get("maxOrders"))
            .maxLevels(named.get("maxLevels"))
            .maxListings(named.get("maxListings"))
            .maxAssets(named.get("maxAssets"))
            .maxGrants(named.get("maxGrants"))
            .maxReservations(named.get("maxReservations"))
            .maxLots(named.get("maxLots"))
            .maxBids(named.get("maxBids"))
            .maxScores(named.get("maxScores"))
            .maxDeals(named.get("maxDeals"))
            .maxTimers(named.get("maxTimers"))
            .maxMatches(named.get("maxMatches"))
            .maxMatchesPerListing(named.get("maxMatchesPerListing"))
            .maxFillsPerCommand(named.get("maxFillsPerCommand"))
            .maxLooksPerCommand(named.get("maxLooksPerCommand"))
            .maxBiddersPerCommand(named.get("maxBiddersPerCommand"))
            .maxSnapshotOrders(named.get("maxSnapshotOrders"));
    }

    /** A limit that is at least 1. */
    static int positive(final String name, final int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + limit);
        }
        return limit;
    }
}
