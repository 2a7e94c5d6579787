package io.jishi.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Reads one excerpt frame by frame and believes nothing: every frame is checked before it is shown. Says what is wrong
 * in {@link #fault()}. Allocates nothing on whole excerpts.
 */
final class BatchDecoder {
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final CRC32C crc = new CRC32C();
    private UnsafeBuffer buffer;
    private ByteBuffer checksumBytes;
    private int begin;
    private int end;
    private int frame;
    private int nextFrame;
    private int recordsRead;
    private int recordCount;
    private long firstSequence;
    private String fault;

    /**
     * Begins with an excerpt whose bytes are covered by the file's window.
     *
     * @return false when its batch header is not whole.
     */
    boolean wrap(final MappedQueueFile file, final long contentPosition, final int length) {
        buffer = file.buffer();
        checksumBytes = file.checksumBytes();
        begin = file.offset(contentPosition);
        end = begin + length;
        frame = -1;
        recordsRead = 0;
        recordCount = 0;
        nextFrame = begin + BatchLayout.BATCH_HEADER_LENGTH;
        fault = headerFault(length);
        if (fault != null) {
            return false;
        }
        firstSequence = buffer.getLong(begin + BatchLayout.BATCH_FIRST_SEQUENCE_OFFSET, ORDER);
        recordCount = buffer.getInt(begin + BatchLayout.BATCH_COUNT_OFFSET, ORDER);
        return true;
    }

    private String headerFault(final int length) {
        if (length < BatchLayout.BATCH_HEADER_LENGTH) {
            return "an excerpt of " + length + " bytes is shorter than a batch header";
        }
        if (buffer.getInt(begin + BatchLayout.BATCH_MAGIC_OFFSET, ORDER) != BatchLayout.BATCH_MAGIC) {
            return "an excerpt does not begin with a batch header (magic or version)";
        }
        if (checksum(begin + BatchLayout.CHECKSUM_LENGTH, begin + BatchLayout.BATCH_HEADER_LENGTH)
            != buffer.getInt(begin, ORDER)) {
            return "a batch header's checksum does not match";
        }
        final int batchLength = buffer.getInt(begin + BatchLayout.BATCH_LENGTH_OFFSET, ORDER);
        if (batchLength != length) {
            return "an excerpt has " + length + " bytes but its batch header says " + batchLength;
        }
        return null;
    }

    private int checksum(final int from, final int to) {
        return BatchLayout.checksum(crc, checksumBytes, from, to);
    }

    /** Steps to the next frame; false at the end of the batch or at a {@link #fault()}. */
    boolean next() {
        if (fault != null || recordsRead == recordCount) {
            if (fault == null && nextFrame != end) {
                fault = "a batch has bytes behind its last frame";
            }
            return false;
        }
        fault = frameFault();
        if (fault != null) {
            return false;
        }
        frame = nextFrame;
        nextFrame += buffer.getInt(frame + BatchLayout.FRAME_LENGTH_OFFSET, ORDER);
        recordsRead++;
        return true;
    }

    private String frameFault() {
        if (end - nextFrame < BatchLayout.FRAME_HEADER_LENGTH) {
            return "a batch ends before its last frame";
        }
        final int length = buffer.getInt(nextFrame + BatchLayout.FRAME_LENGTH_OFFSET, ORDER);
        if (length < BatchLayout.FRAME_HEADER_LENGTH || length > end - nextFrame) {
            return "a frame's length of " + length + " does not fit its batch";
        }
        if (buffer.getInt(nextFrame + BatchLayout.FRAME_MAGIC_OFFSET, ORDER) != BatchLayout.FRAME_MAGIC) {
            return "a frame does not carry its magic and version";
        }
        if (checksum(nextFrame + BatchLayout.CHECKSUM_LENGTH, nextFrame + length) != buffer.getInt(nextFrame, ORDER)) {
            return "a frame's checksum does not match";
        }
        final int payloadLength = buffer.getInt(nextFrame + BatchLayout.FRAME_PAYLOAD_LENGTH_OFFSET, ORDER);
        if (payloadLength < 0 || BatchLayout.frameLength(payloadLength) != length) {
            return "a frame's payload length of " + payloadLength + " does not fit the frame";
        }
        final long sequence = buffer.getLong(nextFrame + BatchLayout.FRAME_SEQUENCE_OFFSET, ORDER);
        if (sequence != firstSequence + recordsRead) {
            return "a frame carries sequence " + sequence + " instead of " + (firstSequence + recordsRead);
        }
        return null;
    }

    /** What is wrong, or null. */
    String fault() {
        return fault;
    }

    /** Sequence of the batch's first record; known once the header is whole. */
    long firstSequence() {
        return firstSequence;
    }

    /** Records the batch header promises. */
    int recordCount() {
        return recordCount;
    }

    /** Frames read and found whole. */
    int recordsRead() {
        return recordsRead;
    }

    /** Bytes from the start of the excerpt to the end of the last whole frame. */
    int goodLength() {
        return nextFrame - begin;
    }

    long sequence() {
        return firstSequence + recordsRead - 1;
    }

    long timestampNs() {
        return buffer.getLong(frame + BatchLayout.FRAME_TIMESTAMP_OFFSET, ORDER);
    }

    UnsafeBuffer buffer() {
        return buffer;
    }

    int payloadOffset() {
        return frame + BatchLayout.FRAME_HEADER_LENGTH;
    }

    int payloadLength() {
        return buffer.getInt(frame + BatchLayout.FRAME_PAYLOAD_LENGTH_OFFSET, ORDER);
    }
}
