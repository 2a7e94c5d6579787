package io.jishi.node;

import org.agrona.DirectBuffer;

/**
 * The exchange behind bytes: an encoded command goes in, encoded events come out. A function of (state, command,
 * sequence, time), so that feeding the same records again gives the same bytes. One thread at a time.
 */
interface Matcher {
    /**
     * Applies a command.
     *
     * @param sequence    of its record, one more than that of the command before.
     * @param timestampNs of its record, not less than that of the command before.
     * @param buffer      holding the message, of the right shape (see {@link MessageShapes}).
     * @param offset      of the message header.
     * @param length      of the message.
     * @param events      to which the events are appended.
     */
    void onCommand(long sequence, long timestampNs, DirectBuffer buffer, int offset, int length, EventBatch events);

    /**
     * A command will be applied soon.
     *
     * @param buffer holding the message, of the right shape.
     * @param offset of the message header.
     * @param length of the message.
     */
    void expect(DirectBuffer buffer, int offset, int length);

    /** Reads what the commands that it expects will need; changes nothing that can be seen. */
    void readAhead();

    /** When the next timer is due, in nanoseconds since 1970; {@link Long#MAX_VALUE} = none is set. */
    long nextDeadlineNs();

    /** Hash of the whole state. */
    long stateHash();

    /** What the deposits of all participants are off by, in fen; anything but 0 is a broken engine. */
    long depositDifferenceFen();

    /** Last command of a session that was answered, 0 = none. */
    long lastClientSequence(int sessionId);
}
