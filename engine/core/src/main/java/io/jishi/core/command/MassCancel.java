package io.jishi.core.command;

import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Side;

/** Cancels many orders of the participant at once. */
public final class MassCancel extends Command {
    /** Instrument id or session id; 0 with scope PARTICIPANT. */
    public long subjectId;
    /** PARTICIPANT (all its orders), INSTRUMENT or SESSION. */
    public Scope scope;
    /** TRUE: both sides; FALSE: only side; absent = TRUE. */
    public boolean bothSides;
    /** The side, when bothSides is FALSE; else null. */
    public Side side;

    @Override
    public CommandType type() {
        return CommandType.MASS_CANCEL;
    }
}
