package io.jishi.core.event;

import io.jishi.core.vocabulary.ListingSide;

/** One side confirmed a proposal; when the other has too, their trade or a competition follows. */
public final class MatchConfirmed extends Event {
    /** The proposal. */
    public long matchId;
    /** Which side. */
    public ListingSide bySide;

    @Override
    public EventType type() {
        return EventType.MATCH_CONFIRMED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("matchId", matchId);
        visitor.field("bySide", bySide);
    }
}
