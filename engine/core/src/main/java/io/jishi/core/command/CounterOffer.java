package io.jishi.core.command;

/** Answers an offer with another price. */
public final class CounterOffer extends Command {
    /** The agreement. */
    public long agreementId;
    /** New price. */
    public long priceFen;

    @Override
    public CommandType type() {
        return CommandType.COUNTER_OFFER;
    }
}
