package io.jishi.core.command;

import io.jishi.core.vocabulary.CreditGrade;

/** Changes the credit grade of a participant. */
public final class SetCreditGrade extends Command {
    /** The participant. */
    public int targetParticipantId;
    /** New grade. */
    public CreditGrade grade;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.SET_CREDIT_GRADE;
    }
}
