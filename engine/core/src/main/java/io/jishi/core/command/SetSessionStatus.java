package io.jishi.core.command;

/** Operator: enables or disables a session. */
public final class SetSessionStatus extends Command {
    /** The session. */
    public int targetSessionId;
    /** TRUE lets its commands in, FALSE refuses them with UNKNOWN_SESSION. */
    public boolean enabled;

    @Override
    public CommandType type() {
        return CommandType.SET_SESSION_STATUS;
    }
}
