package io.jishi.core.command;

import io.jishi.core.vocabulary.RejectReason;

/**
 * A command of the vocabulary that cannot be applied: it is not built yet, or one of its fields holds a value that the
 * schema does not name. It is answered with its reason, after the checks of its session.
 */
public final class UnreadableCommand extends Command {
    /** Template id of the command that was sent. */
    public int templateId;
    /** NOT_SUPPORTED or MALFORMED. */
    public RejectReason reason;

    @Override
    public CommandType type() {
        return CommandType.UNREADABLE;
    }

    @Override
    public int templateId() {
        return templateId;
    }
}
