package io.jishi.core.rights;

import io.jishi.core.vocabulary.Right;

/**
 * What is granted of an asset: a right in a territory, for fields of use, for a term. A carrier with public fields that
 * its user fills and reuses.
 */
public final class RightCell {
    /** Which right. */
    public Right right;
    /** Territory, regions 0-63; both parts empty = everywhere. */
    public long territoryLow;
    /** Territory, regions 64-127. */
    public long territoryHigh;
    /** Fields of use, a set of 64; empty = all. */
    public long fieldsOfUse;
    /** Start; 0 = when it is granted. */
    public long fromNs;
    /** End (exclusive); 0 = for ever. */
    public long toNs;

    /**
     * Whether a right is granted to one at a time and therefore sold in one unit: the title, an exclusive or a sole
     * licence.
     *
     * @param right the right.
     * @return true if so.
     */
    public static boolean isSingle(final Right right) {
        return right == Right.ASSIGNMENT || isExclusive(right);
    }

    /**
     * Whether the cell limits the right in territory, fields of use or term.
     *
     * @return true if anything but all, all, for ever is named.
     */
    public boolean isLimited() {
        return (territoryLow | territoryHigh | fieldsOfUse | fromNs | toNs) != 0;
    }

    /**
     * Whether this cell cannot be granted beside one that is in force: one of the two is an exclusive or sole licence,
     * the other any licence, and territory, fields of use and term all overlap. An open licence, an offer to everybody,
     * is refused as long as any exclusive or sole licence is in force, wherever (Patent Law 51; its Implementing
     * Regulations 86). A title, know-how and services conflict with nothing.
     *
     * @param earlier a cell granted, not ended.
     * @param nowNs   time of the grant.
     * @return true if they conflict.
     */
    public boolean conflictsWith(final RightCell earlier, final long nowNs) {
        if (right == Right.OPEN && isExclusive(earlier.right) && earlier.fromNs <= nowNs) {
            return true;
        }
        return excludes(right, earlier.right)
            && overlap(territoryLow, territoryHigh, earlier.territoryLow, earlier.territoryHigh)
            && overlap(fieldsOfUse, 0, earlier.fieldsOfUse, 0)
            && termOverlaps(earlier);
    }

    private boolean termOverlaps(final RightCell earlier) {
        return (earlier.toNs == 0 || fromNs < earlier.toNs) && (toNs == 0 || earlier.fromNs < toNs);
    }

    private static boolean excludes(final Right a, final Right b) {
        return (isExclusive(a) && isLicence(b)) || (isExclusive(b) && isLicence(a));
    }

    /** Whether it conflicts with licences that are neither exclusive nor sole. */
    boolean isExclusive() {
        return isExclusive(right);
    }

    static boolean isExclusive(final Right right) {
        return right == Right.EXCLUSIVE || right == Right.SOLE;
    }

    static boolean isLicence(final Right right) {
        return isExclusive(right) || right == Right.ORDINARY || right == Right.OPEN;
    }

    /** Sets of 128, of which the empty one is everything. */
    private static boolean overlap(final long low, final long high, final long otherLow, final long otherHigh) {
        return (low | high) == 0 || (otherLow | otherHigh) == 0 || ((low & otherLow) | (high & otherHigh)) != 0;
    }
}
