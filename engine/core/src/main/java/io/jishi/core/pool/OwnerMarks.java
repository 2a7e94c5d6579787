package io.jishi.core.pool;

/**
 * Two bytes of each listing that tell whose it is not, side by side, so that those of one participant are found without
 * reading the rows of all. A mark stays when its listing is gone, and participants share marks: whoever is found must
 * be looked at.
 */
final class OwnerMarks {
    private static final int NONE = Listings.NONE;
    private static final int MARKS_SHIFT = 2;
    private static final int MARKS = 1 << MARKS_SHIFT;
    private static final long MARK = 0xFFFF;
    private static final long LOWEST_BITS = 0x0001_0001_0001_0001L;
    private static final long HIGHEST_BITS = LOWEST_BITS << (Short.SIZE - 1);
    private final long[] words;

    OwnerMarks(final int maxListings) {
        words = new long[(maxListings >>> MARKS_SHIFT) + 1];
    }

    /** All of a number counts; numbers that follow each other differ. */
    private static long markOf(final int participantId) {
        return (participantId ^ participantId >>> Short.SIZE) & MARK;
    }

    private static int shift(final int listing) {
        return (listing & (MARKS - 1)) * Short.SIZE;
    }

    void set(final int listing, final int participantId) {
        final int word = listing >>> MARKS_SHIFT;
        final int shift = shift(listing);
        words[word] = (words[word] & ~(MARK << shift)) | (markOf(participantId) << shift);
    }

    /** The first handle from one on, and below another, that may be a participant's, or NONE. */
    int next(final int from, final int end, final int participantId) {
        final long wanted = markOf(participantId) * LOWEST_BITS;
        long earlier = ~(-1L << shift(from));
        for (int first = from & -MARKS; first < end; first += MARKS) {
            final long found = zeroMarks((words[first >>> MARKS_SHIFT] ^ wanted) | earlier);
            if (found != 0) {
                final int listing = first + Long.numberOfTrailingZeros(found) / Short.SIZE;
                return listing < end ? listing : NONE;
            }
            earlier = 0;
        }
        return NONE;
    }

    /** The highest bit of the lowest mark that is 0, and of some above it; nothing if none is. */
    private static long zeroMarks(final long word) {
        return (word - LOWEST_BITS) & ~word & HIGHEST_BITS;
    }
}
