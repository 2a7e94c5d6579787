package io.jishi.node;

import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The encoded events of one command, in order. It grows for a command that makes many and shrinks back when it is
 * cleared, so that one sweep does not keep its memory. One thread at a time.
 */
final class EventBatch {
    private static final int ALIGNMENT = 8;
    private static final int LENGTH_FIELD = ALIGNMENT;

    private final int initialCapacity;
    private final int largestKept;
    private ExpandableArrayBuffer buffer;
    private int limit;
    private int count;

    EventBatch(final int initialCapacity) {
        this.initialCapacity = initialCapacity;
        largestKept = 16 * initialCapacity;
        buffer = new ExpandableArrayBuffer(initialCapacity);
    }

    /** Forgets the events; gives back memory beyond sixteen times what it started with. */
    void clear() {
        if (buffer.capacity() > largestKept) {
            buffer = new ExpandableArrayBuffer(initialCapacity);
        }
        limit = 0;
        count = 0;
    }

    /** The expandable buffer into which the next event is encoded, at {@link #nextOffset}. */
    MutableDirectBuffer buffer() {
        return buffer;
    }

    /** Where the next event goes; the buffer has room there for this many bytes. */
    int nextOffset(final int maxLength) {
        buffer.checkLimit(limit + LENGTH_FIELD + maxLength);
        return limit + LENGTH_FIELD;
    }

    /** Keeps the event of the given length that was encoded at {@link #nextOffset}. */
    void commit(final int length) {
        buffer.putInt(limit, length);
        limit = BitUtil.align(limit + LENGTH_FIELD + length, ALIGNMENT);
        count++;
    }

    void append(final DirectBuffer source, final int offset, final int length) {
        buffer.putBytes(nextOffset(length), source, offset, length);
        commit(length);
    }

    int count() {
        return count;
    }

    void forEach(final EventConsumer consumer) {
        int position = 0;
        while (position < limit) {
            final int length = buffer.getInt(position);
            consumer.onEvent(buffer, position + LENGTH_FIELD, length);
            position = BitUtil.align(position + LENGTH_FIELD + length, ALIGNMENT);
        }
    }
}
