package io.jishi.core.command;

/** Changes the owner group of a participant. */
public final class SetOwnerGroup extends Command {
    /** The participant. */
    public int targetParticipantId;
    /** New group; 0 = none. */
    public int ownerGroupId;

    @Override
    public CommandType type() {
        return CommandType.SET_OWNER_GROUP;
    }
}
