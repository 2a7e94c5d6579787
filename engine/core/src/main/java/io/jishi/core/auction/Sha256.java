package io.jishi.core.auction;

import io.jishi.core.command.RevealBid;
import io.jishi.core.command.RevealReserve;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of what is revealed: the 32 bytes of the salt, then numbers of 8 bytes, little-endian. A pure function: of
 * all that the platform offers for security the core uses this one.
 */
final class Sha256 {
    private static final int HASH_WORDS = 4;
    private static final int AMOUNT = HASH_WORDS;
    private static final int UNITS = HASH_WORDS + 1;
    private final MessageDigest digest;
    private final byte[] bytes = new byte[(UNITS + 1) * Long.BYTES];
    private final long[] expected = new long[HASH_WORDS];

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether a reserve and its salt are what the hash was made of. */
    boolean matches(final long[] hash, final RevealReserve command) {
        salt(command.salt0, command.salt1, command.salt2, command.salt3);
        put(AMOUNT, command.reserveFen);
        return matches(hash, AMOUNT + 1);
    }

    /** Whether an offer and its salt are what a bidder has committed to. */
    boolean matches(final Bidders bidders, final int bidder, final RevealBid command) {
        salt(command.salt0, command.salt1, command.salt2, command.salt3);
        put(AMOUNT, command.priceFen);
        put(UNITS, Math.max(1, command.units));
        for (int word = 0; word < HASH_WORDS; word++) {
            expected[word] = bidders.commitment(bidder, word);
        }
        return matches(expected, UNITS + 1);
    }

    private void salt(final long salt0, final long salt1, final long salt2, final long salt3) {
        put(0, salt0);
        put(1, salt1);
        put(2, salt2);
        put(3, salt3);
    }

    private boolean matches(final long[] hash, final int words) {
        try {
            digest.update(bytes, 0, words * Long.BYTES);
            digest.digest(bytes, 0, HASH_WORDS * Long.BYTES);
        } catch (final DigestException e) {
            throw new IllegalStateException("the digest of 32 bytes fits 32 bytes", e);
        }
        boolean same = true;
        for (int word = 0; word < HASH_WORDS; word++) {
            same &= get(word) == hash[word];
        }
        return same;
    }

    private void put(final int word, final long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[word * Long.BYTES + i] = (byte)(value >>> (Byte.SIZE * i));
        }
    }

    private long get(final int word) {
        long value = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            value = (value << Byte.SIZE) | (bytes[word * Long.BYTES + i] & 0xFF);
        }
        return value;
    }
}
