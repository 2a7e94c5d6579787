package io.jishi.core.command;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ParticipantKind;

/** Registers a participant. */
public final class RegisterParticipant extends Command {
    /** The participant, &gt; 0. */
    public int newParticipantId;
    /** Group under the same controller; 0 = none. */
    public int ownerGroupId;
    /** Home venue. */
    public int homeVenueId;
    /** Home region. */
    public int homeRegionId;
    /** What it is. */
    public ParticipantKind kind;
    /** Credit grade. */
    public CreditGrade grade;
    /** Short name, unique. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Short name, unique. Characters 9-16. */
    public long codeHigh;

    @Override
    public CommandType type() {
        return CommandType.REGISTER_PARTICIPANT;
    }
}
