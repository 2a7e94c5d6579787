package io.jishi.cli;

import io.jishi.core.event.Event;
import io.jishi.core.event.ExchangeListener;
import io.jishi.journal.JournalReader;
import io.jishi.node.codec.EventEncoder;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Compares the events of a replay with those of a journal, byte for byte, as far as the journal goes: of an engine
 * that was killed it may lack the last ones, which the next start adds.
 */
final class EventCheck implements ExchangeListener, AutoCloseable {
    private final EventEncoder encoder = new EventEncoder();
    private final UnsafeBuffer expected = new UnsafeBuffer(new byte[EventEncoder.MAX_LENGTH]);
    private final UnsafeBuffer found = new UnsafeBuffer();
    private final JournalReader reader;
    private boolean ended;
    private long compared;
    private String difference;

    /** Compares with a journal; with none if the directory is null. */
    EventCheck(final Path directory) {
        reader = directory == null ? null : JournalReader.open(directory, 1);
    }

    @Override
    public void onEvent(final Event event) {
        if (reader == null || ended || difference != null) {
            return;
        }
        final int length = encoder.encode(event, expected, 0);
        ended = reader.poll((sequence, timestampNs, buffer, offset, foundLength) ->
            compare(event, length, buffer, offset, foundLength), 1) == 0;
    }

    private void compare(
        final Event event, final int length, final DirectBuffer buffer, final int offset, final int foundLength) {
        compared++;
        found.wrap(buffer, offset, foundLength);
        if (foundLength != length || !equal(length)) {
            difference = "event " + event.sequence + ", caused by command " + event.causeSequence
                + ", differs from the journal of events; compare jishi replay --events with"
                + " jishi journal dump --queue events";
        }
    }

    private boolean equal(final int length) {
        for (int i = 0; i < length; i++) {
            if (expected.getByte(i) != found.getByte(i)) {
                return false;
            }
        }
        return true;
    }

    /** Nothing may follow in the journal once all commands are replayed. */
    void finish() {
        if (reader != null && !ended && difference == null) {
            reader.poll((sequence, timestampNs, buffer, offset, length) ->
                difference = "the journal of events goes on with event " + sequence
                    + ", which no command of the journal of commands caused", 1);
        }
    }

    long compared() {
        return compared;
    }

    /** What differs first; null when nothing does. */
    String difference() {
        return difference;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
