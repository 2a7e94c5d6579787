package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The taxonomy down to subgroups, as it is shipped. */
class TaxonomyTest {
    private static final Path MARKETS = Path.of(System.getProperty("jishi.root"), "config", "market");
    private static final Path MARKET = MARKETS.resolve("national.ndjson");
    private static final Path TAXONOMY = MARKETS.resolve("ipc-2026.ndjson.gz");
    private static final int ALL_FIELDS = 77_264;

    @TempDir
    private Path directory;

    private static List<String> taxonomy() throws IOException {
        try (BufferedReader reader =
            new BufferedReader(new InputStreamReader(LineFiles.open(TAXONOMY), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static String idOf(final String code, final List<String> lines) {
        final String line =
            lines.stream().filter((l) -> l.contains("\"code\":\"" + code + '"')).findFirst().orElseThrow();
        return line.replaceAll(".*\"fieldId\":(\\d+).*", "$1");
    }

    @Test
    void shouldBeInTheJournalAndInEveryReplay() throws IOException {
        final List<String> commands =
            Stream.concat(Files.readAllLines(MARKET).stream().filter((l) -> l.contains("DefineField")),
                taxonomy().stream()).toList();
        assertThat(commands).hasSize(ALL_FIELDS);
        TestJournals.write(directory, commands);

        final CommandRun replay = CommandRun.of("replay", directory.toString(), "--check");

        assertThat(replay.err()).isEmpty();
        assertThat(replay.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(replay.out()).containsPattern("  FieldDefined +77,?264\n").doesNotContain("Rejected");
    }

    @Test
    void shouldFollowTheMarketInTheEnginesSettings() {
        final MarketDefinition market =
            MarketDefinition.of(EngineConfig.read(null, Map.of("market", MARKET.toString())));
        final MarketDefinition whole = MarketDefinition.of(EngineConfig.read(null,
            Map.of("market", MARKET.toString(), "taxonomy", TAXONOMY.toString())));

        assertThat(whole.source()).isEqualTo(MARKET + " and " + TAXONOMY);
        assertThat(whole.commands()).startsWith(market.commands().toArray(new byte[0][]));
        assertThat(whole.places().get(market.places().size())).isEqualTo(TAXONOMY + ": line 1");
        assertThat(whole.places()).hasSize(market.places().size() + 76_473).hasSameSizeAs(whole.commands());
    }

    @Test
    void shouldPairASubgroupWithEveryPrefixAboveIt() throws IOException {
        final String subgroup = idOf("G06N3/08", taxonomy());
        final StringBuilder script = new StringBuilder();
        int id = 0;
        for (final String prefix : List.of("G06N3/08", "G06N3/00", "G06N", "G06", "G")) {
            final List<String> lines = prefix.contains("/") ? taxonomy() : Files.readAllLines(MARKET);
            script.append("{\"type\":\"SubmitSupply\",\"participantId\":101,\"clientListingId\":").append(++id)
                .append(",\"venueId\":1,\"fieldId\":").append(subgroup).append(",\"right\":\"ORDINARY\",\"units\":1,")
                .append("\"priceFen\":100,\"maturity\":5,\"visibility\":\"NATIONAL\",\"executionMode\":\"FIRM\"}\n")
                .append("{\"type\":\"SubmitDemand\",\"participantId\":202,\"clientListingId\":").append(++id)
                .append(",\"venueId\":1,\"fieldId\":").append(idOf(prefix, lines)).append(",\"rights\":[\"ORDINARY\"],")
                .append("\"units\":1,\"priceFen\":100,\"visibility\":\"NATIONAL\",\"executionMode\":\"FIRM\"}\n");
        }

        final CommandRun run = CommandRun.withInput(
            script.toString(), "match", "--setup", MARKET.toString(), "--setup", TAXONOMY.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines().filter((l) -> l.contains("\"Traded\""))).as(run.out()).hasSize(5);
    }
}
