package io.jishi.core.auction;

import io.jishi.core.command.RevealReserve;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * SHA-256 of what is revealed: the 32 bytes of the salt, then numbers of 8 bytes, little-endian. A pure function: of
 * all that the platform offers for security the core uses this one.
 */
final class Sha256 {
    private static final int WORD = Long.BYTES;
    private static final int SALT_WORDS = 4;
    private final MessageDigest digest;
    private final byte[] bytes = new byte[(SALT_WORDS + 2) * WORD];
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);

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
        buffer.putLong(SALT_WORDS * WORD, command.reserveFen, ByteOrder.LITTLE_ENDIAN);
        return matches(hash, SALT_WORDS + 1);
    }

    private void salt(final long salt0, final long salt1, final long salt2, final long salt3) {
        buffer.putLong(0, salt0, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(WORD, salt1, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(2 * WORD, salt2, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(3 * WORD, salt3, ByteOrder.LITTLE_ENDIAN);
    }

    private boolean matches(final long[] hash, final int words) {
        try {
            digest.update(bytes, 0, words * WORD);
            digest.digest(bytes, 0, SALT_WORDS * WORD);
        } catch (final DigestException e) {
            throw new IllegalStateException("the digest of 32 bytes fits 32 bytes", e);
        }
        boolean same = true;
        for (int word = 0; word < SALT_WORDS; word++) {
            same &= buffer.getLong(word * WORD, ByteOrder.LITTLE_ENDIAN) == hash[word];
        }
        return same;
    }
}
