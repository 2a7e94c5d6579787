package io.jishi.core.model;

import io.jishi.core.deposit.Deposits;
import io.jishi.core.event.EventSink;
import io.jishi.core.reference.PartyGate;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.time.Clock;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.Model;
import java.util.EnumMap;

/**
 * What the market models of one exchange share: time, reference data, limits, timers, rights, deposits, numbering and
 * the way out.
 */
public final class Market {
    private final CoreLimits limits;
    private final long idSecret;
    private final Clock clock;
    private final ReferenceData reference;
    private final Timers timers;
    private final EventSink events;
    private final PartyGate gate;
    private final TradeReporter trades;
    private final RightsRegister rights;
    private final Deposits deposits;
    private final EnumMap<Model, LotSource> lotSources = new EnumMap<>(Model.class);
    private final Defaulters defaulters;
    private final LiveSales sales;
    private LotDesk lotDesk;

    /**
     * Puts the parts together.
     *
     * @param limits    fixed limits.
     * @param idSecret  any number that nobody outside knows.
     * @param clock     time of the exchange.
     * @param reference reference data.
     * @param events    the way out.
     */
    public Market(final CoreLimits limits, final long idSecret, final Clock clock, final ReferenceData reference,
        final EventSink events) {
        this.limits = limits;
        this.idSecret = idSecret;
        this.clock = clock;
        this.reference = reference;
        this.events = events;
        timers = new Timers(limits.maxTimers(), limits.maxLooksPerCommand());
        gate = new PartyGate(reference, clock);
        trades = new TradeReporter(limits, clock, events);
        rights = new RightsRegister(limits, clock, reference, timers, events);
        deposits = new Deposits(limits, events);
        defaulters = new Defaulters(limits.maxReservations());
        sales = new LiveSales(limits.maxLots() + limits.maxDeals());
    }

    /**
     * Fixed limits.
     *
     * @return the limits.
     */
    public CoreLimits limits() {
        return limits;
    }

    /**
     * What the hash of an id that a member chooses begins with, so that nobody can choose ids that are found slowly. No
     * answer, and no state, may depend on it.
     *
     * @return the number.
     */
    public long idSecret() {
        return idSecret;
    }

    /**
     * The exchange's time.
     *
     * @return the clock.
     */
    public Clock clock() {
        return clock;
    }

    /**
     * Reference data.
     *
     * @return all tables.
     */
    public ReferenceData reference() {
        return reference;
    }

    /**
     * Deadlines.
     *
     * @return the timers.
     */
    public Timers timers() {
        return timers;
    }

    /**
     * The way out for events.
     *
     * @return the sink.
     */
    public EventSink events() {
        return events;
    }

    /**
     * The checks that come before every trading command's own.
     *
     * @return the gate.
     */
    public PartyGate gate() {
        return gate;
    }

    /**
     * Numbers and reports trades.
     *
     * @return the reporter.
     */
    public TradeReporter trades() {
        return trades;
    }

    /**
     * Assets and the rights granted in them.
     *
     * @return the register.
     */
    public RightsRegister rights() {
        return rights;
    }

    /**
     * Where lots come from that are a competition of another model.
     *
     * @param model the other model.
     * @return the source, or null if it is none or not there.
     */
    public LotSource lotSource(final Model model) {
        return lotSources.get(model);
    }

    /**
     * Sets where such lots come from, while the exchange is built.
     *
     * @param model  the other model.
     * @param source what answers for it.
     */
    public void lotSource(final Model model, final LotSource source) {
        lotSources.put(model, source);
    }

    /**
     * What a listing tells the lot that it has while its period runs.
     *
     * @return the desk; null if there are no lots.
     */
    public LotDesk lotDesk() {
        return lotDesk;
    }

    /**
     * Sets who answers for lots, while the exchange is built.
     *
     * @param desk answers.
     */
    public void lotDesk(final LotDesk desk) {
        lotDesk = desk;
    }

    /**
     * Who has defaulted on which asset.
     *
     * @return the record.
     */
    public Defaulters defaulters() {
        return defaulters;
    }

    /**
     * Which assets are being sold.
     *
     * @return the set.
     */
    public LiveSales sales() {
        return sales;
    }

    /**
     * Deposit accounts and what is held of them.
     *
     * @return the ledger.
     */
    public Deposits deposits() {
        return deposits;
    }
}
