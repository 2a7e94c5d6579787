package io.jishi.core.command;

/** Registers a holder of the right of first refusal before bidding. */
public final class RegisterHolder extends Command {
    /** The lot. */
    public long lotId;
    /** The holder. */
    public int targetParticipantId;
    /** 1 is asked first. */
    public int rank;

    @Override
    public CommandType type() {
        return CommandType.REGISTER_HOLDER;
    }
}
