package io.jishi.core.reference;

import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.HandleTable;
import io.jishi.core.state.StateHash;

/**
 * The technology taxonomy: any tree of at most 8 levels. Nodes are dense indexes from 0 in the order of definition, so
 * that the pool can index by them; {@link #ROOT} stands above all.
 */
public final class Fields {
    /** Index of the whole tree, the parent of the roots; its depth is 0. */
    public static final int ROOT = -1;
    /** Index of a field that does not exist. */
    public static final int UNKNOWN = -2;

    private static final int STRIDE = CoreLimits.MAX_FIELD_DEPTH;
    private final HandleTable byId;
    private final CodesInUse codes;
    private final int[] idOf;
    private final byte[] depthOf;
    private final int[] childCount;
    private final int[] placeOf;
    private final int[] ancestors;
    private int rootCount;
    private int size;
    private long hashOfNodes;

    Fields(final int limit) {
        byId = new HandleTable(limit, (index) -> StateHash.mix(idOf(index)));
        codes = new CodesInUse(limit);
        idOf = new int[limit];
        depthOf = new byte[limit];
        childCount = new int[limit];
        placeOf = new int[limit];
        ancestors = new int[limit * STRIDE];
    }

    /**
     * Finds a node.
     *
     * @param fieldId id of a node; 0 is the whole tree.
     * @return its index, {@link #ROOT} for 0, or {@link #UNKNOWN}.
     */
    public int indexOf(final int fieldId) {
        return fieldId == 0 ? ROOT : find(fieldId);
    }

    /** Every command looks for one: to compare ids here takes less than to have {@link HandleTable#find} hash them. */
    private int find(final int fieldId) {
        int place = byId.start(StateHash.mix(fieldId));
        while (byId.at(place) != HandleTable.NONE && idOf[byId.at(place)] != fieldId) {
            place = byId.next(place);
        }
        return byId.at(place) == HandleTable.NONE ? UNKNOWN : byId.at(place);
    }

    /**
     * Id of a node.
     *
     * @param index its index; {@link #ROOT} has id 0.
     * @return the id.
     */
    public int idOf(final int index) {
        return index == ROOT ? 0 : idOf[index];
    }

    /**
     * Number of nodes.
     *
     * @return the count; indexes are below it.
     */
    public int size() {
        return size;
    }

    /**
     * Depth of a node.
     *
     * @param index its index.
     * @return 0 for the whole tree, 1 for a root, 8 at most.
     */
    public int depthOf(final int index) {
        return index == ROOT ? 0 : depthOf[index];
    }

    /**
     * Whether a node has no children now.
     *
     * @param index its index.
     * @return true for a leaf.
     */
    public boolean isLeaf(final int index) {
        return index != ROOT && childCount[index] == 0;
    }

    /**
     * Number of nodes right below a node now.
     *
     * @param index its index; of {@link #ROOT}, the number of roots.
     * @return the count.
     */
    public int childCount(final int index) {
        return index == ROOT ? rootCount : childCount[index];
    }

    /**
     * How many nodes with the same parent were defined before a node.
     *
     * @param index its index.
     * @return 0 for the first child, or the first root.
     */
    public int placeAmongSiblings(final int index) {
        return placeOf[index];
    }

    /**
     * The ancestor, or the node itself, at a depth.
     *
     * @param index its index.
     * @param depth 0 to its own depth.
     * @return the index of the ancestor.
     */
    public int ancestorAt(final int index, final int depth) {
        return depth == 0 ? ROOT : ancestors[index * STRIDE + depth - 1];
    }

    /**
     * Whether a node lies under a prefix: the prefix is the node or one of its ancestors.
     *
     * @param index  the node.
     * @param prefix the prefix.
     * @return true if so.
     */
    public boolean isUnder(final int index, final int prefix) {
        final int depth = depthOf(prefix);
        return depth <= depthOf(index) && ancestorAt(index, depth) == prefix;
    }

    boolean isFull() {
        return size == idOf.length;
    }

    CodesInUse codes() {
        return codes;
    }

    /** Adds a node under a parent that exists and is less than 8 deep. */
    int add(final int fieldId, final int parent) {
        final int index = size++;
        idOf[index] = fieldId;
        byId.add(index);
        final int depth = depthOf(parent) + 1;
        depthOf[index] = (byte)depth;
        for (int d = 1; d < depth; d++) {
            ancestors[index * STRIDE + d - 1] = ancestorAt(parent, d);
        }
        ancestors[index * STRIDE + depth - 1] = index;
        placeOf[index] = parent == ROOT ? rootCount++ : childCount[parent]++;
        hashOfNodes = StateHash.mix(hashOfNodes + StateHash.mix(fieldId) + idOf(parent));
        return index;
    }

    void hashInto(final StateHash hash) {
        hash.add(size).add(hashOfNodes);
    }
}
