package io.jishi.node;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tokens of sessions: only their SHA-256 is known here, and comparing takes the same time wherever they differ. */
final class Credentials {
    private Credentials() {
    }

    static boolean matches(final byte[] token, final byte[] credentialHash) {
        return MessageDigest.isEqual(hash(token), credentialHash);
    }

    static byte[] hash(final byte[] token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
