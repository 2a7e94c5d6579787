package io.jishi.core.reference;

import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Scope;
import org.agrona.collections.LongHashSet;

/** A set of subjects, each in its scope: what is halted, or killed. Asking costs nothing while it is empty. */
public final class ScopeSet {
    /** Largest subject id: scopes take the bits above. */
    public static final long MAX_SUBJECT = (1L << 56) - 1;
    private final LongHashSet subjects = new LongHashSet();
    private boolean isEmpty = true;
    private long sum;

    /**
     * Whether a subject is in the set by itself.
     *
     * @param scope     its scope.
     * @param subjectId its id; 0 with scope ALL.
     * @return true if so.
     */
    public boolean contains(final Scope scope, final long subjectId) {
        return !isEmpty && subjects.contains(key(scope, subjectId));
    }

    /**
     * Whether a party at a venue is touched: everything, the venue or the party is in the set.
     *
     * @param venueId       the venue.
     * @param participantId the party.
     * @return true if so.
     */
    public boolean touches(final int venueId, final int participantId) {
        return !isEmpty
            && (subjects.contains(key(Scope.ALL, 0))
            || subjects.contains(key(Scope.VENUE, venueId))
            || subjects.contains(key(Scope.PARTICIPANT, participantId)));
    }

    boolean add(final Scope scope, final long subjectId) {
        final boolean added = subjects.add(key(scope, subjectId));
        isEmpty = false;
        sum += added ? StateHash.mix(key(scope, subjectId)) : 0;
        return added;
    }

    boolean remove(final Scope scope, final long subjectId) {
        final boolean removed = subjects.remove(key(scope, subjectId));
        isEmpty = subjects.isEmpty();
        sum -= removed ? StateHash.mix(key(scope, subjectId)) : 0;
        return removed;
    }

    private static long key(final Scope scope, final long subjectId) {
        return (long)scope.code() << 56 | subjectId;
    }

    void hashInto(final StateHash hash) {
        hash.add(subjects.size()).add(sum);
    }
}
