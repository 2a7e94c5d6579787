package io.jishi.node;

import io.jishi.journal.JournalWriter;
import org.agrona.DirectBuffer;

/** The two moves of a journal that the pipeline makes. One thread. */
interface RecordLog {
    /** Copies a record into the open batch. */
    void append(long sequence, long timestampNs, DirectBuffer buffer, int offset, int length);

    /** Writes the batch; when it returns, every record in it is as durable as the setting says. */
    void endBatch();

    static RecordLog of(final JournalWriter writer) {
        return new RecordLog() {
            @Override
            public void append(
                final long sequence,
                final long timestampNs,
                final DirectBuffer buffer,
                final int offset,
                final int length) {
                writer.append(sequence, timestampNs, buffer, offset, length);
            }

            @Override
            public void endBatch() {
                writer.endBatch();
            }
        };
    }
}
