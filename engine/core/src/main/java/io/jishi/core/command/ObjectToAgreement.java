package io.jishi.core.command;

/** Objects during publicity; the clock stops. */
public final class ObjectToAgreement extends Command {
    /** The agreement. */
    public long agreementId;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.OBJECT_TO_AGREEMENT;
    }
}
