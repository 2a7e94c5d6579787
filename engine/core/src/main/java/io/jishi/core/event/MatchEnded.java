package io.jishi.core.event;

import io.jishi.core.vocabulary.ListingEnd;

/** A proposal, or a notice of take, ended: declined, expired or superseded. */
public final class MatchEnded extends Event {
    /** The proposal or the notice. */
    public long matchId;
    /** WITHDRAWN = declined, EXPIRED = silence, REDUCED = amended terms; else as a listing of it ended. */
    public ListingEnd reason;

    @Override
    public EventType type() {
        return EventType.MATCH_ENDED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("matchId", matchId);
        visitor.field("reason", reason);
    }
}
