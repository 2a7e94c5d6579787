package io.jishi.demo.market;

import io.jishi.demo.script.DemoVenue;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** The secrets with which the gateways log on: drawn anew for each demonstration, known to it alone. */
public final class SessionTokens {
    private static final int TOKEN_BYTES = 16;

    private final Map<DemoVenue, String> tokens = new EnumMap<>(DemoVenue.class);

    /** Draws them. */
    public SessionTokens() {
        final SecureRandom random = new SecureRandom();
        final byte[] bytes = new byte[TOKEN_BYTES];
        for (final DemoVenue venue : DemoVenue.values()) {
            random.nextBytes(bytes);
            tokens.put(venue, HexFormat.of().formatHex(bytes));
        }
    }

    /**
     * The secret of a gateway.
     *
     * @param venue whose.
     * @return the token.
     */
    public String of(final DemoVenue venue) {
        return tokens.get(venue);
    }
}
