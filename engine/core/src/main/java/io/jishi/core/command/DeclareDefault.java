package io.jishi.core.command;

import io.jishi.core.vocabulary.Model;

/** Operator: the winner did not sign or pay in time. */
public final class DeclareDefault extends Command {
    /** Lot or public listing. */
    public long subjectId;
    /** Costs charged first. */
    public long costsFen;
    /** Which model the subject belongs to. */
    public Model model;
    /** Published reason. */
    public int reasonCode;
    /** Who defaulted; 0 = the only one who is to pay. */
    public int targetParticipantId;

    @Override
    public CommandType type() {
        return CommandType.DECLARE_DEFAULT;
    }
}
