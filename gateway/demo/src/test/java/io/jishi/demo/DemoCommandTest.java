package io.jishi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.cli.CommandException;
import io.jishi.cli.ExitCode;
import io.jishi.cli.Jishi;
import io.jishi.cli.Streams;
import io.jishi.demo.process.Children;
import io.jishi.demo.process.EngineProcess;
import io.jishi.demo.process.JavaCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCommandTest {
    private static final Path HOME = Path.of(System.getProperty("jishi.root"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "--seconds,5,'--seconds must be 8 to 3600, is 5'",
        "--seconds,3601,'--seconds must be 8 to 3600, is 3601'",
        "--book-rate,-1,'--book-rate must be 0 to 20000, is -1'"
    })
    void shouldNameTheRuleThatAnOptionBreaks(final String option, final String value, final String rule) {
        assertThat(jishi("demo", option, value)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(rule);
    }

    @Test
    void shouldHelpWithAnExampleAndHideTheGatewayCommand() {
        assertThat(jishi("demo", "--help")).isEqualTo(ExitCode.OK);
        assertThat(jishi("--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--book-rate", "Examples:", "jishi demo --seconds 20")
            .doesNotContain("demo-gateway");
    }

    private int jishi(final String... arguments) {
        return Jishi.commandLine(new Streams(InputStream.nullInputStream(), out,
            new PrintStream(err, true, StandardCharsets.UTF_8))).execute(arguments);
    }

    @Test
    void shouldNotWriteWhereSomethingIs() throws IOException {
        Files.writeString(directory.resolve("mine"), "keep");

        assertThatThrownBy(() -> WorkDirectory.open(directory, false)).isInstanceOf(CommandException.class)
            .hasMessage(directory + " is not empty; name another directory with --dir, or leave it out");
        assertThat(directory.resolve("mine")).exists();
    }

    @Test
    void shouldDeleteWhatItMadeAndNoMore() throws IOException {
        final Path made = directory.resolve("made");
        try (WorkDirectory work = WorkDirectory.open(made, false)) {
            Files.writeString(work.path().resolve("file"), "x");
        }
        assertThat(made).doesNotExist();

        final Path found = Files.createDirectory(directory.resolve("found"));
        try (WorkDirectory work = WorkDirectory.open(found, false)) {
            Files.writeString(work.path().resolve("file"), "x");
        }
        assertThat(found).isEmptyDirectory();

        final Path kept = directory.resolve("kept");
        try (WorkDirectory work = WorkDirectory.open(kept, true)) {
            Files.writeString(work.path().resolve("file"), "x");
        }
        assertThat(kept.resolve("file")).exists();

        final Path failed = directory.resolve("failed");
        try (WorkDirectory work = WorkDirectory.open(failed, false)) {
            Files.writeString(work.path().resolve("file"), "x");
            work.keep();
        }
        assertThat(failed.resolve("file")).exists();
    }

    @Test
    void shouldShowTheEndOfTheLogOfAnEngineThatDidNotStart() throws IOException {
        final Path config = directory.resolve("engine.conf");
        Files.writeString(config, "engine { no-such-key = 1 }");
        try (Children children = new Children()) {
            final EngineProcess engine = EngineProcess.start(children, new JavaCommand(HOME), config, directory, 1);

            assertThatThrownBy(engine::awaitReady).isInstanceOf(CommandException.class)
                .hasMessageContaining("the engine ended with exit code 2 before it took commands")
                .hasMessageContaining(directory.resolve("engine-1.log").toString())
                .hasMessageContaining("no-such-key")
                .hasMessageContaining("jishi demo --keep --dir DIR");
        }
    }
}
