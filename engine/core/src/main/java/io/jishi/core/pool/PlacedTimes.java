package io.jishi.core.pool;

/**
 * When listings of execution mode PROPOSAL got their places in line, in blocks that are allocated when one of theirs is
 * such a listing, and kept.
 */
final class PlacedTimes {
    private static final int BLOCK_SHIFT = 10;
    private static final int MASK = (1 << BLOCK_SHIFT) - 1;
    private final long[][] blocks;

    PlacedTimes(final int maxListings) {
        blocks = new long[(maxListings >> BLOCK_SHIFT) + 1][];
    }

    /** Of a listing for which one was set. */
    long of(final int listing) {
        return blocks[listing >> BLOCK_SHIFT][listing & MASK];
    }

    void set(final int listing, final long timeNs) {
        if (blocks[listing >> BLOCK_SHIFT] == null) {
            blocks[listing >> BLOCK_SHIFT] = new long[1 << BLOCK_SHIFT];
        }
        blocks[listing >> BLOCK_SHIFT][listing & MASK] = timeNs;
    }
}
