package io.jishi.journal;

import java.nio.file.Path;

/**
 * One thing that verifying a journal has to say.
 *
 * @param severity    how bad it is.
 * @param file        it is about, or the directory.
 * @param offset      in the file, or -1.
 * @param index       Chronicle's index of the excerpt, or -1.
 * @param sequence    the last good record before the place, or that the finding is about.
 * @param explanation in a sentence.
 */
public record JournalFinding(
    Severity severity, Path file, long offset, long index, long sequence, String explanation) {

    /** How bad a finding is. */
    public enum Severity {
        /** Worth knowing: a writer is at work, or an excerpt is in progress. */
        INFO,
        /** No record is concerned, or only a torn tail; the next start puts it right and reports it. */
        WARNING,
        /** Records are damaged or missing: the journal refuses to start. */
        ERROR
    }
}
