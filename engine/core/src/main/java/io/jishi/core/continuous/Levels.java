package io.jishi.core.continuous;

/**
 * The price levels of all books, a row of {@link Rows} each, in a ladder, see {@link Ladders}. A ladder is ordered by a
 * key that grows from best to worst; its best level is remembered. A level is a queue of orders, see
 * {@link Queues}; it exists as long as it has one.
 */
final class Levels {
    /** Handle of no level. */
    static final int NONE = -1;

    private final int capacity;
    private final Rows rows;
    private final Queues queues;
    private final BookRows books;
    private final Ladders ladders;
    private final LevelMemo memo = new LevelMemo();
    private int nextUnused;
    private int freeList = NONE;
    private int count;

    Levels(final int capacity, final int ladders, final BookRows books, final Rows rows, final Queues queues) {
        this.capacity = capacity;
        this.books = books;
        this.rows = rows;
        this.queues = queues;
        this.ladders = new Ladders(capacity, ladders, books, rows);
    }

    int count() {
        return count;
    }

    int room() {
        return capacity - count;
    }

    /** The best level of a ladder, or NONE. */
    int best(final int ladder) {
        return books.best(ladder);
    }

    /** The best key of a ladder; if it has no level the largest. */
    long bestKey(final int ladder) {
        return books.bestKey(ladder);
    }

    /** Whether a ladder has a level with a key or a better one: then it is crossed by an order that goes so far. */
    boolean reaches(final int ladder, final long key) {
        return books.reaches(ladder, key);
    }

    /** The level next to one, away from the best; or NONE. */
    int worse(final int level) {
        return ladders.worse(level);
    }

    /** The level next to one, towards the best; or NONE. */
    int better(final int level) {
        return ladders.better(level);
    }

    long key(final int level) {
        return rows.key(level);
    }

    /** Ladder of a level; NONE if it is in none any more. */
    int ladder(final int level) {
        return rows.ladder(level);
    }

    /** The order at the front of the queue. */
    int head(final int level) {
        return queues.next(level);
    }

    /** The level with a key, or NONE. */
    int find(final int ladder, final long key) {
        final int likely = memo.get(ladder, key);
        if (likely != NONE && rows.key(likely) == key && rows.ladder(likely) == ladder) {
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
        final int best = books.best(ladder);
        if (books.bestKey(ladder) == key && best != NONE) {
            return best;
        }
        final int level = find(ladder, key);
        return level == NONE ? add(ladder, key) : level;
    }

    private int add(final int ladder, final long key) {
        final int level = allocate();
        count++;
        ladders.add(ladder, key, level);
        memo.put(ladder, key, level);
        return level;
    }

    /** A row for a level, its queue empty. */
    private int allocate() {
        final int level = freeList == NONE ? nextUnused : freeList;
        if (freeList == NONE) {
            nextUnused += Rows.LEVEL;
            queues.clear(level);
        } else {
            freeList = (int)rows.key(level);
        }
        return level;
    }

    /** Removes a level; its queue must be empty. */
    void remove(final int level) {
        ladders.remove(level);
        rows.key(level, freeList);
        freeList = level;
        count--;
    }

    /** What a batch of commands can read ahead of the ladders. */
    Ladders ladders() {
        return ladders;
    }

    /** Reads some levels. */
    long touch(final int[] levels, final int from, final int to) {
        return rows.touchLevels(levels, from, to);
    }
}
