package io.jishi.core.pool;

/**
 * The tags of a listing in one number, so that an index can keep them beside an entry: how many there are in the
 * highest byte, 255 for more as well, and the first {@value #LISTED} of them, a byte each from below.
 */
final class TagList {
    static final int LISTED = 7;
    /** As many tags as there can be; what a count of {@link #MANY} is taken for. */
    static final int ALL = Listings.TAG_WORDS * Long.SIZE;
    static final int MANY = 255;
    private static final int COUNT_SHIFT = LISTED * Byte.SIZE;

    private TagList() {
    }

    /** The tags of a listing. */
    static long of(final Listings listings, final int handle) {
        long list = 0;
        int count = 0;
        for (int word = 0; word < Listings.TAG_WORDS; word++) {
            for (long left = listings.tags(handle, word); left != 0; left &= left - 1) {
                if (count < LISTED) {
                    list |= (long)(word * Long.SIZE + Long.numberOfTrailingZeros(left)) << (count * Byte.SIZE);
                }
                count++;
            }
        }
        return (long)Math.min(count, MANY) << COUNT_SHIFT | list;
    }

    /** How many there are; {@link #ALL} if there may be more than it says. */
    static int count(final long list) {
        final int count = (int)(list >>> COUNT_SHIFT);
        return count == MANY ? ALL : count;
    }
}
