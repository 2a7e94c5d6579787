package io.jishi.core.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * Many queues in one B+-tree. An entry is (queue, price, priority) and the handle of a listing; a queue is a range of
 * it, best price first, then priority. Prices are given so that the smaller is the better: supplies by their ask,
 * demands by their budget with its sign turned.
 *
 * <p>Entries carry all that is compared, so that finding a place reads no listing; a node is eight cache lines, and
 * neighbours in a queue are neighbours in memory. Queues cost nothing while they are empty and share nodes while they
 * are short, so memory follows the entries and not how they are spread. Nodes are taken from blocks that are allocated
 * when needed and kept.
 *
 * <p>A position names an entry until the next change of the tree.
 */
final class PriceQueues {
    /** No position, and no handle. */
    static final int NONE = Listings.NONE;

    private static final int ENTRIES = 21;
    private static final int FEWEST = 6;
    /** In a node, after its header: queues and handles of all entries, then all prices, then all priorities. */
    private static final int PRICES = ENTRIES;
    private static final int PRIORITIES = 2 * ENTRIES;
    private static final int NODE_SHIFT = 6;
    private static final int SLOT_SHIFT = 5;
    private static final int SLOT_MASK = (1 << SLOT_SHIFT) - 1;
    private static final int BLOCK_SHIFT = 14;
    /** One node less than the shift allows: with its header the array then fills whole pages of the heap. */
    private static final int BLOCK_NODES = (1 << BLOCK_SHIFT) - 1;
    /** With the header of the array, nodes then begin at cache lines. */
    private static final int PADDING = 6;
    private static final int HIGHEST_TREE = 16;
    /** Nodes so near to the leaves are too many for a cache. */
    private static final int UNCACHED_LEVELS = 2;
    private static final long LOW = 0xFFFF_FFFFL;

    private final List<long[]> allocated = new ArrayList<>();
    private final int nodesInBlock;
    private final int[] pathNode = new int[HIGHEST_TREE];
    private final int[] pathSlot = new int[HIGHEST_TREE];
    private long[][] blocks = new long[0][];
    private int nextNode;
    private int firstFree = NONE;
    private int root;
    private int height;
    private int size;
    private long touched;

    /** Queues that will hold about so many entries. */
    PriceQueues(final int expected) {
        nodesInBlock = Math.min(BLOCK_NODES, expected / FEWEST + 2);
        root = takeNode();
    }

    /** What came of asking for nodes: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched;
    }

    /** Entries in all queues. */
    int size() {
        return size;
    }

    /** Bytes in use by nodes. */
    long bytes() {
        return (long)blocks.length * ((long)nodesInBlock << NODE_SHIFT) * Long.BYTES;
    }

    /** Adds an entry; no other has the same queue, price and priority. */
    void insert(final int queue, final long price, final long priority, final int handle) {
        final int leaf = descend(queue, price, priority);
        put(0, leaf, notAfter(leaf, queue, price, priority), word(queue, handle), price, priority);
        size++;
    }

    /** Removes an entry that is there. */
    void remove(final int queue, final long price, final long priority) {
        final int leaf = descend(queue, price, priority);
        final int slot = notAfter(leaf, queue, price, priority) - 1;
        final long[] block = blocks[leaf >>> BLOCK_SHIFT];
        final int at = entry(leaf, slot);
        if (slot < 0 || (int)(block[at] >>> 32) != queue || block[at + PRICES] != price
            || block[at + PRIORITIES] != priority) {
            throw new IllegalStateException("no entry " + queue + ", " + price + ", " + priority);
        }
        take(0, leaf, slot);
        size--;
    }

    /** The first entry of a queue, or NONE. */
    int first(final int queue) {
        return firstAfter(queue, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** The first entry of a queue that comes after a price and priority, or NONE. */
    int firstAfter(final int queue, final long price, final long priority) {
        final int leaf = descend(queue, price, priority);
        final int slot = notAfter(leaf, queue, price, priority);
        final int position = slot < count(leaf) ? leaf << SLOT_SHIFT | slot : firstOf(next(leaf));
        return position != NONE && queueAt(position) == queue ? position : NONE;
    }

    /** The entry after another in its queue, or NONE. */
    int after(final int position) {
        final int leaf = position >>> SLOT_SHIFT;
        final int following =
            (position & SLOT_MASK) + 1 < count(leaf) ? position + 1 : firstOf(next(leaf));
        return following != NONE && queueAt(following) == queueAt(position) ? following : NONE;
    }

    /** Handle of an entry some places further in the same node, or NONE. */
    int handleAhead(final int position, final int places) {
        return (position & SLOT_MASK) + places < count(position >>> SLOT_SHIFT) ? handleAt(position + places) : NONE;
    }

    private static int firstOf(final int leaf) {
        return leaf == NONE ? NONE : leaf << SLOT_SHIFT;
    }

    private int queueAt(final int position) {
        return (int)(wordAt(position, 0) >>> 32);
    }

    /** Handle of the listing of an entry. */
    int handleAt(final int position) {
        return (int)wordAt(position, 0);
    }

    long priceAt(final int position) {
        return wordAt(position, PRICES);
    }

    long priorityAt(final int position) {
        return wordAt(position, PRIORITIES);
    }

    private long wordAt(final int position, final int word) {
        final int leaf = position >>> SLOT_SHIFT;
        return blocks[leaf >>> BLOCK_SHIFT][entry(leaf, position & SLOT_MASK) + word];
    }

    /** Finds the leaf of a key and remembers the way. */
    private int descend(final int queue, final long price, final long priority) {
        int node = root;
        for (int level = height; level > 0; level--) {
            final int slot = Math.max(0, notAfter(node, queue, price, priority) - 1);
            pathNode[level] = node;
            pathSlot[level] = slot;
            node = child(node, slot);
            if (level <= UNCACHED_LEVELS) {
                touch(node);
            }
        }
        return node;
    }

    /** Asks for the node above the leaf of a price; returns it, or NONE if the tree has no such node. */
    int touchInner(final int queue, final long price) {
        int node = root;
        for (int level = height; level > 1; level--) {
            node = child(node, Math.max(0, notAfter(node, queue, price, Long.MAX_VALUE) - 1));
        }
        touch(node);
        return height == 0 ? NONE : node;
    }

    /** Asks for the leaf of a price below a node from {@link #touchInner}. */
    void touchLeaf(final int inner, final int queue, final long price) {
        if (inner != NONE) {
            touch(child(inner, Math.max(0, notAfter(inner, queue, price, Long.MAX_VALUE) - 1)));
        }
    }

    /** Asks for all lines of a node at once: one after the other is what a search among its entries would wait for. */
    private void touch(final int node) {
        final long[] block = blocks[node >>> BLOCK_SHIFT];
        final int at = header(node);
        touched += block[at] ^ block[at + 8] ^ block[at + 16] ^ block[at + 24] ^ block[at + 32] ^ block[at + 40]
            ^ block[at + 48] ^ block[at + 56];
    }

    /** How many entries of a node do not come after a key. */
    private int notAfter(final int node, final int queue, final long price, final long priority) {
        final long[] block = blocks[node >>> BLOCK_SHIFT];
        final int first = entry(node, 0);
        final int end = first + (int)block[first - 1];
        int at = first;
        for (int i = first; i < end; i++) {
            at += (int)(block[i] >>> 32) < queue ? 1 : 0;
        }
        while (at < end && (int)(block[at] >>> 32) == queue && (block[at + PRICES] < price
            || (block[at + PRICES] == price && block[at + PRIORITIES] <= priority))) {
            at++;
        }
        return at - first;
    }

    /** Puts an entry into a node; a full one is split, and the way up with it as far as it is full. */
    private void put(final int level, final int node, final int slot, final long word, final long price,
        final long priority) {
        if (count(node) < ENTRIES) {
            open(node, slot, word, price, priority);
            return;
        }
        final int kept = (ENTRIES + 1) / 2;
        final int other = takeNode();
        next(other, next(node));
        next(node, other);
        move(node, kept, other, 0, ENTRIES - kept);
        count(node, kept);
        count(other, ENTRIES - kept);
        if (slot <= kept) {
            open(node, slot, word, price, priority);
        } else {
            open(other, slot - kept, word, price, priority);
        }
        link(level + 1, node, other);
    }

    /** Makes a node that was split off known one level above. */
    private void link(final int level, final int node, final int other) {
        final long[] block = blocks[other >>> BLOCK_SHIFT];
        final int at = entry(other, 0);
        final long word = (block[at] & ~LOW) | other;
        if (level > height) {
            height = level;
            root = takeNode();
            open(root, 0, node, Long.MIN_VALUE, Long.MIN_VALUE);
            open(root, 1, word, block[at + PRICES], block[at + PRIORITIES]);
        } else {
            put(level, pathNode[level], pathSlot[level] + 1, word, block[at + PRICES], block[at + PRIORITIES]);
        }
    }

    /** Takes an entry out of a node; one that becomes short is filled up from its neighbour or merged with it. */
    private void take(final int level, final int node, final int slot) {
        final int left = count(node) - 1;
        move(node, slot + 1, node, slot, left - slot);
        count(node, left);
        if (level < height && left < FEWEST) {
            fillUp(level, pathNode[level + 1], pathSlot[level + 1]);
        } else if (level == height && level > 0 && left == 1) {
            root = child(node, 0);
            height--;
            release(node);
        }
    }

    private void fillUp(final int level, final int parent, final int slot) {
        final int first = slot + 1 < count(parent) ? slot : slot - 1;
        final int left = child(parent, first);
        final int right = child(parent, first + 1);
        if (level > 0) {
            copyKey(parent, first + 1, right, 0);
        }
        final int total = count(left) + count(right);
        if (total <= ENTRIES) {
            move(right, 0, left, count(left), count(right));
            count(left, total);
            next(left, next(right));
            release(right);
            take(level + 1, parent, first + 1);
        } else {
            balance(left, right, total / 2 - count(left));
            copyKey(right, 0, parent, first + 1);
        }
    }

    /** Moves entries between neighbours: from the right one if there are more than 0 to move. */
    private void balance(final int left, final int right, final int moved) {
        if (moved > 0) {
            move(right, 0, left, count(left), moved);
            move(right, moved, right, 0, count(right) - moved);
        } else {
            move(right, 0, right, -moved, count(right));
            move(left, count(left) + moved, right, 0, -moved);
        }
        count(left, count(left) + moved);
        count(right, count(right) - moved);
    }

    private void copyKey(final int from, final int fromSlot, final int to, final int toSlot) {
        final long[] source = blocks[from >>> BLOCK_SHIFT];
        final long[] target = blocks[to >>> BLOCK_SHIFT];
        final int at = entry(from, fromSlot);
        final int place = entry(to, toSlot);
        target[place] = (source[at] & ~LOW) | (target[place] & LOW);
        target[place + PRICES] = source[at + PRICES];
        target[place + PRIORITIES] = source[at + PRIORITIES];
    }

    private void open(final int node, final int slot, final long word, final long price, final long priority) {
        final int before = count(node);
        move(node, slot, node, slot + 1, before - slot);
        final long[] block = blocks[node >>> BLOCK_SHIFT];
        final int at = entry(node, slot);
        block[at] = word;
        block[at + PRICES] = price;
        block[at + PRIORITIES] = priority;
        count(node, before + 1);
    }

    private void move(final int from, final int fromSlot, final int to, final int toSlot, final int entries) {
        final long[] source = blocks[from >>> BLOCK_SHIFT];
        final long[] target = blocks[to >>> BLOCK_SHIFT];
        final int at = entry(from, fromSlot);
        final int place = entry(to, toSlot);
        System.arraycopy(source, at, target, place, entries);
        System.arraycopy(source, at + PRICES, target, place + PRICES, entries);
        System.arraycopy(source, at + PRIORITIES, target, place + PRIORITIES, entries);
    }

    private int takeNode() {
        final int node;
        if (firstFree == NONE) {
            node = newNode();
        } else {
            node = firstFree;
            firstFree = next(node);
        }
        count(node, 0);
        next(node, NONE);
        return node;
    }

    private int newNode() {
        if ((nextNode & ((1 << BLOCK_SHIFT) - 1)) == nodesInBlock || blocks.length == 0) {
            nextNode = blocks.length << BLOCK_SHIFT;
            allocated.add(new long[PADDING + (nodesInBlock << NODE_SHIFT)]);
            blocks = allocated.toArray(new long[0][]);
        }
        return nextNode++;
    }

    private void release(final int node) {
        next(node, firstFree);
        firstFree = node;
    }

    private int child(final int node, final int slot) {
        return (int)blocks[node >>> BLOCK_SHIFT][entry(node, slot)];
    }

    private static int entry(final int node, final int slot) {
        return header(node) + 1 + slot;
    }

    private static int header(final int node) {
        return PADDING + ((node & ((1 << BLOCK_SHIFT) - 1)) << NODE_SHIFT);
    }

    private static long word(final int queue, final int reference) {
        return (long)queue << 32 | reference;
    }

    private int count(final int node) {
        return (int)blocks[node >>> BLOCK_SHIFT][header(node)];
    }

    private void count(final int node, final int count) {
        final long[] block = blocks[node >>> BLOCK_SHIFT];
        block[header(node)] = (block[header(node)] & ~LOW) | count;
    }

    private int next(final int node) {
        return (int)(blocks[node >>> BLOCK_SHIFT][header(node)] >> 32);
    }

    private void next(final int node, final int following) {
        final long[] block = blocks[node >>> BLOCK_SHIFT];
        block[header(node)] = ((long)following << 32) | (block[header(node)] & LOW);
    }
}
