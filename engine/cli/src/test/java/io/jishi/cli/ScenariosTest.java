package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scenario, worked out by hand from the market rules, through the code of {@code jishi match}. */
class ScenariosTest {
    private static final String PASS = "{\"type\":\"AdvanceTime\",\"timestampNs\":5}\n";

    @TempDir
    private Path directory;

    static List<Path> scenarios() throws IOException, URISyntaxException {
        final Path room = Path.of(Objects.requireNonNull(ScenariosTest.class.getResource("/scenarios")).toURI());
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldAnswerAsTheRulesSay(final Path file) throws IOException {
        assertThat(Scenario.read(file).run(directory.resolve("commands.ndjson"))).isNull();
    }

    @Test
    void shouldNameEveryScenarioInTheIndex() throws IOException, URISyntaxException {
        final String index = Files.readString(scenarios().get(0).resolveSibling("README.md"));
        assertThat(scenarios()).allSatisfy(file ->
            assertThat(index).contains("(" + file.getFileName() + ")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"expect\":{\"type\":\"TimeAdvanced\",\"timestampNs\":6}}",
        "{\"expect\":{\"type\":\"TimeAdvanced\",\"timestampNs\":null}}",
        "{\"expect\":{\"type\":\"TimeAdvanced\"}}\n{\"expect\":{}}",
        "{\"type\":\"DisburseForfeit\",\"targetParticipantId\":1,\"amountFen\":1}"
    })
    void shouldSeeADifference(final String rest) throws IOException {
        final Path file = directory.resolve("wrong.ndjson");
        Files.writeString(file, PASS + rest);
        assertThat(Scenario.read(file).run(directory.resolve("commands.ndjson"))).startsWith("wrong.ndjson:");
    }
}
