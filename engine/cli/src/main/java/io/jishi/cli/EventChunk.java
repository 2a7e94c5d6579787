package io.jishi.cli;

import io.jishi.core.event.Event;
import io.jishi.json.NdjsonWriter;
import io.jishi.node.codec.EventEncoder;
import java.io.IOException;
import org.agrona.concurrent.UnsafeBuffer;

/** Some events in their wire form, on the way from the thread that matches to the one that writes. */
final class EventChunk {
    private static final int CAPACITY = 1 << 18;

    private final EventEncoder encoder = new EventEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CAPACITY]);
    private int length;

    /** Adds an event; there must be room. */
    void add(final Event event) {
        final int eventLength = encoder.encode(event, buffer, length + Integer.BYTES);
        buffer.putInt(length, eventLength);
        length += Integer.BYTES + eventLength;
    }

    boolean isFull() {
        return length + Integer.BYTES + EventEncoder.MAX_LENGTH > CAPACITY;
    }

    void writeTo(final NdjsonWriter writer) throws IOException {
        int offset = 0;
        while (offset < length) {
            final int eventLength = buffer.getInt(offset);
            writer.write(buffer, offset + Integer.BYTES, eventLength);
            offset += Integer.BYTES + eventLength;
        }
    }

    void clear() {
        length = 0;
    }
}
