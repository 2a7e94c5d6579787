package io.jishi.core.reference;

import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.state.StateHash;
import java.util.ArrayList;
import java.util.List;

/** All participants, by id. */
public final class Participants {
    private final int limit;
    private final IdTable<Participant> byId;
    private final List<Participant> inOrder = new ArrayList<>();
    private final CodesInUse codes;

    Participants(final int limit) {
        this.limit = limit;
        byId = new IdTable<>(limit);
        codes = new CodesInUse(limit);
    }

    /**
     * Finds a participant.
     *
     * @param participantId any number.
     * @return the participant, or null.
     */
    public Participant find(final int participantId) {
        return byId.find(participantId);
    }

    /**
     * The participant at an index.
     *
     * @param index of one that exists.
     * @return the participant.
     */
    public Participant at(final int index) {
        return inOrder.get(index);
    }

    /**
     * How many are registered.
     *
     * @return the number.
     */
    public int size() {
        return inOrder.size();
    }

    boolean isFull() {
        return inOrder.size() >= limit;
    }

    CodesInUse codes() {
        return codes;
    }

    Participant add(final Venue home, final RegisterParticipant command) {
        final Participant participant = new Participant(inOrder.size(), home, command);
        byId.put(participant.id(), participant);
        inOrder.add(participant);
        return participant;
    }

    void hashInto(final StateHash hash) {
        hash.add(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).hashInto(hash);
        }
    }
}
