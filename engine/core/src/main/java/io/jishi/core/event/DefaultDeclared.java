package io.jishi.core.event;

import io.jishi.core.vocabulary.Model;

/** A winner defaulted; the header names it. */
public final class DefaultDeclared extends Event {
    /** Lot or public listing. */
    public long subjectId;
    /** Deposit forfeited. */
    public long forfeitFen;
    /** What stays owed. */
    public long claimFen;
    /** Model. */
    public Model model;

    @Override
    public EventType type() {
        return EventType.DEFAULT_DECLARED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("subjectId", subjectId);
        visitor.field("forfeitFen", forfeitFen);
        visitor.field("claimFen", claimFen);
        visitor.field("model", model);
    }
}
