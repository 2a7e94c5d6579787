package io.jishi.core.command;

import java.util.List;

/** Answers some types of commands. */
public interface CommandHandler {
    /**
     * The types it answers; no other handler of the exchange answers them.
     *
     * @return the types.
     */
    List<CommandType> commands();

    /**
     * Applies a command: emits at least one event if it accepts, or rejects with exactly one and changes nothing else.
     *
     * @param command of one of its types; valid during the call only.
     */
    void onCommand(Command command);

    /**
     * Whether it pays to tell it of commands before they are applied.
     *
     * @return true if it would read ahead now.
     */
    default boolean readsAhead() {
        return false;
    }

    /**
     * A command will be applied soon.
     *
     * @param command of one of its types; valid during the call only.
     */
    default void expect(final Command command) {
    }

    /** Reads what the commands that it expects will need, and forgets them; changes nothing that can be seen. */
    default void readAhead() {
    }
}
