package io.jishi.core.command;

/** Holder: takes the lot at the price asked, or waives. */
public final class AnswerFirstRefusal extends Command {
    /** The lot. */
    public long lotId;
    /** TRUE takes, FALSE waives. */
    public boolean accept;

    @Override
    public CommandType type() {
        return CommandType.ANSWER_FIRST_REFUSAL;
    }
}
