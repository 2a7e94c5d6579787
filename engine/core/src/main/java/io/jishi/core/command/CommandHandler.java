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
}
