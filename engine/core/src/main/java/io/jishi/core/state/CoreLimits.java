package io.jishi.core.state;

import java.util.Map;

/**
 * Every limit of an exchange, fixed when it is built; reaching one is answered with its reject reason. A command that a
 * limit refuses is refused again only under the same one, so the engine keeps them beside its journals, and takes
 * others only if the whole replay comes out the same.
 */
public final class CoreLimits {
    /** Largest participant rate that a venue may set: the window of each participant's commands is this long. */
    public static final int MAX_COMMANDS_PER_SECOND = 100_000;
    /** Deepest taxonomy. */
    public static final int MAX_FIELD_DEPTH = 8;
    /** Most proposals that a venue may let one search make. */
    public static final int MAX_PROPOSALS = 100;
    private int maxSessions = 1_024;
    private int maxVenues = 256;
    private int maxParticipants = 1_000_000;
    private int maxFields = 100_000;
    private int maxInstruments = 100_000;
    private int maxOrders = 1_000_000;
    private int maxLevels = 1_000_000;
    private int maxListings = 1_000_000;
    private int maxAssets = 1_000_000;
    private int maxGrants = 1_000_000;
    private int maxReservations = 500_000;
    private int maxLots = 20_000;
    private int maxBids = 400_000;
    private int maxScores = 200_000;
    private int maxDeals = 200_000;
    private int maxTimers = 1_000_000;
    private int maxMatches = 100_000;
    private int maxMatchesPerListing = 1_000;
    private int maxFillsPerCommand = 10_000;
    private int maxLooksPerCommand = 1_000;
    private int maxBiddersPerCommand = 32;
    private int maxSnapshotOrders = 100_000;

    /**
     * Sessions registered (TOO_MANY_SESSIONS).
     *
     * @return the limit.
     */
    public int maxSessions() {
        return maxSessions;
    }

    /**
     * Sets the limit of sessions.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxSessions(final int limit) {
        maxSessions = NamedLimits.positive("maxSessions", limit);
        return this;
    }

    /**
     * Venues defined (TOO_MANY_VENUES), and working-day calendars (TOO_MANY_CALENDARS).
     *
     * @return the limit.
     */
    public int maxVenues() {
        return maxVenues;
    }

    /**
     * Sets the limit of venues.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxVenues(final int limit) {
        maxVenues = NamedLimits.positive("maxVenues", limit);
        return this;
    }

    /**
     * Participants registered (TOO_MANY_PARTICIPANTS).
     *
     * @return the limit.
     */
    public int maxParticipants() {
        return maxParticipants;
    }

    /**
     * Sets the limit of participants.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxParticipants(final int limit) {
        maxParticipants = NamedLimits.positive("maxParticipants", limit);
        return this;
    }

    /**
     * Nodes of the taxonomy (TOO_MANY_FIELDS).
     *
     * @return the limit.
     */
    public int maxFields() {
        return maxFields;
    }

    /**
     * Sets the limit of taxonomy nodes.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxFields(final int limit) {
        maxFields = NamedLimits.positive("maxFields", limit);
        return this;
    }

    /**
     * Instruments defined (TOO_MANY_INSTRUMENTS).
     *
     * @return the limit.
     */
    public int maxInstruments() {
        return maxInstruments;
    }

    /**
     * Sets the limit of instruments.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxInstruments(final int limit) {
        maxInstruments = NamedLimits.positive("maxInstruments", limit);
        return this;
    }

    /**
     * Live orders in all books (TOO_MANY_ORDERS).
     *
     * @return the limit.
     */
    public int maxOrders() {
        return maxOrders;
    }

    /**
     * Sets the limit of live orders.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxOrders(final int limit) {
        maxOrders = NamedLimits.positive("maxOrders", limit);
        return this;
    }

    /**
     * Price levels in all books (TOO_MANY_LEVELS).
     *
     * @return the limit.
     */
    public int maxLevels() {
        return maxLevels;
    }

    /**
     * Sets the limit of price levels.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxLevels(final int limit) {
        maxLevels = NamedLimits.positive("maxLevels", limit);
        return this;
    }

    /**
     * Live listings in the pool (TOO_MANY_LISTINGS).
     *
     * @return the limit.
     */
    public int maxListings() {
        return maxListings;
    }

    /**
     * Sets the limit of live listings.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxListings(final int limit) {
        maxListings = NamedLimits.positive("maxListings", limit);
        return this;
    }

    /**
     * Assets registered (TOO_MANY_ASSETS).
     *
     * @return the limit.
     */
    public int maxAssets() {
        return maxAssets;
    }

    /**
     * Sets the limit of assets.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxAssets(final int limit) {
        maxAssets = NamedLimits.positive("maxAssets", limit);
        return this;
    }

    /**
     * Rights in force in the register (TOO_MANY_GRANTS).
     *
     * @return the limit.
     */
    public int maxGrants() {
        return maxGrants;
    }

    /**
     * Sets the limit of granted rights.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxGrants(final int limit) {
        maxGrants = NamedLimits.positive("maxGrants", limit);
        return this;
    }

    /**
     * Deposits reserved or forfeited (TOO_MANY_RESERVATIONS); applications, parties barred (TOO_MANY_APPLICATIONS).
     *
     * @return the limit.
     */
    public int maxReservations() {
        return maxReservations;
    }

    /**
     * Sets the limit of deposits held.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxReservations(final int limit) {
        maxReservations = NamedLimits.positive("maxReservations", limit);
        return this;
    }

    /**
     * Lots that are not ended (TOO_MANY_LOTS).
     *
     * @return the limit.
     */
    public int maxLots() {
        return maxLots;
    }

    /**
     * Sets the limit of lots.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxLots(final int limit) {
        maxLots = NamedLimits.positive("maxLots", limit);
        return this;
    }

    /**
     * Standing bids: one per lot and party that is qualified, or a holder (TOO_MANY_BIDS).
     *
     * @return the limit.
     */
    public int maxBids() {
        return maxBids;
    }

    /**
     * Sets the limit of standing bids.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxBids(final int limit) {
        maxBids = NamedLimits.positive("maxBids", limit);
        return this;
    }

    /**
     * Agreements open, objections, public listings: so many of each (TOO_MANY_AGREEMENTS, TOO_MANY_DISCLOSURES); and
     * the last trades, which can be certified (older: UNKNOWN_TRADE).
     *
     * @return the limit.
     */
    public int maxDeals() {
        return maxDeals;
    }

    /**
     * Sets the limit of agreements and public listings.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxDeals(final int limit) {
        maxDeals = NamedLimits.positive("maxDeals", limit);
        return this;
    }

    /**
     * Experts' scores in lots that are not opened (TOO_MANY_BIDS).
     *
     * @return the limit.
     */
    public int maxScores() {
        return maxScores;
    }

    /**
     * Sets the limit of scores.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxScores(final int limit) {
        maxScores = NamedLimits.positive("maxScores", limit);
        return this;
    }

    /**
     * Timers armed at once (TOO_MANY_TIMERS).
     *
     * @return the limit.
     */
    public int maxTimers() {
        return maxTimers;
    }

    /**
     * Sets the limit of timers.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxTimers(final int limit) {
        maxTimers = NamedLimits.positive("maxTimers", limit);
        return this;
    }

    /**
     * Open proposals of the pool, and as many notices of take (TOO_MANY_MATCHES).
     *
     * @return the limit.
     */
    public int maxMatches() {
        return maxMatches;
    }

    /**
     * Sets the limit of open proposals.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxMatches(final int limit) {
        maxMatches = NamedLimits.positive("maxMatches", limit);
        return this;
    }

    /**
     * Open proposals of one listing: one that has so many is introduced to nobody else.
     *
     * @return the limit.
     */
    public int maxMatchesPerListing() {
        return maxMatchesPerListing;
    }

    /**
     * Sets the limit of open proposals of one listing.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxMatchesPerListing(final int limit) {
        maxMatchesPerListing = NamedLimits.positive("maxMatchesPerListing", limit);
        return this;
    }

    /**
     * Trades that one command may make (TOO_MANY_FILLS).
     *
     * @return the limit.
     */
    public int maxFillsPerCommand() {
        return maxFillsPerCommand;
    }

    /**
     * Sets the limit of trades of one command.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxFillsPerCommand(final int limit) {
        maxFillsPerCommand = NamedLimits.positive("maxFillsPerCommand", limit);
        return this;
    }

    /**
     * What a command looks at in the pool; a search that needs more goes on in steps, what ends in slices of a quarter.
     *
     * @return the limit.
     */
    public int maxLooksPerCommand() {
        return maxLooksPerCommand;
    }

    /**
     * Sets the limit of candidates looked at in one command.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxLooksPerCommand(final int limit) {
        maxLooksPerCommand = NamedLimits.positive("maxLooksPerCommand", limit);
        return this;
    }

    /**
     * Bidders of a closing lot that one command, or deadline, opens, ranks, tells or releases; the rest follow later.
     *
     * @return the limit.
     */
    public int maxBiddersPerCommand() {
        return maxBiddersPerCommand;
    }

    /**
     * Sets the limit of bidders of one command.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxBiddersPerCommand(final int limit) {
        maxBiddersPerCommand = NamedLimits.positive("maxBiddersPerCommand", limit);
        return this;
    }

    /**
     * Orders, or levels, that a book may have to be shown whole (TOO_MANY_ORDERS).
     *
     * @return the limit.
     */
    public int maxSnapshotOrders() {
        return maxSnapshotOrders;
    }

    /**
     * Sets the limit of orders in a snapshot.
     *
     * @param limit at least 1.
     * @return this.
     */
    public CoreLimits maxSnapshotOrders(final int limit) {
        maxSnapshotOrders = NamedLimits.positive("maxSnapshotOrders", limit);
        return this;
    }

    /**
     * All limits by name, in the order of declaration.
     *
     * @return to be kept with what was written under them.
     */
    public Map<String, Integer> asMap() {
        return NamedLimits.of(this);
    }

    /**
     * The limits that {@link #asMap()} gave.
     *
     * @param limits every limit by name, and nothing else.
     * @return limits with these values.
     * @throws IllegalArgumentException if one is missing, unknown or below 1.
     */
    public static CoreLimits of(final Map<String, Integer> limits) {
        return NamedLimits.limits(limits);
    }
}
