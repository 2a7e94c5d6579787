package io.jishi.core;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandHandler;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.command.UnreadableCommand;
import io.jishi.core.deposit.DepositCommands;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.ExchangeListener;
import io.jishi.core.event.Resubmitted;
import io.jishi.core.event.TimeAdvanced;
import io.jishi.core.model.CertificateCommands;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.model.MarketModelFactory;
import io.jishi.core.reference.ParticipantCommands;
import io.jishi.core.reference.PhaseCommands;
import io.jishi.core.reference.PoolRuleCommands;
import io.jishi.core.reference.ProfileCommands;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Session;
import io.jishi.core.reference.SessionCommands;
import io.jishi.core.reference.Sessions;
import io.jishi.core.reference.TaxonomyCommands;
import io.jishi.core.reference.VenueCommands;
import io.jishi.core.rights.RightsCommands;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Clock;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * A technology exchange: a deterministic state machine, a function of (state, command, time). It knows no clock,
 * thread, file or network; replaying the same commands with the same sequences and times gives the same events and the
 * same {@link #stateHash()}.
 *
 * <p>Not thread safe: one thread applies all commands. Every limit is fixed by the {@link CoreLimits} it is built with.
 *
 * <p>A command is answered by at least one event if it is accepted, or by exactly one {@code Rejected} that names the
 * first reason that holds. Order of the checks before the command's own: UNKNOWN_SESSION for one not registered; a
 * number that the session has used before is answered with {@code Resubmitted} and not applied; SEQUENCE_GAP;
 * UNKNOWN_SESSION for one that is disabled; MALFORMED or NOT_SUPPORTED.
 */
public final class Exchange {
    private final Clock clock = new Clock();
    private final ReferenceData reference;
    private final EventSink events;
    private final Market market;
    private final Sessions sessions;
    private final Timers timers;
    private final List<MarketModel> models = new ArrayList<>();
    private final EnumMap<CommandType, CommandHandler> handlers = new EnumMap<>(CommandType.class);
    private final CommandHandler orderHandler;
    private final Resubmitted resubmitted = new Resubmitted();
    private final TimeAdvanced timeAdvanced = new TimeAdvanced();
    private long lastSequence;
    private long lastTimestampNs;

    /**
     * An empty exchange: no venue, no participant, no session but the system's.
     *
     * @param limits   fixed limits.
     * @param models   makes the market models; see {@link MarketModels#all()}.
     * @param listener is told every event, during {@link #onCommand}.
     * @throws IllegalArgumentException if two models answer one type of command.
     */
    public Exchange(
        final CoreLimits limits, final List<MarketModelFactory> models, final ExchangeListener listener) {
        this(limits, 0, models, listener);
    }

    /**
     * An empty exchange whose members may try to choose ids that are found slowly.
     *
     * @param limits   fixed limits.
     * @param idSecret any number that nobody outside knows: where things lie that are found by ids which members
     *                 choose. Nothing that the exchange answers depends on it.
     * @param models   makes the market models; see {@link MarketModels#all()}.
     * @param listener is told every event, during {@link #onCommand}.
     * @throws IllegalArgumentException if two models answer one type of command.
     */
    public Exchange(final CoreLimits limits, final long idSecret, final List<MarketModelFactory> models,
        final ExchangeListener listener) {
        reference = new ReferenceData(limits);
        events = new EventSink(clock, listener);
        market = new Market(limits, idSecret, clock, reference, events);
        sessions = reference.sessions();
        timers = market.timers();
        for (final MarketModelFactory factory : models) {
            this.models.add(factory.create(market));
        }
        this.models.forEach(this::register);
        register(new SessionCommands(reference, events, this.models));
        register(new VenueCommands(reference, events, this.models));
        register(new PoolRuleCommands(reference, events));
        register(new TaxonomyCommands(reference, events));
        register(new ParticipantCommands(reference, events));
        register(new PhaseCommands(reference, events, this.models));
        register(new RightsCommands(reference, events, market.rights()));
        register(new ProfileCommands(reference, events));
        register(new CertificateCommands(market, this.models));
        register(new SettlementCommands(reference, events, this.models));
        register(new DepositCommands(reference, market.gate(), events, market.deposits()));
        orderHandler = handlers.get(CommandType.ENTER_ORDER);
    }

    private void register(final CommandHandler handler) {
        for (final CommandType type : handler.commands()) {
            if (handlers.put(type, handler) != null) {
                throw new IllegalArgumentException("two handlers answer " + type);
            }
        }
    }

    /**
     * Applies a command: fires every timer with a deadline up to its time, in order, then answers it. Of ends that are
     * due at once some may wait ({@link Timers}).
     *
     * @param command     the command; valid during the call only.
     * @param sequence    its sequence: one more than the last.
     * @param timestampNs its time: not before the last.
     * @throws IllegalStateException if sequence or time go wrong: the caller's order is broken and it must stop.
     */
    public void onCommand(final Command command, final long sequence, final long timestampNs) {
        if (sequence != lastSequence + 1) {
            throw new IllegalStateException("command sequence " + sequence + " after " + lastSequence);
        }
        if (timestampNs < lastTimestampNs) {
            throw new IllegalStateException("command " + sequence + " goes back in time from " + lastTimestampNs
                + " to " + timestampNs);
        }
        final long firedBefore = timers.fired();
        letTimePass(sequence, timestampNs);
        lastSequence = sequence;
        lastTimestampNs = timestampNs;
        clock.atCommand(command, sequence, timestampNs);
        answer(command, timers.fired() - firedBefore);
    }

    /** An end that has waited for its slice is told at the time of the command before. */
    private void letTimePass(final long sequence, final long timestampNs) {
        timers.passTo(timestampNs);
        int expected = 0;
        while (timers.isDue(timestampNs)) {
            expected = expected == 0 ? timers.expectDue(timestampNs) : expected;
            expected--;
            clock.atDeadline(Math.max(timers.dueNs(timestampNs), lastTimestampNs), sequence, timestampNs);
            timers.fireNext(timestampNs);
        }
    }

    /**
     * Whether so much is held that it pays to {@link #expect} commands that are known before they are applied, and to
     * {@link #readAhead()}.
     *
     * @return false if everything is near anyway.
     */
    public boolean readsAhead() {
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).readsAhead()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Notes a command that will be applied soon.
     *
     * @param command valid during the call only.
     */
    public void expect(final Command command) {
        final CommandHandler handler = isOrder(command) ? orderHandler : handlers.get(command.type());
        if (handler != null) {
            handler.expect(command);
        }
    }

    /** Reads the memory that the commands expected will need, all at once, so that they need not wait for it. */
    public void readAhead() {
        for (int i = 0; i < models.size(); i++) {
            models.get(i).readAhead();
        }
    }

    private void answer(final Command command, final long timersFired) {
        final Session session = sessions.find(command.sessionId);
        if (session == null) {
            events.reject(command, RejectReason.UNKNOWN_SESSION, command.sessionId);
            return;
        }
        events.sender(session.partyOf(command));
        if (session.id() == 0) {
            apply(command, timersFired);
        } else if (command.clientSequence <= 0 || command.clientSequence > session.lastClientSequence() + 1) {
            events.reject(command, RejectReason.SEQUENCE_GAP, 0, session.lastClientSequence() + 1);
        } else if (command.clientSequence <= session.lastClientSequence()) {
            answerAgain(session, command);
        } else {
            events.clearReason();
            applyIfEnabled(session, command, timersFired);
            session.answered(command.clientSequence, lastSequence, events.lastReason());
        }
    }

    /** A disabled session's command has a number like any other, and its refusal is remembered. */
    private void applyIfEnabled(final Session session, final Command command, final long timersFired) {
        if (session.isEnabled()) {
            apply(command, timersFired);
        } else {
            events.reject(command, RejectReason.UNKNOWN_SESSION, command.sessionId);
        }
    }

    private void answerAgain(final Session session, final Command command) {
        final boolean remembered = session.remembers(command.clientSequence);
        events.begin(resubmitted, Visibility.PARTIES);
        resubmitted.participantId = command.participantId;
        resubmitted.originalSequence = remembered ? session.answeredSequence(command.clientSequence) : 0;
        resubmitted.reason = remembered ? session.answeredReason(command.clientSequence) : RejectReason.NONE;
        events.emitAnswer(resubmitted);
    }

    private void apply(final Command command, final long timersFired) {
        final CommandHandler handler = isOrder(command) ? orderHandler : handlers.get(command.type());
        if (handler != null) {
            handler.onCommand(command);
        } else if (command instanceof AdvanceTime) {
            advanceTime(command, timersFired);
        } else if (command instanceof UnreadableCommand unreadable) {
            events.reject(command, unreadable.reason, 0);
        } else {
            events.reject(command, RejectReason.NOT_SUPPORTED, 0);
        }
    }

    /** Orders are most of what comes, and their classes are told apart sooner than a type is asked for and found. */
    private static boolean isOrder(final Command command) {
        return command instanceof EnterOrder || command instanceof CancelOrder || command instanceof ReplaceOrder;
    }

    private void advanceTime(final Command command, final long timersFired) {
        if (command.sessionId == 0) {
            events.begin(timeAdvanced, Visibility.OPERATOR);
            timeAdvanced.timersFired = (int)timersFired;
            events.emit(timeAdvanced);
        } else {
            events.reject(command, RejectReason.NOT_AUTHORISED, 0);
        }
    }

    /**
     * When time must pass next: the earliest deadline of a timer, or when ends that wait go on.
     *
     * @return the deadline, or {@link Timers#NEVER}.
     */
    public long nextDeadlineNs() {
        return timers.nextDeadlineNs();
    }

    /**
     * Sequence of the last command applied.
     *
     * @return the sequence; 0 = none yet.
     */
    public long lastSequence() {
        return lastSequence;
    }

    /**
     * Time of the last command applied.
     *
     * @return nanoseconds since 1970-01-01 UTC.
     */
    public long lastTimestampNs() {
        return lastTimestampNs;
    }

    /**
     * Sequence of the last event.
     *
     * @return the sequence; 0 = none yet.
     */
    public long lastEventSequence() {
        return events.lastSequence();
    }

    /**
     * Number of the last command of a session.
     *
     * @param sessionId the session.
     * @return the number; 0 if it sent none or does not exist.
     */
    public long lastClientSequence(final int sessionId) {
        final Session session = sessions.find(sessionId);
        return session == null ? 0 : session.lastClientSequence();
    }

    /**
     * What the deposits of all participants are off by: available + reserved + forfeited - (paid in - paid out).
     *
     * @return 0, or the engine is broken.
     */
    public long depositDifferenceFen() {
        return market.deposits().differenceFen();
    }

    /**
     * Holds every deposit account against the law that nothing is lost. Costs time in proportion to the accounts.
     *
     * @throws IllegalStateException if one is off, naming it.
     */
    public void checkDeposits() {
        market.deposits().checkConservation();
    }

    /**
     * A hash of the whole state. Costs time in proportion to the state: for tests, recovery and audits.
     *
     * @return the hash; equal states have equal hashes.
     */
    public long stateHash() {
        final StateHash hash = new StateHash();
        hash.add(lastSequence).add(lastTimestampNs).add(events.lastSequence());
        reference.hashInto(hash);
        timers.hashInto(hash);
        market.rights().hashInto(hash);
        market.deposits().hashInto(hash);
        market.trades().hashInto(hash);
        for (int i = 0; i < models.size(); i++) {
            hash.add(models.get(i).model().code());
            models.get(i).hashInto(hash);
        }
        return hash.value();
    }
}
