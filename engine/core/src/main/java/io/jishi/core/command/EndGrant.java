package io.jishi.core.command;

/** Operator: ends a granted right. */
public final class EndGrant extends Command {
    /** The grant. */
    public long grantId;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.END_GRANT;
    }
}
