package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;

/** The reference data of an exchange, all tables together. */
public final class ReferenceData {
    private final Sessions sessions;
    private final Venues venues;
    private final Participants participants;
    private final Fields fields;
    private final Regions regions = new Regions();
    private final Instruments instruments;
    private final Calendars calendars;
    private final ScopeSet halts = new ScopeSet();
    private final ScopeSet kills = new ScopeSet();

    /**
     * Empty tables.
     *
     * @param limits their sizes.
     */
    public ReferenceData(final CoreLimits limits) {
        sessions = new Sessions(limits.maxSessions());
        venues = new Venues(limits.maxVenues());
        participants = new Participants(limits.maxParticipants());
        fields = new Fields(limits.maxFields());
        instruments = new Instruments(limits.maxInstruments());
        calendars = new Calendars(limits.maxVenues());
    }

    /**
     * Sessions.
     *
     * @return the table.
     */
    public Sessions sessions() {
        return sessions;
    }

    /**
     * Venues.
     *
     * @return the table.
     */
    public Venues venues() {
        return venues;
    }

    /**
     * Participants.
     *
     * @return the table.
     */
    public Participants participants() {
        return participants;
    }

    /**
     * The taxonomy.
     *
     * @return the tree.
     */
    public Fields fields() {
        return fields;
    }

    /**
     * Regions.
     *
     * @return the table.
     */
    public Regions regions() {
        return regions;
    }

    /**
     * Instruments.
     *
     * @return the table.
     */
    public Instruments instruments() {
        return instruments;
    }

    /**
     * Working-day calendars.
     *
     * @return the table.
     */
    public Calendars calendars() {
        return calendars;
    }

    /**
     * What is halted.
     *
     * @return the set.
     */
    public ScopeSet halts() {
        return halts;
    }

    /**
     * Where a kill switch is on.
     *
     * @return the set.
     */
    public ScopeSet kills() {
        return kills;
    }

    /**
     * Whether a command comes from an operator's session; reference data, phases and halts are theirs alone.
     *
     * @param command from a session that exists.
     * @return false: NOT_AUTHORISED.
     */
    public boolean isOperator(final Command command) {
        return sessions.find(command.sessionId).isOperator();
    }

    /**
     * Adds every table.
     *
     * @param hash to add to.
     */
    public void hashInto(final StateHash hash) {
        sessions.hashInto(hash);
        venues.hashInto(hash);
        participants.hashInto(hash);
        fields.hashInto(hash);
        regions.hashInto(hash);
        instruments.hashInto(hash);
        calendars.hashInto(hash);
        halts.hashInto(hash);
        kills.hashInto(hash);
    }
}
