package io.jishi.core.command;

/** Declines a proposed match. */
public final class DeclineMatch extends Command {
    /** The proposal. */
    public long matchId;

    @Override
    public CommandType type() {
        return CommandType.DECLINE_MATCH;
    }
}
