package io.jishi.core.command;

/** Takes units of one FIRM supply at its listed price; the first valid command wins. */
public final class Take extends Command {
    /** The supply. */
    public long listingId;
    /** Units taken. */
    public long units;
    /** Highest listed price accepted; 0 = whatever is listed. */
    public long maxPriceFen;
    /** Venue from which it is taken. */
    public int venueId;

    @Override
    public CommandType type() {
        return CommandType.TAKE;
    }
}
