package io.jishi.core.command;

/** Confirms a proposed match. */
public final class ConfirmMatch extends Command {
    /** The proposal. */
    public long matchId;

    @Override
    public CommandType type() {
        return CommandType.CONFIRM_MATCH;
    }
}
