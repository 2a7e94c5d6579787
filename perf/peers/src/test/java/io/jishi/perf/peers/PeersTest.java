package io.jishi.perf.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.perf.stream.FillSum;
import io.jishi.perf.stream.Round;
import io.jishi.perf.stream.RoundServer;
import io.jishi.perf.stream.StreamGenerator;
import io.jishi.perf.stream.StreamSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every peer fills as the plain book does: a comparison of speed compares the same work. */
class PeersTest {
    @ParameterizedTest
    @CsvSource({
        "exchange-core-direct, ITCH1K", "exchange-core-naive, ITCH1K", "parity, ITCH1K",
        "exchange-core-direct, CROSS", "exchange-core-naive, CROSS", "parity, CROSS",
        "exchange-core-direct, XC1K", "exchange-core-naive, XC1K", "parity, XC1K"})
    void shouldFillAsThePlainBookDoes(final String engine, final StreamSpec spec) {
        final FillSum expected = StreamGenerator.fillsOf(spec, 50_000, 3);
        final Round round = RoundServer.run(PeerMain.factory(engine), StreamGenerator.generate(spec, 50_000, 3));
        assertThat(round.fills()).isEqualTo(expected.count());
        assertThat(round.fillsChecksum()).isEqualTo(expected.value());
    }
}
