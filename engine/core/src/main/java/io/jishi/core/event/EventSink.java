package io.jishi.core.event;

import io.jishi.core.command.Command;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;

/**
 * The way out of the core. Who emits an event owns its carrier, calls {@link #begin} on it, sets <em>every</em> field
 * of its body, and hands it to {@link #emit}; the sink gives it sequence, time and cause.
 */
public final class EventSink {
    private final Clock clock;
    private final ExchangeListener listener;
    private final Rejected rejected = new Rejected();
    private long lastSequence;
    private RejectReason lastReason = RejectReason.NONE;

    /**
     * A sink before a listener.
     *
     * @param clock    time and cause.
     * @param listener is told every event.
     */
    public EventSink(final Clock clock, final ExchangeListener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Starts an event: clears its parties and venues.
     *
     * @param event      carrier of the caller.
     * @param visibility who may see it.
     * @param <E>        its type.
     * @return the event.
     */
    public <E extends Event> E begin(final E event, final Visibility visibility) {
        event.visibility = visibility;
        event.participantId = 0;
        event.counterpartyId = 0;
        event.venueId = 0;
        event.counterVenueId = 0;
        return event;
    }

    /**
     * Sends an event out.
     *
     * @param event complete but for sequence, time and cause.
     */
    public void emit(final Event event) {
        event.sequence = ++lastSequence;
        event.timestampNs = clock.nowNs();
        event.causeSequence = clock.causeSequence();
        event.clientSequence = clock.clientSequence();
        event.sessionId = clock.sessionId();
        listener.onEvent(event);
    }

    /**
     * Sends an event out that does not say which session's command caused it: the session would name a party that is
     * not named yet.
     *
     * @param event complete but for sequence, time and cause.
     */
    public void emitUnsigned(final Event event) {
        event.sequence = ++lastSequence;
        event.timestampNs = clock.nowNs();
        event.causeSequence = clock.causeSequence();
        event.clientSequence = 0;
        event.sessionId = 0;
        listener.onEvent(event);
    }

    /**
     * Rejects a command: the one event of its answer.
     *
     * @param command   the command.
     * @param reason    the first reason that holds.
     * @param subjectId the client's own id in the command, or the id it names; 0 = none.
     */
    public void reject(final Command command, final RejectReason reason, final long subjectId) {
        reject(command, reason, subjectId, 0);
    }

    /**
     * Rejects a command, with what its reason says the detail holds.
     *
     * @param command   the command.
     * @param reason    the first reason that holds.
     * @param subjectId the client's own id in the command, or the id it names; 0 = none.
     * @param detail    see the reason.
     */
    public void reject(final Command command, final RejectReason reason, final long subjectId, final long detail) {
        begin(rejected, Visibility.PARTIES);
        rejected.participantId = command.participantId;
        rejected.commandTemplateId = command.templateId();
        rejected.reason = reason;
        rejected.subjectId = subjectId;
        rejected.detail = detail;
        lastReason = reason;
        emit(rejected);
    }

    /**
     * Sequence of the last event.
     *
     * @return the sequence; 0 = none yet.
     */
    public long lastSequence() {
        return lastSequence;
    }

    /** Forgets the last reason, before a command is applied. */
    public void clearReason() {
        lastReason = RejectReason.NONE;
    }

    /**
     * How the command applied last was answered.
     *
     * @return NONE if it was accepted.
     */
    public RejectReason lastReason() {
        return lastReason;
    }
}
