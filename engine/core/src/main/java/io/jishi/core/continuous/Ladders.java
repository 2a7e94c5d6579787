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

    /** Words of a node: those that follow, then its entries. */
    private static final int WORDS = 20;
    private static final int ENTRIES = 4;
    private static final int COUNT = 0;
    private static final int PARENT = 1;
    /** Neighbours among the leaves; a free node's next free one. */
    private static final int NEXT = 2;
    private static final int PREVIOUS = 3;
    /** Instead of a neighbour: this is no leaf. */
    private static final int BRANCH = -2;

    private static final int KEY = 0;
    /** Of a level its ladder and leaf, of a ladder its best level and root. */
    private static final int PLACE = 1;
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] keys;
    private final int[] words;
    /** Of each ladder its best key, its best level and its root. */
    private final long[] ends;
    /** Of each level its key, its ladder and the leaf in which it is. */
    private final long[] levels;
    private int used;
    private int freeList = NONE;

    Ladders(final int maxLevels, final int ladders) {
        final int nodes = Math.addExact(maxLevels / 7 + 2, Math.min(ladders, maxLevels));
        keys = new long[Math.multiplyExact(nodes, SIZE)];
        words = new int[Math.multiplyExact(nodes, WORDS)];
        ends = new long[Math.multiplyExact(2, ladders)];
        levels = new long[Math.multiplyExact(2, maxLevels)];
        for (int ladder = 0; ladder < ladders; ladder++) {
            ends[2 * ladder + PLACE] = NONE;
            best(ladder, NONE);
        }
    }

    /** The best level of a ladder, or NONE. */
    int best(final int ladder) {
        return (int)(ends[2 * ladder + PLACE] >>> 32);
    }

    /** Whether a ladder has a level with a key or a better one. */
    boolean reaches(final int ladder, final long key) {
        return ends[2 * ladder + KEY] <= key && best(ladder) != NONE;
    }

    /** The best key of a ladder; if it has no level the largest. */
    long bestKey(final int ladder) {
        return ends[2 * ladder + KEY];
    }

    private void best(final int ladder, final int level) {
        ends[2 * ladder + KEY] = level == NONE ? FREE : key(level);
        ends[2 * ladder + PLACE] = (long)level << 32 | (root(ladder) & LOW);
    }

    private int root(final int ladder) {
        return (int)ends[2 * ladder + PLACE];
    }

    private void root(final int ladder, final int node) {
        ends[2 * ladder + PLACE] = (ends[2 * ladder + PLACE] & ~LOW) | (node & LOW);
    }

    long key(final int level) {
        return levels[2 * level + KEY];
    }

    /** Ladder of a level; NONE if it is in none any more. */
    int ladder(final int level) {
        return (int)(levels[2 * level + PLACE] >>> 32);
    }

    private int leafOf(final int level) {
        return (int)levels[2 * level + PLACE];
    }

    private void leafOf(final int level, final int leaf) {
        levels[2 * level + PLACE] = (levels[2 * level + PLACE] & ~LOW) | leaf;
    }

    private int entry(final int node, final int place) {
        return words[node * WORDS + ENTRIES + place];
    }

    /** The level with a key, or NONE. */
    int find(final int ladder, final long key) {
        if (root(ladder) == NONE) {
            return NONE;
        }
        final int leaf = leaf(ladder, key);
        final int place = place(leaf, key);
        return keys[leaf * SIZE + place] == key ? entry(leaf, place) : NONE;
    }

    /** The leaf in which a key is, or would be; the ladder must have levels. */
    private int leaf(final int ladder, final long key) {
        int node = root(ladder);
        while (isBranch(node)) {
            node = entry(node, place(node, key));
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
    int worse(final int level) {
        final int leaf = leafOf(level);
        final int place = place(leaf, key(level)) + 1;
        if (place < words[leaf * WORDS + COUNT]) {
            return entry(leaf, place);
        }
        final int next = words[leaf * WORDS + NEXT];
        return next == NONE ? NONE : entry(next, 0);
    }

    /** The next level towards the best, or NONE. */
    int better(final int level) {
        final int leaf = leafOf(level);
        final int place = place(leaf, key(level)) - 1;
        if (place >= 0) {
            return entry(leaf, place);
        }
        final int previous = words[leaf * WORDS + PREVIOUS];
        return previous == NONE ? NONE : entry(previous, words[previous * WORDS + COUNT] - 1);
    }

    /** Adds a level; there must be none with its key. */
    void add(final int ladder, final long key, final int level) {
        levels[2 * level + KEY] = key;
        if (root(ladder) == NONE) {
            root(ladder, allocate(NONE, NONE));
            words[root(ladder) * WORDS + NEXT] = NONE;
        }
        int leaf = leaf(ladder, key);
        if (words[leaf * WORDS + COUNT] == SIZE) {
            split(ladder, key);
            leaf = leaf(ladder, key);
        }
        final int place = place(leaf, key);
        insert(leaf, keys[leaf * SIZE + Math.max(0, place)] < key ? place + 1 : 0, key, level);
        levels[2 * level + PLACE] = (long)ladder << 32 | leaf;
        if (key < bestKey(ladder) || best(ladder) == NONE) {
            best(ladder, level);
        }
    }

    /** Removes a level. */
    void remove(final int level) {
        final int ladder = ladder(level);
        final int leaf = leafOf(level);
        if (best(ladder) == level) {
            best(ladder, worse(level));
        }
        delete(leaf, place(leaf, key(level)));
        mend(ladder, leaf);
        levels[2 * level + PLACE] = (long)NONE << 32;
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
        final int entryAt = node * WORDS + ENTRIES + place;
        final int moved = words[node * WORDS + COUNT]++ - place;
        System.arraycopy(keys, at, keys, at + 1, moved);
        System.arraycopy(words, entryAt, words, entryAt + 1, moved);
        keys[at] = key;
        words[entryAt] = entry;
    }

    private void delete(final int node, final int place) {
        final int at = node * SIZE + place;
        final int entryAt = node * WORDS + ENTRIES + place;
        final int count = --words[node * WORDS + COUNT];
        System.arraycopy(keys, at + 1, keys, at, count - place);
        System.arraycopy(words, entryAt + 1, words, entryAt, count - place);
        keys[node * SIZE + count] = FREE;
    }

    /** Splits every full node on the way to a key, from the root down, so that its parent has room. */
    private void split(final int ladder, final long key) {
        int node = root(ladder);
        if (words[node * WORDS + COUNT] == SIZE) {
            final int root = allocate(NONE, BRANCH);
            insert(root, 0, keys[node * SIZE], node);
            words[node * WORDS + PARENT] = root;
            root(ladder, root);
            node = root;
        }
        while (isBranch(node)) {
            final int place = place(node, key);
            if (words[entry(node, place) * WORDS + COUNT] == SIZE) {
                halve(node, place);
            }
            node = entry(node, place(node, key));
        }
    }

    /** Moves the upper half of a full node, which is at a place in its parent, to a new one beside it. */
    private void halve(final int parent, final int place) {
        final int node = entry(parent, place);
        final int other = allocate(parent, BRANCH);
        if (!isBranch(node)) {
            linkLeaves(other, words[node * WORDS + NEXT]);
            linkLeaves(node, other);
        }
        move(node, HALF, other, HALF);
        insert(parent, place + 1, keys[other * SIZE], other);
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
        System.arraycopy(
            words, from * WORDS + ENTRIES + place, words, to * WORDS + ENTRIES + end, count);
        words[to * WORDS + COUNT] += count;
        words[from * WORDS + COUNT] -= count;
        Arrays.fill(keys, from * SIZE + place, from * SIZE + place + count, FREE);
        adopt(to, end, end + count);
    }

    /** Tells entries in which node they are now. */
    private void adopt(final int node, final int from, final int to) {
        final boolean branch = isBranch(node);
        for (int place = from; place < to; place++) {
            if (branch) {
                words[entry(node, place) * WORDS + PARENT] = node;
            } else {
                leafOf(entry(node, place), node);
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
                root(ladder, entry(root, 0));
                words[root(ladder) * WORDS + PARENT] = NONE;
                free(root);
            }
        } else if (words[root * WORDS + COUNT] == 0) {
            root(ladder, NONE);
            free(root);
        }
    }

    private int placeOf(final int parent, final int node) {
        int place = 0;
        while (entry(parent, place) != node) {
            place++;
        }
        return place;
    }

    /** Joins two neighbours, the right one being at a place in their parent, or lets one give the other an entry. */
    private void balance(final int parent, final int place) {
        final int left = entry(parent, place - 1);
        final int right = entry(parent, place);
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
            insert(left, ofLeft, keys[right * SIZE], entry(right, 0));
            adopt(left, ofLeft, ofLeft + 1);
            delete(right, 0);
            keys[parent * SIZE + place] = keys[right * SIZE];
        } else {
            insert(right, 0, keys[left * SIZE + ofLeft - 1], entry(left, ofLeft - 1));
            adopt(right, 0, 1);
            delete(left, ofLeft - 1);
            keys[parent * SIZE + place] = keys[right * SIZE];
        }
    }

    /** Reads where a ladder begins, from both ends. */
    long touch(final int ladder) {
        return ends[2 * ladder];
    }

    /** The root of a ladder; any node if it has none. */
    int guessRoot(final int ladder) {
        return Math.max(0, root(ladder));
    }

    /** The node below one on the way to a key; the same if it is a leaf. */
    int guessBelow(final int node, final long key) {
        final int below = entry(node, Math.max(0, place(node, key)));
        return isBranch(node) ? below : node;
    }

    /** Reads a node. */
    long touchNode(final int node) {
        return words[node * WORDS] + words[node * WORDS + WORDS - 1] + keys[node * SIZE] + keys[node * SIZE + HALF];
    }

    /** Links a level that is in no ladder to another. */
    void link(final int level, final int other) {
        levels[2 * level + KEY] = other;
    }

    /** Reads what there is of a level. */
    long touchLevel(final int level) {
        return levels[2 * level];
    }

    /** Reads the leaf of a level. */
    long touchLeaf(final int level) {
        return touchNode(leafOf(level));
    }
}
