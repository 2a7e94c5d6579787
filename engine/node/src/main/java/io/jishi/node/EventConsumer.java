package io.jishi.node;

import org.agrona.DirectBuffer;

/** Takes encoded events one at a time, in the order of their event sequence. */
@FunctionalInterface
interface EventConsumer {
    /**
     * An encoded event: message header, block, variable data.
     *
     * @param buffer that holds it; valid during the call only.
     * @param offset of the message header.
     * @param length of the whole message.
     */
    void onEvent(DirectBuffer buffer, int offset, int length);
}
