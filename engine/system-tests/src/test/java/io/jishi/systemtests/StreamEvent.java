package io.jishi.systemtests;

import java.util.HexFormat;
import org.agrona.DirectBuffer;

/**
 * An event in a stream.
 *
 * @param number     in the stream, from 1.
 * @param sequence   of the event.
 * @param templateId which event it is.
 * @param hex        all its bytes.
 */
record StreamEvent(long number, long sequence, int templateId, String hex) {
    static StreamEvent of(final long number, final long sequence, final int templateId, final DirectBuffer buffer,
        final int offset, final int length) {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        return new StreamEvent(number, sequence, templateId, HexFormat.of().formatHex(bytes));
    }
}
