package io.jishi.core.command;

import io.jishi.core.vocabulary.Scope;

/** Lifts a halt. */
public final class Resume extends Command {
    /** What is resumed; 0 with scope ALL. */
    public long subjectId;
    /** As in the Halt. */
    public Scope scope;
    /** Published reason. */
    public int reasonCode;

    @Override
    public CommandType type() {
        return CommandType.RESUME;
    }
}
