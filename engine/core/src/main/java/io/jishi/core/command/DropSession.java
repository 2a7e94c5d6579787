package io.jishi.core.command;

/** System: the connection of a session was lost (cancel on disconnect). */
public final class DropSession extends Command {
    /** The session. */
    public int targetSessionId;

    @Override
    public CommandType type() {
        return CommandType.DROP_SESSION;
    }
}
