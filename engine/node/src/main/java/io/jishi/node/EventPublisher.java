package io.jishi.node;

import io.aeron.Publication;
import io.jishi.wire.BooleanType;
import io.jishi.wire.EventEnvelopeEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.StreamKind;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Puts the envelope before an event as it lies in the journal and offers both as one message. One thread per instance;
 * a publication may be offered to by several.
 */
final class EventPublisher {
    private static final int ENVELOPE_LENGTH =
        MessageHeaderEncoder.ENCODED_LENGTH + EventEnvelopeEncoder.BLOCK_LENGTH;
    private static final int ADMIN_ATTEMPTS = 10;

    private final UnsafeBuffer envelopeBuffer = new UnsafeBuffer(new byte[ENVELOPE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final EventEnvelopeEncoder envelope = new EventEnvelopeEncoder();

    EventPublisher(final boolean replayed) {
        envelope.wrapAndApplyHeader(envelopeBuffer, 0, header)
            .replayed(replayed ? BooleanType.TRUE : BooleanType.FALSE);
    }

    /**
     * Offers an event.
     *
     * @return the position, or one of {@link Publication}'s negative answers; never waits.
     */
    long offer(
        final Publication publication,
        final StreamKind stream,
        final int sessionId,
        final long streamSequence,
        final DirectBuffer buffer,
        final int offset,
        final int length) {
        envelope.streamSequence(streamSequence).sessionId(sessionId).stream(stream);
        long result = Publication.ADMIN_ACTION;
        // ADMIN_ACTION is Aeron turning to the next term: the next attempt is expected to pass.
        for (int i = 0; result == Publication.ADMIN_ACTION && i < ADMIN_ATTEMPTS; i++) {
            result = publication.offer(envelopeBuffer, 0, ENVELOPE_LENGTH, buffer, offset, length);
        }
        return result;
    }

    /** Whether the answer means that nothing will ever pass here again. */
    static boolean isGone(final long result) {
        return result == Publication.NOT_CONNECTED || result == Publication.CLOSED
            || result == Publication.MAX_POSITION_EXCEEDED;
    }
}
