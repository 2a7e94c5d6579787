package io.jishi.core.continuous;

import java.util.Arrays;

/**
 * The levels of every ladder in the order of their keys: a B+ tree for each ladder, nodes in one slab. A node's keys
 * fill two cache lines and its entries one, so that a ladder of a few levels, as most books have, is one node, and one
 * of some hundred is searched in two; a tree of single levels reads as many lines as it has storeys, one after the
 * other. Every node but a root is at least half full, which bounds the nodes by the levels.
 *
 * <p>An entry of a leaf is a level, of another node a node; the key of a node is not above those in it, but for the
 * first of its parent, which takes what is below all others.
 */
final class Ladders {
    private static final int NONE = -1;
    private static final int SIZE = 16;
    private static final int HALF = SIZE / 2;
    /** Fills places that are free, so that a search need not ask for the count. */
    private static final long FREE = Long.MAX_VALUE;

    private static final int WORDS = 4;
    private static final int COUNT = 0;
    private static final int PARENT = 1;
    /** Neighbours among the leaves; a free node's next free one. */
    private static final int NEXT = 2;
    private static final int PREVIOUS = 3;
    /** Instead of a neighbour: this is no leaf. */
    private static final int BRANCH = -2;

    private final long[] keys;
    private final int[] entries;
    private final int[] words;
    private final int[] roots;
    /** Of each level its ladder and the leaf in which it is. */
    private final int[] levels;
    private int used;
    private int freeList = NONE;

    Ladders(final int maxLevels, final int ladders) {
        final int nodes = Math.addExact(maxLevels / 7 + 2, Math.min(ladders, maxLevels));
        keys = new long[Math.multiplyExact(nodes, SIZE)];
        entries = new int[keys.length];
        words = new int[Math.multiplyExact(nodes, WORDS)];
        roots = new int[ladders];
        levels = new int[Math.multiplyExact(2, maxLevels)];
        Arrays.fill(roots, NONE);
    }

    /** The level with a key, or NONE. */
    int find(final int ladder, final long key) {
        if (roots[ladder] == NONE) {
            return NONE;
        }
        final int leaf = leaf(ladder, key);
        final int at = leaf * SIZE + place(leaf, key);
        return keys[at] == key ? entries[at] : NONE;
    }

    /** The leaf in which a key is, or would be; the ladder must have levels. */
    private int leaf(final int ladder, final long key) {
        int node = roots[ladder];
        while (isBranch(node)) {
            node = entries[node * SIZE + place(node, key)];
        }
        return node;
    }

    /** Place of the last key in a node that is not above a key, or 0: four steps without a branch. */
    private int place(final int node, final long key) {
        final int at = node * SIZE;
        int place = keys[at + 8] <= key ? 8 : 0;
        place += keys[at + place + 4] <= key ? 4 : 0;
        place += keys[at + place + 2] <= key ? 2 : 0;
        place += keys[at + place + 1] <= key ? 1 : 0;
        return Math.min(place, words[node * WORDS + COUNT] - 1);
    }

    private boolean isBranch(final int node) {
        return words[node * WORDS + PREVIOUS] == BRANCH;
    }

    /** The next level away from the best, or NONE. */
    int worse(final int level, final long key) {
        final int leaf = levels[2 * level + 1];
        final int place = place(leaf, key) + 1;
        if (place < words[leaf * WORDS + COUNT]) {
            return entries[leaf * SIZE + place];
        }
        final int next = words[leaf * WORDS + NEXT];
        return next == NONE ? NONE : entries[next * SIZE];
    }

    /** The next level towards the best, or NONE. */
    int better(final int level, final long key) {
        final int leaf = levels[2 * level + 1];
        final int place = place(leaf, key) - 1;
        if (place >= 0) {
            return entries[leaf * SIZE + place];
        }
        final int previous = words[leaf * WORDS + PREVIOUS];
        return previous == NONE ? NONE : entries[previous * SIZE + words[previous * WORDS + COUNT] - 1];
    }

    /** Adds a level; there must be none with its key. */
    void add(final int ladder, final long key, final int level) {
        if (roots[ladder] == NONE) {
            roots[ladder] = allocate(NONE, NONE);
            words[roots[ladder] * WORDS + NEXT] = NONE;
        }
        int leaf = leaf(ladder, key);
        if (words[leaf * WORDS + COUNT] == SIZE) {
            split(ladder, key);
            leaf = leaf(ladder, key);
        }
        final int place = place(leaf, key);
        insert(leaf, keys[leaf * SIZE + Math.max(0, place)] < key ? place + 1 : 0, key, level);
        levels[2 * level] = ladder;
        levels[2 * level + 1] = leaf;
    }

    /** Ladder of a level; NONE if it is in none any more. */
    int ladder(final int level) {
        return levels[2 * level];
    }

    /** Removes a level. */
    void remove(final int level, final long key) {
        final int leaf = levels[2 * level + 1];
        delete(leaf, place(leaf, key));
        mend(levels[2 * level], leaf);
        levels[2 * level] = NONE;
    }

    private int allocate(final int parent, final int previous) {
        final int node = freeList == NONE ? used++ : freeList;
        freeList = node == freeList ? words[node * WORDS + NEXT] : NONE;
        words[node * WORDS + COUNT] = 0;
        words[node * WORDS + PARENT] = parent;
        words[node * WORDS + PREVIOUS] = previous;
        Arrays.fill(keys, node * SIZE, (node + 1) * SIZE, FREE);
        return node;
    }

    private void free(final int node) {
        words[node * WORDS + NEXT] = freeList;
        freeList = node;
    }

    private void insert(final int node, final int place, final long key, final int entry) {
        final int at = node * SIZE + place;
        final int moved = words[node * WORDS + COUNT]++ - place;
        System.arraycopy(keys, at, keys, at + 1, moved);
        System.arraycopy(entries, at, entries, at + 1, moved);
        keys[at] = key;
        entries[at] = entry;
    }

    private void delete(final int node, final int place) {
        final int at = node * SIZE + place;
        final int count = --words[node * WORDS + COUNT];
        System.arraycopy(keys, at + 1, keys, at, count - place);
        System.arraycopy(entries, at + 1, entries, at, count - place);
        keys[node * SIZE + count] = FREE;
    }

    /** Splits every full node on the way to a key, from the root down, so that its parent has room. */
    private void split(final int ladder, final long key) {
        int node = roots[ladder];
        if (words[node * WORDS + COUNT] == SIZE) {
            final int root = allocate(NONE, BRANCH);
            insert(root, 0, keys[node * SIZE], node);
            words[node * WORDS + PARENT] = root;
            roots[ladder] = root;
            node = root;
        }
        while (isBranch(node)) {
            final int child = entries[node * SIZE + place(node, key)];
            if (words[child * WORDS + COUNT] == SIZE) {
                halve(node, child);
            }
            node = entries[node * SIZE + place(node, key)];
        }
    }

    /** Moves the upper half of a full node to a new one beside it. */
    private void halve(final int parent, final int node) {
        final int other = allocate(parent, BRANCH);
        if (!isBranch(node)) {
            linkLeaves(other, words[node * WORDS + NEXT]);
            linkLeaves(node, other);
        }
        move(node, HALF, other, HALF);
        insert(parent, place(parent, keys[node * SIZE]) + 1, keys[other * SIZE], other);
    }

    private void linkLeaves(final int leaf, final int next) {
        words[leaf * WORDS + NEXT] = next;
        if (next != NONE) {
            words[next * WORDS + PREVIOUS] = leaf;
        }
    }

    /** Moves entries from a place in a node up to its end to the end of another, that many. */
    private void move(final int from, final int place, final int to, final int count) {
        final int end = words[to * WORDS + COUNT];
        System.arraycopy(keys, from * SIZE + place, keys, to * SIZE + end, count);
        System.arraycopy(entries, from * SIZE + place, entries, to * SIZE + end, count);
        words[to * WORDS + COUNT] += count;
        words[from * WORDS + COUNT] -= count;
        Arrays.fill(keys, from * SIZE + place, from * SIZE + place + count, FREE);
        adopt(to, end, end + count);
    }

    /** Tells entries in which node they are now. */
    private void adopt(final int node, final int from, final int to) {
        final boolean branch = isBranch(node);
        for (int at = node * SIZE + from; at < node * SIZE + to; at++) {
            if (branch) {
                words[entries[at] * WORDS + PARENT] = node;
            } else {
                levels[2 * entries[at] + 1] = node;
            }
        }
    }

    /** After a deletion: a node that is less than half full is filled from its neighbour, or joined with it. */
    private void mend(final int ladder, final int changed) {
        int node = changed;
        while (words[node * WORDS + PARENT] != NONE && words[node * WORDS + COUNT] < HALF) {
            final int parent = words[node * WORDS + PARENT];
            final int place = placeOf(parent, node);
            final int right = place == 0 ? 1 : place;
            balance(parent, right);
            node = parent;
        }
        if (words[node * WORDS + PARENT] == NONE) {
            mendRoot(ladder, node);
        }
    }

    private void mendRoot(final int ladder, final int root) {
        if (isBranch(root)) {
            if (words[root * WORDS + COUNT] == 1) {
                roots[ladder] = entries[root * SIZE];
                words[roots[ladder] * WORDS + PARENT] = NONE;
                free(root);
            }
        } else if (words[root * WORDS + COUNT] == 0) {
            roots[ladder] = NONE;
            free(root);
        }
    }

    private int placeOf(final int parent, final int node) {
        int place = 0;
        while (entries[parent * SIZE + place] != node) {
            place++;
        }
        return place;
    }

    /** Joins two neighbours, the right one being at a place in their parent, or lets one give the other an entry. */
    private void balance(final int parent, final int place) {
        final int left = entries[parent * SIZE + place - 1];
        final int right = entries[parent * SIZE + place];
        final int ofLeft = words[left * WORDS + COUNT];
        final int ofRight = words[right * WORDS + COUNT];
        if (ofLeft + ofRight <= SIZE) {
            move(right, 0, left, ofRight);
            if (!isBranch(left)) {
                linkLeaves(left, words[right * WORDS + NEXT]);
            }
            delete(parent, place);
            free(right);
        } else if (ofLeft < ofRight) {
            final int at = right * SIZE;
            insert(left, ofLeft, keys[at], entries[at]);
            adopt(left, ofLeft, ofLeft + 1);
            delete(right, 0);
            keys[parent * SIZE + place] = keys[at];
        } else {
            final int at = left * SIZE + ofLeft - 1;
            insert(right, 0, keys[at], entries[at]);
            adopt(right, 0, 1);
            delete(left, ofLeft - 1);
            keys[parent * SIZE + place] = keys[right * SIZE];
        }
    }

    /** Reads the root of a ladder. */
    long touchRoot(final int ladder) {
        final int root = Math.max(0, roots[ladder]);
        return words[root * WORDS] + keys[root * SIZE] + keys[root * SIZE + HALF] + entries[root * SIZE];
    }

    /** Reads where a level is. */
    long touch(final int level) {
        return levels[2 * level];
    }

    /** Reads the leaf of a level. */
    long touchLeaf(final int level) {
        final int leaf = levels[2 * level + 1];
        return words[leaf * WORDS] + keys[leaf * SIZE] + keys[leaf * SIZE + HALF] + entries[leaf * SIZE];
    }
}
