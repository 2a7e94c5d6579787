package io.jishi.core.model;

import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Model;
import org.agrona.collections.Hashing;
import org.agrona.collections.Int2IntHashMap;

/**
 * Who has defaulted on which asset: barred from its lots and public listings for good, and liable for the gap between
 * what it was to pay and what the asset brings when it is sold anew, whichever way.
 */
public final class Defaulters {
    /** No default. */
    public static final int NONE = HandleTable.NONE;
    private final int[] assetOf;
    private final int[] partyOf;
    private final Model[] modelOf;
    private final long[] subjectOf;
    private final long[] owedOf;
    private final long[] forfeitOf;
    private final long[] costsOf;
    private final int[] nextOpen;
    private final HandleTable byKey;
    /** The first default on an asset whose gap is not known. */
    private final Int2IntHashMap firstOpen;
    private int size;
    private long sum;

    /**
     * Nobody has defaulted.
     *
     * @param capacity most defaults that are remembered.
     */
    public Defaulters(final int capacity) {
        assetOf = new int[capacity];
        partyOf = new int[capacity];
        modelOf = new Model[capacity];
        subjectOf = new long[capacity];
        owedOf = new long[capacity];
        forfeitOf = new long[capacity];
        costsOf = new long[capacity];
        nextOpen = new int[capacity];
        byKey = new HandleTable(capacity, (h) -> StateHash.mix(key(assetOf[h], partyOf[h])));
        firstOpen = new Int2IntHashMap(2 * capacity, Hashing.DEFAULT_LOAD_FACTOR, NONE);
    }

    /**
     * Whether no more can be remembered.
     *
     * @return true if so.
     */
    public boolean isFull() {
        return size == assetOf.length;
    }

    /**
     * What stays owed: costs and price gap, less what the forfeited deposit covers of them, costs first.
     *
     * @param forfeitFen the deposit.
     * @param costsFen   costs.
     * @param gapFen     gap in price.
     * @return the claim; the largest number if it is more.
     */
    public static long claimFen(final long forfeitFen, final long costsFen, final long gapFen) {
        final long owedFen = costsFen > Long.MAX_VALUE - gapFen ? Long.MAX_VALUE : costsFen + gapFen;
        return owedFen - Math.min(forfeitFen, owedFen);
    }

    /**
     * Whether a party has defaulted on an asset.
     *
     * @param asset         its index in the register; -1 = none.
     * @param participantId the party.
     * @return true if it is barred.
     */
    public boolean isBarred(final int asset, final int participantId) {
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

    /**
     * Bars a party; there must be room.
     *
     * @param asset         on what it defaulted, index in the register.
     * @param participantId the party.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @param owedFen       what it was to pay; 0 if the gap is known already.
     * @param forfeitFen    its deposit.
     * @param costsFen      costs of the default.
     */
    public void add(final int asset, final int participantId, final Model model, final long subjectId,
        final long owedFen, final long forfeitFen, final long costsFen) {
        final int entry = size++;
        assetOf[entry] = asset;
        partyOf[entry] = participantId;
        modelOf[entry] = model;
        subjectOf[entry] = subjectId;
        owedOf[entry] = owedFen;
        forfeitOf[entry] = forfeitFen;
        costsOf[entry] = costsFen;
        nextOpen[entry] = NONE;
        byKey.add(entry);
        if (owedFen != 0) {
            chain(asset, entry);
        }
        sum += hashOf(entry);
    }

    private void chain(final int asset, final int entry) {
        int last = firstOpen.get(asset);
        if (last == NONE) {
            firstOpen.put(asset, entry);
            return;
        }
        while (nextOpen[last] != NONE) {
            last = nextOpen[last];
        }
        nextOpen[last] = entry;
    }

    /**
     * Takes the earliest default on an asset whose gap is not known: the asset was sold anew.
     *
     * @param asset its index in the register; -1 = none.
     * @return the default, to be closed; {@link #NONE} if there is none.
     */
    public int takeOpen(final int asset) {
        final int entry = firstOpen.isEmpty() || asset < 0 ? NONE : firstOpen.get(asset);
        if (entry != NONE && nextOpen[entry] == NONE) {
            firstOpen.remove(asset);
        } else if (entry != NONE) {
            firstOpen.put(asset, nextOpen[entry]);
        }
        return entry;
    }

    /**
     * Closes a default that was taken.
     *
     * @param entry   the default.
     * @param soldFen what the asset has brought now.
     * @return what the defaulter still owes.
     */
    public long close(final int entry, final long soldFen) {
        final long gapFen = Math.max(0, owedOf[entry] - soldFen);
        sum -= hashOf(entry);
        owedOf[entry] = 0;
        nextOpen[entry] = NONE;
        sum += hashOf(entry);
        return claimFen(forfeitOf[entry], costsOf[entry], gapFen);
    }

    /**
     * Who defaulted.
     *
     * @param entry the default.
     * @return the party.
     */
    public int participantId(final int entry) {
        return partyOf[entry];
    }

    /**
     * In which model.
     *
     * @param entry the default.
     * @return AUCTION or DISCLOSURE.
     */
    public Model model(final int entry) {
        return modelOf[entry];
    }

    /**
     * In which lot or public listing.
     *
     * @param entry the default.
     * @return its id.
     */
    public long subjectId(final int entry) {
        return subjectOf[entry];
    }

    /**
     * Which deposit was forfeited.
     *
     * @param entry the default.
     * @return in fen.
     */
    public long forfeitFen(final int entry) {
        return forfeitOf[entry];
    }

    private static long key(final int asset, final int participantId) {
        return (long)asset << 32 | (participantId & 0xFFFF_FFFFL);
    }

    private long hashOf(final int entry) {
        final StateHash hash = new StateHash();
        hash.add(assetOf[entry]).add(partyOf[entry]).add(modelOf[entry].code()).add(subjectOf[entry]);
        return hash.add(owedOf[entry]).add(forfeitOf[entry]).add(costsOf[entry]).value();
    }

    /**
     * Adds how many defaults are remembered and the sum of their hashes: of asset, party, model, subject, what is
     * owed while the gap is not known, forfeit, costs.
     *
     * @param hash to add to.
     */
    public void hashInto(final StateHash hash) {
        hash.add(size).add(sum);
    }
}
