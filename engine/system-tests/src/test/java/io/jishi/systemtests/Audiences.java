package io.jishi.systemtests;

import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.ParticipantRegisteredDecoder;
import io.jishi.wire.RejectedDecoder;
import io.jishi.wire.ResubmittedDecoder;
import io.jishi.wire.SessionRegisteredDecoder;
import io.jishi.wire.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.agrona.DirectBuffer;

/**
 * Every stream as it had to be: read from the event journal with the rule who may see what, written down once more
 * without a look at the engine's. Sessions below 9 are gateways of the venue with the same number, 9 is the operator.
 */
final class Audiences {
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final EventHeaderDecoder header = new EventHeaderDecoder();
    private final Map<Integer, Integer> homes = new HashMap<>();
    private final Set<Integer> sessions = new HashSet<>();
    private final Map<Integer, List<StreamEvent>> sessionStreams = new TreeMap<>();
    private final List<StreamEvent> publicStream = new ArrayList<>();
    private long events;

    /** Reads the streams of an engine that has stopped. */
    static Audiences of(final EngineSite site) {
        final Audiences audiences = new Audiences();
        audiences.events = Journals.each(site.eventJournal(), (sequence, timestampNs, buffer, offset, length) ->
            audiences.onEvent(sequence, buffer, offset, length));
        return audiences;
    }

    /** Events in the journal. */
    long events() {
        return events;
    }

    List<StreamEvent> session(final int sessionId) {
        return sessionStreams.getOrDefault(sessionId, List.of());
    }

    List<StreamEvent> all() {
        return publicStream;
    }

    private void onEvent(final long sequence, final DirectBuffer buffer, final int offset, final int length) {
        message.wrap(buffer, offset);
        header.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
        if (message.templateId() == ParticipantRegisteredDecoder.TEMPLATE_ID) {
            homes.put(header.participantId(), header.venueId());
        } else if (message.templateId() == SessionRegisteredDecoder.TEMPLATE_ID) {
            sessions.add(new SessionRegisteredDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder())
                .registeredSessionId());
        }
        for (final int session : sessions) {
            if (session == TestMarket.OPERATOR || isFor(session)) {
                add(sessionStreams.computeIfAbsent(session, id -> new ArrayList<>()),
                    sequence, buffer, offset, length);
            }
        }
        if (header.visibility() == Visibility.PUBLIC) {
            add(publicStream, sequence, buffer, offset, length);
        }
    }

    private boolean isFor(final int session) {
        final boolean answer = header.sessionId() == session;
        if (message.templateId() == RejectedDecoder.TEMPLATE_ID
            || message.templateId() == ResubmittedDecoder.TEMPLATE_ID) {
            return answer;
        }
        if (header.visibility() == Visibility.OPERATOR) {
            return false;
        }
        return answer || header.venueId() == session || header.counterVenueId() == session
            || homes.getOrDefault(header.participantId(), 0) == session
            || homes.getOrDefault(header.counterpartyId(), 0) == session;
    }

    private void add(final List<StreamEvent> stream, final long sequence, final DirectBuffer buffer, final int offset,
        final int length) {
        stream.add(StreamEvent.of(stream.size() + 1, sequence, message.templateId(), buffer, offset, length));
    }
}
