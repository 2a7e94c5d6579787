package io.jishi.core.event;

/** A venue was defined, or its profile replaced; the header names it. */
public final class VenueDefined extends Event {
    /** Largest value of one order or listing. */
    public long maxOrderValueFen;
    /** Least time left after a halt. */
    public long graceMs;
    /** Commands per second and participant. */
    public int maxCommandsPerSecond;
    /** Open orders per participant. */
    public int maxOpenOrders;
    /** Version of the published rules. */
    public int ruleSetVersion;
    /** Calendar. */
    public int calendarId;
    /** Models allowed. */
    public int models;
    /** Part of the national pool. */
    public boolean linked;
    /** Joint refusal. */
    public boolean jointCredit;
    /** Reducing keeps the place. */
    public boolean replaceKeepsPriority;
    /** Deposit of a RESTRICTED participant, of what others pay. */
    public int restrictedDepositBps;
    /** Least price of a public listing, of its appraisal, without an approval. */
    public int priceCutBps;
    /** Days after which an appraisal is stale. */
    public int appraisalDays;
    /** Least working days of an extension of a public listing. */
    public int minExtensionDays;
    /** Least days of publicity of an agreement in which a public institution sells. */
    public int minPublicityDays;
    /** Number of experts' scores from which on the highest and the lowest are dropped. */
    public int scoresDropFrom;
    /** Short name. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Short name. Characters 9-16. */
    public long codeHigh;

    @Override
    public EventType type() {
        return EventType.VENUE_DEFINED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("maxOrderValueFen", maxOrderValueFen);
        visitor.field("graceMs", graceMs);
        visitor.field("maxCommandsPerSecond", maxCommandsPerSecond);
        visitor.field("maxOpenOrders", maxOpenOrders);
        visitor.field("ruleSetVersion", ruleSetVersion);
        visitor.field("calendarId", calendarId);
        visitor.field("models", models);
        visitor.field("linked", linked);
        visitor.field("jointCredit", jointCredit);
        visitor.field("replaceKeepsPriority", replaceKeepsPriority);
        visitor.field("restrictedDepositBps", restrictedDepositBps);
        visitor.field("priceCutBps", priceCutBps);
        visitor.field("appraisalDays", appraisalDays);
        visitor.field("minExtensionDays", minExtensionDays);
        visitor.field("minPublicityDays", minPublicityDays);
        visitor.field("scoresDropFrom", scoresDropFrom);
        visitor.field("codeLow", codeLow);
        visitor.field("codeHigh", codeHigh);
    }
}
