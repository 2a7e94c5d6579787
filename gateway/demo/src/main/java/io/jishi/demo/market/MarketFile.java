package io.jishi.demo.market;

import io.jishi.demo.script.BookRules;
import io.jishi.demo.script.DemoVenue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The market definition of a demonstration: the national market, whose sessions with published tokens are left out,
 * and after it the agents and managers who trade by rule, and sessions with secret tokens. Sessions come last, so
 * that a gateway's stream begins with the trading.
 */
public final class MarketFile {
    private MarketFile() {
    }

    /**
     * Writes the definition.
     *
     * @param national the shipped definition of the national market.
     * @param target   file to write.
     * @param tokens   the gateways' secrets.
     * @return how many commands it has.
     * @throws IOException naming the file that cannot be read or written.
     */
    public static int write(final Path national, final Path target, final SessionTokens tokens) throws IOException {
        final List<String> lines = new ArrayList<>();
        for (final String line : Files.readAllLines(national)) {
            if (!line.startsWith("{\"type\":\"RegisterSession\"")) {
                lines.add(line);
            }
        }
        for (final DemoVenue venue : DemoVenue.values()) {
            lines.add(participant(venue.agentId(), "AGENT-" + venue, "Technology agent at " + venue, venue));
        }
        for (int i = 0; i < BookRules.MANAGERS; i++) {
            lines.add(participant(BookRules.FIRST_MANAGER_ID + i, "MANAGER-" + (i + 1),
                "Technology manager " + (i + 1) + " at SZTC", DemoVenue.SZTC));
        }
        for (final DemoVenue venue : DemoVenue.values()) {
            lines.add("{\"type\":\"RegisterSession\",\"newSessionId\":" + venue.sessionId()
                + ",\"role\":\"VENUE\",\"forVenueId\":" + venue.venueId()
                + ",\"credentialHash\":\"" + sha256(tokens.of(venue)) + "\"}");
        }
        Files.write(target, lines);
        return lines.size();
    }

    private static String participant(final int id, final String code, final String name, final DemoVenue home) {
        return "{\"type\":\"RegisterParticipant\",\"newParticipantId\":" + id + ",\"code\":\"" + code
            + "\",\"name\":\"" + name + "\",\"kind\":\"AGENT\",\"homeVenueId\":" + home.venueId()
            + ",\"homeRegionId\":" + home.regionId() + ",\"grade\":\"A\"}";
    }

    private static String sha256(final String token) {
        try {
            final byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
