package io.jishi.core.event;

import io.jishi.core.command.Command;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;

/**
 * The way out of the core. Who emits an event owns its carrier, calls {@link #begin} on it, sets <em>every</em> field
 * of its body, and hands it to {@link #emit}; the sink gives it sequence, time and cause.
 *
 * <p>Whose command it was is told under one rule: an event is <em>signed</em>, with the session and the number of its
 * command, if it names the party that sent the command, or if an operator or a gateway sent it for no party. Others are
 * not: who is not named in an event is not its receiver, and its receivers need not know who caused it. Rejected and
 * Resubmitted are always signed.
 */
public final class EventSink {
    private final Clock clock;
    private final ExchangeListener listener;
    private final Rejected rejected = new Rejected();
    private long lastSequence;
    private int senderId;
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
     * Says whose command is applied next.
     *
     * @param participantId the party it is sent for; 0 = an operator's, or a gateway's for no party.
     */
    public void sender(final int participantId) {
        senderId = participantId;
    }

    /**
     * Sends an event out, signed if its sender is named in it.
     *
     * @param event complete but for sequence, time and cause.
     */
    public void emit(final Event event) {
        if (senderId == 0 || event.participantId == senderId || event.counterpartyId == senderId) {
            emitAnswer(event);
        } else {
            emitUnsigned(event);
        }
    }

    /**
     * Sends an event out that answers its sender, whoever is named in it.
     *
     * @param event complete but for sequence, time and cause.
     */
    public void emitAnswer(final Event event) {
        event.sequence = ++lastSequence;
        event.timestampNs = clock.nowNs();
        event.causeSequence = clock.causeSequence();
        event.clientSequence = clock.clientSequence();
        event.sessionId = clock.sessionId();
        listener.onEvent(event);
    }

    /**
     * Sends an event out that never says which session's command caused it: market data, and what is told of lots
     * before a bidder may be named.
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
        emitAnswer(rejected);
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
