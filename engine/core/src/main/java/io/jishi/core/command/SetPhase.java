package io.jishi.core.command;

import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;

/** Moves a venue or an instrument to a phase. */
public final class SetPhase extends Command {
    /** Venue id or instrument id. */
    public long subjectId;
    /** VENUE or INSTRUMENT. */
    public Scope scope;
    /** New phase. */
    public Phase phase;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.SET_PHASE;
    }
}
