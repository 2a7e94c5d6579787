package io.jishi.client;

import io.jishi.wire.CancelOrderEncoder;
import io.jishi.wire.CommandHeaderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The commands that may have to be sent again: one slot of fixed length for each, by client sequence. */
final class RetransmitWindow {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int CLIENT_SEQUENCE_OFFSET = HEADER + CommandHeaderEncoder.clientSequenceEncodingOffset();
    private static final int SESSION_ID_OFFSET = HEADER + CommandHeaderEncoder.sessionIdEncodingOffset();
    /** Least length of a message that can be a command. */
    static final int LEAST_LENGTH = HEADER + CommandHeaderEncoder.ENCODED_LENGTH;

    private final UnsafeBuffer slots;
    private final int[] lengths;
    private final int[] copiesInFlight;
    private final int stride;
    private final int maxCommandLength;
    private final int sessionId;
    private final CancelOrderEncoder cancel = new CancelOrderEncoder();
    private final MessageHeaderEncoder cancelHeader = new MessageHeaderEncoder();

    RetransmitWindow(final int capacity, final int maxCommandLength, final int sessionId) {
        this.stride = BitUtil.align(maxCommandLength, BitUtil.CACHE_LINE_LENGTH);
        this.slots = new UnsafeBuffer(new byte[Math.multiplyExact(capacity, stride)]);
        this.lengths = new int[capacity];
        this.copiesInFlight = new int[capacity];
        this.maxCommandLength = maxCommandLength;
        this.sessionId = sessionId;
    }

    int capacity() {
        return lengths.length;
    }

    DirectBuffer buffer() {
        return slots;
    }

    int offset(final long clientSequence) {
        return index(clientSequence) * stride;
    }

    int length(final long clientSequence) {
        return lengths[index(clientSequence)];
    }

    private int index(final long clientSequence) {
        return (int)(clientSequence & lengths.length - 1);
    }

    /** The command was sent once more on this connection. */
    void onSent(final long clientSequence) {
        copiesInFlight[index(clientSequence)]++;
    }

    /**
     * One of the copies sent was refused.
     *
     * @return true if every one was, so that the engine cannot have taken it.
     */
    boolean onRefused(final long clientSequence) {
        return --copiesInFlight[index(clientSequence)] == 0;
    }

    /** A new connection: what is on its way on the old one will not be taken any more. */
    void onConnected() {
        Arrays.fill(copiesInFlight, 0);
    }

    /** Copies a command into the slot of its sequence and stamps sequence and session. */
    void put(final long clientSequence, final DirectBuffer buffer, final int offset, final int length) {
        final int slot = index(clientSequence) * stride;
        slots.putBytes(slot, buffer, offset, length);
        copiesInFlight[index(clientSequence)] = 0;
        stamp(clientSequence, slot, length);
    }

    /** Puts a cancel of nothing where a command stood that the engine will never take. */
    void putEmptyCancel(final long clientSequence) {
        final int slot = index(clientSequence) * stride;
        final int length = HEADER + CancelOrderEncoder.BLOCK_LENGTH;
        slots.setMemory(slot, length, (byte)0);
        cancel.wrapAndApplyHeader(slots, slot, cancelHeader);
        stamp(clientSequence, slot, length);
    }

    private void stamp(final long clientSequence, final int slot, final int length) {
        slots.putLong(slot + CLIENT_SEQUENCE_OFFSET, clientSequence, ByteOrder.LITTLE_ENDIAN);
        slots.putInt(slot + SESSION_ID_OFFSET, sessionId, ByteOrder.LITTLE_ENDIAN);
        lengths[index(clientSequence)] = length;
    }

    void check(final DirectBuffer buffer, final int offset, final int length) {
        if (length < LEAST_LENGTH || length > maxCommandLength) {
            throw new IllegalArgumentException("a command of " + length + " bytes: must be " + LEAST_LENGTH + " to "
                + maxCommandLength + " (maxCommandLength)");
        }
        final int schemaId = buffer.getShort(offset + MessageHeaderEncoder.schemaIdEncodingOffset(),
            ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
        final int templateId = buffer.getShort(offset + MessageHeaderEncoder.templateIdEncodingOffset(),
            ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
        if (schemaId != MessageHeaderEncoder.SCHEMA_ID || templateId >= 200) {
            throw new IllegalArgumentException("schema " + schemaId + ", template " + templateId
                + " is not a command of schema " + MessageHeaderEncoder.SCHEMA_ID);
        }
    }
}
