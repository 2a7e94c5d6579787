package io.jishi.core.auction;

import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;

/**
 * Who has defaulted on which asset: barred from its lots for good, and liable for the gap between what it was to pay
 * and what the asset brings when it is sold anew.
 */
final class Defaults {
    private static final int NONE = HandleTable.NONE;
    private final int[] assetOf;
    private final int[] partyOf;
    private final long[] lotOf;
    private final long[] owedOf;
    private final long[] forfeitOf;
    private final long[] costsOf;
    private final HandleTable byKey;
    private int size;
    private long sum;

    Defaults(final int capacity) {
        assetOf = new int[capacity];
        partyOf = new int[capacity];
        lotOf = new long[capacity];
        owedOf = new long[capacity];
        forfeitOf = new long[capacity];
        costsOf = new long[capacity];
        byKey = new HandleTable(capacity, (h) -> StateHash.mix(key(assetOf[h], partyOf[h])));
    }

    boolean isFull() {
        return size == assetOf.length;
    }

    /** What stays owed: costs and price gap, less what the forfeited deposit covers of them, costs first. */
    static long claimFen(final long forfeitFen, final long costsFen, final long gapFen) {
        final long owedFen = costsFen > Long.MAX_VALUE - gapFen ? Long.MAX_VALUE : costsFen + gapFen;
        return owedFen - Math.min(forfeitFen, owedFen);
    }

    boolean isBarred(final int asset, final int participantId) {
        return size > 0 && find(asset, participantId) != NONE;
    }

    private int find(final int asset, final int participantId) {
        int place = byKey.start(StateHash.mix(key(asset, participantId)));
        while (byKey.at(place) != NONE
            && (assetOf[byKey.at(place)] != asset || partyOf[byKey.at(place)] != participantId)) {
            place = byKey.next(place);
        }
        return byKey.at(place);
    }

    /** Bars a party; what it owed is 0 if the gap is known already. */
    void add(
        final Lot lot, final int participantId, final long owedFen, final long forfeitFen, final long costsFen) {
        final int entry = size++;
        assetOf[entry] = lot.asset;
        partyOf[entry] = participantId;
        lotOf[entry] = lot.id;
        owedOf[entry] = owedFen;
        forfeitOf[entry] = forfeitFen;
        costsOf[entry] = costsFen;
        byKey.add(entry);
        sum += hashOf(entry);
    }

    /** The next default on an asset, from an entry on, whose gap is not known; -1 if there is none. */
    int nextOpen(final int asset, final int from) {
        int entry = from;
        while (entry < size && (assetOf[entry] != asset || owedOf[entry] == 0)) {
            entry++;
        }
        return entry < size ? entry : NONE;
    }

    /** The asset was sold anew for so much: what the defaulter still owes. */
    long close(final int entry, final long soldFen) {
        final long gapFen = Math.max(0, owedOf[entry] - soldFen);
        sum -= hashOf(entry);
        owedOf[entry] = 0;
        sum += hashOf(entry);
        return claimFen(forfeitOf[entry], costsOf[entry], gapFen);
    }

    int participantId(final int entry) {
        return partyOf[entry];
    }

    long lotId(final int entry) {
        return lotOf[entry];
    }

    long forfeitFen(final int entry) {
        return forfeitOf[entry];
    }

    private static long key(final int asset, final int participantId) {
        return (long)asset << 32 | (participantId & 0xFFFF_FFFFL);
    }

    private long hashOf(final int entry) {
        final StateHash hash = new StateHash();
        hash.add(assetOf[entry]).add(partyOf[entry]).add(lotOf[entry]);
        return hash.add(owedOf[entry]).add(forfeitOf[entry]).add(costsOf[entry]).value();
    }

    void hashInto(final StateHash hash) {
        hash.add(size).add(sum);
    }
}
