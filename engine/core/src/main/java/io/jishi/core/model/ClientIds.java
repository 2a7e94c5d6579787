package io.jishi.core.model;

import io.jishi.core.state.StateHash;

/**
 * What participants have open under ids of their own: an open hash table of at most half its places, with removal by
 * shifting back; it never grows.
 *
 * @param <T> what is found.
 */
public final class ClientIds<T> {
    private final int[] partyOf;
    private final long[] clientIdOf;
    private final Object[] values;
    private final int mask;

    /**
     * An empty table.
     *
     * @param capacity most entries at once.
     */
    public ClientIds(final int capacity) {
        final int places = Integer.highestOneBit(capacity) * 4;
        partyOf = new int[places];
        clientIdOf = new long[places];
        values = new Object[places];
        mask = places - 1;
    }

    private int home(final int participantId, final long clientId) {
        return (int)StateHash.mix(clientId + StateHash.mix(participantId)) & mask;
    }

    /**
     * Finds an entry.
     *
     * @param participantId whose.
     * @param clientId      its own id.
     * @return what is open under it, or null.
     */
    @SuppressWarnings("unchecked")
    public T find(final int participantId, final long clientId) {
        return (T)values[placeOf(participantId, clientId)];
    }

    private int placeOf(final int participantId, final long clientId) {
        int place = home(participantId, clientId);
        while (values[place] != null && (clientIdOf[place] != clientId || partyOf[place] != participantId)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /**
     * Adds an entry; there must be none.
     *
     * @param participantId whose.
     * @param clientId      its own id.
     * @param value         what is open.
     */
    public void put(final int participantId, final long clientId, final T value) {
        final int place = placeOf(participantId, clientId);
        partyOf[place] = participantId;
        clientIdOf[place] = clientId;
        values[place] = value;
    }

    /**
     * Removes an entry; it must be there.
     *
     * @param participantId whose.
     * @param clientId      its own id.
     */
    public void remove(final int participantId, final long clientId) {
        int hole = placeOf(participantId, clientId);
        for (int place = (hole + 1) & mask; values[place] != null; place = (place + 1) & mask) {
            final int home = home(partyOf[place], clientIdOf[place]);
            if (((place - home) & mask) >= ((place - hole) & mask)) {
                partyOf[hole] = partyOf[place];
                clientIdOf[hole] = clientIdOf[place];
                values[hole] = values[place];
                hole = place;
            }
        }
        values[hole] = null;
    }
}
