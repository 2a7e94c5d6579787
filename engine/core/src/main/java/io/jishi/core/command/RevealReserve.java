package io.jishi.core.command;

/** Owner of a lot: reveals the secret reserve, of a reverse lot the secret floor. */
public final class RevealReserve extends Command {
    /** The lot. */
    public long lotId;
    /** The reserve or floor. */
    public long reserveFen;
    /** The salt of its hash. Bytes 0-7, little-endian. */
    public long salt0;
    /** The salt of its hash. Bytes 8-15, little-endian. */
    public long salt1;
    /** The salt of its hash. Bytes 16-23, little-endian. */
    public long salt2;
    /** The salt of its hash. Bytes 24-31, little-endian. */
    public long salt3;

    @Override
    public CommandType type() {
        return CommandType.REVEAL_RESERVE;
    }
}
