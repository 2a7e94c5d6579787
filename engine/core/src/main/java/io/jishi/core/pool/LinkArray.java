package io.jishi.core.pool;

import java.util.Arrays;

/** Links of a {@link HandleTable} in an array of their own. */
final class LinkArray implements HandleTable.Links {
    private int[] following;

    LinkArray(final int capacity) {
        following = new int[capacity];
    }

    /** Makes room for more handles. */
    void grow(final int capacity) {
        following = Arrays.copyOf(following, capacity);
    }

    @Override
    public int next(final int handle) {
        return following[handle];
    }

    @Override
    public void next(final int handle, final int next) {
        following[handle] = next;
    }
}
