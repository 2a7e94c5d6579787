package io.jishi.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.wire.EventHeaderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.Model;
import io.jishi.wire.OrderAcceptedEncoder;
import io.jishi.wire.TradeReportedEncoder;
import io.jishi.wire.TradedEncoder;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class TradeBookTest {
    private static final int LENGTH = 1_024;
    private final Findings findings = new Findings("the books add up");
    private final TradeBook book = new TradeBook(findings);
    private final MessageHeaderEncoder message = new MessageHeaderEncoder();
    private UnsafeBuffer buffer = new UnsafeBuffer(new byte[LENGTH]);
    private long sequence;

    @Test
    void shouldNeedNoBytesOfTheTradeForItsReport() {
        tradeReportedAs(1);

        assertThat(findings.verdict().evidence()).isEmpty();
        assertThat(book.valueFen()).isEqualTo(1_500);
    }

    @Test
    void shouldSayWhenTheReportIsOfAnotherTrade() {
        tradeReportedAs(2);

        assertThat(findings.verdict().evidence())
            .containsExactly("event 4 publishes trade 2, which is not the trade before it");
    }

    private void tradeReportedAs(final long number) {
        orderAccepted(1, 5);
        orderAccepted(2, 5);
        traded(1, 300, 5);
        reported(number, 300, 5);
        book.finish();
    }

    private void orderAccepted(final long orderId, final long units) {
        new OrderAcceptedEncoder().wrapAndApplyHeader(buffer, 0, message).orderId(orderId)
            .quantityUnits(units);
        deliver();
    }

    private void traded(final long number, final long priceFen, final long units) {
        new TradedEncoder().wrapAndApplyHeader(buffer, 0, message).tradeNumber(number).priceFen(priceFen)
            .quantityUnits(units).valueFen(priceFen * units).restingId(1).incomingId(2).restingRemainingUnits(0)
            .incomingRemainingUnits(0).model(Model.CONTINUOUS);
        deliver();
    }

    private void reported(final long number, final long priceFen, final long units) {
        new TradeReportedEncoder().wrapAndApplyHeader(buffer, 0, message).tradeNumber(number)
            .priceFen(priceFen).quantityUnits(units);
        deliver();
    }

    /** As a journal does: the bytes are gone when the call is over. */
    private void deliver() {
        new EventHeaderEncoder().wrap(buffer, MessageHeaderEncoder.ENCODED_LENGTH).sequence(++sequence);
        book.onEvent(buffer, 0);
        buffer.setMemory(0, LENGTH, (byte)0xFF);
        buffer = new UnsafeBuffer(new byte[LENGTH]);
    }
}
