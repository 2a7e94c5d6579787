package io.jishi.core.command;

import io.jishi.core.vocabulary.Model;

/** Confirms that a notice of take, an award or a contract was paid. */
public final class ConfirmPayment extends Command {
    /** Notice, lot or agreement. */
    public long subjectId;
    /** Which model the subject belongs to. */
    public Model model;
    /** Who paid; 0 = the only one who is to. */
    public int targetParticipantId;

    @Override
    public CommandType type() {
        return CommandType.CONFIRM_PAYMENT;
    }
}
