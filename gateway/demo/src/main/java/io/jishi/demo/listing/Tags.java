package io.jishi.demo.listing;

import java.util.List;

/**
 * Fingerprint of a title in 256 bits: each significant word sets four, so that similar titles share bits.
 *
 * @param bits0 bits 0-63.
 * @param bits1 bits 64-127.
 * @param bits2 bits 128-191.
 * @param bits3 bits 192-255.
 */
public record Tags(long bits0, long bits1, long bits2, long bits3) {
    private static final int BITS_PER_WORD = 4;

    /**
     * Makes the fingerprint of a title.
     *
     * @param words of the title, as {@link Words} gives them.
     * @return its fingerprint; empty when no word is significant.
     */
    static Tags of(final List<String> words) {
        final long[] bits = new long[4];
        for (final String word : words) {
            if (Words.isSignificant(word)) {
                final long hash = Draw.mix(Draw.fnv1a(word));
                for (int i = 0; i < BITS_PER_WORD; i++) {
                    final int bit = (int) (hash >>> (8 * i)) & 0xff;
                    bits[bit >>> 6] |= 1L << (bit & 63);
                }
            }
        }
        return new Tags(bits[0], bits[1], bits[2], bits[3]);
    }

    /**
     * Counts the bits set.
     *
     * @return 0 to 256.
     */
    public int count() {
        return Long.bitCount(bits0) + Long.bitCount(bits1) + Long.bitCount(bits2) + Long.bitCount(bits3);
    }
}
