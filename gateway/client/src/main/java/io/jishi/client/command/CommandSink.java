package io.jishi.client.command;

import org.agrona.DirectBuffer;

/** Takes encoded commands; the client is one. */
@FunctionalInterface
public interface CommandSink {
    /**
     * Sends one command.
     *
     * @param buffer holds the message header and the command; it is copied before the call returns.
     * @param offset where the message header starts.
     * @param length of message header and command.
     * @return the client sequence, &gt; 0; or a negative code of the client: nothing was sent.
     */
    long submit(DirectBuffer buffer, int offset, int length);
}
