package io.jishi.journal;

import java.util.List;

/**
 * What a scan of a whole journal has found.
 *
 * @param files         in order; empty ones included.
 * @param findings      of all of them.
 * @param firstSequence of the journal, found or configured.
 * @param lastSequence  of the journal; one less than the first when it is empty.
 */
record ScanResult(List<FileScan> files, Findings findings, long firstSequence, long lastSequence) {

    /** The last file, or null. */
    FileScan lastFile() {
        return files.isEmpty() ? null : files.get(files.size() - 1);
    }

    long records() {
        return files.stream().mapToLong(file -> file.records).sum();
    }

    long excerpts() {
        return files.stream().mapToLong(file -> file.excerpts).sum();
    }

    long bytes() {
        return files.stream().mapToLong(file -> file.endPosition).sum();
    }
}
