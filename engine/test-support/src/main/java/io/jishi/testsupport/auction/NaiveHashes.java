package io.jishi.testsupport.auction;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Commitments: SHA-256 over a salt of 32 bytes and some numbers, as four numbers; all little-endian. */
final class NaiveHashes {
    private NaiveHashes() {
    }

    static long[] of(final long[] salt, final long... numbers) {
        final ByteBuffer bytes = ByteBuffer.allocate(8 * (salt.length + numbers.length)).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(salt).forEach(bytes::putLong);
        Arrays.stream(numbers).forEach(bytes::putLong);
        final long[] hash = new long[4];
        ByteBuffer.wrap(sha256(bytes.array())).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(hash);
        return hash;
    }

    private static byte[] sha256(final byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
