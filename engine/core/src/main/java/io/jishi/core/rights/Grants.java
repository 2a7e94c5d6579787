package io.jishi.core.rights;

import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Right;
import java.util.Arrays;

/**
 * The rights in force: handles into preallocated arrays, chained by asset, exclusive and sole ones apart: a licence
 * that is neither asks only those, however many others there are.
 */
final class Grants {
    static final int NONE = RightsRegister.NONE;

    private final HandleTable byId;
    private final int[] firstExclusive;
    private final int[] firstOther;
    private final int[] exclusives;
    private final int[] others;
    private final int[] next;
    private final int[] previous;
    private final int[] assetOf;
    private final int[] grantorOf;
    private final int[] granteeOf;
    private final int[] timerOf;
    private final byte[] rightOf;
    private final long[] idOf;
    private final long[] territoryLow;
    private final long[] territoryHigh;
    private final long[] fieldsOfUse;
    private final long[] fromNs;
    private final long[] toNs;
    private final int[] free;
    private int freeCount;

    Grants(final int limit, final int assetLimit) {
        firstExclusive = new int[assetLimit];
        firstOther = new int[assetLimit];
        exclusives = new int[assetLimit];
        others = new int[assetLimit];
        Arrays.fill(firstExclusive, NONE);
        Arrays.fill(firstOther, NONE);
        next = new int[limit];
        previous = new int[limit];
        assetOf = new int[limit];
        grantorOf = new int[limit];
        granteeOf = new int[limit];
        timerOf = new int[limit];
        rightOf = new byte[limit];
        byId = new HandleTable(limit, (grant) -> StateHash.mix(idOf(grant)));
        idOf = new long[limit];
        territoryLow = new long[limit];
        territoryHigh = new long[limit];
        fieldsOfUse = new long[limit];
        fromNs = new long[limit];
        toNs = new long[limit];
        free = new int[limit];
        Arrays.setAll(free, (i) -> limit - 1 - i);
        freeCount = limit;
    }

    boolean hasRoomFor(final int count) {
        return freeCount >= count;
    }

    int find(final long grantId) {
        return byId.find(StateHash.mix(grantId));
    }

    int add(final long grantId, final int asset, final RightCell cell, final int grantorId, final int granteeId) {
        final int grant = free[--freeCount];
        idOf[grant] = grantId;
        assetOf[grant] = asset;
        grantorOf[grant] = grantorId;
        granteeOf[grant] = granteeId;
        rightOf[grant] = (byte)cell.right.code();
        territoryLow[grant] = cell.territoryLow;
        territoryHigh[grant] = cell.territoryHigh;
        fieldsOfUse[grant] = cell.fieldsOfUse;
        fromNs[grant] = cell.fromNs;
        toNs[grant] = cell.toNs;
        count(grant, 1);
        final int[] heads = cell.isExclusive() ? firstExclusive : firstOther;
        final int first = heads[asset];
        next[grant] = first;
        previous[grant] = NONE;
        if (first != NONE) {
            previous[first] = grant;
        }
        heads[asset] = grant;
        byId.add(grant);
        return grant;
    }

    private void count(final int grant, final int more) {
        final boolean exclusive = RightCell.isExclusive(Right.ofCode(rightOf[grant]));
        (exclusive ? exclusives : others)[assetOf[grant]] += more;
    }

    void remove(final int grant) {
        count(grant, -1);
        if (previous[grant] == NONE) {
            final int[] heads = firstExclusive[assetOf[grant]] == grant ? firstExclusive : firstOther;
            heads[assetOf[grant]] = next[grant];
        } else {
            next[previous[grant]] = next[grant];
        }
        if (next[grant] != NONE) {
            previous[next[grant]] = previous[grant];
        }
        byId.remove(grant);
        free[freeCount++] = grant;
    }

    /** How many of an asset a right may conflict with. */
    int countBeside(final int asset, final Right right) {
        if (!RightCell.isLicence(right)) {
            return 0;
        }
        return RightCell.isExclusive(right) ? exclusives[asset] + others[asset] : exclusives[asset];
    }

    /** The last exclusive or sole one of an asset, or NONE. */
    int firstExclusive(final int asset) {
        return firstExclusive[asset];
    }

    /** The last other one of an asset, or NONE. */
    int firstOther(final int asset) {
        return firstOther[asset];
    }

    /** The one before it of its asset and kind, or NONE. */
    int nextOf(final int grant) {
        return next[grant];
    }

    int assetOf(final int grant) {
        return assetOf[grant];
    }

    int grantorOf(final int grant) {
        return grantorOf[grant];
    }

    int granteeOf(final int grant) {
        return granteeOf[grant];
    }

    long idOf(final int grant) {
        return idOf[grant];
    }

    /** End of its term; 0 = none. */
    long toNsOf(final int grant) {
        return toNs[grant];
    }

    int timerOf(final int grant) {
        return timerOf[grant];
    }

    void timerOf(final int grant, final int timer) {
        timerOf[grant] = timer;
    }

    void read(final int grant, final RightCell cell) {
        cell.right = Right.ofCode(rightOf[grant]);
        cell.territoryLow = territoryLow[grant];
        cell.territoryHigh = territoryHigh[grant];
        cell.fieldsOfUse = fieldsOfUse[grant];
        cell.fromNs = fromNs[grant];
        cell.toNs = toNs[grant];
    }

    /** The grants in force of the first so many assets, as a set. */
    void hashInto(final StateHash hash, final int assets) {
        long sum = 0;
        for (int asset = 0; asset < assets; asset++) {
            sum += sumFrom(firstExclusive[asset]) + sumFrom(firstOther[asset]);
        }
        hash.add(next.length - freeCount).add(sum);
    }

    private long sumFrom(final int first) {
        long sum = 0;
        for (int grant = first; grant != NONE; grant = next[grant]) {
            sum += hashOf(grant);
        }
        return sum;
    }

    private long hashOf(final int grant) {
        final StateHash hash = new StateHash();
        hash.add(idOf[grant]).add(assetOf[grant]).add(grantorOf[grant]).add(granteeOf[grant]).add(rightOf[grant]);
        hash.add(territoryLow[grant]).add(territoryHigh[grant]).add(fieldsOfUse[grant]);
        return hash.add(fromNs[grant]).add(toNs[grant]).value();
    }
}
