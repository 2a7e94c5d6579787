package io.jishi.core.command;

/** Asks for the full depth of an instrument that has a depth feed. */
public final class RequestBookSnapshot extends Command {
    /** The instrument. */
    public int instrumentId;

    @Override
    public CommandType type() {
        return CommandType.REQUEST_BOOK_SNAPSHOT;
    }
}
