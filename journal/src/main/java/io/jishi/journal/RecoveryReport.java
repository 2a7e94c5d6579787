package io.jishi.journal;

import java.util.List;

/**
 * What the start-up scan found.
 *
 * @param firstSequence of the journal.
 * @param lastSequence  of the journal; one less than the first when it is empty.
 * @param records       in it.
 * @param excerpts      in it.
 * @param files         in it.
 * @param bytes         of all documents, without what is preallocated.
 * @param cutTail       what was cut off, or null when the journal ended cleanly.
 * @param notes         what else was noticed or put right; nothing of it concerns records.
 */
public record RecoveryReport(
    long firstSequence,
    long lastSequence,
    long records,
    long excerpts,
    int files,
    long bytes,
    CutTail cutTail,
    List<String> notes) {
}
