package io.jishi.core.continuous;

import java.util.Arrays;

/** The nodes of {@link Ladders}: up to ten keys, and what belongs to each. A handle is the place of a node. */
final class LadderNodes {
    /** Storeys of a tree of as many levels as can be numbered, half full nodes all. */
    static final int MOST_STOREYS = 16;
    /** Handle of the first node. */
    static final int FIRST = Lines.toLine(0);

    private static final int NONE = -1;
    private static final int SIZE = 10;
    private static final int HALF = SIZE / 2;
    private static final int WORDS = 16;
    /** Word of the count, of the flag of a branch, and of the next free node above them. */
    private static final int COUNT = 0;
    private static final int KEYS = 1;
    /** Two entries a word. */
    private static final int ENTRIES = KEYS + SIZE;
    private static final int BRANCH = 1 << 8;
    private static final int COUNT_MASK = BRANCH - 1;
    /** Fills places that are free, so that a search need not ask for the count. */
    private static final long FREE = Long.MAX_VALUE;
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] words;
    private int nextUnused = FIRST;
    private int freeList = NONE;

    LadderNodes(final int capacity) {
        words = new long[Math.addExact(FIRST, Math.multiplyExact(WORDS, capacity))];
    }

    int count(final int node) {
        return (int)words[node + COUNT] & COUNT_MASK;
    }

    boolean isBranch(final int node) {
        return ((int)words[node + COUNT] & BRANCH) != 0;
    }

    boolean isFull(final int node) {
        return count(node) == SIZE;
    }

    /** Whether it is less than half full. */
    boolean isPoor(final int node) {
        return count(node) < HALF;
    }

    long key(final int node, final int place) {
        return words[node + KEYS + place];
    }

    int entry(final int node, final int place) {
        return (int)(words[node + ENTRIES + (place >> 1)] >>> ((place & 1) << 5));
    }

    private void entry(final int node, final int place, final int entry) {
        final int shift = (place & 1) << 5;
        final int at = node + ENTRIES + (place >> 1);
        words[at] = (words[at] & ~(LOW << shift)) | (entry & LOW) << shift;
    }

    /** Place of the last key in a node that is not above a key, or 0: four steps without a branch. */
    int place(final int node, final long key) {
        final int at = node + KEYS;
        int place = words[at + 5] <= key ? 5 : 0;
        place += words[at + place + 2] <= key ? 2 : 0;
        place += words[at + place + 1] <= key ? 1 : 0;
        place += words[at + place + 1] <= key ? 1 : 0;
        return Math.min(place, count(node) - 1);
    }

    /** The entry of a key in a leaf, or NONE. */
    int find(final int leaf, final long key) {
        final int place = place(leaf, key);
        return key(leaf, place) == key ? entry(leaf, place) : NONE;
    }

    /** The first level below a node. */
    int firstOf(final int node) {
        int below = node;
        while (isBranch(below)) {
            below = entry(below, 0);
        }
        return entry(below, 0);
    }

    /** The last level below a node. */
    int lastOf(final int node) {
        int below = node;
        while (isBranch(below)) {
            below = entry(below, count(below) - 1);
        }
        return entry(below, count(below) - 1);
    }

    int allocateLeaf() {
        return allocate(0);
    }

    /** A new branch over a node alone. */
    int allocateRoot(final int node) {
        final int root = allocate(BRANCH);
        insert(root, 0, key(node, 0), node);
        return root;
    }

    private int allocate(final int flag) {
        final int node = freeList == NONE ? nextUnused : freeList;
        if (freeList == NONE) {
            nextUnused += WORDS;
        } else {
            freeList = (int)(words[node + COUNT] >>> 32);
        }
        words[node + COUNT] = flag;
        Arrays.fill(words, node + KEYS, node + KEYS + SIZE, FREE);
        return node;
    }

    void free(final int node) {
        words[node + COUNT] = (long)freeList << 32 | (words[node + COUNT] & LOW);
        freeList = node;
    }

    /** Adds an entry to a leaf that has room. */
    void add(final int leaf, final long key, final int entry) {
        final int place = Math.max(0, place(leaf, key));
        insert(leaf, key(leaf, place) < key ? place + 1 : place, key, entry);
    }

    private void insert(final int node, final int place, final long key, final int entry) {
        final int count = count(node);
        for (int i = node + KEYS + count; i > node + KEYS + place; i--) {
            words[i] = words[i - 1];
        }
        words[node + KEYS + place] = key;
        int at = node + ENTRIES + (count >> 1);
        final int first = node + ENTRIES + (place >> 1);
        for (; at > first; at--) {
            words[at] = words[at] << 32 | words[at - 1] >>> 32;
        }
        words[first] = (place & 1) == 0 ? words[first] << 32 | (entry & LOW)
            : (long)entry << 32 | (words[first] & LOW);
        words[node + COUNT]++;
    }

    void delete(final int node, final int place) {
        final int last = count(node) - 1;
        for (int i = node + KEYS + place; i < node + KEYS + last; i++) {
            words[i] = words[i + 1];
        }
        words[node + KEYS + last] = FREE;
        int at = node + ENTRIES + (place >> 1);
        final int end = node + ENTRIES + (last >> 1);
        long kept = (place & 1) == 0 ? words[at] >>> 32 : words[at] & LOW;
        for (; at < end; at++) {
            final long after = words[at + 1];
            words[at] = kept | after << 32;
            kept = after >>> 32;
        }
        words[at] = kept;
        words[node + COUNT]--;
    }

    /** Moves the upper half of a full node, which is at a place in its parent, to a new one beside it. */
    void halve(final int parent, final int place) {
        final int node = entry(parent, place);
        final int other = allocate((int)words[node + COUNT] & BRANCH);
        move(node, HALF, other, HALF);
        insert(parent, place + 1, key(other, 0), other);
    }

    /** Moves entries from a place in a node up to its end to the end of another, that many. */
    private void move(final int from, final int place, final int to, final int count) {
        final int end = count(to);
        for (int i = 0; i < count; i++) {
            words[to + KEYS + end + i] = key(from, place + i);
            entry(to, end + i, entry(from, place + i));
            words[from + KEYS + place + i] = FREE;
        }
        words[to + COUNT] += count;
        words[from + COUNT] -= count;
    }

    /** Joins two neighbours, the right one being at a place in their parent, or lets one give the other entries. */
    void balance(final int parent, final int place) {
        final int left = entry(parent, place - 1);
        final int right = entry(parent, place);
        final int ofLeft = count(left);
        final int ofRight = count(right);
        if (ofLeft + ofRight <= SIZE) {
            move(right, 0, left, ofRight);
            delete(parent, place);
            free(right);
        } else {
            even(left, right);
            words[parent + KEYS + place] = key(right, 0);
        }
    }

    /** Lets two neighbours have as many each, so that neither is soon poor again. */
    private void even(final int left, final int right) {
        while (count(left) < count(right) - 1) {
            insert(left, count(left), key(right, 0), entry(right, 0));
            delete(right, 0);
        }
        while (count(right) < count(left) - 1) {
            final int last = count(left) - 1;
            insert(right, 0, key(left, last), entry(left, last));
            delete(left, last);
        }
    }

    /** The node below one on the way to a key; the same if it is a leaf. */
    int guessBelow(final int node, final long key) {
        final int below = entry(node, Math.max(0, place(node, key)));
        return isBranch(node) ? below : node;
    }

    /** The level with a key in a node, if it is a leaf; else any. */
    int guessLevel(final int node, final long key) {
        final int place = Math.max(0, place(node, key));
        return key(node, place) == key && !isBranch(node) ? entry(node, place) : 0;
    }

    /** Reads both lines of some nodes; the answer says whether one of them is a branch: {@link #hasBranch(long)}. */
    long touch(final int[] nodes, final int from, final int to) {
        long flags = 0;
        long rest = 0;
        for (int i = from; i < to; i++) {
            flags |= words[nodes[i]];
            rest |= words[nodes[i] + WORDS - 1];
        }
        return (rest & ~BRANCH) | (flags & BRANCH);
    }

    static boolean hasBranch(final long touched) {
        return (touched & BRANCH) != 0;
    }
}
