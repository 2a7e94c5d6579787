package io.jishi.core.reference;

import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;

/** The short names in use in one table. A code is at most 16 ASCII characters, packed little-endian into two words. */
final class CodesInUse {
    private final long[] lows;
    private final long[] highs;
    private final HandleTable byCode;
    private int size;

    /** Room for so many. */
    CodesInUse(final int limit) {
        lows = new long[limit];
        highs = new long[limit];
        byCode = new HandleTable(limit, (code) -> hash(lows[code], highs[code]));
    }

    private static long hash(final long low, final long high) {
        return StateHash.mix(low + StateHash.mix(high));
    }

    /** Whether the code can be given to a new entry: not empty, not in use. */
    boolean isFree(final long low, final long high) {
        return low != 0 && find(low, high) == HandleTable.NONE;
    }

    private int find(final long low, final long high) {
        int place = byCode.start(hash(low, high));
        int code = byCode.at(place);
        while (code != HandleTable.NONE && (lows[code] != low || highs[code] != high)) {
            place = byCode.next(place);
            code = byCode.at(place);
        }
        return code;
    }

    /** Takes a code that is free; there is room. */
    void take(final long low, final long high) {
        set(size++, low, high);
    }

    private void set(final int code, final long low, final long high) {
        lows[code] = low;
        highs[code] = high;
        byCode.add(code);
    }

    /** Gives a code back that is in use; the last takes its place. */
    void release(final long low, final long high) {
        final int code = find(low, high);
        final int last = --size;
        byCode.remove(code);
        if (code != last) {
            byCode.remove(last);
            set(code, lows[last], highs[last]);
        }
    }
}
