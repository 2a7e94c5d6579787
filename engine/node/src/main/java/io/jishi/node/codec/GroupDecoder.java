package io.jishi.node.codec;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;

/** Reads a group of commands from their wire form. */
interface GroupDecoder {
    /**
     * Reads a command into a carrier that is reused by the next call.
     *
     * @param type  its type.
     * @param frame its block.
     * @return the carrier, header fields not filled; or null if the type is of another group.
     * @throws MalformedValueException if a field holds a value that the schema does not name.
     */
    Command decode(CommandType type, Frame frame);
}
