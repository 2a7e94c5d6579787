package io.jishi.core.pool;

/**
 * How many tags of a listing each of 64 in a page has, as numbers whose bits stand in words. More than {@value #MOST}
 * tags are not counted.
 */
final class CommonTags {
    static final int MOST = 15;
    private final int[] rows = new int[MOST];
    private int own;
    private long ones;
    private long twos;
    private long fours;
    private long eights;

    /** Sets the listing; returns how many tags it has. */
    int begin(final Listings listings, final int listing) {
        own = 0;
        for (int word = 0; word < Tags.WORDS; word++) {
            for (long left = listings.tags().word(listing, word); left != 0; left &= left - 1) {
                if (own < MOST) {
                    rows[own] = EntryRows.TAGS + word % Tags.FOLDED_WORDS * Long.SIZE
                        + Long.numberOfTrailingZeros(left);
                }
                own++;
            }
        }
        return own;
    }

    /** Whether they are counted. */
    boolean areCounted() {
        return own <= MOST;
    }

    /** Rows that are counted. */
    int rowCount() {
        return areCounted() ? own : 0;
    }

    int row(final int index) {
        return rows[index];
    }

    /** Counts them in a word of a page. */
    void count(final long[] bits, final int words, final int word) {
        long one = 0;
        long two = 0;
        long four = 0;
        long eight = 0;
        for (int tag = 0; tag < rowCount(); tag++) {
            final long has = bits[rows[tag] * words + word];
            final long toTwo = one & has;
            final long toFour = two & toTwo;
            one ^= has;
            two ^= toTwo;
            eight ^= four & toFour;
            four ^= toFour;
        }
        ones = one;
        twos = two;
        fours = four;
        eights = eight;
    }

    /** Of some in the word those who have so many at least. */
    long atLeast(final long some, final int least) {
        if (least == 0 || !areCounted()) {
            return some;
        }
        long equal = some;
        long more = 0;
        for (int bit = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(MOST); bit >= 0; bit--) {
            final long row = bit == 0 ? ones : bit == 1 ? twos : bit == 2 ? fours : eights;
            more |= (least >>> bit & 1) == 0 ? equal & row : 0;
            equal &= (least >>> bit & 1) == 0 ? ~row : row;
        }
        return more | equal;
    }

    /** How many one of the word has. */
    int at(final int bit) {
        return (int)(ones >>> bit & 1) | (int)(twos >>> bit & 1) << 1 | (int)(fours >>> bit & 1) << 2
            | (int)(eights >>> bit & 1) << 3;
    }
}
