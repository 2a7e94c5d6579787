package io.jishi.core.reference;

import io.jishi.core.command.DefineVenue;
import io.jishi.core.event.VenueDefined;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Phase;

/** A venue, its profile and its count of trades. Read by the models, changed only by the reference commands. */
public final class Venue {
    private static final int DEFAULT_RESTRICTED_DEPOSIT_BPS = 20_000;
    private static final int DEFAULT_PRICE_CUT_BPS = 9_000;
    /** 12 months. */
    private static final int DEFAULT_APPRAISAL_DAYS = 365;
    private static final int DEFAULT_EXTENSION_DAYS = 5;
    private static final int DEFAULT_PUBLICITY_DAYS = 15;
    private static final int DEFAULT_SCORES_DROP_FROM = 5;

    private final int index;
    private final int id;
    private final PoolRules poolRules = new PoolRules();
    private final FeeTable[] fees = new FeeTable[Model.values().length];
    private int models;
    private boolean linked;
    private boolean jointCredit;
    private boolean replaceKeepsPriority;
    private int maxCommandsPerSecond;
    private int maxOpenOrders;
    private long maxOrderValueFen;
    private long graceMs;
    private int ruleSetVersion;
    private int restrictedDepositBps;
    private int priceCutBps;
    private int appraisalDays;
    private int minExtensionDays;
    private int minPublicityDays;
    private int scoresDropFrom;
    private int calendarId;
    private long codeLow;
    private long codeHigh;
    private Phase phase = Phase.OPEN;
    private int tradeYear;
    private long lastTradeNumber;

    Venue(final int index, final int id) {
        this.index = index;
        this.id = id;
    }

    void profile(final DefineVenue command) {
        models = command.models;
        linked = command.linked;
        jointCredit = command.jointCredit;
        replaceKeepsPriority = command.replaceKeepsPriority;
        maxCommandsPerSecond = command.maxCommandsPerSecond;
        maxOpenOrders = command.maxOpenOrders;
        maxOrderValueFen = command.maxOrderValueFen;
        graceMs = command.graceMs;
        ruleSetVersion = command.ruleSetVersion;
        restrictedDepositBps = orDefault(command.restrictedDepositBps, DEFAULT_RESTRICTED_DEPOSIT_BPS);
        priceCutBps = orDefault(command.priceCutBps, DEFAULT_PRICE_CUT_BPS);
        appraisalDays = orDefault(command.appraisalDays, DEFAULT_APPRAISAL_DAYS);
        minExtensionDays = orDefault(command.minExtensionDays, DEFAULT_EXTENSION_DAYS);
        minPublicityDays = orDefault(command.minPublicityDays, DEFAULT_PUBLICITY_DAYS);
        scoresDropFrom = orDefault(command.scoresDropFrom, DEFAULT_SCORES_DROP_FROM);
        calendarId = command.calendarId;
        codeLow = command.codeLow;
        codeHigh = command.codeHigh;
    }

    private static int orDefault(final int number, final int byDefault) {
        return number == 0 ? byDefault : number;
    }

    /**
     * Its place in the order of definition, from 0.
     *
     * @return the index.
     */
    public int index() {
        return index;
    }

    /**
     * Least time left to a countdown after a halt.
     *
     * @return in milliseconds.
     */
    public long graceMs() {
        return graceMs;
    }

    /**
     * Its id.
     *
     * @return 1 to 65534.
     */
    public int id() {
        return id;
    }

    /**
     * Whether its profile allows a market model.
     *
     * @param model the model.
     * @return false: MODEL_NOT_ALLOWED.
     */
    public boolean allows(final Model model) {
        return (models & (1 << (model.code() - 1))) != 0;
    }

    /**
     * Whether it takes part in the one national pool.
     *
     * @return true if linked.
     */
    public boolean isLinked() {
        return linked;
    }

    /**
     * Whether parties blocked at linked venues are refused here too.
     *
     * @return true if so.
     */
    public boolean jointCredit() {
        return jointCredit;
    }

    /**
     * Whether reducing an order at the same price keeps its place.
     *
     * @return true if so.
     */
    public boolean replaceKeepsPriority() {
        return replaceKeepsPriority;
    }

    /**
     * Commands per second and participant.
     *
     * @return the limit; 0 = none.
     */
    public int maxCommandsPerSecond() {
        return maxCommandsPerSecond;
    }

    /**
     * Open orders per participant in its instruments.
     *
     * @return the limit; 0 = none.
     */
    public int maxOpenOrders() {
        return maxOpenOrders;
    }

    /**
     * Largest price times quantity of one order or listing.
     *
     * @return the limit in fen; 0 = none.
     */
    public long maxOrderValueFen() {
        return maxOrderValueFen;
    }

    /**
     * Version of its published rules.
     *
     * @return the version.
     */
    public int ruleSetVersion() {
        return ruleSetVersion;
    }

    /**
     * Least price of a public listing, of its appraisal, without an approval.
     *
     * @return in basis points.
     */
    public int priceCutBps() {
        return priceCutBps;
    }

    /**
     * Days after which an appraisal is stale.
     *
     * @return days of 24 hours.
     */
    public int appraisalDays() {
        return appraisalDays;
    }

    /**
     * Least working days of an extension of a public listing.
     *
     * @return working days.
     */
    public int minExtensionDays() {
        return minExtensionDays;
    }

    /**
     * Least days of publicity of an agreement in which a public institution sells (S&amp;T Achievements Law 18).
     *
     * @return days of 24 hours.
     */
    public int minPublicityDays() {
        return minPublicityDays;
    }

    /**
     * Number of experts' scores from which on the highest and the lowest are dropped.
     *
     * @return at least 3.
     */
    public int scoresDropFrom() {
        return scoresDropFrom;
    }

    /**
     * Deposit of a RESTRICTED participant, of what others pay.
     *
     * @return in basis points, at least 10,000.
     */
    public int restrictedDepositBps() {
        return restrictedDepositBps;
    }

    /**
     * How it scores proposals.
     *
     * @return its rules.
     */
    public PoolRules poolRules() {
        return poolRules;
    }

    /**
     * Its working-day calendar.
     *
     * @return the calendar's id; 0 = Monday to Friday.
     */
    public int calendarId() {
        return calendarId;
    }

    /**
     * What it charges for trades of a model.
     *
     * @param model the model.
     * @return the table, or null if it charges nothing.
     */
    public FeeTable fees(final Model model) {
        return fees[model.code() - 1];
    }

    void fees(final Model model, final FeeTable table) {
        fees[model.code() - 1] = table.isEmpty() ? null : table;
    }

    /**
     * Its trading phase.
     *
     * @return the phase.
     */
    public Phase phase() {
        return phase;
    }

    void phase(final Phase newPhase) {
        phase = newPhase;
    }

    long codeLow() {
        return codeLow;
    }

    long codeHigh() {
        return codeHigh;
    }

    /**
     * Numbers a trade: gapless per venue and year, from 1.
     *
     * @param year calendar year of the trade; never before that of an earlier trade.
     * @return the number.
     */
    public long nextTradeNumber(final int year) {
        if (year != tradeYear) {
            tradeYear = year;
            lastTradeNumber = 0;
        }
        return ++lastTradeNumber;
    }

    void describe(final VenueDefined event) {
        event.models = models;
        event.linked = linked;
        event.jointCredit = jointCredit;
        event.replaceKeepsPriority = replaceKeepsPriority;
        event.calendarId = calendarId;
        event.maxCommandsPerSecond = maxCommandsPerSecond;
        event.maxOpenOrders = maxOpenOrders;
        event.maxOrderValueFen = maxOrderValueFen;
        event.graceMs = graceMs;
        event.ruleSetVersion = ruleSetVersion;
        event.restrictedDepositBps = restrictedDepositBps;
        event.priceCutBps = priceCutBps;
        event.appraisalDays = appraisalDays;
        event.minExtensionDays = minExtensionDays;
        event.minPublicityDays = minPublicityDays;
        event.scoresDropFrom = scoresDropFrom;
        event.codeLow = codeLow;
        event.codeHigh = codeHigh;
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(models).add(linked).add(jointCredit).add(replaceKeepsPriority);
        hash.add(maxCommandsPerSecond).add(maxOpenOrders).add(maxOrderValueFen).add(graceMs).add(ruleSetVersion);
        hash.add(restrictedDepositBps).add(calendarId);
        hash.add(priceCutBps).add(appraisalDays).add(minExtensionDays).add(minPublicityDays).add(scoresDropFrom);
        for (final FeeTable table : fees) {
            hash.add(table != null);
            if (table != null) {
                table.hashInto(hash);
            }
        }
        hash.add(codeLow).add(codeHigh).add(phase.code()).add(tradeYear).add(lastTradeNumber);
        poolRules.hashInto(hash);
    }
}
