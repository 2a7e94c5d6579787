package io.jishi.core.pool;

import java.util.Arrays;

/**
 * How many tags of a listing each of a page has, as numbers whose bits stand in rows. More than {@value #MOST} tags are
 * not counted.
 */
final class CommonTags {
    static final int MOST = 15;
    private static final int BITS = 4;
    private final int[] rows = new int[MOST];
    private final long[] ones = new long[ProposalPages.MOST_WORDS];
    private final long[] twos = new long[ProposalPages.MOST_WORDS];
    private final long[] fours = new long[ProposalPages.MOST_WORDS];
    private final long[] eights = new long[ProposalPages.MOST_WORDS];
    private final long[][] byBit = {ones, twos, fours, eights};
    private int own;

    /** Sets the listing; returns how many tags it has. */
    int begin(final Listings listings, final int listing) {
        own = 0;
        for (int word = 0; word < Listings.TAG_WORDS; word++) {
            for (long left = listings.tags(listing, word); left != 0; left &= left - 1) {
                if (own < MOST) {
                    rows[own] = EntryRows.TAGS + word % EntryRows.TAG_WORDS * Long.SIZE
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

    /** Counts them in the rows of a page, from one word to another. */
    void count(final long[] bits, final int words, final int from, final int to) {
        Arrays.fill(ones, from, to, 0);
        Arrays.fill(twos, from, to, 0);
        Arrays.fill(fours, from, to, 0);
        Arrays.fill(eights, from, to, 0);
        for (int tag = 0; tag < own && own <= MOST; tag++) {
            add(bits, rows[tag] * words, from, to);
        }
    }

    private void add(final long[] bits, final int row, final int from, final int to) {
        for (int word = from; word < to; word++) {
            final long has = bits[row + word];
            final long two = ones[word] & has;
            ones[word] ^= has;
            final long four = twos[word] & two;
            twos[word] ^= two;
            eights[word] ^= fours[word] & four;
            fours[word] ^= four;
        }
    }

    /** Of some in a word those who have so many at least. */
    long atLeast(final long some, final int least, final int word) {
        if (least == 0 || !areCounted()) {
            return some;
        }
        long more = 0;
        long equal = some;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            final long row = byBit[bit][word];
            if ((least >>> bit & 1) == 0) {
                more |= equal & row;
                equal &= ~row;
            } else {
                equal &= row;
            }
        }
        return more | equal;
    }

    /** How many one of a word has. */
    int at(final int word, final int bit) {
        return (int)(ones[word] >>> bit & 1) | (int)(twos[word] >>> bit & 1) << 1 | (int)(fours[word] >>> bit & 1) << 2
            | (int)(eights[word] >>> bit & 1) << 3;
    }
}
