package io.jishi.core.continuous;

import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * The price levels of all books: rows of one slab, each in a ladder. A ladder is ordered by a key that grows from best
 * to worst; it is a treap threaded as a list, with its best level remembered. A level is a queue of orders; it exists
 * as long as it has one.
 */
final class Levels {
    /** Handle of no level. */
    static final int NONE = -1;

    private static final int LINE_BITS = 2;
    private static final int LINE_MASK = (1 << LINE_BITS) - 1;
    /** Odd, and far from the distances of prices. */
    private static final long LADDER_FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private static final int WORDS = 8;
    private static final int LADDER = 0;
    private static final int HEAD = 1;
    private static final int TAIL = 2;
    private static final int BETTER = 3;
    private static final int WORSE = 4;
    private static final int PARENT = 5;
    private static final int LEFT = 6;
    private static final int RIGHT = 7;

    private final int capacity;
    private final long[] keys;
    private final int[] words;
    private final int[] roots;
    private final int[] bests;
    private final HandleTable table;
    private int used;
    private int freeList = NONE;
    private int count;

    Levels(final int capacity, final int ladders) {
        this.capacity = capacity;
        keys = new long[capacity];
        words = new int[Math.multiplyExact(capacity, WORDS)];
        roots = new int[ladders];
        bests = new int[ladders];
        table = new HandleTable(capacity);
        Arrays.fill(roots, NONE);
        Arrays.fill(bests, NONE);
    }

    int count() {
        return count;
    }

    int room() {
        return capacity - count;
    }

    /** The best level of a ladder, or NONE. */
    int best(final int ladder) {
        return bests[ladder];
    }

    /** The level next to one, away from the best; or NONE. */
    int worse(final int level) {
        return words[level * WORDS + WORSE];
    }

    /** The level next to one, towards the best; or NONE. */
    int better(final int level) {
        return words[level * WORDS + BETTER];
    }

    long key(final int level) {
        return keys[level];
    }

    /** The order at the front of the queue. */
    int head(final int level) {
        return words[level * WORDS + HEAD];
    }

    void head(final int level, final int order) {
        words[level * WORDS + HEAD] = order;
    }

    /** The order at the back of the queue. */
    int tail(final int level) {
        return words[level * WORDS + TAIL];
    }

    void tail(final int level, final int order) {
        words[level * WORDS + TAIL] = order;
    }

    /** The level with a key, or NONE. */
    int find(final int ladder, final long key) {
        final int hash = hash(ladder, key);
        for (int cell = table.first(hash); cell >= 0; cell = table.next(hash, cell)) {
            final int level = table.handleAt(cell);
            if (keys[level] == key && words[level * WORDS + LADDER] == ladder) {
                return level;
            }
        }
        return NONE;
    }

    /** The level with a key; a new one without orders if there was none. There must be room. */
    int findOrAdd(final int ladder, final long key) {
        final int best = bests[ladder];
        if (best == NONE) {
            return addRoot(ladder, key);
        }
        if (key <= keys[best]) {
            return key == keys[best] ? best : addLeaf(key, best, LEFT);
        }
        final int level = find(ladder, key);
        return level == NONE ? addBehindBest(ladder, key) : level;
    }

    private int addBehindBest(final int ladder, final long key) {
        int level = roots[ladder];
        while (true) {
            final int branch = key < keys[level] ? LEFT : RIGHT;
            final int child = words[level * WORDS + branch];
            if (child == NONE) {
                return addLeaf(key, level, branch);
            }
            level = child;
        }
    }

    /** Neighbouring prices share a line of the table. */
    private static int hash(final int ladder, final long key) {
        return (int)StateHash.mix(ladder * LADDER_FACTOR + (key >> LINE_BITS)) << LINE_BITS | ((int)key & LINE_MASK);
    }

    private int addRoot(final int ladder, final long key) {
        final int level = allocate(ladder, key, NONE);
        words[level * WORDS + BETTER] = NONE;
        words[level * WORDS + WORSE] = NONE;
        roots[ladder] = level;
        bests[ladder] = level;
        return level;
    }

    private int addLeaf(final long key, final int parent, final int branch) {
        final int level = allocate(words[parent * WORDS + LADDER], key, parent);
        words[parent * WORDS + branch] = level;
        if (branch == LEFT) {
            link(words[parent * WORDS + BETTER], level);
            link(level, parent);
        } else {
            link(level, words[parent * WORDS + WORSE]);
            link(parent, level);
        }
        if (words[level * WORDS + BETTER] == NONE) {
            bests[words[level * WORDS + LADDER]] = level;
        }
        while (words[level * WORDS + PARENT] != NONE && rank(level) > rank(words[level * WORDS + PARENT])) {
            rotateUp(level);
        }
        return level;
    }

    private int allocate(final int ladder, final long key, final int parent) {
        final int level = freeList == NONE ? used++ : freeList;
        freeList = level == freeList ? words[level * WORDS + WORSE] : NONE;
        count++;
        keys[level] = key;
        final int row = level * WORDS;
        words[row + LADDER] = ladder;
        words[row + HEAD] = Orders.NONE;
        words[row + TAIL] = Orders.NONE;
        words[row + PARENT] = parent;
        words[row + LEFT] = NONE;
        words[row + RIGHT] = NONE;
        table.add(hash(ladder, key), level);
        return level;
    }

    /** Removes a level; its queue must be empty. */
    void remove(final int level) {
        final int row = level * WORDS;
        while (words[row + LEFT] != NONE || words[row + RIGHT] != NONE) {
            rotateUp(higher(words[row + LEFT], words[row + RIGHT]));
        }
        replaceChild(words[row + PARENT], level, NONE);
        table.remove(hash(words[row + LADDER], keys[level]), level);
        final int better = words[row + BETTER];
        if (better == NONE) {
            bests[words[row + LADDER]] = words[row + WORSE];
        }
        link(better, words[row + WORSE]);
        words[row + WORSE] = freeList;
        freeList = level;
        count--;
    }

    private void link(final int better, final int worse) {
        if (better != NONE) {
            words[better * WORDS + WORSE] = worse;
        }
        if (worse != NONE) {
            words[worse * WORDS + BETTER] = better;
        }
    }

    private static int higher(final int left, final int right) {
        return right == NONE || (left != NONE && rank(left) > rank(right)) ? left : right;
    }

    /** Heap order of the treap: pseudo-random, a function of the row alone. */
    private static long rank(final int level) {
        return StateHash.mix(level);
    }

    /** Puts a level in the place of its parent, which becomes its child; the order of keys stays. */
    private void rotateUp(final int level) {
        final int parent = words[level * WORDS + PARENT];
        final int branch = words[parent * WORDS + LEFT] == level ? LEFT : RIGHT;
        final int other = LEFT + RIGHT - branch;
        final int moved = words[level * WORDS + other];
        replaceChild(words[parent * WORDS + PARENT], parent, level);
        words[parent * WORDS + branch] = moved;
        if (moved != NONE) {
            words[moved * WORDS + PARENT] = parent;
        }
        words[level * WORDS + other] = parent;
        words[parent * WORDS + PARENT] = level;
    }

    private void replaceChild(final int parent, final int child, final int by) {
        if (parent == NONE) {
            roots[words[child * WORDS + LADDER]] = by;
        } else {
            words[parent * WORDS + (words[parent * WORDS + LEFT] == child ? LEFT : RIGHT)] = by;
        }
        if (by != NONE) {
            words[by * WORDS + PARENT] = parent;
        }
    }
}
