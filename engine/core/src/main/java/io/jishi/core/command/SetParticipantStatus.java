package io.jishi.core.command;

import io.jishi.core.vocabulary.ParticipantStatus;

/** Changes the status of a participant; lowering it again repairs it. */
public final class SetParticipantStatus extends Command {
    /** The participant. */
    public int targetParticipantId;
    /** New status. */
    public ParticipantStatus status;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.SET_PARTICIPANT_STATUS;
    }
}
