package io.jishi.demo.proof;

import io.jishi.journal.JournalReader;
import io.jishi.journal.RecordHandler;
import java.nio.file.Path;

/** Reads a whole journal of an engine that has stopped; every frame's checksum is verified on the way. */
final class JournalWalk {
    private static final int RECORDS_AT_ONCE = 1_024;

    private JournalWalk() {
    }

    /**
     * Hands over every record, in order.
     *
     * @param journal directory.
     * @param handler of the records.
     * @return how many there are.
     * @throws io.jishi.journal.JournalException if the journal is damaged, naming where.
     */
    static long each(final Path journal, final RecordHandler handler) {
        try (JournalReader reader = JournalReader.open(journal, 1)) {
            int delivered = reader.poll(handler, RECORDS_AT_ONCE);
            while (delivered > 0) {
                delivered = reader.poll(handler, RECORDS_AT_ONCE);
            }
            return reader.nextSequence() - 1;
        }
    }
}
