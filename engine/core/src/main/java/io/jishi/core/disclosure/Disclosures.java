package io.jishi.core.disclosure;

import io.jishi.core.model.ClientIds;
import io.jishi.core.model.LiveSales;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.DisclosureState;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The public listings that are kept, in the order of their ids, and their applications.
 * A listing that is dealt is kept for its certificate until its place is needed. Carriers are made when they are first
 * needed and used again.
 */
final class Disclosures {
    private final LiveSales sales;
    private final int limit;
    private final Long2ObjectHashMap<Disclosure> byId = new Long2ObjectHashMap<>();
    private final Long2ObjectHashMap<Disclosure> byAsset = new Long2ObjectHashMap<>();
    private final ClientIds<Disclosure> byClientId;
    private final Long2ObjectHashMap<Application> byApplicant = new Long2ObjectHashMap<>();
    private final List<Disclosure> free = new ArrayList<>();
    private final List<Application> freeApplications = new ArrayList<>();
    private final int applicationLimit;
    private Disclosure first;
    private Disclosure last;
    private int size;
    private int applications;
    private long lastId;

    Disclosures(final CoreLimits limits, final LiveSales sales) {
        this.sales = sales;
        limit = limits.maxDeals();
        applicationLimit = limits.maxReservations();
        byClientId = new ClientIds<>(limit);
    }

    Disclosure find(final long disclosureId) {
        return byId.get(disclosureId);
    }

    /** The listing of an asset that is not over. */
    Disclosure ofAsset(final long assetId) {
        return byAsset.get(assetId);
    }

    boolean isOpen(final int participantId, final long clientId) {
        return byClientId.find(participantId, clientId) != null;
    }

    Disclosure first() {
        return first;
    }

    boolean hasRoom() {
        return size < limit || firstDealt() != null;
    }

    private Disclosure firstDealt() {
        Disclosure disclosure = first;
        while (disclosure != null && disclosure.state != DisclosureState.DEALT) {
            disclosure = disclosure.next;
        }
        return disclosure;
    }

    Disclosure take() {
        if (size == limit) {
            remove(firstDealt());
        }
        return free.isEmpty() ? new Disclosure() : free.remove(free.size() - 1);
    }

    void add(final Disclosure disclosure) {
        disclosure.id = ++lastId;
        disclosure.previous = last;
        disclosure.next = null;
        if (last == null) {
            first = disclosure;
        } else {
            last.next = disclosure;
        }
        last = disclosure;
        byId.put(disclosure.id, disclosure);
        byAsset.put(disclosure.assetId, disclosure);
        sales.begin(disclosure.asset);
        byClientId.put(disclosure.seller.id(), disclosure.clientId, disclosure);
        size++;
    }

    /** Its asset and the seller's own id are free again; it is kept. */
    void settle(final Disclosure disclosure) {
        byAsset.remove(disclosure.assetId);
        sales.end(disclosure.asset);
        byClientId.remove(disclosure.seller.id(), disclosure.clientId);
        forgetApplications(disclosure);
    }

    /** Forgets a listing that is settled. */
    void remove(final Disclosure disclosure) {
        byId.remove(disclosure.id);
        if (disclosure.previous == null) {
            first = disclosure.next;
        } else {
            disclosure.previous.next = disclosure.next;
        }
        if (disclosure.next == null) {
            last = disclosure.previous;
        } else {
            disclosure.next.previous = disclosure.previous;
        }
        size--;
        free.add(disclosure);
    }

    boolean hasRoomForApplication() {
        return applications < applicationLimit;
    }

    /** The application of a participant to a listing, or null. */
    Application find(final Disclosure disclosure, final int participantId) {
        return byApplicant.get(applicationKey(disclosure, participantId));
    }

    /** Says which application it is, as long as fewer than 2^32 listings were drafted. */
    static long applicationKey(final Disclosure disclosure, final int participantId) {
        return disclosure.id << Integer.SIZE | participantId;
    }

    Application addApplication(final Disclosure disclosure, final int participantId) {
        final Application application =
            freeApplications.isEmpty() ? new Application() : freeApplications.remove(freeApplications.size() - 1);
        disclosure.applications.add(application);
        byApplicant.put(applicationKey(disclosure, participantId), application);
        applications++;
        return application;
    }

    /** None of them has a timer or a deposit any more. One by one: a list that is added whole copies itself first. */
    void forgetApplications(final Disclosure disclosure) {
        applications -= disclosure.applications.size();
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            byApplicant.remove(applicationKey(disclosure, application.applicant.id()));
            freeApplications.add(application);
        }
        disclosure.applications.clear();
        disclosure.winner = null;
    }

    void hashInto(final StateHash hash) {
        hash.add(lastId).add(size);
        for (Disclosure disclosure = first; disclosure != null; disclosure = disclosure.next) {
            disclosure.hashInto(hash);
        }
        hash.add(applications);
    }
}
