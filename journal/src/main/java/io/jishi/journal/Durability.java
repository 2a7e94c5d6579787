package io.jishi.journal;

/** What a completed {@link JournalWriter#endBatch()} has survived. */
public enum Durability {
    /** The batch is in the page cache: it survives a killed process, not a power cut. */
    ASYNC,
    /** The batch is on the storage device (one sync for the whole batch): it survives a power cut too. */
    SYNC
}
