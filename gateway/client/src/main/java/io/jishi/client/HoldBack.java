package io.jishi.client;

import java.util.Arrays;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Messages that came before their turn, each in the slot of its sequence. What does not fit is asked for again. */
final class HoldBack {
    private static final long FREE = 0;

    private final UnsafeBuffer slots;
    private final long[] sequences;
    private final int[] lengths;
    private final int stride;

    HoldBack(final int capacity, final int longest) {
        stride = BitUtil.align(longest, BitUtil.CACHE_LINE_LENGTH);
        slots = new UnsafeBuffer(new byte[Math.multiplyExact(capacity, stride)]);
        sequences = new long[capacity];
        lengths = new int[capacity];
    }

    /**
     * Keeps a message.
     *
     * @param next the sequence whose turn it is; {@code sequence} is a later one.
     */
    void put(final long next, final long sequence, final DirectBuffer buffer, final int offset, final int length) {
        if (sequence - next < sequences.length && length <= stride) {
            final int index = index(sequence);
            slots.putBytes(index * stride, buffer, offset, length);
            lengths[index] = length;
            sequences[index] = sequence;
        }
    }

    /** Takes the message of a sequence out: its length, or 0. It stays readable until the next {@link #put}. */
    int take(final long sequence) {
        final int index = index(sequence);
        if (sequences[index] != sequence) {
            return 0;
        }
        sequences[index] = FREE;
        return lengths[index];
    }

    DirectBuffer buffer() {
        return slots;
    }

    int offset(final long sequence) {
        return index(sequence) * stride;
    }

    private int index(final long sequence) {
        return (int)(sequence & sequences.length - 1);
    }

    void clear() {
        Arrays.fill(sequences, FREE);
    }
}
