package io.jishi.core.command;

/** Gives notice of taking an open licence (Patent Law 51). */
public final class NoticeOfTake extends Command {
    /** The open-licence supply. */
    public long listingId;
    /** Venue from which it is taken. */
    public int venueId;

    @Override
    public CommandType type() {
        return CommandType.NOTICE_OF_TAKE;
    }
}
