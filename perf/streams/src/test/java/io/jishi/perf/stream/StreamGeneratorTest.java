package io.jishi.perf.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamGeneratorTest {
    private static final int COMMANDS = 100_000;

    @TempDir
    private Path directory;

    private static int[] countsOf(final OrderStream stream) {
        final int[] counts = new int[5];
        for (int i = stream.fill(); i < stream.size(); i++) {
            counts[stream.type(i)]++;
        }
        return counts;
    }

    @ParameterizedTest
    @EnumSource(value = StreamSpec.class, names = {"XC1K", "ITCH1K", "ITCH100K", "CROSS", "SYM1K"})
    void shouldHoldTheSharesThatTheSpecificationSays(final StreamSpec spec) {
        final OrderStream stream = StreamGenerator.generate(spec, COMMANDS, 5);
        final Mix mix = spec.mix();
        final int[] counts = countsOf(stream);
        assertThat(stream.size() - stream.fill()).isEqualTo(COMMANDS);
        assertThat(counts[OrderStream.MOVE] * 1000.0 / COMMANDS).isCloseTo(mix.move(), within(15.0));
        assertThat(counts[OrderStream.REDUCE] * 1000.0 / COMMANDS).isCloseTo(mix.reduce(), within(15.0));
        assertThat(counts[OrderStream.IMMEDIATE] * 1000.0 / COMMANDS).isCloseTo(mix.immediate(), within(15.0));
        assertThat((counts[OrderStream.ENTER] + counts[OrderStream.CANCEL]) * 1000.0 / COMMANDS)
            .isCloseTo(mix.enter() + mix.aggressor() + mix.cancel(), within(15.0));
    }

    @Test
    void shouldKeepAboutAsManyOrdersResting() {
        final OrderStream stream = StreamGenerator.generate(StreamSpec.ITCH1K, COMMANDS, 5);
        final Set<Long> entered = new HashSet<>();
        for (int i = 0; i < stream.size(); i++) {
            if (stream.type(i) == OrderStream.CANCEL) {
                assertThat(entered.remove(stream.orderId(i))).as("an order that rests").isTrue();
            } else if (stream.type(i) == OrderStream.ENTER) {
                assertThat(entered.add(stream.orderId(i))).as("a new order").isTrue();
            }
        }
        assertThat(stream.fill()).isBetween(1_000, 1_100);
        assertThat(StreamGenerator.fillsOf(StreamSpec.ITCH1K, COMMANDS, 5).count()).isGreaterThan(COMMANDS / 50);
    }

    @Test
    void shouldMakeTheSameBytesFromTheSameSeedAndReadThemBack() throws IOException {
        final Path one = directory.resolve("one");
        final Path two = directory.resolve("two");
        final Path again = directory.resolve("again");
        StreamGenerator.generate(StreamSpec.CROSS, 20_000, 7).write(one);
        StreamGenerator.generate(StreamSpec.CROSS, 20_000, 7).write(two);
        OrderStream.read(one).write(again);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        assertThat(Files.mismatch(one, again)).isEqualTo(-1);
        StreamGenerator.generate(StreamSpec.CROSS, 20_000, 8).write(two);
        assertThat(Files.mismatch(one, two)).isPositive();
    }

    @Test
    void shouldNameTheStreamsThereAre() {
        assertThat(StreamSpec.of("sym100k")).isSameAs(StreamSpec.SYM100K);
        assertThatThrownBy(() -> StreamSpec.of("x")).hasMessageContaining("there is no stream x, only [xc1k, itch1k");
    }

    @Test
    void shouldReadTheRoundThatItWrites() {
        final Round round = new Round(3, 1_000, 5, 2, -7);
        assertThat(Round.parse(round.toString())).isEqualTo(round);
        assertThat(round.commandsPerSecond()).isEqualTo(3_000_000);
        assertThatThrownBy(() -> Round.parse("Exception in thread")).isInstanceOf(IllegalArgumentException.class);
    }
}
