package io.jishi.node;

import java.util.Arrays;

/**
 * A stream of events: how many there are and, sparsely, where in the event journal they lie. Sparse: an entry per 1,024
 * events of the stream, or per 65,536 of the journal when the stream is quiet, so that a resume reads little.
 *
 * <p>One thread writes, any reads. Entries are never changed, only added; the array is replaced when it is full.
 */
final class StreamIndex {
    private static final int STREAM_SPACING = 1024;
    private static final int JOURNAL_SPACING = 65_536;
    private static final int FIELDS = 2;

    private volatile long[] entries = new long[FIELDS * 16];
    private volatile int size;
    private volatile long count;
    private long lastIndexedStream;
    private long lastIndexedEvent;

    /** A place in the event journal: {@code eventSequence} is the event that has {@code streamSequence}. */
    record Place(long streamSequence, long eventSequence) {
    }

    /** Events in the stream. */
    long count() {
        return count;
    }

    /**
     * Counts an event; its writer calls it in the order of event sequences.
     *
     * @return the stream sequence of the event.
     */
    long add(final long eventSequence) {
        final long streamSequence = count + 1;
        if (streamSequence == 1
            || streamSequence - lastIndexedStream >= STREAM_SPACING
            || eventSequence - lastIndexedEvent >= JOURNAL_SPACING) {
            append(streamSequence, eventSequence);
        }
        count = streamSequence;
        return streamSequence;
    }

    private void append(final long streamSequence, final long eventSequence) {
        long[] current = entries;
        final int at = size * FIELDS;
        if (at == current.length) {
            current = Arrays.copyOf(current, 2 * at);
            entries = current;
        }
        current[at] = streamSequence;
        current[at + 1] = eventSequence;
        lastIndexedStream = streamSequence;
        lastIndexedEvent = eventSequence;
        size = at / FIELDS + 1;
    }

    /** The last indexed place at or before a stream sequence; null when the stream is empty. */
    Place floor(final long streamSequence) {
        final int limit = size;
        final long[] current = entries;
        int low = 0;
        int high = limit - 1;
        while (low < high) {
            final int middle = (low + high + 1) >>> 1;
            if (current[middle * FIELDS] <= streamSequence) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return limit == 0 ? null : new Place(current[low * FIELDS], current[low * FIELDS + 1]);
    }
}
