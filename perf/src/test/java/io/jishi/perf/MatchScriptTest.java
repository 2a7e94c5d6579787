package io.jishi.perf;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.cli.ExitCode;
import io.jishi.cli.Jishi;
import io.jishi.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MatchScriptTest {
    private static final int LINES = 5_000;

    @Test
    void shouldGiveTheSameLinesForTheSameSeed() throws IOException {
        assertThat(script(7)).isEqualTo(script(7)).isNotEqualTo(script(8));
        assertThat(script(7).lines().count()).isEqualTo(LINES + MatchScript.definitionLines());
    }

    @Test
    void shouldMakeEveryModelTrade() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final ByteArrayOutputStream err = new ByteArrayOutputStream();
        final Streams streams = new Streams(
            new ByteArrayInputStream(script(1).getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(Jishi.commandLine(streams).execute("match")).as(err.toString(StandardCharsets.UTF_8))
            .isEqualTo(ExitCode.OK);
        final String events = out.toString(StandardCharsets.UTF_8);
        assertThat(events).contains("\"model\":\"CONTINUOUS\"").contains("\"model\":\"POOL\"");
        assertThat(events).doesNotContain("NOT_SUPPORTED").doesNotContain("MODEL_NOT_ALLOWED");
    }

    private static String script(final long seed) throws IOException {
        final StringWriter out = new StringWriter();
        new MatchScript(seed, out).write(LINES);
        return out.toString();
    }
}
