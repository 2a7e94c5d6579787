package io.jishi.core.pool;

import java.util.Arrays;

/**
 * The best supply of every cell (right, maturity) of every node of the taxonomy: its ask, its place in line, its bits
 * and handle. So many nodes share an array that the line of memory with its length is always near. Arrays are allocated
 * when needed and kept.
 */
final class SupplyBests {
    /** Ask of a cell that holds nothing, or somebody who asks as much as can be. */
    static final long NO_ASK = Long.MAX_VALUE;
    /** Bits and handle of nobody. */
    static final long NOBODY = Listings.NONE;

    private static final int BLOCK_SHIFT = 6;
    private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;
    private final int cells;
    private final int rowSize;
    /** By node: the asks of all cells, then of each cell the place in line and, bits above handle, who it is. */
    private final long[][] blocks;

    SupplyBests(final int nodes, final int cells) {
        this.cells = cells;
        rowSize = 3 * cells;
        blocks = new long[((nodes - 1) >> BLOCK_SHIFT) + 1][];
    }

    /** Before anything is set at a node. */
    void prepare(final int node) {
        final int block = node >> BLOCK_SHIFT;
        if (blocks[block] == null) {
            blocks[block] = new long[rowSize << BLOCK_SHIFT];
            Arrays.fill(blocks[block], NO_ASK);
        }
    }

    /** Whether nothing was ever set at a node or at one near it. */
    boolean isEmpty(final int node) {
        return blocks[node >> BLOCK_SHIFT] == null;
    }

    long ask(final int node, final int cell) {
        return blocks[node >> BLOCK_SHIFT][asks(node) + cell];
    }

    long priority(final int node, final int cell) {
        return blocks[node >> BLOCK_SHIFT][entry(node, cell)];
    }

    /** Bits above, handle below. */
    long word(final int node, final int cell) {
        return blocks[node >> BLOCK_SHIFT][entry(node, cell) + 1];
    }

    boolean isNobody(final int node, final int cell) {
        return (int)word(node, cell) == Listings.NONE;
    }

    void set(final int node, final int cell, final long ask, final long priority, final long word) {
        final long[] block = blocks[node >> BLOCK_SHIFT];
        block[asks(node) + cell] = ask;
        block[entry(node, cell)] = priority;
        block[entry(node, cell) + 1] = word;
    }

    /** Whether an entry comes before the best. */
    boolean isBefore(final int node, final int cell, final long ask, final long priority) {
        final long best = ask(node, cell);
        return ask < best || (ask == best && priority < priority(node, cell));
    }

    /** Whether an entry is the best. */
    boolean is(final int node, final int cell, final long ask, final long priority) {
        return ask(node, cell) == ask && priority(node, cell) == priority;
    }

    private int asks(final int node) {
        return (node & BLOCK_MASK) * rowSize;
    }

    private int entry(final int node, final int cell) {
        return asks(node) + cells + 2 * cell;
    }
}
