package io.jishi.core.continuous;

/**
 * Where levels were found before: a small table without upkeep, in front of {@link Ladders}. It forgets a level when
 * another takes its cell; and it may name one that is gone, so that who asks looks whether it is the one. It never
 * grows, so what it saves for a book of any size it costs nobody's memory.
 */
final class LevelMemo {
    private static final int CELLS = 1 << 13;
    private static final int LINE_BITS = 3;
    private static final int LINE_MASK = (1 << LINE_BITS) - 1;
    /** Odd, and far from the distances of prices. */
    private static final long LADDER_FACTOR = 0xD1B5_4A32_D192_ED03L;
    /** The golden ratio: Fibonacci hashing. */
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    /** The hash that belongs there, and the level after it, counted from 1. */
    private final long[] cells = new long[CELLS];

    /** The level that may have a key, or NONE. */
    int get(final int ladder, final long key) {
        final int hash = hash(ladder, key);
        final long cell = cells[hash & (CELLS - 1)];
        return (int)(cell >>> 32) == hash ? (int)cell - 1 : Levels.NONE;
    }

    void put(final int ladder, final long key, final int level) {
        final int hash = hash(ladder, key);
        cells[hash & (CELLS - 1)] = (long)hash << 32 | (level + 1);
    }

    /** Neighbouring prices share a line of the table. */
    private static int hash(final int ladder, final long key) {
        return (int)(((ladder * LADDER_FACTOR + (key >> LINE_BITS)) * FACTOR) >>> 32) << LINE_BITS
            | ((int)key & LINE_MASK);
    }
}
