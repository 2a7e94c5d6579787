package io.jishi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.wire.BooleanType;
import io.jishi.wire.DefineVenueEncoder;
import io.jishi.wire.EventHeaderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.OrderEnd;
import io.jishi.wire.OrderEndedEncoder;
import io.jishi.wire.OrderReplacedEncoder;
import io.jishi.wire.Visibility;
import java.io.IOException;
import java.nio.ByteOrder;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

class JsonMessageWriterTest {
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    private int ended(final OrderEnd reason) {
        final OrderEndedEncoder event = new OrderEndedEncoder().wrapAndApplyHeader(buffer, 0, header);
        header(event.header());
        event.orderId(7).clientOrderId(8).remainingUnits(3).instrumentId(1).reason(reason);
        return MessageHeaderEncoder.ENCODED_LENGTH + event.encodedLength();
    }

    private static void header(final EventHeaderEncoder event) {
        event.sequence(1).timestampNs(2).causeSequence(3).clientSequence(0).sessionId(0).participantId(4)
                .counterpartyId(0).venueId(5).counterVenueId(0).visibility(Visibility.PARTIES);
    }

    @Test
    void shouldWriteFieldsInOrderAndLeaveOutTheAbsent() throws IOException {
        assertThat(JsonRoundTripTest.json(buffer, ended(OrderEnd.EXPIRED))).isEqualTo(
                "{\"type\":\"OrderEnded\",\"sequence\":1,\"timestampNs\":2,\"causeSequence\":3,\"participantId\":4,"
                        + "\"venueId\":5,\"visibility\":\"PARTIES\",\"orderId\":7,\"clientOrderId\":8,"
                        + "\"remainingUnits\":3,\"instrumentId\":1,\"reason\":\"EXPIRED\"}");
    }

    @Test
    void shouldLeaveOutAnEnumWithoutValueAndNumberOneWithoutName() throws IOException {
        assertThat(JsonRoundTripTest.json(buffer, ended(OrderEnd.NULL_VAL))).doesNotContain("reason");
        final int length = ended(OrderEnd.EXPIRED);
        buffer.putByte(MessageHeaderEncoder.ENCODED_LENGTH + OrderEndedEncoder.reasonEncodingOffset(), (byte) 77);
        assertThat(JsonRoundTripTest.json(buffer, length)).endsWith("\"reason\":77}");
    }

    @Test
    void shouldWriteSetsTextAndVariableData() throws IOException {
        final DefineVenueEncoder venue = new DefineVenueEncoder().wrapAndApplyHeader(buffer, 0, header);
        venue.header().clientSequence(0).sessionId(0).participantId(0);
        venue.venueId(1).linked(BooleanType.FALSE).jointCredit(BooleanType.NULL_VAL)
                .replaceKeepsPriority(BooleanType.NULL_VAL).calendarId(0).maxCommandsPerSecond(0).maxOpenOrders(0)
                .maxOrderValueFen(0).graceMs(0).ruleSetVersion(0).code("CTEX").name("中国技术交易所");
        venue.models().clear().pOOL(true).aGREEMENT(true);
        assertThat(JsonRoundTripTest.json(buffer, MessageHeaderEncoder.ENCODED_LENGTH + venue.encodedLength()))
                .isEqualTo("{\"type\":\"DefineVenue\",\"venueId\":1,\"models\":[\"POOL\",\"AGREEMENT\"],"
                        + "\"linked\":false,\"ruleSetVersion\":0,\"code\":\"CTEX\",\"name\":\"中国技术交易所\"}");
    }

    @Test
    void shouldLeaveOutWhatAnOlderSenderDidNotWrite() throws IOException {
        final OrderReplacedEncoder event = new OrderReplacedEncoder().wrapAndApplyHeader(buffer, 0, header);
        header(event.header());
        event.orderId(7).clientOrderId(8).priceFen(9).quantityUnits(10).remainingUnits(11).stopPriceFen(12);
        buffer.putShort(0, (short) OrderReplacedEncoder.stopPriceFenEncodingOffset(), ByteOrder.LITTLE_ENDIAN);
        final int length = MessageHeaderEncoder.ENCODED_LENGTH + OrderReplacedEncoder.stopPriceFenEncodingOffset();
        assertThat(JsonRoundTripTest.json(buffer, length)).endsWith("\"quantityUnits\":10,\"remainingUnits\":11}");
    }

    @Test
    void shouldRefuseBytesThatAreNoWholeMessage() {
        final int length = ended(OrderEnd.EXPIRED);
        assertThatThrownBy(() -> JsonRoundTripTest.json(buffer, length - 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("OrderEnded is 1 bytes short, or more");
        assertThatThrownBy(() -> JsonRoundTripTest.json(buffer, 7))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("7 bytes are no message");
        buffer.putShort(2, (short) 999, ByteOrder.LITTLE_ENDIAN);
        assertThatThrownBy(() -> JsonRoundTripTest.json(buffer, length))
                .hasMessage("template 999 is unknown to version 0");
        buffer.putShort(4, (short) 1, ByteOrder.LITTLE_ENDIAN);
        assertThatThrownBy(() -> JsonRoundTripTest.json(buffer, length)).hasMessage("schema 1, not 7001");
    }
}
