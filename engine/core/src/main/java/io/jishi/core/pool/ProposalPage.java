package io.jishi.core.pool;

import java.util.Arrays;

/**
 * Some listings of one side, in no order: for each attribute that {@link EntryRows} knows a row of bits, one for each
 * listing, so that a few words tell which of many have it.
 */
final class ProposalPage {
    /** Words before the first row: with an array's header a line, so that rows begin where lines do. */
    private static final int BEFORE = 6;
    private long[] bits;
    private final int[] handles;
    private final char[] codes;
    private final int words;
    private int count;

    /** Room for so many, a power of two. */
    ProposalPage(final int capacity) {
        words = (capacity + Long.SIZE - 1) / Long.SIZE;
        bits = new long[at(EntryRows.COUNT, words)];
        handles = new int[capacity];
        codes = new char[capacity];
    }

    /** How many listings there are. */
    int count() {
        return count;
    }

    /** Words of a row. */
    int words() {
        return words;
    }

    /** Where a row begins in pages with so many words a row. */
    static int at(final int row, final int words) {
        return BEFORE + row * words;
    }

    /** All rows, one after the other; where each begins is {@link #at}. Those from WIDE on are there when needed. */
    long[] bits() {
        return bits;
    }

    /** Whether rows of a page are those with WIDE. */
    static boolean areWide(final long[] bits, final int words) {
        return bits.length > at(EntryRows.COUNT, words);
    }

    /** Those of some slots. */
    void handles(final int[] slots, final int count, final int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = handles[slots[i]];
        }
    }

    /** The codes of some slots, of {@link EntryRows}. */
    void codes(final int[] slots, final int count, final char[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = codes[slots[i]];
        }
    }

    /** Enters a listing, of which the rows have been set; there is room. */
    void add(final int handle, final EntryRows rows) {
        int word = 0;
        while (bits[at(EntryRows.ALIVE, words) + word] == -1L) {
            word++;
        }
        final int slot = word * Long.SIZE + Long.numberOfTrailingZeros(~bits[at(EntryRows.ALIVE, words) + word]);
        handles[slot] = handle;
        codes[slot] = rows.code();
        if (rows.needsWide() && !areWide(bits, words)) {
            bits = Arrays.copyOf(bits, at(EntryRows.COUNT_WITH_WIDE, words));
        }
        for (int i = 0; i < rows.count(); i++) {
            bits[at(rows.row(i), words) + word] |= 1L << slot;
        }
        count++;
    }

    /** Takes out a listing that is here, of which the rows have been set. */
    void remove(final int handle, final EntryRows rows) {
        final int slot = slotOf(handle);
        final int word = slot / Long.SIZE;
        for (int i = 0; i < rows.count(); i++) {
            bits[at(rows.row(i), words) + word] &= ~(1L << slot);
        }
        count--;
    }

    private int slotOf(final int handle) {
        for (int slot = 0; slot < handles.length; slot++) {
            if (handles[slot] == handle && (bits[at(EntryRows.ALIVE, words) + slot / Long.SIZE] >>> slot & 1) != 0) {
                return slot;
            }
        }
        throw new IllegalStateException("no listing " + handle);
    }

    /** Copies the listings; returns how many there are. */
    int copyTo(final int[] into) {
        int copied = 0;
        for (int word = 0; word < words; word++) {
            for (long left = bits[at(EntryRows.ALIVE, words) + word]; left != 0; left &= left - 1) {
                into[copied++] = handles[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
            }
        }
        return copied;
    }
}
