package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.CoreLimits;

/** What must stand in the rows of the taxonomy of a page: of supplies under a node, of demands at it. */
final class NodeRows {
    private final Fields fields;
    private final int[] rows = new int[CoreLimits.MAX_FIELD_DEPTH * EntryRows.NODE_BITS];
    private final boolean[] turned = new boolean[rows.length];
    private int size;

    NodeRows(final Fields fields) {
        this.fields = fields;
    }

    /** Nothing. */
    void clear() {
        size = 0;
    }

    /** The path of a node but for its first levels, which all in the page share; then nothing under it if wanted. */
    void ask(final int node, final int shared, final boolean orUnder) {
        size = 0;
        final int depth = fields.depthOf(node);
        for (int level = depth; level > shared; level--) {
            add(level, EntryRows.nodeBits(fields.ancestorAt(node, level)));
        }
        if (!orUnder && depth < CoreLimits.MAX_FIELD_DEPTH) {
            add(depth + 1, 0);
        }
    }

    private void add(final int level, final int number) {
        for (int bit = 0; bit < EntryRows.NODE_BITS; bit++) {
            rows[size] = EntryRows.nodeRow(level) + bit;
            turned[size++] = (number >>> bit & 1) == 0;
        }
    }

    /** Leaves of some those who are there, as far as rows tell. */
    void leave(final PageWords some, final long[] bits) {
        for (int i = 0; i < size; i++) {
            if (turned[i]) {
                some.andNot(bits, rows[i] * some.words());
            } else {
                some.and(bits, rows[i] * some.words());
            }
        }
    }

    /** Reads a word of the rows, for reading ahead; the number means nothing. */
    long touch(final long[] bits, final int words, final int word) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum ^= bits[rows[i] * words + word];
        }
        return sum;
    }
}
