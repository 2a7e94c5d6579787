package io.jishi.demo.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.demo.script.BookInstrument;
import io.jishi.demo.script.DemoVenue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketFileTest {
    private static final Path NATIONAL =
        Path.of(System.getProperty("jishi.root"), "config", "market", "national.ndjson");

    @TempDir
    private Path directory;

    @Test
    void shouldBeTheNationalMarketWithTradersAndSessionsOfItsOwn() throws IOException, NoSuchAlgorithmException {
        final SessionTokens tokens = new SessionTokens();
        final Path file = directory.resolve("market.ndjson");
        final int count = MarketFile.write(NATIONAL, file, tokens);

        final List<String> national = Files.readAllLines(NATIONAL).stream()
            .filter(line -> !line.contains("\"RegisterSession\"")).toList();
        final List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(count).hasSize(national.size() + 3 + 8 + 3);
        assertThat(lines.subList(0, national.size())).isEqualTo(national);
        assertThat(lines.subList(count - 3, count)).containsExactly(
            session(1, tokens.of(DemoVenue.CTEX)), session(2, tokens.of(DemoVenue.STEX)),
            session(3, tokens.of(DemoVenue.SZTC)));
    }

    private static String session(final int id, final String token) throws NoSuchAlgorithmException {
        return "{\"type\":\"RegisterSession\",\"newSessionId\":" + id + ",\"role\":\"VENUE\",\"forVenueId\":" + id
            + ",\"credentialHash\":\"" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
            .digest(token.getBytes(StandardCharsets.UTF_8))) + "\"}";
    }

    @Test
    void shouldDrawOtherTokensForEachDemonstration() {
        assertThat(new SessionTokens().of(DemoVenue.CTEX)).hasSize(32)
            .isNotEqualTo(new SessionTokens().of(DemoVenue.CTEX));
    }

    @Test
    void shouldKnowTheInstrumentsOfTheNationalMarket() throws IOException {
        final List<String> lines = Files.readAllLines(NATIONAL).stream()
            .filter(line -> line.contains("\"DefineInstrument\"")).toList();

        assertThat(lines).hasSameSizeAs(BookInstrument.ALL);
        for (int i = 0; i < lines.size(); i++) {
            final BookInstrument instrument = BookInstrument.ALL.get(i);
            assertThat(lines.get(i)).contains("\"instrumentId\":" + instrument.instrumentId() + ",",
                "\"code\":\"" + instrument.code() + "\"", "\"venueId\":" + DemoVenue.SZTC.venueId() + ",",
                "\"tickFen\":" + instrument.tickFen() + ",",
                "\"referencePriceFen\":" + instrument.referencePriceFen() + ",");
        }
    }

    @Test
    void shouldGiveTheEngineAPlaceAndPortsOfItsOwn() throws IOException {
        final EngineConfigFile config = EngineConfigFile.write(directory, directory.resolve("market.ndjson"));

        assertThat(config.dataDirectory()).isEqualTo(directory.resolve("engine"));
        assertThat(Files.readString(config.file())).contains("data-dir = \"" + directory.resolve("engine") + "\"",
            "ingress-channel = \"" + config.ingressChannel() + "\"");
    }
}
