package io.jishi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.core.state.CoreLimits;
import io.jishi.journal.Durability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineConfigTest {
    @TempDir
    private Path directory;

    private Path file(final String content) throws IOException {
        return Files.writeString(directory.resolve("engine.conf"), content);
    }

    @Test
    void shouldDocumentEveryDefaultInTheShippedFile() throws IOException {
        try (InputStream reference = EngineConfig.class.getResourceAsStream("/reference.conf")) {
            assertThat(Files.readString(Path.of(System.getProperty("jishi.root"), "config", "engine.conf")))
                .isEqualTo(new String(reference.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldReadEveryKind() throws IOException {
        final EngineConfig config = EngineConfig.read(file("""
            engine {
              data-dir = /var/lib/jishi
              stats-interval = 250 ms
              journal { durability = SYNC, block-size = 1 MiB, accept-lost-tail = true }
              limits.max-orders = 5
            }
            """), Map.of("pipeline.ring-size", "8192", "engine.limits.max-levels", "6"));
        assertThat(config.path("data-dir")).isEqualTo(Path.of("/var/lib/jishi"));
        assertThat(config.path("market")).isNull();
        assertThat(config.nanoseconds("stats-interval")).isEqualTo(TimeUnit.MILLISECONDS.toNanos(250));
        assertThat(config.choice("journal.durability", Durability.class)).isEqualTo(Durability.SYNC);
        assertThat(config.bytes("journal.block-size")).isEqualTo(1 << 20);
        assertThat(config.flag("journal.accept-lost-tail")).isTrue();
        assertThat(config.integer("pipeline.ring-size")).isEqualTo(8192);
        assertThat(config.limits().maxOrders()).isEqualTo(5);
        assertThat(config.limits().maxLevels()).isEqualTo(6);
    }

    @Test
    void shouldHaveTheLimitsOfTheCoreAsDefaults() {
        assertThat(EngineConfig.defaults().limits()).usingRecursiveComparison().isEqualTo(new CoreLimits());
    }

    @Test
    void shouldNameFileLineAndKeyOfWhatIsWrong() throws IOException {
        final String place = directory.resolve("engine.conf") + ": line 2: engine.";
        assertWrong("engine {\n  data-dri = x\n}", place + "data-dri: there is no such setting");
        assertWrong("engine {\n  journal = 5\n}", place + "journal: is a section, not a setting");
        assertWrong("engine {\n  data-dir = [a, b]\n}", place + "data-dir: one value is wanted, not a list");
        assertWrong("engine.limits {\n  max-orders = many\n}",
            place + "limits.max-orders: wanted an integer, not many");
        assertWrong("engine.limits {\n  max-orders = 0\n}", place + "limits.max-orders: must be at least 1, not 0");
        assertThatThrownBy(() -> EngineConfig.read(null, Map.of("ringsize", "1")))
            .hasMessage("command line: engine.ringsize: there is no such setting");
        assertThatThrownBy(() -> EngineConfig.read(directory.resolve("none.conf")))
            .hasMessage("cannot read the configuration " + directory.resolve("none.conf") + ": there is no such file");
        assertThatThrownBy(() -> EngineConfig.read(file("engine {\n  data-dir = \n")).limits())
            .isInstanceOf(CommandException.class).hasMessageContaining("engine.conf: line 3: ");
    }

    @Test
    void shouldSayWhichKindOfValueIsWanted() throws IOException {
        final EngineConfig config = EngineConfig.read(file("""
            engine {
              stats-interval = soon
              journal { durability = maybe, block-size = big, accept-lost-tail = perhaps }
            }
            """));
        assertThatThrownBy(() -> config.nanoseconds("stats-interval"))
            .hasMessageEndingWith("line 2: engine.stats-interval: wanted a duration as 1 s or 200 ms, not soon");
        assertThatThrownBy(() -> config.choice("journal.durability", Durability.class))
            .hasMessageEndingWith("line 3: engine.journal.durability: wanted one of async, sync, not maybe");
        assertThatThrownBy(() -> config.bytes("journal.block-size"))
            .hasMessageEndingWith("line 3: engine.journal.block-size: wanted a size as 64 MiB, not big");
        assertThatThrownBy(() -> config.flag("journal.accept-lost-tail"))
            .hasMessageEndingWith("line 3: engine.journal.accept-lost-tail: wanted true or false, not perhaps");
    }

    private void assertWrong(final String content, final String message) throws IOException {
        final Path file = file(content);
        assertThatThrownBy(() -> EngineConfig.read(file).limits())
            .isInstanceOfSatisfying(CommandException.class, problem ->
                assertThat(problem.exitCode()).isEqualTo(ExitCode.BAD_INPUT))
            .hasMessage(message);
    }
}
