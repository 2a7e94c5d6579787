package io.jishi.core.continuous;

/**
 * Where cache lines begin in an array, if the array itself begins at one: beyond its header. Memory is read and written
 * by lines, so what belongs together is kept in one.
 */
final class Lines {
    /** Words of a line. */
    static final int LONGS = 8;
    /** Ints of a line. */
    static final int INTS = 16;
    /** Where the first line of ints begins. */
    static final int FIRST_INT = 12;

    private static final int FIRST_LONG = 6;

    private Lines() {
    }

    /** The next place, from one on, where a line begins in an array of longs. */
    static int toLine(final int place) {
        final int beyond = Math.floorMod(place - FIRST_LONG, LONGS);
        return beyond == 0 ? place : Math.addExact(place, LONGS - beyond);
    }

    /** How far a place of an array of ints is from the beginning of its line. */
    static int positionOfInt(final int place) {
        return (place - FIRST_INT) & (INTS - 1);
    }
}
