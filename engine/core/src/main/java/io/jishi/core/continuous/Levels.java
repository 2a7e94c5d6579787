package io.jishi.core.continuous;

import java.util.Arrays;

/**
 * The price levels of all books: rows of one slab, each in a ladder, see {@link Ladders}. A ladder is ordered by a key
 * that grows from best to worst; its best level is remembered. A level is a queue of orders, see
 * {@link Orders#queues()}; it exists as long as it has one.
 */
final class Levels {
    /** Handle of no level. */
    static final int NONE = -1;

    private final int capacity;
    private final Rings queues;
    private final Ladders ladders;
    private final LevelMemo memo = new LevelMemo();
    private final long[] keys;
    private final int[] bests;
    private int used;
    private int freeList = NONE;
    private int count;

    Levels(final int capacity, final int ladders, final Rings queues) {
        this.capacity = capacity;
        this.queues = queues;
        this.ladders = new Ladders(capacity, ladders);
        keys = new long[capacity];
        bests = new int[ladders];
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
        return ladders.worse(level, keys[level]);
    }

    /** The level next to one, towards the best; or NONE. */
    int better(final int level) {
        return ladders.better(level, keys[level]);
    }

    long key(final int level) {
        return keys[level];
    }

    /** The order at the front of the queue. */
    int head(final int level) {
        return queues.first(level);
    }

    /** The level with a key, or NONE. */
    int find(final int ladder, final long key) {
        final int likely = memo.get(ladder, key);
        if (likely != NONE && keys[likely] == key && ladders.ladder(likely) == ladder) {
            return likely;
        }
        final int level = ladders.find(ladder, key);
        if (level != NONE) {
            memo.put(ladder, key, level);
        }
        return level;
    }

    /** The level with a key; a new one without orders if there was none. There must be room. */
    int findOrAdd(final int ladder, final long key) {
        final int best = bests[ladder];
        if (best != NONE && keys[best] == key) {
            return best;
        }
        final int level = find(ladder, key);
        return level == NONE ? add(ladder, key) : level;
    }

    private int add(final int ladder, final long key) {
        final int level = freeList == NONE ? used++ : freeList;
        freeList = level == freeList ? (int)keys[level] : NONE;
        count++;
        keys[level] = key;
        queues.clear(level);
        ladders.add(ladder, key, level);
        memo.put(ladder, key, level);
        if (bests[ladder] == NONE || key < keys[bests[ladder]]) {
            bests[ladder] = level;
        }
        return level;
    }

    /** Removes a level; its queue must be empty. */
    void remove(final int level) {
        final int ladder = ladders.ladder(level);
        if (bests[ladder] == level) {
            bests[ladder] = worse(level);
        }
        ladders.remove(level, keys[level]);
        keys[level] = freeList;
        freeList = level;
        count--;
    }

    /** Reads a level; any if there is none. */
    long touch(final int level) {
        final int row = Math.max(0, level);
        return keys[row] + ladders.touch(row) + queues.touchList(row);
    }

    /** Reads where a level is in its ladder. */
    long touchPlace(final int level) {
        return ladders.touchLeaf(Math.max(0, level));
    }

    /** Reads where a ladder begins, from both ends. */
    long touchLadder(final int ladder) {
        return bests[ladder] + ladders.touchRoot(ladder);
    }
}
