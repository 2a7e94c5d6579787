package io.jishi.core.event;

import io.jishi.core.vocabulary.Coded;
import io.jishi.core.vocabulary.Visibility;

/**
 * What happened. An event is a carrier with public fields that the core owns and reuses: a listener may read it during
 * the call and must copy what it keeps.
 */
public abstract class Event {
    /** Event sequence, dense from 1 over all events of the exchange. */
    public long sequence;
    /** Time of the command, or deadline of the timer. */
    public long timestampNs;
    /** Sequence of the command that caused it; a timer: of the command that let time pass. */
    public long causeSequence;
    /** clientSequence of that command; 0 = none, or a timer. */
    public long clientSequence;
    /** Session of that command; 0 = the system session, or a timer. */
    public int sessionId;
    /** First party concerned; 0 = none. */
    public int participantId;
    /** Second party concerned; 0 = none. */
    public int counterpartyId;
    /** Venue of the first party or of the subject; 0 = none. */
    public int venueId;
    /** Venue of the second party; 0 = none. */
    public int counterVenueId;
    /** Who may see it. */
    public Visibility visibility;

    /**
     * Which event it is.
     *
     * @return its type.
     */
    public abstract EventType type();

    /**
     * Shows every field, the header's first, in the order of the schema.
     *
     * @param visitor is shown them.
     */
    public final void visit(final FieldVisitor visitor) {
        visitor.field("sequence", sequence);
        visitor.field("timestampNs", timestampNs);
        visitor.field("causeSequence", causeSequence);
        visitor.field("clientSequence", clientSequence);
        visitor.field("sessionId", sessionId);
        visitor.field("participantId", participantId);
        visitor.field("counterpartyId", counterpartyId);
        visitor.field("venueId", venueId);
        visitor.field("counterVenueId", counterVenueId);
        visitor.field("visibility", visibility);
        visitBody(visitor);
    }

    /**
     * Shows the fields that follow the header, in the order of the schema.
     *
     * @param visitor is shown them.
     */
    protected abstract void visitBody(FieldVisitor visitor);

    /** The event in one line, fields that are 0 left out; for people and tests. */
    @Override
    public final String toString() {
        final StringBuilder text = new StringBuilder(type().name());
        visit(new FieldVisitor() {
            @Override
            public void field(final String name, final long value) {
                if (value != 0) {
                    text.append(' ').append(name).append('=').append(value);
                }
            }

            @Override
            public void field(final String name, final Coded value) {
                text.append(' ').append(name).append('=').append(value);
            }
        });
        return text.toString();
    }
}
