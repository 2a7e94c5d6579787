package io.jishi.core.command;

/** Defines a region of the contract register. */
public final class DefineRegion extends Command {
    /** The region: its bit in region sets. */
    public int regionId;
    /** Code in the register, unique. Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Code in the register, unique. Characters 9-16. */
    public long codeHigh;

    @Override
    public CommandType type() {
        return CommandType.DEFINE_REGION;
    }
}
