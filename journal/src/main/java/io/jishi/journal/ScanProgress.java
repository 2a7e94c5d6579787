package io.jishi.journal;

/** Told how far a scan of a journal has come, so that long work can show it. */
@FunctionalInterface
public interface ScanProgress {
    /** Ignores progress. */
    ScanProgress NONE = (scannedBytes, totalBytes, lastSequence) -> { };

    /**
     * Called about once per 64 MiB and at the end.
     *
     * @param scannedBytes read so far.
     * @param totalBytes   in the files; more than will be read, as files are preallocated.
     * @param lastSequence seen so far.
     */
    void onProgress(long scannedBytes, long totalBytes, long lastSequence);
}
