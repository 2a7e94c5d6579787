package io.jishi.demo.script;

/** The venues of the demonstration; each has a gateway process and an agent who takes what is offered. */
public enum DemoVenue {
    /** China Technology Exchange, Beijing. */
    CTEX(1, "China Technology Exchange", 1),
    /** Shanghai Technology Exchange. */
    STEX(2, "Shanghai Technology Exchange", 9),
    /** Technology centre of the Shenzhen Stock Exchange: the only one with a continuous book. */
    SZTC(3, "Shenzhen technology centre", 19);

    private static final DemoVenue[] VENUES = values();
    private static final int FIRST_AGENT_ID = 900;

    private final int venueId;
    private final String fullName;
    private final int regionId;

    DemoVenue(final int venueId, final String fullName, final int regionId) {
        this.venueId = venueId;
        this.fullName = fullName;
        this.regionId = regionId;
    }

    /**
     * Its id in the market definition.
     *
     * @return 1 to 3.
     */
    public int venueId() {
        return venueId;
    }

    /**
     * Session of its gateway.
     *
     * @return the session id.
     */
    public int sessionId() {
        return venueId;
    }

    /**
     * Its name.
     *
     * @return in English.
     */
    public String fullName() {
        return fullName;
    }

    /**
     * Where it and its agent are at home.
     *
     * @return region id of the market definition.
     */
    public int regionId() {
        return regionId;
    }

    /**
     * The technology agent who takes supplies from this venue.
     *
     * @return participant id.
     */
    public int agentId() {
        return FIRST_AGENT_ID + venueId;
    }

    /**
     * Finds a venue by its id.
     *
     * @param venueId of the market definition.
     * @return the venue.
     */
    public static DemoVenue of(final int venueId) {
        return VENUES[venueId - 1];
    }
}
