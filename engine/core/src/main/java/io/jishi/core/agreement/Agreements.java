package io.jishi.core.agreement;

import io.jishi.core.model.ClientIds;
import io.jishi.core.state.StateHash;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The agreements that are open, in the order of their ids, and the objections to them. Carriers are made when they are
 * first needed and used again.
 */
final class Agreements {
    private final int limit;
    private final Long2ObjectHashMap<Agreement> byId = new Long2ObjectHashMap<>();
    private final ClientIds<Agreement> byClientId;
    private final List<Agreement> free = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<Objection> freeObjections = new ArrayList<>();
    private Agreement first;
    private Agreement last;
    private int size;
    private long lastId;
    private long lastObjectionId;

    Agreements(final int limit) {
        this.limit = limit;
        byClientId = new ClientIds<>(limit);
    }

    boolean isFull() {
        return size == limit;
    }

    Agreement find(final long agreementId) {
        return byId.get(agreementId);
    }

    boolean isOpen(final int participantId, final long clientId) {
        return byClientId.find(participantId, clientId) != null;
    }

    /** Whether an id was given to an agreement that is no longer open. */
    boolean wasOpen(final long agreementId) {
        return agreementId >= 1 && agreementId <= lastId && !byId.containsKey(agreementId);
    }

    Agreement first() {
        return first;
    }

    Agreement take() {
        return free.isEmpty() ? new Agreement() : free.remove(free.size() - 1);
    }

    /** Opens an agreement whose terms are set. */
    void add(final Agreement agreement) {
        agreement.id = ++lastId;
        agreement.previous = last;
        agreement.next = null;
        if (last == null) {
            first = agreement;
        } else {
            last.next = agreement;
        }
        last = agreement;
        byId.put(agreement.id, agreement);
        byClientId.put(agreement.offerer.id(), agreement.clientId, agreement);
        size++;
    }

    /** Closes an agreement; its open objections go with it. */
    void remove(final Agreement agreement) {
        byId.remove(agreement.id);
        byClientId.remove(agreement.offerer.id(), agreement.clientId);
        if (agreement.previous == null) {
            first = agreement.next;
        } else {
            agreement.previous.next = agreement.next;
        }
        if (agreement.next == null) {
            last = agreement.previous;
        } else {
            agreement.next.previous = agreement.previous;
        }
        size--;
        for (int i = objections.size() - 1; i >= 0 && agreement.openObjections > 0; i--) {
            if (objections.get(i).agreement == agreement) {
                resolve(objections.get(i));
            }
        }
        free.add(agreement);
    }

    boolean hasRoomForObjection() {
        return objections.size() < limit;
    }

    boolean objects(final Agreement agreement, final int participantId) {
        for (int i = 0; i < objections.size(); i++) {
            if (objections.get(i).agreement == agreement && objections.get(i).objectorId == participantId) {
                return true;
            }
        }
        return false;
    }

    Objection findObjection(final long objectionId) {
        for (int i = 0; i < objections.size(); i++) {
            if (objections.get(i).id == objectionId) {
                return objections.get(i);
            }
        }
        return null;
    }

    Objection object(final Agreement agreement, final int participantId) {
        final Objection objection =
            freeObjections.isEmpty() ? new Objection() : freeObjections.remove(freeObjections.size() - 1);
        objection.id = ++lastObjectionId;
        objection.agreement = agreement;
        objection.objectorId = participantId;
        agreement.openObjections++;
        objections.add(objection);
        return objection;
    }

    void resolve(final Objection objection) {
        objection.agreement.openObjections--;
        objections.remove(objection);
        freeObjections.add(objection);
    }

    void hashInto(final StateHash hash) {
        hash.add(lastId).add(lastObjectionId).add(size);
        for (Agreement agreement = first; agreement != null; agreement = agreement.next) {
            agreement.hashInto(hash);
        }
        hash.add(objections.size());
        for (int i = 0; i < objections.size(); i++) {
            final Objection objection = objections.get(i);
            hash.add(objection.id).add(objection.agreement.id).add(objection.objectorId);
        }
    }
}
