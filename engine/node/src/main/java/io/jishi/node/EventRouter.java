package io.jishi.node;

import io.jishi.wire.BooleanType;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.ParticipantRegisteredDecoder;
import io.jishi.wire.SessionRegisteredDecoder;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.collections.Int2ObjectHashMap;

/**
 * Routes each event to the streams it belongs to and numbers it in them, learning sessions and participants from the
 * events themselves. So the streams are a function of the event journal: recovery routes the journal again and every
 * number comes out as before. Finds by index what {@link Audience} defines. One thread: recovery, then publish.
 */
final class EventRouter {
    private static final RegisteredSession[] NOBODY = {};

    private final SessionDirectory directory;
    private final ParticipantVenues homes = new ParticipantVenues();
    private final Audience audience = new Audience(homes);
    private final StreamIndex publicStream = new StreamIndex();
    private final Int2ObjectHashMap<RegisteredSession> byId = new Int2ObjectHashMap<>();
    private final Int2ObjectHashMap<RegisteredSession[]> byParticipant = new Int2ObjectHashMap<>();
    private final Int2ObjectHashMap<RegisteredSession[]> byVenue = new Int2ObjectHashMap<>();
    private final SessionRegisteredDecoder registered = new SessionRegisteredDecoder();
    private final MessageHeaderDecoder registeredHeader = new MessageHeaderDecoder();
    private RegisteredSession[] operators = NOBODY;

    EventRouter(final SessionDirectory directory) {
        this.directory = directory;
    }

    ParticipantVenues homes() {
        return homes;
    }

    StreamIndex publicStream() {
        return publicStream;
    }

    /** Learns from an event, then delivers it to everybody who may see it, each once. */
    void route(final DirectBuffer buffer, final int offset, final int length, final Delivery delivery) {
        audience.wrap(buffer, offset);
        learn(buffer, offset);
        final EventHeaderDecoder header = audience.header();
        if (audience.isPublic()) {
            delivery.toPublic(publicStream.add(header.sequence()), buffer, offset, length);
        }
        final long eventSequence = header.sequence();
        for (final RegisteredSession operator : audience.isForOwner() ? NOBODY : operators) {
            deliver(operator, eventSequence, buffer, offset, length, delivery);
        }
        if (!audience.isForOperatorOnly() && !audience.isAnswer()) {
            routeToParties(header, buffer, offset, length, delivery);
        }
        if (!audience.isForOperatorOnly() || audience.isAnswer()) {
            final RegisteredSession asker = byId.get(header.sessionId());
            if (asker != null) {
                deliver(asker, eventSequence, buffer, offset, length, delivery);
            }
        }
    }

    private void routeToParties(
        final EventHeaderDecoder header,
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final Delivery delivery) {
        final long eventSequence = header.sequence();
        deliverAll(byParticipant, header.participantId(), eventSequence, buffer, offset, length, delivery);
        deliverAll(byParticipant, header.counterpartyId(), eventSequence, buffer, offset, length, delivery);
        deliverAll(byVenue, header.venueId(), eventSequence, buffer, offset, length, delivery);
        deliverAll(byVenue, header.counterVenueId(), eventSequence, buffer, offset, length, delivery);
        deliverAll(byVenue, audience.homeOfFirst(), eventSequence, buffer, offset, length, delivery);
        deliverAll(byVenue, audience.homeOfSecond(), eventSequence, buffer, offset, length, delivery);
    }

    private static void deliverAll(
        final Int2ObjectHashMap<RegisteredSession[]> index,
        final int id,
        final long eventSequence,
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final Delivery delivery) {
        final RegisteredSession[] sessions = id == 0 ? null : index.get(id);
        if (sessions != null) {
            for (final RegisteredSession session : sessions) {
                deliver(session, eventSequence, buffer, offset, length, delivery);
            }
        }
    }

    private static void deliver(
        final RegisteredSession session,
        final long eventSequence,
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final Delivery delivery) {
        if (session.markRouted(eventSequence)) {
            final long streamSequence = session.stream().add(eventSequence);
            delivery.toSession(session, streamSequence, eventSequence, buffer, offset, length);
        }
    }

    private void learn(final DirectBuffer buffer, final int offset) {
        switch (audience.templateId()) {
            case SessionRegisteredDecoder.TEMPLATE_ID ->
                onSessionRegistered(registered.wrapAndApplyHeader(buffer, offset, registeredHeader));
            case ParticipantRegisteredDecoder.TEMPLATE_ID ->
                homes.put(audience.header().participantId(), audience.header().venueId());
            default -> {
                // Nothing to learn.
            }
        }
    }

    private void onSessionRegistered(final SessionRegisteredDecoder event) {
        final boolean enabled = event.enabled() == BooleanType.TRUE;
        RegisteredSession session = byId.get(event.registeredSessionId());
        if (session == null) {
            session = newSession(event);
            byId.put(session.sessionId(), session);
            index(session);
            directory.add(session);
        }
        session.enabled(enabled);
    }

    private static RegisteredSession newSession(final SessionRegisteredDecoder event) {
        final byte[] credentialHash = new byte[SessionRegisteredDecoder.credentialHashLength()];
        for (int i = 0; i < credentialHash.length; i++) {
            credentialHash[i] = (byte) event.credentialHash(i);
        }
        return new RegisteredSession(
            event.registeredSessionId(),
            event.role(),
            event.forParticipantId(),
            event.forVenueId(),
            event.cancelOnDisconnect() == BooleanType.TRUE,
            credentialHash,
            event.header().sequence());
    }

    private void index(final RegisteredSession session) {
        switch (session.role()) {
            case OPERATOR -> operators = with(operators, session);
            case PARTICIPANT -> byParticipant.merge(session.participantId(), new RegisteredSession[] {session},
                (some, one) -> with(some, one[0]));
            case VENUE -> byVenue.merge(session.venueId(), new RegisteredSession[] {session},
                (some, one) -> with(some, one[0]));
            default -> throw new IllegalStateException(
                "session " + session.sessionId() + " is registered with the unknown role " + session.role());
        }
    }

    private static RegisteredSession[] with(final RegisteredSession[] some, final RegisteredSession one) {
        final RegisteredSession[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one;
        return all;
    }
}
