package io.jishi.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The open batch, outside the queue until it is whole, so that a refused batch leaves no trace there. */
final class BatchBuffer {
    private final CRC32C crc = new CRC32C();
    private final ByteBuffer bytes;
    private final UnsafeBuffer buffer;
    private int length = BatchLayout.BATCH_HEADER_LENGTH;
    private int records;
    private long firstSequence;

    BatchBuffer(final int capacityBytes) {
        bytes = ByteBuffer.allocateDirect(capacityBytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer = new UnsafeBuffer(bytes);
    }

    boolean fits(final int payloadLength) {
        return length + BatchLayout.frameLength(payloadLength) <= buffer.capacity();
    }

    void append(
        final long sequence,
        final long timestampNs,
        final DirectBuffer payload,
        final int offset,
        final int payloadLength) {
        if (records == 0) {
            firstSequence = sequence;
        }
        final int frameLength = BatchLayout.frameLength(payloadLength);
        final int frame = length;
        final int end = frame + frameLength;
        buffer.putLong(end - Long.BYTES, 0L);
        buffer.putInt(frame + BatchLayout.FRAME_LENGTH_OFFSET, frameLength, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(frame + BatchLayout.FRAME_SEQUENCE_OFFSET, sequence, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(frame + BatchLayout.FRAME_TIMESTAMP_OFFSET, timestampNs, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(frame + BatchLayout.FRAME_PAYLOAD_LENGTH_OFFSET, payloadLength, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(frame + BatchLayout.FRAME_MAGIC_OFFSET, BatchLayout.FRAME_MAGIC, ByteOrder.LITTLE_ENDIAN);
        buffer.putBytes(frame + BatchLayout.FRAME_HEADER_LENGTH, payload, offset, payloadLength);
        buffer.putInt(frame, BatchLayout.checksum(crc, bytes, frame + BatchLayout.CHECKSUM_LENGTH, end),
            ByteOrder.LITTLE_ENDIAN);
        length = end;
        records++;
    }

    /** Writes the batch header; the excerpt is then the first {@link #length()} bytes of {@link #bytes()}. */
    void seal() {
        buffer.putInt(BatchLayout.BATCH_LENGTH_OFFSET, length, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(BatchLayout.BATCH_FIRST_SEQUENCE_OFFSET, firstSequence, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(BatchLayout.BATCH_COUNT_OFFSET, records, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(BatchLayout.BATCH_MAGIC_OFFSET, BatchLayout.BATCH_MAGIC, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(0, BatchLayout.checksum(
            crc, bytes, BatchLayout.CHECKSUM_LENGTH, BatchLayout.BATCH_HEADER_LENGTH), ByteOrder.LITTLE_ENDIAN);
    }

    void clear() {
        length = BatchLayout.BATCH_HEADER_LENGTH;
        records = 0;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int records() {
        return records;
    }
}
