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
    /** Least price of a public listing, of its appraisal, without an approval; 0 = 9000. */
    public int priceCutBps;
    /** Days after which an appraisal is stale; 0 = 365, a year. */
    public int appraisalDays;
    /** Least working days of an extension of a public listing; 0 = 5. */
    public int minExtensionDays;
    /** Least days of publicity of an agreement in which a public institution sells; 0 = 15. */
    public int minPublicityDays;
    /** Number of experts' scores from which on the highest and the lowest are dropped; 0 = 5. */
    public int scoresDropFrom;
    /** Short name, unique. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Short name, unique. Characters 9-16. */
    public long codeHigh;

    @Override
    public CommandType type() {
        return CommandType.DEFINE_VENUE;
    }
}
