package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import io.jishi.core.state.CoreLimits;

/**
 * What must stand in the rows of the taxonomy of a page: of supplies under a node, of demands at it. No more rows are
 * read than the places among siblings need that there are.
 */
final class NodeRows {
    private static final int FAR = (1 << EntryRows.FAR_BITS) - 1;
    private final Fields fields;
    private final RowNumbers near = new RowNumbers(CoreLimits.MAX_FIELD_DEPTH * EntryRows.NEAR_BITS);
    private final RowNumbers far = new RowNumbers(CoreLimits.MAX_FIELD_DEPTH * EntryRows.FAR_BITS);
    private final RowNumbers wide = new RowNumbers(CoreLimits.MAX_FIELD_DEPTH * EntryRows.WIDE_BITS);

    NodeRows(final Fields fields) {
        this.fields = fields;
    }

    /** Nothing. */
    void clear() {
        near.clear();
        far.clear();
        wide.clear();
    }

    /** The path of a node but for its first levels, which all in the page share; then nothing under it if wanted. */
    void ask(final int node, final int shared, final boolean orUnder) {
        clear();
        final int depth = fields.depthOf(node);
        for (int level = depth; level > shared; level--) {
            final int above = fields.ancestorAt(node, level);
            final int place = fields.placeAmongSiblings(above);
            final int siblings = fields.childCount(fields.ancestorAt(node, level - 1));
            near.add(EntryRows.nodeRow(level), EntryRows.near(place), Math.min(siblings, EntryRows.NEAR));
            final int highest = (siblings - 1) / EntryRows.NEAR;
            far.add(EntryRows.nodeRow(level) + EntryRows.NEAR_BITS, EntryRows.far(place), Math.min(highest, FAR));
            wide.add(EntryRows.wideRow(level), EntryRows.wide(place), highest >>> EntryRows.FAR_BITS);
        }
        if (!orUnder && depth < CoreLimits.MAX_FIELD_DEPTH) {
            near.add(EntryRows.nodeRow(depth + 1), 0, Math.min(fields.childCount(node), EntryRows.NEAR));
        }
    }

    /** Leaves of some those who are there, as far as the first rows of each depth tell. */
    void leave(final PageWords some, final long[] bits) {
        near.leave(some, bits);
    }

    /** Leaves of those the ones who are there by the other rows too. */
    void leaveByFar(final PageWords some, final long[] bits) {
        far.leave(some, bits);
        if (ProposalPage.areWide(bits, some.words())) {
            wide.leave(some, bits);
        } else if (wide.asksForAny()) {
            some.clear(some.words());
        }
    }

    /** Reads a word of the first rows, for reading ahead; the number means nothing. */
    long touch(final long[] bits, final int words, final int word) {
        return near.touch(bits, words, word);
    }
}
