package io.jishi.demo.proof;

import io.jishi.demo.script.DemoVenue;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.ParticipantRegisteredDecoder;
import io.jishi.wire.RejectedDecoder;
import io.jishi.wire.ResubmittedDecoder;
import io.jishi.wire.SessionRegisteredDecoder;
import io.jishi.wire.Visibility;
import java.util.EnumSet;
import java.util.Set;
import org.agrona.DirectBuffer;
import org.agrona.collections.Int2IntHashMap;

/**
 * Who had to receive an event: the rule of the session protocol, written down a second time and without a look at the
 * engine's own. Learns sessions and participants' homes from the events, in their order. One thread.
 */
final class Audiences {
    private static final int NOWHERE = 0;

    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final EventHeaderDecoder header = new EventHeaderDecoder();
    private final ParticipantRegisteredDecoder participant = new ParticipantRegisteredDecoder();
    private final SessionRegisteredDecoder session = new SessionRegisteredDecoder();
    private final Int2IntHashMap homes = new Int2IntHashMap(NOWHERE);
    private final Set<DemoVenue> registered = EnumSet.noneOf(DemoVenue.class);

    /** Looks at the next event of the journal. */
    void onEvent(final DirectBuffer buffer, final int offset) {
        message.wrap(buffer, offset);
        header.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
        if (message.templateId() == ParticipantRegisteredDecoder.TEMPLATE_ID) {
            participant.wrapAndApplyHeader(buffer, offset, message);
            homes.put(header.participantId(), header.venueId());
        } else if (message.templateId() == SessionRegisteredDecoder.TEMPLATE_ID) {
            session.wrapAndApplyHeader(buffer, offset, message);
            final int sessionId = session.registeredSessionId();
            if (sessionId >= 1 && sessionId <= DemoVenue.values().length) {
                registered.add(DemoVenue.of(sessionId));
            }
        }
    }

    /** Sequence of the event last looked at. */
    long sequence() {
        return header.sequence();
    }

    /** Whether it belongs to the public stream. */
    boolean isPublic() {
        return header.visibility() == Visibility.PUBLIC;
    }

    /** Whether it belongs to the stream of a venue's gateway: its own answers, its venue's and its participants'. */
    boolean concerns(final DemoVenue venue) {
        if (!registered.contains(venue)) {
            return false;
        }
        final boolean own = header.sessionId() == venue.sessionId();
        if (message.templateId() == RejectedDecoder.TEMPLATE_ID
            || message.templateId() == ResubmittedDecoder.TEMPLATE_ID) {
            return own;
        }
        if (header.visibility() == Visibility.OPERATOR) {
            return false;
        }
        final int id = venue.venueId();
        return own || header.venueId() == id || header.counterVenueId() == id
            || homes.get(header.participantId()) == id || homes.get(header.counterpartyId()) == id;
    }
}
