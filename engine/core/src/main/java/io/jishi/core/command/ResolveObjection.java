package io.jishi.core.command;

/** Operator: resolves an objection. */
public final class ResolveObjection extends Command {
    /** The objection. */
    public long objectionId;
    /** TRUE ends the agreement, FALSE lets the clock go on. */
    public boolean upheld;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.RESOLVE_OBJECTION;
    }
}
