package io.jishi.core.pool;

/** Links of a {@link HandleTable} in an array of their own. */
final class LinkArray implements HandleTable.Links {
    private final int[] following;

    LinkArray(final int capacity) {
        following = new int[capacity];
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
