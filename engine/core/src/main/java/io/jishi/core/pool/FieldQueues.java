package io.jishi.core.pool;

import io.jishi.core.reference.Fields;
import java.util.Arrays;

/**
 * The queues of one side: at each node of the taxonomy one for each set of rights in use there, supplies having sets of
 * one. A queue exists while it holds a listing.
 */
final class FieldQueues {
    static final int NONE = Listings.NONE;
    private final PriceTimeTree tree;
    private final int[] firstAt;
    private final int[] next;
    private final int[] rights;
    private final int[] root;
    private int firstFree;
    private int highest;

    FieldQueues(final PriceTimeTree tree, final int maxFields, final int maxListings) {
        this.tree = tree;
        firstAt = new int[maxFields + 1];
        Arrays.fill(firstAt, NONE);
        next = new int[maxListings];
        rights = new int[maxListings];
        root = new int[maxListings];
        firstFree = NONE;
    }

    /** Queues a listing at a node; returns whether that opened a queue. */
    boolean insert(final int field, final int rightSet, final int handle) {
        int queue = find(field, rightSet);
        final boolean opened = queue == NONE;
        if (opened) {
            queue = open(field, rightSet);
        }
        root[queue] = tree.insert(root[queue], handle);
        return opened;
    }

    private int open(final int field, final int rightSet) {
        final int queue;
        if (firstFree == NONE) {
            queue = highest++;
        } else {
            queue = firstFree;
            firstFree = next[queue];
        }
        rights[queue] = rightSet;
        root[queue] = NONE;
        next[queue] = firstAt[place(field)];
        firstAt[place(field)] = queue;
        return queue;
    }

    /** Takes a listing out; returns whether that closed its queue. */
    boolean remove(final int field, final int rightSet, final int handle) {
        final int queue = find(field, rightSet);
        root[queue] = tree.remove(root[queue], handle);
        if (root[queue] != NONE) {
            return false;
        }
        close(field, queue);
        return true;
    }

    private void close(final int field, final int queue) {
        if (firstAt[place(field)] == queue) {
            firstAt[place(field)] = next[queue];
        } else {
            int before = firstAt[place(field)];
            while (next[before] != queue) {
                before = next[before];
            }
            next[before] = next[queue];
        }
        next[queue] = firstFree;
        firstFree = queue;
    }

    private int find(final int field, final int rightSet) {
        int queue = firstAt[place(field)];
        while (queue != NONE && rights[queue] != rightSet) {
            queue = next[queue];
        }
        return queue;
    }

    /** Adds the best of every queue at a node that shares a right with a set. */
    void offer(final int field, final int rightSet, final HandleHeap candidates) {
        for (int queue = firstAt[place(field)]; queue != NONE; queue = next[queue]) {
            if ((rights[queue] & rightSet) != 0) {
                candidates.add(tree.first(root[queue]));
            }
        }
    }

    private static int place(final int field) {
        return field - Fields.ROOT;
    }
}
