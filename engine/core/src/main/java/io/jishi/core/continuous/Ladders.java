package io.jishi.core.continuous;

/**
 * The levels of every ladder in the order of their keys: a B+ tree for each ladder, nodes in one slab. A node is two
 * cache lines, its count, keys and entries side by side, so that of a ladder of some dozen levels, as most books have,
 * a command needs four lines. Every node but a root is at least half full, which bounds the nodes by the levels. Nobody
 * says in which node something is: who changes a ladder has come from its root and remembers the way.
 *
 * <p>An entry of a leaf is a level, of another node a node; the key of a node is not above those in it, but for the
 * first of its parent, which takes what is below all others.
 */
final class Ladders {
    private static final int NONE = -1;

    private final LadderNodes nodes;
    private final BookRows books;
    private final Rows levels;
    /** The way from a root: nodes, and places in them. */
    private final int[] way = new int[LadderNodes.MOST_STOREYS];
    private final int[] places = new int[LadderNodes.MOST_STOREYS];
    /** The leaf where the last search has ended. */
    private int foundLeaf;

    Ladders(final int maxLevels, final int ladders, final BookRows books, final Rows levels) {
        nodes = new LadderNodes(Math.addExact(maxLevels / 4 + 2, Math.min(ladders, maxLevels)));
        this.books = books;
        this.levels = levels;
    }

    /** The level with a key, or NONE: then it may be added where the search has ended. */
    int find(final int ladder, final long key) {
        if (books.root(ladder) == NONE) {
            return NONE;
        }
        foundLeaf = leaf(ladder, key);
        return nodes.find(foundLeaf, key);
    }

    /** The leaf in which a key is, or would be; the ladder must have levels. */
    private int leaf(final int ladder, final long key) {
        int node = books.root(ladder);
        while (nodes.isBranch(node)) {
            node = nodes.entry(node, nodes.place(node, key));
        }
        return node;
    }

    /** Goes to the leaf of a key, and remembers the way; returns how many storeys down it is. */
    private int go(final int ladder, final long key) {
        int depth = 0;
        int node = books.root(ladder);
        way[0] = node;
        places[0] = nodes.place(node, key);
        while (nodes.isBranch(node)) {
            node = nodes.entry(node, places[depth]);
            depth++;
            way[depth] = node;
            places[depth] = nodes.place(node, key);
        }
        return depth;
    }

    /** The next level away from the best, or NONE. */
    int worse(final int level) {
        int depth = go(levels.ladder(level), levels.key(level));
        while (depth >= 0 && places[depth] + 1 == nodes.count(way[depth])) {
            depth--;
        }
        if (depth < 0) {
            return NONE;
        }
        final int next = nodes.entry(way[depth], places[depth] + 1);
        return nodes.isBranch(way[depth]) ? nodes.firstOf(next) : next;
    }

    /** The next level towards the best, or NONE. */
    int better(final int level) {
        int depth = go(levels.ladder(level), levels.key(level));
        while (depth >= 0 && places[depth] == 0) {
            depth--;
        }
        if (depth < 0) {
            return NONE;
        }
        final int next = nodes.entry(way[depth], places[depth] - 1);
        return nodes.isBranch(way[depth]) ? nodes.lastOf(next) : next;
    }

    /** Adds a level with the key that was searched last, in vain. */
    void add(final int ladder, final long key, final int level) {
        levels.key(level, key);
        levels.ladder(level, ladder);
        if (books.root(ladder) == NONE) {
            foundLeaf = nodes.allocateLeaf();
            books.root(ladder, foundLeaf);
        } else if (nodes.isFull(foundLeaf)) {
            split(ladder, key);
            foundLeaf = leaf(ladder, key);
        }
        nodes.add(foundLeaf, key, level);
        if (key < books.bestKey(ladder) || books.best(ladder) == NONE) {
            books.best(ladder, level, key);
        }
    }

    /** Splits every full node on the way to a key, from the root down, so that its parent has room. */
    private void split(final int ladder, final long key) {
        int node = books.root(ladder);
        if (nodes.isFull(node)) {
            node = nodes.allocateRoot(node);
            books.root(ladder, node);
        }
        while (nodes.isBranch(node)) {
            final int place = nodes.place(node, key);
            if (nodes.isFull(nodes.entry(node, place))) {
                nodes.halve(node, place);
            }
            node = nodes.entry(node, nodes.place(node, key));
        }
    }

    /** Removes a level. */
    void remove(final int level) {
        final int ladder = levels.ladder(level);
        final int depth = go(ladder, levels.key(level));
        final int leaf = way[depth];
        if (books.best(ladder) == level) {
            follow(ladder, leaf);
        }
        nodes.delete(leaf, places[depth]);
        mend(depth);
        mendRoot(ladder, way[0]);
        levels.ladder(level, NONE);
    }

    /** The best level of a ladder, the first of a leaf, is about to go. */
    private void follow(final int ladder, final int leaf) {
        if (nodes.count(leaf) == 1) {
            books.best(ladder, NONE, Long.MAX_VALUE);
        } else {
            books.best(ladder, nodes.entry(leaf, 1), nodes.key(leaf, 1));
        }
    }

    /** After a deletion: a node that is less than half full is filled from its neighbour, or joined with it. */
    private void mend(final int depth) {
        for (int storey = depth; storey > 0 && nodes.isPoor(way[storey]); storey--) {
            nodes.balance(way[storey - 1], Math.max(1, places[storey - 1]));
        }
    }

    private void mendRoot(final int ladder, final int root) {
        final int least = nodes.isBranch(root) ? 1 : 0;
        if (nodes.count(root) == least) {
            books.root(ladder, least == 0 ? NONE : nodes.entry(root, 0));
            nodes.free(root);
        }
    }

    /** The root of a ladder; any node if it has none. */
    int guessRoot(final int ladder) {
        return Math.max(LadderNodes.FIRST, books.root(ladder));
    }

    /** What a batch of commands can read ahead below the roots. */
    LadderNodes nodes() {
        return nodes;
    }
}
