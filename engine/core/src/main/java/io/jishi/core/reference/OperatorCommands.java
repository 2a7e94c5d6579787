package io.jishi.core.reference;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandHandler;
import io.jishi.core.event.EventSink;
import io.jishi.core.vocabulary.RejectReason;

/** Commands that only operators may send: before anything else is asked, all others are refused with NOT_AUTHORISED. */
public abstract class OperatorCommands implements CommandHandler {
    /** Participants, sessions, venues and what else is known of the market. */
    protected final ReferenceData reference;
    /** The way out. */
    protected final EventSink events;

    /**
     * A handler over the tables.
     *
     * @param reference the tables.
     * @param events    the way out.
     */
    protected OperatorCommands(final ReferenceData reference, final EventSink events) {
        this.reference = reference;
        this.events = events;
    }

    @Override
    public final void onCommand(final Command command) {
        if (reference.isOperator(command)) {
            onOperatorCommand(command);
        } else {
            events.reject(command, RejectReason.NOT_AUTHORISED, 0);
        }
    }

    /**
     * Applies a command of an operator, as {@link #onCommand(Command)} does.
     *
     * @param command of one of its types; valid during the call only.
     */
    protected abstract void onOperatorCommand(Command command);
}
