package io.jishi.demo.gateway;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** A histogram of latencies as one line of text. */
public final class LatencyReport {
    /** First word of the line of commands that met a running engine. */
    public static final String STEADY = "latency-steady";
    /** First word of the line of commands that were due while the engine was away. */
    public static final String AWAY = "latency-away";

    private LatencyReport() {
    }

    static String line(final String word, final Histogram histogram) {
        final ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        final int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return word + ' ' + Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    /**
     * Reads the line.
     *
     * @param line one of the two.
     * @return the histogram, microseconds.
     * @throws IllegalArgumentException if it is not such a line.
     */
    public static Histogram parse(final String line) {
        try {
            final byte[] bytes = Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1));
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
        } catch (final DataFormatException e) {
            throw new IllegalArgumentException("not a histogram: " + line, e);
        }
    }
}
