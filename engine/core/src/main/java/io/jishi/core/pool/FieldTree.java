package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import java.util.Arrays;

/** The taxonomy from above: children of a node, and a count of what is below it, so that empty trees are left out. */
final class FieldTree {
    static final int NONE = Fields.UNKNOWN;
    private final Fields fields;
    private final int[] countBelow;
    private final int[] firstChild;
    private final int[] nextSibling;
    private int linked;

    FieldTree(final Fields fields, final int maxFields) {
        this.fields = fields;
        countBelow = new int[maxFields + 1];
        firstChild = new int[maxFields + 1];
        nextSibling = new int[maxFields];
        Arrays.fill(firstChild, NONE);
    }

    /** Place of a node in an array: the whole tree is at 0. */
    static int place(final int field) {
        return field - Fields.ROOT;
    }

    /** Counts at a node and all above it. */
    void count(final int field, final int change) {
        linkNewFields();
        for (int depth = fields.depthOf(field); depth >= 0; depth--) {
            countBelow[place(fields.ancestorAt(field, depth))] += change;
        }
    }

    /** The taxonomy only grows: nodes defined since the last time become children of their parents. */
    private void linkNewFields() {
        while (linked < fields.size()) {
            final int parent = place(fields.ancestorAt(linked, fields.depthOf(linked) - 1));
            nextSibling[linked] = firstChild[parent];
            firstChild[parent] = linked++;
        }
    }

    boolean isEmpty(final int field) {
        return countBelow[place(field)] == 0;
    }

    int firstChild(final int field) {
        return firstChild[place(field)];
    }

    int nextSibling(final int field) {
        return nextSibling[field];
    }
}
