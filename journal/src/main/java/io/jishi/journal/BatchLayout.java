package io.jishi.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Bytes of one excerpt: a batch header, then a frame per record. Little-endian; every length is a multiple of eight,
 * offsets are relative to the start of the excerpt.
 *
 * <table>
 * <caption>Batch header, 24 bytes</caption>
 * <tr><th>offset</th><th>bytes</th><th>field</th></tr>
 * <tr><td>0</td><td>4</td><td>CRC32C of bytes 4 to 23</td></tr>
 * <tr><td>4</td><td>4</td><td>length of the batch = length of the excerpt</td></tr>
 * <tr><td>8</td><td>8</td><td>sequence of the first record</td></tr>
 * <tr><td>16</td><td>4</td><td>number of records</td></tr>
 * <tr><td>20</td><td>4</td><td>magic and version: {@code JB01}</td></tr>
 * </table>
 * <table>
 * <caption>Frame, 32 bytes and the payload</caption>
 * <tr><th>offset</th><th>bytes</th><th>field</th></tr>
 * <tr><td>0</td><td>4</td><td>CRC32C of bytes 4 to the end of the frame</td></tr>
 * <tr><td>4</td><td>4</td><td>length of the frame: header, payload and padding</td></tr>
 * <tr><td>8</td><td>8</td><td>sequence</td></tr>
 * <tr><td>16</td><td>8</td><td>timestampNs</td></tr>
 * <tr><td>24</td><td>4</td><td>length of the payload</td></tr>
 * <tr><td>28</td><td>4</td><td>magic and version: {@code JF01}</td></tr>
 * <tr><td>32</td><td>n</td><td>payload, then zeros to a multiple of eight</td></tr>
 * </table>
 */
final class BatchLayout {
    static final int BATCH_MAGIC = 0x3130_424A;
    static final int BATCH_LENGTH_OFFSET = 4;
    static final int BATCH_FIRST_SEQUENCE_OFFSET = 8;
    static final int BATCH_COUNT_OFFSET = 16;
    static final int BATCH_MAGIC_OFFSET = 20;
    static final int BATCH_HEADER_LENGTH = 24;

    static final int FRAME_MAGIC = 0x3130_464A;
    static final int FRAME_LENGTH_OFFSET = 4;
    static final int FRAME_SEQUENCE_OFFSET = 8;
    static final int FRAME_TIMESTAMP_OFFSET = 16;
    static final int FRAME_PAYLOAD_LENGTH_OFFSET = 24;
    static final int FRAME_MAGIC_OFFSET = 28;
    static final int FRAME_HEADER_LENGTH = 32;

    /** The checksum stands first, so that one pass covers everything behind it. */
    static final int CHECKSUM_LENGTH = 4;

    private BatchLayout() {
    }

    static int frameLength(final int payloadLength) {
        return (FRAME_HEADER_LENGTH + payloadLength + 7) & -8;
    }

    /** Checksum from begin to end (exclusive); moves the buffer's position and limit, allocates nothing. */
    static int checksum(final CRC32C crc, final ByteBuffer bytes, final int begin, final int end) {
        bytes.limit(end).position(begin);
        crc.reset();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
