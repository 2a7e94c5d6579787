package io.jishi.node;

import java.util.Arrays;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The newest events, in memory of fixed size, so that the publish handler can send a connection it takes over the few
 * that happened since. Publish handler only.
 */
final class RecentEvents {
    private static final int ALIGNMENT = 8;

    private final UnsafeBuffer memory;
    private final long[] positions;
    private final int[] lengths;
    private final int mask;
    private long writePosition;
    private long lastSequence;

    /**
     * Makes an empty memory.
     *
     * @param capacityBytes of the events' bytes.
     * @param capacityCount of events, a power of two.
     */
    RecentEvents(final int capacityBytes, final int capacityCount) {
        memory = new UnsafeBuffer(new byte[capacityBytes]);
        positions = new long[capacityCount];
        lengths = new int[capacityCount];
        mask = capacityCount - 1;
    }

    /** Forgets everything; the next event remembered follows this sequence. */
    void reset(final long lastEventSequence) {
        lastSequence = lastEventSequence;
        Arrays.fill(lengths, 0);
    }

    /** Remembers the next event, forgetting the oldest where it needs their place. */
    void add(final long eventSequence, final DirectBuffer buffer, final int offset, final int length) {
        final int capacity = memory.capacity();
        final int slot = (int) eventSequence & mask;
        lastSequence = eventSequence;
        if (length > capacity) {
            lengths[slot] = 0;
            return;
        }
        if (capacity - (int) (writePosition % capacity) < length) {
            writePosition += capacity - writePosition % capacity;
        }
        positions[slot] = writePosition;
        lengths[slot] = length;
        memory.putBytes((int) (writePosition % capacity), buffer, offset, length);
        writePosition = BitUtil.align(writePosition + length, ALIGNMENT);
    }

    /** Whether every event from this sequence to the newest is remembered. */
    boolean reachesBackTo(final long eventSequence) {
        if (eventSequence > lastSequence) {
            return true;
        }
        if (lastSequence - eventSequence > mask) {
            return false;
        }
        for (long sequence = eventSequence; sequence <= lastSequence; sequence++) {
            final int slot = (int) sequence & mask;
            if (lengths[slot] == 0 || writePosition - positions[slot] > memory.capacity()) {
                return false;
            }
        }
        return true;
    }

    /** Gives out an event that {@link #reachesBackTo(long)} covers. */
    void get(final long eventSequence, final EventConsumer consumer) {
        final int slot = (int) eventSequence & mask;
        consumer.onEvent(memory, (int) (positions[slot] % memory.capacity()), lengths[slot]);
    }

    long lastSequence() {
        return lastSequence;
    }
}
