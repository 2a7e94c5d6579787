package io.jishi.core.reference;

import io.jishi.core.state.StateHash;

/** The regions of the contract register: at most 127, each a bit of a region set. */
public final class Regions {
    /** Largest region id. */
    public static final int MAX_ID = 127;
    private final CodesInUse codes = new CodesInUse(MAX_ID);
    private long definedLow;
    private long definedHigh;

    /**
     * Whether a region is defined.
     *
     * @param regionId any number.
     * @return true if so.
     */
    public boolean exists(final int regionId) {
        return regionId > 0 && regionId <= MAX_ID && contains(definedLow, definedHigh, regionId);
    }

    /**
     * Whether a region set names a region.
     *
     * @param low      regions 0-63 of the set.
     * @param high     regions 64-127 of the set.
     * @param regionId 0 to 127.
     * @return true if its bit is set.
     */
    public static boolean contains(final long low, final long high, final int regionId) {
        return ((regionId < 64 ? low : high) >>> regionId & 1) != 0;
    }

    /**
     * Whether a region set admits a region: the empty set admits all, also a region not stated (0).
     *
     * @param low      regions 0-63 of the set.
     * @param high     regions 64-127 of the set.
     * @param regionId 0 to 127.
     * @return true if admitted.
     */
    public static boolean admits(final long low, final long high, final int regionId) {
        return (low | high) == 0 || contains(low, high, regionId);
    }

    /**
     * Whether every region that a set names is defined.
     *
     * @param low  regions 0-63 of the set.
     * @param high regions 64-127 of the set.
     * @return false if a bit stands for no region; bit 0 stands for none.
     */
    public boolean allDefined(final long low, final long high) {
        return (low & ~definedLow) == 0 && (high & ~definedHigh) == 0;
    }

    /**
     * Whether every region that a set of regions admitted names is defined.
     *
     * @param low  regions 0-63 of the set; bit 0 admits who states no region.
     * @param high regions 64-127 of the set.
     * @return false if a bit stands for no region.
     */
    public boolean allDefinedOrNotStated(final long low, final long high) {
        return allDefined(low & ~1L, high);
    }

    CodesInUse codes() {
        return codes;
    }

    void add(final int regionId) {
        if (regionId < 64) {
            definedLow |= 1L << regionId;
        } else {
            definedHigh |= 1L << regionId;
        }
    }

    void hashInto(final StateHash hash) {
        hash.add(definedLow).add(definedHigh);
    }
}
