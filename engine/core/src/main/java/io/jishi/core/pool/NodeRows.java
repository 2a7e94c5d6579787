package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.CoreLimits;

/** What must stand in the rows of the taxonomy of a page: of supplies under a node, of demands at it. */
final class NodeRows {
    private final Fields fields;
    private final int[] rows = new int[CoreLimits.MAX_FIELD_DEPTH * EntryRows.NODE_BITS];
    private final long[] turned = new long[rows.length];
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
            turned[size++] = (number >>> bit & 1) == 0 ? -1L : 0;
        }
    }

    int size() {
        return size;
    }

    int row(final int index) {
        return rows[index];
    }

    /** Of some in a word those who are there, as far as rows tell. */
    long select(final long some, final long[] bits, final int words, final int word) {
        long left = some;
        for (int i = 0; i < size; i++) {
            left &= bits[rows[i] * words + word] ^ turned[i];
        }
        return left;
    }
}
