package io.jishi.journal;

import java.util.List;

/**
 * What is in a journal.
 *
 * @param live             a writer is at work.
 * @param files            oldest first.
 * @param excerpts         in all files.
 * @param records          in all files.
 * @param payloadBytes     of all records.
 * @param firstSequence    of the journal.
 * @param lastSequence     of the journal; one less than the first when it is empty.
 * @param firstTimestampNs of the first record, 0 when there is none.
 * @param lastTimestampNs  of the last record, 0 when there is none.
 * @param batchesBySize    entry n counts batches of 2^n to 2^(n+1)-1 records.
 * @param findings         what is wrong, damage among it, which the counts leave out.
 */
public record JournalStat(
    boolean live,
    List<FileStat> files,
    long excerpts,
    long records,
    long payloadBytes,
    long firstSequence,
    long lastSequence,
    long firstTimestampNs,
    long lastTimestampNs,
    List<Long> batchesBySize,
    List<JournalFinding> findings) {

    /**
     * What is in one file.
     *
     * @param name          of the file.
     * @param sizeBytes     with what is preallocated.
     * @param usedBytes     up to the end of its last document.
     * @param excerpts      in it.
     * @param records       in it.
     * @param firstSequence in it, -1 when it has no record.
     * @param lastSequence  in it, -1 when it has no record.
     * @param ended         the journal went on in another file.
     */
    public record FileStat(
        String name,
        long sizeBytes,
        long usedBytes,
        long excerpts,
        long records,
        long firstSequence,
        long lastSequence,
        boolean ended) {
    }

    /**
     * Bytes of all files that are used, index and headers included.
     *
     * @return bytes.
     */
    public long usedBytes() {
        return files.stream().mapToLong(FileStat::usedBytes).sum();
    }

    /**
     * What a record takes on disk, everything included.
     *
     * @return bytes, rounded; 0 when there is no record.
     */
    public long bytesPerRecord() {
        return records == 0 ? 0 : Math.round(usedBytes() / (double) records);
    }
}
