package io.jishi.core.command;

/** Adds a node to the technology taxonomy: any tree of at most 8 levels; a parent before its children. */
public final class DefineField extends Command {
    /** The node, &gt; 0. */
    public int fieldId;
    /** Its parent; 0 = a root. */
    public int parentFieldId;
    /** Code, unique (IPC: G06N). Characters 1-8, packed little-endian. */
    public long codeLow;
    /** Code, unique (IPC: G06N). Characters 9-16. */
    public long codeHigh;

    @Override
    public CommandType type() {
        return CommandType.DEFINE_FIELD;
    }
}
