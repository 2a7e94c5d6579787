package io.jishi.core.command;

/** Commits to a sealed offer by its hash. */
public final class CommitBid extends Command {
    /** The lot. */
    public long lotId;
    /** SHA-256 of salt, price and units. Bytes 0-7, little-endian. */
    public long commitment0;
    /** SHA-256 of salt, price and units. Bytes 8-15, little-endian. */
    public long commitment1;
    /** SHA-256 of salt, price and units. Bytes 16-23, little-endian. */
    public long commitment2;
    /** SHA-256 of salt, price and units. Bytes 24-31, little-endian. */
    public long commitment3;

    @Override
    public CommandType type() {
        return CommandType.COMMIT_BID;
    }
}
