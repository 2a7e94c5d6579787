package io.jishi.core.reference;

import org.agrona.collections.Object2ObjectHashMap;

/** The short names in use in one table. A code is at most 16 ASCII characters, packed little-endian into two words. */
final class CodesInUse {
    private record Code(long low, long high) { }

    private final Object2ObjectHashMap<Code, Boolean> codes = new Object2ObjectHashMap<>();

    /** Whether the code can be given to a new entry: not empty, not in use. */
    boolean isFree(final long low, final long high) {
        return low != 0 && !codes.containsKey(new Code(low, high));
    }

    void take(final long low, final long high) {
        codes.put(new Code(low, high), Boolean.TRUE);
    }

    void release(final long low, final long high) {
        codes.remove(new Code(low, high));
    }
}
