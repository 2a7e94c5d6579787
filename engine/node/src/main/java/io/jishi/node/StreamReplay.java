package io.jishi.node;

import io.jishi.journal.JournalReader;
import io.jishi.wire.StreamKind;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * Sends one stream's events out of the event journal to one connection: those after a stream sequence, in order, each
 * with the number it had when it happened. Catch-up agent only; close it to give the journal's files back.
 */
final class StreamReplay implements AutoCloseable {
    private final Connection connection;
    private final StreamKind kind;
    private final Audience audience;
    private final EventPublisher publisher;
    private final JournalReader reader;
    private final long afterStreamSequence;
    private final ExpandableArrayBuffer pending = new ExpandableArrayBuffer(512);
    private int pendingLength;
    private long pendingStreamSequence;
    private long streamSequence;

    /**
     * Opens the journal where the stream can be picked up.
     *
     * @param eventJournal        directory of the event journal.
     * @param connection          to send to.
     * @param kind                which stream.
     * @param stream              its index.
     * @param afterStreamSequence last event not to send.
     * @param tools               of the agent's thread.
     */
    StreamReplay(
        final Path eventJournal,
        final Connection connection,
        final StreamKind kind,
        final StreamIndex stream,
        final long afterStreamSequence,
        final Tools tools) {
        this.connection = connection;
        this.kind = kind;
        this.audience = tools.audience();
        this.publisher = tools.publisher();
        this.afterStreamSequence = afterStreamSequence;
        final StreamIndex.Place place = stream.floor(afterStreamSequence + 1);
        streamSequence = place == null ? 0 : place.streamSequence() - 1;
        final long first = kind == StreamKind.PUBLIC ? 1 : connection.session().firstEventSequence();
        reader = JournalReader.open(eventJournal, place == null ? first : place.eventSequence());
    }

    /** What replays of one thread share: who may see an event, and the envelope of one sent again. */
    record Tools(Audience audience, EventPublisher publisher) {
    }

    /**
     * Sends on.
     *
     * @param lastEventSequence not to read beyond.
     * @param limit             most records to read.
     * @return work done: records read and events sent; 0 = at the end or back-pressured.
     */
    int poll(final long lastEventSequence, final int limit) {
        if (pendingLength > 0 && !sendPending()) {
            return 0;
        }
        int records = 0;
        while (pendingLength == 0 && records < limit && reader.nextSequence() <= lastEventSequence) {
            final int polled = reader.poll(this::onRecord, 1);
            if (polled == 0) {
                break;
            }
            records += polled;
        }
        return records;
    }

    private boolean sendPending() {
        final boolean sent = send(pendingStreamSequence, pending, 0, pendingLength);
        if (sent) {
            pendingLength = 0;
        }
        return sent;
    }

    private void onRecord(
        final long sequence, final long timestampNs, final DirectBuffer buffer, final int offset, final int length) {
        audience.wrap(buffer, offset);
        final boolean included =
            kind == StreamKind.PUBLIC ? audience.isPublic() : audience.includes(connection.session());
        if (!included) {
            return;
        }
        streamSequence++;
        if (streamSequence > afterStreamSequence && !send(streamSequence, buffer, offset, length)) {
            pending.putBytes(0, buffer, offset, length);
            pendingLength = length;
            pendingStreamSequence = streamSequence;
        }
    }

    private boolean send(final long sequence, final DirectBuffer buffer, final int offset, final int length) {
        final int sessionId = kind == StreamKind.PUBLIC ? 0 : connection.session().sessionId();
        final long result =
            publisher.offer(connection.publication(), kind, sessionId, sequence, buffer, offset, length);
        return result > 0;
    }

    /** Everything up to this event sequence is sent. */
    long sentEventSequence() {
        return pendingLength > 0 ? reader.nextSequence() - 2 : reader.nextSequence() - 1;
    }

    /** Last event of the stream that the client has by now: what it had before, or what was sent. */
    long lastStreamSequence() {
        final long sent = pendingLength > 0 ? pendingStreamSequence - 1 : streamSequence;
        return Math.max(afterStreamSequence, sent);
    }

    boolean isBackPressured() {
        return pendingLength > 0;
    }

    @Override
    public void close() {
        reader.close();
    }
}
