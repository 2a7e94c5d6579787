package io.jishi.journal;

import org.agrona.DirectBuffer;

/** Receives records in order of sequence. */
@FunctionalInterface
public interface RecordHandler {
    /**
     * One verified record.
     *
     * @param sequence    of the record; one more than that of the record before.
     * @param timestampNs given when it was appended.
     * @param buffer      a view of the mapped file; valid during the call only and never to be written.
     * @param offset      of the payload in the buffer.
     * @param length      of the payload in bytes.
     */
    void onRecord(long sequence, long timestampNs, DirectBuffer buffer, int offset, int length);
}
