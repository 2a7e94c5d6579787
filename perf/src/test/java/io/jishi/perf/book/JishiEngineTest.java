package io.jishi.perf.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.perf.stream.FillSum;
import io.jishi.perf.stream.OrderStream;
import io.jishi.perf.stream.Round;
import io.jishi.perf.stream.RoundServer;
import io.jishi.perf.stream.StreamGenerator;
import io.jishi.perf.stream.StreamSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JishiEngineTest {
    @ParameterizedTest
    @EnumSource(value = StreamSpec.class, names = {"XC1K", "ITCH1K", "CROSS", "SYM1K"})
    void shouldFillAsThePlainBookDoes(final StreamSpec spec) {
        final FillSum expected = StreamGenerator.fillsOf(spec, 50_000, 3);
        final Round round = RoundServer.run(JishiEngine::new, StreamGenerator.generate(spec, 50_000, 3));
        assertThat(round.fills()).isEqualTo(expected.count());
        assertThat(round.fillsChecksum()).isEqualTo(expected.value());
    }

    @ParameterizedTest
    @EnumSource(value = StreamSpec.class, names = {"XC1K", "ITCH1K", "CROSS", "SYM1K"})
    void shouldAllocateNothingInTheSteadyState(final StreamSpec spec) {
        final OrderStream stream = StreamGenerator.generate(spec, 50_000, 4);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            least = Math.min(least, RoundServer.run(JishiEngine::new, stream).bytes());
        }
        assertThat(least).as("bytes of the round that allocated least").isLessThan(500);
    }

    @Test
    void shouldShowTheRatioToTheBestOtherAndTheColumnsOfTheCsv() {
        final BookTable table = new BookTable(List.of(
            new BookResult("itch1k", "jishi", List.of(new Round(1_000, 500, 0, 7, 0xABL),
                new Round(1_000, 250, 9, 7, 0xABL), new Round(1_000, 1_000, 0, 7, 0xABL))),
            new BookResult("itch1k", "parity", List.of(new Round(1_000, 1_000, 2_000, 7, 0xABL)))));
        assertThat(table.markdown("here")).contains(
            "| itch1k | jishi | 2,000,000,000 | 1,000,000,000 | 4,000,000,000 | 0.00 | 7 | 2.00 |",
            "| itch1k | parity | 1,000,000,000 | 1,000,000,000 | 1,000,000,000 | 2.00 | 7 |  |", "here");
        assertThat(table.csv().lines()).containsExactly(
            "stream,engine,jdk,median_commands_per_s,min,max,bytes_per_command,fills_checksum",
            "itch1k,jishi," + System.getProperty("java.version") + ",2000000000,1000000000,4000000000,0.000,ab",
            "itch1k,parity," + System.getProperty("java.version") + ",1000000000,1000000000,1000000000,2.000,ab");
    }
}
