package io.jishi.core.command;

/** Reveals a committed offer. */
public final class RevealBid extends Command {
    /** The lot. */
    public long lotId;
    /** Price per unit. */
    public long priceFen;
    /** Units wanted; 0 = one. */
    public long units;
    /** The salt of the commitment. Bytes 0-7, little-endian. */
    public long salt0;
    /** The salt of the commitment. Bytes 8-15, little-endian. */
    public long salt1;
    /** The salt of the commitment. Bytes 16-23, little-endian. */
    public long salt2;
    /** The salt of the commitment. Bytes 24-31, little-endian. */
    public long salt3;

    @Override
    public CommandType type() {
        return CommandType.REVEAL_BID;
    }
}
