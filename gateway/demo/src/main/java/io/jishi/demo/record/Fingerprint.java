package io.jishi.demo.record;

import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/** Fingerprints of messages: FNV-1a, 64 bits. */
public final class Fingerprint {
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** The client stamps sequence and session while sending; what the gateway handed over is the rest. */
    private static final int STAMP_OFFSET = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int STAMP_END = STAMP_OFFSET + CommandHeaderDecoder.participantIdEncodingOffset();

    private Fingerprint() {
    }

    /**
     * Fingerprint of an event: every byte of it.
     *
     * @param buffer holds it.
     * @param offset where its message header starts.
     * @param length of header and event.
     * @return 64 bits.
     */
    public static long ofEvent(final DirectBuffer buffer, final int offset, final int length) {
        return over(OFFSET_BASIS, buffer, offset, length);
    }

    /**
     * Fingerprint of a command: every byte but client sequence and session, which the client library fills in.
     *
     * @param buffer holds it.
     * @param offset where its message header starts.
     * @param length of header and command.
     * @return 64 bits.
     */
    public static long ofCommand(final DirectBuffer buffer, final int offset, final int length) {
        final long head = over(OFFSET_BASIS, buffer, offset, STAMP_OFFSET);
        return over(head, buffer, offset + STAMP_END, length - STAMP_END);
    }

    private static long over(final long start, final DirectBuffer buffer, final int offset, final int length) {
        long hash = start;
        for (int i = offset; i < offset + length; i++) {
            hash = (hash ^ (buffer.getByte(i) & 0xff)) * PRIME;
        }
        return hash;
    }
}
