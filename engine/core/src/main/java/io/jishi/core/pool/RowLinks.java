package io.jishi.core.pool;

/** Links of a {@link HandleTable} in one half of a word of the listings' rows. */
final class RowLinks implements HandleTable.Links {
    private static final long LOW = 0xFFFF_FFFFL;
    private final long[] words;
    private final int word;
    private final int shift;

    /** The upper or the lower half of the word at a place of every row. */
    RowLinks(final long[] words, final int word, final boolean upper) {
        this.words = words;
        this.word = word;
        shift = upper ? Integer.SIZE : 0;
    }

    @Override
    public int next(final int handle) {
        return (int)(words[Listings.row(handle) + word] >> shift);
    }

    @Override
    public void next(final int handle, final int following) {
        final int at = Listings.row(handle) + word;
        words[at] = (words[at] & ~(LOW << shift)) | ((following & LOW) << shift);
    }
}
