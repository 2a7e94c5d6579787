package io.jishi.perf.flash1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Flash1Test {
    private static Flash1Messages messages(final String name) throws IOException {
        final String resource = "/flash1/" + name + ".bin.gz";
        try (InputStream in = new GZIPInputStream(Flash1Test.class.getResourceAsStream(resource))) {
            return Flash1Messages.read(in);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "n1000, 1993, 2211, 4c939c989ab75f624fd39ed05fb5624a92875fa1b32abb8625addee947984e24",
        "n10000, 19957, 21838, fb91d8c1ab5f656eb9a7eed8f7c109c455e57fe75e4f35684b1a0bf60c30a0a8"})
    void shouldReportWhatTheBenchmarkExpects(
        final String name, final int count, final int reportCount, final String sha256) throws IOException {
        final Flash1Messages messages = messages(name);
        assertThat(messages.count()).isEqualTo(count);
        final Flash1Reports reports = BenchFlash1Command.report(messages);
        assertThat(reports.count()).isEqualTo(reportCount);
        assertThat(reports.sha256()).isEqualTo(sha256);
    }

    @Test
    void shouldGiveThePublishedHashOfTheWholeScenario() throws IOException {
        final String file = System.getProperty("jishi.flash1.normal");
        assumeThat(file).as("the benchmark's file is too large to be here: -Djishi.flash1.normal=FILE, unpacked")
            .isNotNull();
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            final Flash1Reports reports = BenchFlash1Command.report(Flash1Messages.read(in));
            assertThat(reports.count()).isEqualTo(2_204_643);
            assertThat(reports.sha256())
                .isEqualTo("e9b2e3926854410b01a035aeb25dd05f1e597c233be8263de9eb49b6713d367e");
        }
    }

    @Test
    void shouldRefuseWhatIsNoSuchFile() {
        assertThatThrownBy(() -> Flash1Messages.read(new ByteArrayInputStream(new byte[40])))
            .hasMessageContaining("is it still packed?");
        assertThatThrownBy(() -> Flash1Messages.read(new ByteArrayInputStream(new byte[3])))
            .hasMessageContaining("is it still packed?");
    }
}
