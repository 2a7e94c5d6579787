package io.jishi.core.pool;

/**
 * The tags of listings, sets of 256 possible ones: up to {@value #FEW} as numbers of a byte each in one word, more as a
 * row of four words. One more place, behind all listings, belongs to the listing being answered.
 */
final class Tags {
    static final int WORDS = 4;
    /** Words of a set whose halves have been put together. */
    static final int FOLDED_WORDS = 2;
    /** So many fit a word with their number. */
    static final int FEW = 7;

    private static final int COUNT_SHIFT = 56;
    private static final int MASK = 0xFF;
    /** Number of tags of who has a row; its number is below. */
    private static final long MANY = (long)MASK << COUNT_SHIFT;
    /** Row of the listing being answered. */
    private static final int DRAFT = 1;
    private final long[] packed;
    private final RowBlocks rows = new RowBlocks(WORDS, DRAFT + 1);

    Tags(final int capacity) {
        packed = new long[capacity + 1];
    }

    /** Tags of a listing to be answered. */
    void draft(final long tags0, final long tags1, final long tags2, final long tags3) {
        rows.set(DRAFT, 0, tags0);
        rows.set(DRAFT, 1, tags1);
        rows.set(DRAFT, 2, tags2);
        rows.set(DRAFT, 3, tags3);
        long all = 0;
        int count = 0;
        for (int word = 0; word < WORDS; word++) {
            for (long left = rows.get(DRAFT, word); left != 0 && count <= FEW; left &= left - 1) {
                all = (all << Byte.SIZE) | (word * Long.SIZE + Long.numberOfTrailingZeros(left));
                count++;
            }
        }
        packed[packed.length - 1] = count <= FEW ? (long)count << COUNT_SHIFT | all : MANY | DRAFT;
    }

    /** The listing to be answered has those of another. */
    void draft(final int listing) {
        packed[packed.length - 1] = packed[listing];
    }

    /** A new listing has those of the draft. */
    void keepDraft(final int listing) {
        final long draft = packed[packed.length - 1];
        packed[listing] = isFew(draft) ? draft : MANY | rows.copy((int)draft);
    }

    /** A listing has ended. */
    void release(final int listing) {
        if (!isFew(packed[listing])) {
            rows.release((int)packed[listing]);
        }
    }

    private static boolean isFew(final long tags) {
        return tags >>> COUNT_SHIFT <= FEW;
    }

    /** One of four words of the set. */
    long word(final int listing, final int word) {
        final long tags = packed[listing];
        if (!isFew(tags)) {
            return rows.get((int)tags, word);
        }
        long set = 0;
        for (int i = (int)(tags >>> COUNT_SHIFT) - 1; i >= 0; i--) {
            final int tag = tagAt(tags, i);
            set |= tag / Long.SIZE == word ? 1L << tag : 0;
        }
        return set;
    }

    private static int tagAt(final long tags, final int index) {
        return (int)(tags >>> (index * Byte.SIZE)) & MASK;
    }

    /** Of the first half of all tags and of the second those of a listing, as one set; one of two words of it. */
    long folded(final int listing, final int word) {
        final long tags = packed[listing];
        if (!isFew(tags)) {
            return rows.get((int)tags, word) | rows.get((int)tags, word + FOLDED_WORDS);
        }
        long set = 0;
        for (int i = (int)(tags >>> COUNT_SHIFT) - 1; i >= 0; i--) {
            final int tag = tagAt(tags, i);
            set |= (tag / Long.SIZE) % FOLDED_WORDS == word ? 1L << tag : 0;
        }
        return set;
    }

    /** How many a listing has. */
    int count(final int listing) {
        final long tags = packed[listing];
        if (isFew(tags)) {
            return (int)(tags >>> COUNT_SHIFT);
        }
        int count = 0;
        for (int word = 0; word < WORDS; word++) {
            count += Long.bitCount(rows.get((int)tags, word));
        }
        return count;
    }

    /** How many two have in common. */
    int common(final int listing, final int other) {
        final long tags = packed[listing];
        if (!isFew(tags)) {
            return isFew(packed[other]) ? common(other, listing) : commonOfMany(listing, other);
        }
        int common = 0;
        for (int i = (int)(tags >>> COUNT_SHIFT) - 1; i >= 0; i--) {
            common += has(packed[other], tagAt(tags, i)) ? 1 : 0;
        }
        return common;
    }

    private boolean has(final long tags, final int tag) {
        if (!isFew(tags)) {
            return (rows.get((int)tags, tag / Long.SIZE) >>> tag & 1) != 0;
        }
        boolean found = false;
        for (int i = (int)(tags >>> COUNT_SHIFT) - 1; i >= 0; i--) {
            found |= tagAt(tags, i) == tag;
        }
        return found;
    }

    private int commonOfMany(final int listing, final int other) {
        int common = 0;
        for (int word = 0; word < WORDS; word++) {
            common += Long.bitCount(word(listing, word) & word(other, word));
        }
        return common;
    }

    /** Reads the place of a listing, for reading ahead; the number means nothing. */
    long touch(final int listing) {
        return packed[listing];
    }
}
