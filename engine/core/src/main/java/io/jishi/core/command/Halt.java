package io.jishi.core.command;

import io.jishi.core.vocabulary.Scope;

/** Stops trading in a scope and freezes its countdowns. Halts of several scopes add up. */
public final class Halt extends Command {
    /** What is halted; 0 with scope ALL. */
    public long subjectId;
    /** ALL, VENUE, INSTRUMENT, LISTING, LOT or PARTICIPANT. */
    public Scope scope;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.HALT;
    }
}
