package io.jishi.demo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jishi.wire.Right;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class GatewayLinesTest {
    @Test
    void shouldReadTheStatusItWrote() {
        final Map<Counter, Long> values = new EnumMap<>(Counter.class);
        long value = Long.MAX_VALUE;
        for (final Counter counter : Counter.values()) {
            values.put(counter, value--);
        }
        final GatewayStatus read = GatewayStatus.parse(GatewayStatus.of(values).toLine());

        for (final Counter counter : Counter.values()) {
            assertThat(read.get(counter)).as(counter.name()).isEqualTo(values.get(counter));
        }
        assertThat(GatewayStatus.none().get(Counter.SUBMITTED)).isZero();
    }

    @Test
    void shouldReadTheTradeItWrote() {
        final TradeReport trade = new TradeReport(1, 2, 3, 1_000_001, 2_000_002, 205, 4, 1_230_000, Right.KNOW_HOW);

        assertThat(TradeReport.parse(trade.toLine())).isEqualTo(trade);
    }

    @Test
    void shouldReadTheHistogramItWrote() {
        final Histogram histogram = new Histogram(3);
        histogram.recordValue(1_234);
        histogram.recordValue(99_999_999);

        assertThat(LatencyReport.parse(LatencyReport.line(LatencyReport.STEADY, histogram))).isEqualTo(histogram);
    }

    @Test
    void shouldRefuseOtherLines() {
        assertThatIllegalArgumentException().isThrownBy(() -> GatewayStatus.parse("status 1 2"));
        assertThatIllegalArgumentException().isThrownBy(() -> TradeReport.parse("trade 1"));
    }

    @Test
    void shouldCountWaitingForTheEngineApart() {
        final LatencyMeter meter = new LatencyMeter();
        meter.onSubmitted(1, 1_000_000);
        meter.onAcknowledged(1, 3_000_000);
        meter.onSubmitted(2, 4_000_000);
        meter.onResumed(500_000_000);
        meter.onAcknowledged(2, 504_000_000);
        meter.onSubmitted(3, 600_000_000);
        meter.onAcknowledged(3, 600_500_000);
        final Counters counters = new Counters();
        meter.report(counters);

        assertThat(meter.steady().getTotalCount()).isEqualTo(2);
        assertThat(meter.steady().getMaxValue()).isBetween(2_000L, 2_001L);
        assertThat(meter.away().getTotalCount()).isEqualTo(1);
        assertThat(meter.away().getMaxValue()).isBetween(500_000L, 500_500L);
        assertThat(counters.get(Counter.P50_US)).isBetween(2_000L, 2_001L);
        assertThat(counters.get(Counter.P99_US)).isBetween(500_000L, 500_500L);
    }
}
