package io.jishi.core.command;

/** Defines a venue and its profile; sent again it replaces the profile. */
public final class DefineVenue extends Command {
    /** The venue. */
    public int venueId;
    /** Market models it allows. */
    public int models;
    /** Whether it takes part in the one national pool; absent = TRUE. */
    public boolean linked;
    /** Whether a party blocked at a linked venue is refused here too; absent = TRUE. */
    public boolean jointCredit;
    /** Whether reducing an order at the same price keeps its place; absent = TRUE. */
    public boolean replaceKeepsPriority;
    /** Working-day calendar; 0 = none. */
    public int calendarId;
    /** Commands per second and participant; 0 = no limit. */
    public int maxCommandsPerSecond;
    /** Open orders per participant in the venue's instruments; 0 = no limit. */
    public int maxOpenOrders;
    /** Largest price times quantity of one order or listing; 0 = no limit. */
    public long maxOrderValueFen;
    /** Least time left to a countdown after a halt. */
    public long graceMs;
    /** Version of the published rules, named in every trade. */
    public int ruleSetVersion;
    /** Deposit of a RESTRICTED participant, of what others pay; 0 = 20000, twice as much. */
    public int restrictedDepositBps;
    /** Short name, unique. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Short name, unique. Characters 9-16. */
    public long codeHigh;

    @Override
    public CommandType type() {
        return CommandType.DEFINE_VENUE;
    }
}
