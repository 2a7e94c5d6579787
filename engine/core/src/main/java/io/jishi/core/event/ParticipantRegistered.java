package io.jishi.core.event;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;

/** A participant was registered; the header names it and its home venue. */
public final class ParticipantRegistered extends Event {
    /** Owner group. */
    public int ownerGroupId;
    /** Home region. */
    public int homeRegionId;
    /** Kind. */
    public ParticipantKind kind;
    /** Grade. */
    public CreditGrade grade;
    /** Short name. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Short name. Characters 9-16. */
    public long codeHigh;

    @Override
    public EventType type() {
        return EventType.PARTICIPANT_REGISTERED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("ownerGroupId", ownerGroupId);
        visitor.field("homeRegionId", homeRegionId);
        visitor.field("kind", kind);
        visitor.field("grade", grade);
        visitor.field("codeLow", codeLow);
        visitor.field("codeHigh", codeHigh);
    }
}
