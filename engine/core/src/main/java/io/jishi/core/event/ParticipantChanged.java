package io.jishi.core.event;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantStatus;

/** Status, grade or owner group of a participant changed; the header names it. */
public final class ParticipantChanged extends Event {
    /** Owner group. */
    public int ownerGroupId;
    /** Published reason. */
    public int reasonCode;
    /** Status. */
    public ParticipantStatus status;
    /** Grade. */
    public CreditGrade grade;

    @Override
    public EventType type() {
        return EventType.PARTICIPANT_CHANGED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("ownerGroupId", ownerGroupId);
        visitor.field("reasonCode", reasonCode);
        visitor.field("status", status);
        visitor.field("grade", grade);
    }
}
