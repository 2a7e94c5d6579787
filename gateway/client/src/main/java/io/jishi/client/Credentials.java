package io.jishi.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Turns a session's secret token into what a {@code RegisterSession} carries. */
public final class Credentials {
    private Credentials() {
    }

    /**
     * Hashes a token as the engine does at logon.
     *
     * @param token the secret.
     * @return its SHA-256 over UTF-8, 32 bytes, for {@code credentialHash}.
     */
    public static byte[] sha256(final String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (final NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
