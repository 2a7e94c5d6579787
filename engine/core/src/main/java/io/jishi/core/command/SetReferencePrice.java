package io.jishi.core.command;

/** Sets the reference price of an instrument. */
public final class SetReferencePrice extends Command {
    /** The instrument. */
    public int instrumentId;
    /** New reference, &gt;= 1. */
    public long referencePriceFen;

    @Override
    public CommandType type() {
        return CommandType.SET_REFERENCE_PRICE;
    }
}
