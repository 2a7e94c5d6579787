package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.CommandType;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of reasons names those, and only those, that a scenario expects of a command. */
class ReasonsTest {
    private static final int FIRST_TEMPLATE = CommandType.OPEN_LOT.code();
    private final Map<String, Set<String>> expected = new TreeMap<>();
    private final Map<String, Set<String>> onPage = new TreeMap<>();
    private final Map<String, List<String>> shownBy = new TreeMap<>();

    @BeforeEach
    void read() throws IOException, URISyntaxException {
        for (final Path file : ScenariosTest.scenarios()) {
            Scenario.read(file).rejections((command, reason) -> note(expected, command, reason));
        }
        final Path page = ScenariosTest.scenarios().get(0).resolveSibling("REASONS.md");
        for (final String line : Files.readAllLines(page)) {
            if (line.startsWith("| `")) {
                final String[] cells = line.split(" *\\| *", -1);
                final String command = cells[1].replace("`", "");
                Arrays.stream(cells[2].split(", ", -1)).forEach(reason -> note(onPage, command, reason));
                shownBy.put(command, Arrays.stream(cells[3].split(", ", -1))
                    .map(link -> link.replaceAll(".*\\((.*)\\)", "$1")).toList());
            }
        }
    }

    private static void note(final Map<String, Set<String>> to, final String command, final String reason) {
        to.computeIfAbsent(command, name -> new TreeSet<>()).add(reason);
    }

    @Test
    void shouldHaveAScenarioForEveryReasonOfEveryCommand() {
        onPage.forEach((command, reasons) ->
            assertThat(expected.getOrDefault(command, Set.of())).as(command).containsExactlyElementsOf(reasons));
    }

    @Test
    void shouldNameEveryCommandOfLotsListingsAgreementsAndDeposits() {
        assertThat(onPage.keySet()).containsExactlyElementsOf(Arrays.stream(CommandType.values())
            .filter(type -> type.code() >= FIRST_TEMPLATE).map(ReasonsTest::nameOf)
            .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** OPEN_LOT is OpenLot. */
    private static String nameOf(final CommandType type) {
        return Arrays.stream(type.name().split("_", -1))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining());
    }

    @Test
    void shouldShowTheOrderByScenariosThatRefuseTheCommand() throws IOException, URISyntaxException {
        final Path room = ScenariosTest.scenarios().get(0);
        for (final Map.Entry<String, List<String>> row : shownBy.entrySet()) {
            final Map<String, Set<String>> refused = new TreeMap<>();
            for (final String file : row.getValue()) {
                Scenario.read(room.resolveSibling(file))
                    .rejections((command, reason) -> note(refused, command, reason));
            }
            assertThat(refused.getOrDefault(row.getKey(), Set.of())).as(row.getKey()).hasSizeGreaterThan(1);
        }
    }
}
