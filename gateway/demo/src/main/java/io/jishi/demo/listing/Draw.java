package io.jishi.demo.listing;

import java.nio.charset.StandardCharsets;

/**
 * Numbers that look drawn by lot but follow from a row's own key: the substitute for what a source does not publish.
 * Each purpose gives another number: FNV-1a (64 bit) over {@code key|purpose}, mixed by the finaliser of SplitMix64.
 *
 * @param key the row: its reference number or id.
 */
record Draw(String key) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * A number below a bound.
     *
     * @param purpose what it is for.
     * @param bound   exclusive, at least 1.
     * @return 0 to bound - 1.
     */
    int below(final String purpose, final int bound) {
        return (int) Long.remainderUnsigned(mix(fnv1a(key + '|' + purpose)), bound);
    }

    /**
     * A number in a closed range.
     *
     * @param purpose what it is for.
     * @param low     inclusive.
     * @param high    inclusive, not below {@code low}.
     * @return low to high.
     */
    int between(final String purpose, final int low, final int high) {
        return low + below(purpose, high - low + 1);
    }

    static long fnv1a(final String text) {
        long hash = FNV_OFFSET;
        for (final byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    static long mix(final long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
