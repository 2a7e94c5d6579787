package io.jishi.core.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Nodes of the trees of {@link PriceQueues}, of one, two or four cache lines. A node holds entries in order,
 * one after the other: of each a price, a priority and a word of the owner's; so the first of a node is in its first
 * line, and entries move in one piece. Nodes are cut from blocks that are allocated when needed and kept; a node that
 * is given back is used again for one of its size, or cut in two for smaller ones. What has been cut stays so.
 */
final class QueueNodes {
    static final int NONE = Listings.NONE;
    /** Size of the largest: four lines. Larger ones make lower trees, but more lines on the way down. */
    static final int LARGEST = 2;
    /** A position is a node above, a slot in it below. */
    private static final int SLOT_SHIFT = 5;
    private static final int SLOT_MASK = (1 << SLOT_SHIFT) - 1;
    private static final int LINE_SHIFT = 3;
    private static final int BLOCK_SHIFT = 16;
    private static final int BLOCK_MASK = (1 << BLOCK_SHIFT) - 1;
    /** With the header of the array, nodes then begin at cache lines. */
    private static final int PADDING = 6;
    private static final int LINES_OF_LARGEST = 1 << LARGEST;
    /** Of a node's first word: count, capacity, level, size, a byte each from the bottom, the next node above. */
    private static final int BYTE = 0xFF;
    private static final int CAPACITY = 8;
    private static final int LEVEL = 16;
    private static final int SIZE = 24;
    private static final long LOW = 0xFFFF_FFFFL;
    /** Numbers of an entry. */
    private static final int COLUMNS = 3;
    /** What an entry takes in nodes that have been filled for long as entries come and go. */
    private static final int BYTES_OF_ENTRY = 46;

    private final List<long[]> allocated = new ArrayList<>();
    private final int linesInBlock;
    /** By size. */
    private final int[] capacities = new int[LARGEST + 1];
    private final int[] firstFree = new int[LARGEST + 1];
    private long[][] blocks = new long[0][];
    /** Blocks that nodes were cut from, and where the last of them goes on. */
    private int blocksInUse;
    private int nextLine;
    private int reserved;

    /** Blocks of about so many of the largest nodes. */
    QueueNodes(final int nodesInBlock) {
        Arrays.fill(firstFree, NONE);
        Arrays.setAll(capacities, (size) -> ((1 << (size + LINE_SHIFT)) - 1) / COLUMNS);
        linesInBlock = Math.min((1 << BLOCK_SHIFT) - 2 * LINES_OF_LARGEST, nodesInBlock * LINES_OF_LARGEST);
        nextLine = linesInBlock;
    }

    /** Bytes of all blocks. */
    long bytes() {
        return (long)blocks.length * ((long)linesInBlock << LINE_SHIFT) * Long.BYTES;
    }

    /** An empty node of a size. */
    int take(final int size, final int level) {
        final int node = takeLines(size);
        blocks[node >>> BLOCK_SHIFT][header(node)] =
            (long)NONE << 32 | size << SIZE | level << LEVEL | capacities[size] << CAPACITY;
        return node;
    }

    private int takeLines(final int size) {
        final int node;
        if (firstFree[size] != NONE) {
            node = firstFree[size];
            firstFree[size] = next(node);
        } else if (size == LARGEST) {
            node = newNode();
        } else {
            node = takeLines(size + 1);
            release(node + (1 << size), size);
        }
        return node;
    }

    private int newNode() {
        if (nextLine == linesInBlock) {
            nextLine = 0;
            if (blocksInUse == blocks.length) {
                allocate();
            }
            blocksInUse++;
        }
        final int node = ((blocksInUse - 1) << BLOCK_SHIFT) + nextLine;
        nextLine += LINES_OF_LARGEST;
        return node;
    }

    private void allocate() {
        allocated.add(new long[PADDING + ((linesInBlock + LINES_OF_LARGEST) << LINE_SHIFT)]);
        blocks = allocated.toArray(new long[0][]);
    }

    /** Allocates what so many entries take in the long run, so that it need not be done while they come and go. */
    void reserve(final int entries) {
        if (entries > reserved) {
            reserved = entries;
            while (bytes() < (long)entries * BYTES_OF_ENTRY) {
                allocate();
            }
        }
    }

    /** Gives a node back. */
    void release(final int node) {
        release(node, size(node));
    }

    private void release(final int node, final int size) {
        blocks[node >>> BLOCK_SHIFT][header(node)] = (long)firstFree[size] << 32;
        firstFree[size] = node;
    }

    /** Moves everything to a new node of another size; the old one is given back. */
    int resize(final int node, final int size) {
        final int other = take(size, level(node));
        move(node, 0, other, 0, count(node));
        count(other, count(node));
        release(node);
        return other;
    }

    /** Moves the upper half to a new node behind; both are of the largest size. */
    int split(final int node) {
        final int all = most();
        final int kept = (all + 1) / 2;
        final int other = take(LARGEST, level(node));
        next(other, next(node));
        next(node, other);
        move(node, kept, other, 0, all - kept);
        count(node, kept);
        count(other, all - kept);
        return other;
    }

    /** Entries that fit the largest. */
    int most() {
        return capacities[LARGEST];
    }

    /** How many entries of a node do not come after a price and priority. */
    int notAfter(final int node, final long price, final long priority) {
        final long[] block = blocks[node >>> BLOCK_SHIFT];
        final int first = entry(node, 0);
        final int count = (int)block[first - 1] & BYTE;
        final int end = first + count * COLUMNS;
        int slot = 0;
        for (int i = first; i < end; i += COLUMNS) {
            slot += block[i] < price ? 1 : 0;
        }
        int at = first + slot * COLUMNS;
        while (at < end && block[at] == price && block[at + 1] <= priority) {
            at += COLUMNS;
            slot++;
        }
        return slot;
    }

    /** Puts an entry into a slot of a node that has room. */
    void open(final int node, final int slot, final long word, final long price, final long priority) {
        final int before = count(node);
        if (slot < before) {
            move(node, slot, node, slot + 1, before - slot);
        }
        count(node, before + 1);
        final long[] block = blocks[node >>> BLOCK_SHIFT];
        final int at = entry(node, slot);
        block[at] = price;
        block[at + 1] = priority;
        block[at + 2] = word;
    }

    /** Takes an entry out; returns how many are left. */
    int close(final int node, final int slot) {
        final int left = count(node) - 1;
        if (slot < left) {
            move(node, slot + 1, node, slot, left - slot);
        }
        count(node, left);
        return left;
    }

    /** Copies entries; counts are the caller's. */
    void move(final int from, final int fromSlot, final int to, final int toSlot, final int entries) {
        System.arraycopy(blocks[from >>> BLOCK_SHIFT], entry(from, fromSlot), blocks[to >>> BLOCK_SHIFT],
            entry(to, toSlot), entries * COLUMNS);
    }

    /** Copies the price and priority of an entry over those of another. */
    void copyKey(final int from, final int fromSlot, final int to, final int toSlot) {
        final long[] source = blocks[from >>> BLOCK_SHIFT];
        final long[] target = blocks[to >>> BLOCK_SHIFT];
        final int at = entry(from, fromSlot);
        final int place = entry(to, toSlot);
        target[place] = source[at];
        target[place + 1] = source[at + 1];
    }

    /**
     * Asks for the lines of a node of the largest size, all at once; of a smaller one for those behind as well, because
     * to know its size is to wait for its first.
     *
     * @return a number without a meaning.
     */
    long touch(final int node) {
        final long[] block = blocks[node >>> BLOCK_SHIFT];
        final int at = header(node);
        return block[at] ^ block[at + 8] ^ block[at + 16] ^ block[at + 24];
    }

    /** Asks for the line in which the first of a node is; returns a number without a meaning. */
    long touchFirst(final int node) {
        return blocks[node >>> BLOCK_SHIFT][header(node)];
    }

    boolean isFull(final int node) {
        return count(node) == capacity(node);
    }

    int count(final int node) {
        return (int)first(node) & BYTE;
    }

    void count(final int node, final int count) {
        blocks[node >>> BLOCK_SHIFT][header(node)] = (first(node) & ~BYTE) | count;
    }

    /** Entries that fit a node. */
    int capacity(final int node) {
        return (int)first(node) >>> CAPACITY & BYTE;
    }

    /** 0 for a leaf. */
    int level(final int node) {
        return (int)first(node) >>> LEVEL & BYTE;
    }

    int size(final int node) {
        return (int)first(node) >>> SIZE & BYTE;
    }

    /** The next node of the same level and queue, or NONE. */
    int next(final int node) {
        return (int)(first(node) >> 32);
    }

    void next(final int node, final int following) {
        blocks[node >>> BLOCK_SHIFT][header(node)] = ((long)following << 32) | (first(node) & LOW);
    }

    private long first(final int node) {
        return blocks[node >>> BLOCK_SHIFT][header(node)];
    }

    long price(final int node, final int slot) {
        return blocks[node >>> BLOCK_SHIFT][entry(node, slot)];
    }

    long priority(final int node, final int slot) {
        return blocks[node >>> BLOCK_SHIFT][entry(node, slot) + 1];
    }

    long word(final int node, final int slot) {
        return blocks[node >>> BLOCK_SHIFT][entry(node, slot) + 2];
    }

    private int entry(final int node, final int slot) {
        return header(node) + 1 + slot * COLUMNS;
    }

    private static int header(final int node) {
        return PADDING + ((node & BLOCK_MASK) << LINE_SHIFT);
    }

    static int position(final int node, final int slot) {
        return node << SLOT_SHIFT | slot;
    }

    static int nodeOf(final int position) {
        return position >>> SLOT_SHIFT;
    }

    static int slotOf(final int position) {
        return position & SLOT_MASK;
    }
}
