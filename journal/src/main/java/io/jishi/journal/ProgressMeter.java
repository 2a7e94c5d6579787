package io.jishi.journal;

/** Adds up progress over the files of a journal. */
final class ProgressMeter {
    private final ScanProgress progress;
    private final long totalBytes;
    private long finishedBytes;

    ProgressMeter(final ScanProgress progress, final long totalBytes) {
        this.progress = progress;
        this.totalBytes = totalBytes;
    }

    void at(final long bytesOfFile, final long lastSequence) {
        progress.onProgress(finishedBytes + bytesOfFile, totalBytes, lastSequence);
    }

    void finished(final long fileBytes, final long lastSequence) {
        finishedBytes += fileBytes;
        progress.onProgress(finishedBytes, totalBytes, lastSequence);
    }
}
