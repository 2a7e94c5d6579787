package io.jishi.journal;

/**
 * How much room the journal's file system has left. Chronicle Queue maps its files: writing into a full file system
 * would end in a fault of the memory mapping, so the journal looks ahead instead.
 */
public enum SpaceState {
    /** More than the minimum and the reserve. */
    AMPLE,
    /** Only the reserve is left: refuse what grows the state, still take what shrinks it (cancels). */
    LOW,
    /** Below the minimum: the writer refuses to write. */
    FULL
}
