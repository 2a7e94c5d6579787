package io.jishi.node;

import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.RejectedDecoder;
import io.jishi.wire.ResubmittedDecoder;
import io.jishi.wire.SessionRole;
import io.jishi.wire.Visibility;
import org.agrona.DirectBuffer;

/**
 * Who may see an event: the one rule, as a pure function of the event's header and what is registered. The
 * {@link EventRouter} finds the same sessions by index; a catch-up asks this for each event.
 *
 * <p>An operator sees everything but what is for its OWNER: what one party keeps secret for now. Others see what is
 * PUBLIC, or for PARTIES or OWNER and concerns them: the answer to their own command, their participant as either
 * party, and for a venue's gateway the venue as either venue or either party's home. An event for OPERATOR eyes leaves
 * to nobody else. The answers Rejected and Resubmitted are for the one who asked alone, whatever party they name:
 * nobody can fill another's stream by sending commands in its name.
 * A session sees nothing from before it was registered. One thread per instance.
 */
final class Audience {
    private final ParticipantVenues homes;
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final EventHeaderDecoder event = new EventHeaderDecoder();

    Audience(final ParticipantVenues homes) {
        this.homes = homes;
    }

    /** Looks at the event whose message header is at the offset; the next calls speak of it. */
    Audience wrap(final DirectBuffer buffer, final int offset) {
        message.wrap(buffer, offset);
        event.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
        return this;
    }

    EventHeaderDecoder header() {
        return event;
    }

    int templateId() {
        return message.templateId();
    }

    boolean isPublic() {
        return event.visibility() == Visibility.PUBLIC;
    }

    boolean isForOperatorOnly() {
        final Visibility visibility = event.visibility();
        return visibility != Visibility.PUBLIC && visibility != Visibility.PARTIES && visibility != Visibility.OWNER;
    }

    /** Whether even operators do not see it. */
    boolean isForOwner() {
        return event.visibility() == Visibility.OWNER;
    }

    boolean isAnswer() {
        final int templateId = message.templateId();
        return templateId == RejectedDecoder.TEMPLATE_ID || templateId == ResubmittedDecoder.TEMPLATE_ID;
    }

    /** Home venue of the first party; 0 = none. */
    int homeOfFirst() {
        return homes.get(event.participantId());
    }

    /** Home venue of the second party; 0 = none. */
    int homeOfSecond() {
        return homes.get(event.counterpartyId());
    }

    /** Whether the event is in the stream of a session. */
    boolean includes(final RegisteredSession session) {
        if (event.sequence() < session.firstEventSequence()) {
            return false;
        }
        final boolean own = event.sessionId() == session.sessionId();
        if (session.role() == SessionRole.OPERATOR) {
            return own || !isForOwner();
        }
        if (isForOperatorOnly()) {
            return own && isAnswer();
        }
        return own || (!isAnswer() && concerns(session));
    }

    private boolean concerns(final RegisteredSession session) {
        return switch (session.role()) {
            case PARTICIPANT -> isParty(session.participantId());
            case VENUE -> isVenue(session.venueId());
            default -> false;
        };
    }

    private boolean isParty(final int participantId) {
        return participantId != 0
            && (event.participantId() == participantId || event.counterpartyId() == participantId);
    }

    private boolean isVenue(final int venueId) {
        return venueId != 0
            && (event.venueId() == venueId || event.counterVenueId() == venueId
                || homeOfFirst() == venueId || homeOfSecond() == venueId);
    }
}
