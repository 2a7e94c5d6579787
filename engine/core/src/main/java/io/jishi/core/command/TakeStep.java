package io.jishi.core.command;

/** Takes units of a Dutch lot at a named step. */
public final class TakeStep extends Command {
    /** The lot. */
    public long lotId;
    /** Units; 0 = one. */
    public long units;
    /** The step it was decided on. */
    public int step;

    @Override
    public CommandType type() {
        return CommandType.TAKE_STEP;
    }
}
