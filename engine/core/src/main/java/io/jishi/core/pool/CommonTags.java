package io.jishi.core.pool;

/**
 * How many tags of a listing each in a page has, as numbers whose bits stand in words of 64 listings each. More than
 * {@value #MOST} tags are not counted.
 */
final class CommonTags {
    static final int MOST = 15;
    private static final int BITS = Integer.SIZE - Integer.numberOfLeadingZeros(MOST);
    private final int[] rows = new int[MOST];
    /** By bit. */
    private final PageWords[] counts = new PageWords[BITS];
    private int own;
    private int countBits;
    /** Of the word that was read, by bit of the number. */
    private long ones;
    private long twos;
    private long fours;
    private long eights;

    CommonTags() {
        for (int bit = 0; bit < BITS; bit++) {
            counts[bit] = new PageWords();
        }
    }

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
        countBits = areCounted() ? Integer.SIZE - Integer.numberOfLeadingZeros(own) : 0;
        return own;
    }

    /** Whether they are counted. */
    boolean areCounted() {
        return own <= MOST;
    }

    private int rowCount() {
        return areCounted() ? own : 0;
    }

    /** Counts them in a page, a row after the other. */
    void count(final long[] bits, final int words) {
        for (int bit = 0; bit < countBits; bit++) {
            counts[bit].clear(words);
        }
        for (int tag = 0; tag < rowCount(); tag++) {
            add(bits, ProposalPage.at(rows[tag], words), words);
        }
    }

    private void add(final long[] bits, final int from, final int words) {
        final long[] first = counts[0].all();
        final long[] second = counts[1].all();
        if (countBits <= 2) {
            addToTwo(first, second, bits, from, words);
        } else if (countBits <= 3) {
            addToThree(first, second, counts[2].all(), bits, from, words);
        } else {
            addToFour(first, second, counts[2].all(), counts[3].all(), bits, from, words);
        }
    }

    private static void addToTwo(
        final long[] ones, final long[] twos, final long[] bits, final int from, final int words) {
        for (int word = 0; word < words; word++) {
            twos[word] ^= ones[word] & bits[from + word];
            ones[word] ^= bits[from + word];
        }
    }

    private static void addToThree(final long[] ones, final long[] twos, final long[] fours, final long[] bits,
        final int from, final int words) {
        for (int word = 0; word < words; word++) {
            final long toTwo = ones[word] & bits[from + word];
            ones[word] ^= bits[from + word];
            fours[word] ^= twos[word] & toTwo;
            twos[word] ^= toTwo;
        }
    }

    private static void addToFour(final long[] ones, final long[] twos, final long[] fours, final long[] eights,
        final long[] bits, final int from, final int words) {
        for (int word = 0; word < words; word++) {
            final long toTwo = ones[word] & bits[from + word];
            final long toFour = twos[word] & toTwo;
            ones[word] ^= bits[from + word];
            twos[word] ^= toTwo;
            eights[word] ^= fours[word] & toFour;
            fours[word] ^= toFour;
        }
    }

    /** Leaves of some those who have so many at least. */
    void leaveAtLeast(final int least, final PageWords some, final PageWords spare) {
        if (least == 0 || !areCounted()) {
            return;
        }
        spare.clear(some.words());
        for (int bit = countBits - 1; bit >= 0; bit--) {
            if ((least >>> bit & 1) == 0) {
                some.moveTo(spare, counts[bit].all(), 0);
            } else {
                some.and(counts[bit].all(), 0);
            }
        }
        some.or(spare.all(), 0);
    }

    /** Leaves of some those who have so many. */
    void leaveWith(final int count, final PageWords some) {
        for (int bit = 0; bit < countBits; bit++) {
            if ((count >>> bit & 1) == 0) {
                some.andNot(counts[bit].all(), 0);
            } else {
                some.and(counts[bit].all(), 0);
            }
        }
    }

    /** Sets the word that {@link #at} tells of. */
    void read(final int word) {
        ones = wordOf(0, word);
        twos = wordOf(1, word);
        fours = wordOf(2, word);
        eights = wordOf(3, word);
    }

    private long wordOf(final int bit, final int word) {
        return bit < countBits ? counts[bit].get(word) : 0;
    }

    /** How many one of the word that was read has. */
    int at(final int bit) {
        return (int)((ones >>> bit & 1) | (twos >>> bit & 1) << 1 | (fours >>> bit & 1) << 2
            | (eights >>> bit & 1) << 3);
    }

    /** Reads a word of the rows, for reading ahead; the number means nothing. */
    long touch(final long[] bits, final int words, final int word) {
        long sum = 0;
        for (int i = 0; i < rowCount(); i++) {
            sum ^= bits[ProposalPage.at(rows[i], words) + word];
        }
        return sum;
    }
}
