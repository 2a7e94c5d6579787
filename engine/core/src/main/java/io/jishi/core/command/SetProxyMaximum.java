package io.jishi.core.command;

/** Leaves a secret maximum up to which the engine bids. */
public final class SetProxyMaximum extends Command {
    /** The lot. */
    public long lotId;
    /** The maximum. */
    public long maximumFen;

    @Override
    public CommandType type() {
        return CommandType.SET_PROXY_MAXIMUM;
    }
}
