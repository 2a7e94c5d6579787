package io.jishi.core.pool;

import io.jishi.core.state.StateHash;

/** Goes through all candidates of a listing in an order that can be taken up again after anything has happened. */
interface CandidateScan {
    /** Begins for a listing that looks for others. */
    void begin(int incoming);

    /** Takes up the scan for so many looks. */
    void resume(int looks);

    /** The next candidate; NONE if the looks are used up or {@link #isOver()}. */
    int next();

    /** The candidate looked at last took so many looks more. */
    void spend(int looks);

    /** Place in line of the candidate looked at last. */
    long priority();

    /** Whether every candidate has been looked at. */
    boolean isOver();

    /** Adds where the scan stands. */
    void hashInto(StateHash hash);
}
