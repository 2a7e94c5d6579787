package io.jishi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.wire.BooleanType;
import io.jishi.wire.CooperationModesDecoder;
import io.jishi.wire.DefineVenueDecoder;
import io.jishi.wire.EnterOrderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.OrderType;
import io.jishi.wire.RightSetDecoder;
import io.jishi.wire.SetFeeTableDecoder;
import io.jishi.wire.Side;
import io.jishi.wire.SubmitDemandDecoder;
import io.jishi.wire.TimeInForce;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMessageReaderTest {
    private static final SchemaLayout SCHEMA = SchemaLayout.load();
    private static final String ORDER = "\"clientOrderId\":5,\"instrumentId\":1,\"quantityUnits\":10,\"side\":\"BUY\"";

    private final JsonMessageReader reader = new JsonMessageReader(SCHEMA, EnumSet.of(MessageKind.COMMAND));
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    private int read(final String line) {
        final byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, 0, bytes.length, 12, buffer, 0);
    }

    @Test
    void shouldWriteAnOrderThatTheCodecsRead() {
        final int length = read("{\"type\":\"EnterOrder\",\"sessionId\":7,\"clientSequence\":1,\"participantId\":3,"
                + "\"priceFen\":12345,\"orderType\":\"LIMIT\"," + ORDER + "}");
        final EnterOrderDecoder order = new EnterOrderDecoder().wrapAndApplyHeader(buffer, 0, header);
        assertThat(length).isEqualTo(MessageHeaderDecoder.ENCODED_LENGTH + EnterOrderDecoder.BLOCK_LENGTH);
        assertThat(order.header().sessionId()).isEqualTo(7);
        assertThat(order.header().clientSequence()).isEqualTo(1);
        assertThat(order.header().participantId()).isEqualTo(3);
        assertThat(order.priceFen()).isEqualTo(12345);
        assertThat(order.quantityUnits()).isEqualTo(10);
        assertThat(order.side()).isEqualTo(Side.BUY);
        assertThat(order.orderType()).isEqualTo(OrderType.LIMIT);
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.NULL_VAL);
        assertThat(order.stopPriceFen()).isEqualTo(EnterOrderDecoder.stopPriceFenNullValue());
        assertThat(order.expiresAtNs()).isZero();
    }

    @Test
    void shouldReadSetsBitsAndBooleans() {
        read("{\"type\":\"SubmitDemand\",\"clientListingId\":1,\"priceFen\":9000,\"units\":5,\"venueId\":1,"
                + "\"rights\":[\"ORDINARY\",\"EXCLUSIVE\"],\"regionsLow\":18446744073709551615,\"tags0\":\"0xfF\","
                + "\"allOrNone\":true,\"minMaturity\":6}");
        final SubmitDemandDecoder demand = new SubmitDemandDecoder().wrapAndApplyHeader(buffer, 0, header);
        final RightSetDecoder rights = demand.rights();
        assertThat(rights.oRDINARY()).isTrue();
        assertThat(rights.eXCLUSIVE()).isTrue();
        assertThat(rights.sOLE()).isFalse();
        final CooperationModesDecoder modes = demand.modes();
        assertThat(modes.isEmpty()).isTrue();
        assertThat(demand.regionsLow()).isEqualTo(-1);
        assertThat(demand.tags0()).isEqualTo(255);
        assertThat(demand.allOrNone()).isEqualTo(BooleanType.TRUE);
        assertThat(demand.minMaturity()).isEqualTo((short) 6);
        assertThat(demand.header().sessionId()).isZero();
    }

    @Test
    void shouldReadBooleansByName() {
        read("{\"type\":\"DefineVenue\",\"venueId\":1,\"ruleSetVersion\":1,\"code\":\"CTEX\",\"linked\":\"FALSE\"}");
        final DefineVenueDecoder venue = new DefineVenueDecoder().wrapAndApplyHeader(buffer, 0, header);
        assertThat(venue.linked()).isEqualTo(BooleanType.FALSE);
        assertThat(venue.jointCredit()).isEqualTo(BooleanType.NULL_VAL);
        assertThat(venue.code()).isEqualTo("CTEX");
        assertThat(venue.name()).isEmpty();
    }

    @Test
    void shouldReadGroupsInAnyPlace() {
        read("{\"brackets\":[{\"rateBps\":50,\"fromFen\":0},{\"fromFen\":100}],\"model\":\"POOL\",\"venueId\":3,"
                + "\"type\":\"SetFeeTable\",\"timestampNs\":77,\"sequence\":9}");
        final SetFeeTableDecoder fees = new SetFeeTableDecoder().wrapAndApplyHeader(buffer, 0, header);
        assertThat(fees.venueId()).isEqualTo(3);
        final SetFeeTableDecoder.BracketsDecoder brackets = fees.brackets();
        assertThat(brackets.count()).isEqualTo(2);
        assertThat(brackets.next().rateBps()).isEqualTo(50);
        assertThat(brackets.next().fromFen()).isEqualTo(100);
        assertThat(reader.timestampNs()).isEqualTo(77);
        assertThat(reader.sequence()).isEqualTo(9);
        assertThat(reader.message().name()).isEqualTo("SetFeeTable");
    }

    @Test
    void shouldForgetTheLineBefore() {
        read("{\"type\":\"SetFeeTable\",\"timestampNs\":77,\"sequence\":9,\"model\":\"POOL\",\"venueId\":3,"
                + "\"brackets\":[{\"rateBps\":50,\"fromFen\":0}]}");
        read("{\"type\":\"SetFeeTable\",\"model\":\"POOL\",\"venueId\":3}");
        final SetFeeTableDecoder fees = new SetFeeTableDecoder().wrapAndApplyHeader(buffer, 0, header);
        assertThat(fees.brackets().count()).isZero();
        assertThat(reader.timestampNs()).isEqualTo(JsonMessageReader.ABSENT);
        assertThat(reader.sequence()).isEqualTo(JsonMessageReader.ABSENT);
    }

    @Test
    void shouldTakeNullForAbsent() {
        read("{\"type\":\"EnterOrder\",\"priceFen\":null,\"timeInForce\":null," + ORDER + "}");
        final EnterOrderDecoder order = new EnterOrderDecoder().wrapAndApplyHeader(buffer, 0, header);
        assertThat(order.priceFen()).isZero();
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.NULL_VAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "[1]|line 12: not a JSON object",
        "7|line 12: not a JSON object",
        "{}|line 12: type: missing",
        "{\"sessionId\":7}|line 12: type: missing",
        "{\"type\":7}|line 12: type: wanted the name of a message, not 7",
        "{\"type\":\"EnterOrdr\"}|line 12: type: unknown message \"EnterOrdr\", did you mean EnterOrder?",
        "{\"type\":\"Nonsense\"}|line 12: type: unknown message \"Nonsense\"",
        "{\"type\":\"Traded\"}|line 12: type: Traded is an event",
        "{\"type\":\"Logon\"}|line 12: type: Logon is a message of the session layer",
        "{\"type\":\"AdvanceTime\"} {}|line 12: AdvanceTime: something follows the object",
        "{\"type\":\"AdvanceTime\",\"type\":\"AdvanceTime\"}|line 12: AdvanceTime.type: appears twice",
        "{\"type\":\"AdvanceTime\",\"sessionId\":1,\"sessionId\":1}|line 12: AdvanceTime.sessionId: appears twice",
        "{\"type\":\"AdvanceTime\",\"sesionId\":1}|"
            + "line 12: AdvanceTime.sesionId: unknown field, did you mean sessionId?",
        "{\"type\":\"AdvanceTime\",\"header\":{}}|line 12: AdvanceTime.header: unknown field",
        "{\"type\":\"AdvanceTime\",\"timestampNs\":-1}|"
            + "line 12: AdvanceTime.timestampNs: -1 is outside 0 to 9223372036854775807",
        "{\"type\":\"AdvanceTime\",\"timestampNs\":\"1\"}|"
            + "line 12: AdvanceTime.timestampNs: wanted an integer, not the text \"1\"",
        "{\"type\":\"CancelOrder\",\"orderId\":9223372036854775808}|line 12: CancelOrder.orderId: "
            + "9223372036854775808 is outside -9223372036854775808 to 9223372036854775807",
        "{\"type\":\"CancelOrder\",\"orderId\":1.5}|line 12: CancelOrder.orderId: wanted an integer, not 1.5",
        "{\"type\":\"CancelOrder\",\"orderId\":{}}|line 12: CancelOrder.orderId: wanted an integer, not an object",
        "{\"type\":\"SetReferencePrice\",\"instrumentId\":1}|line 12: SetReferencePrice.referencePriceFen: missing",
        "{\"type\":\"SetReferencePrice\",\"instrumentId\":null,\"referencePriceFen\":1}|"
            + "line 12: SetReferencePrice.instrumentId: missing",
        "{\"type\":\"SetPoolRules\",\"venueId\":65535}|line 12: SetPoolRules.venueId: 65535 is outside 0 to 65534",
        "{\"type\":\"SetPoolRules\",\"venueId\":-1}|line 12: SetPoolRules.venueId: -1 is outside 0 to 65534",
        "{\"type\":\"DefineRegion\",\"regionId\":256}|line 12: DefineRegion.regionId: 256 is outside 0 to 254",
        "{\"type\":\"EnterOrder\",\"side\":\"Buy\"}|"
            + "line 12: EnterOrder.side: unknown value \"Buy\", wanted one of BUY, SELL",
        "{\"type\":\"EnterOrder\",\"side\":1}|"
            + "line 12: EnterOrder.side: wanted a name in quotes, not 1: BUY, SELL",
        "{\"type\":\"MassCancel\",\"bothSides\":\"yes\"}|"
            + "line 12: MassCancel.bothSides: unknown value \"yes\", wanted one of FALSE, TRUE",
        "{\"type\":\"MassCancel\",\"bothSides\":1}|line 12: MassCancel.bothSides: wanted true or false, not 1",
        "{\"type\":\"DefineVenue\",\"models\":[\"POOL\",\"POOL\"]}|line 12: DefineVenue.models: POOL appears twice",
        "{\"type\":\"DefineVenue\",\"models\":\"POOL\"}|"
            + "line 12: DefineVenue.models: wanted an array of names, not the text \"POOL\"",
        "{\"type\":\"DefineVenue\",\"code\":\"12345678901234567\"}|"
            + "line 12: DefineVenue.code: longer than 16 characters: \"12345678901234567\"",
        "{\"type\":\"DefineVenue\",\"code\":\"京\"}|"
            + "line 12: DefineVenue.code: only printable ASCII is allowed: \"京\"",
        "{\"type\":\"DefineVenue\",\"name\":\"\\ud800\"}|"
            + "line 12: DefineVenue.name: half of a surrogate pair stands alone",
        "{\"type\":\"SubmitSupply\",\"tags0\":18446744073709551616}|"
            + "line 12: SubmitSupply.tags0: 18446744073709551616 does not fit in 64 bits",
        "{\"type\":\"SubmitSupply\",\"tags0\":-1}|line 12: SubmitSupply.tags0: -1 does not fit in 64 bits",
        "{\"type\":\"SubmitSupply\",\"tags0\":\"0xg\"}|line 12: SubmitSupply.tags0: 0xg does not fit in 64 bits",
        "{\"type\":\"RegisterSession\",\"credentialHash\":\"00\"}|"
            + "line 12: RegisterSession.credentialHash: wanted 64 hexadecimal digits, not 2",
        "{\"type\":\"SetFeeTable\",\"brackets\":{}}|"
            + "line 12: SetFeeTable.brackets: wanted an array of objects, not an object",
        "{\"type\":\"SetFeeTable\",\"brackets\":[{\"fromFen\":1},{}]}|"
            + "line 12: SetFeeTable.brackets[1].fromFen: missing",
        "{\"type\":\"SetFeeTable\",\"brackets\":[{\"fromFen\":1,\"rate\":1}]}|"
            + "line 12: SetFeeTable.brackets[0].rate: unknown field",
        "{\"type\":\"SetFeeTable\",\"brackets\":[3]}|line 12: SetFeeTable.brackets[0]: wanted an object, not 3",
    })
    void shouldNameLineFieldAndProblem(final String line, final String message) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(NdjsonException.class).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "{\"type\":\"AdvanceTime\"",
        "{\"type\":\"AdvanceTime\",}",
        "{type:\"AdvanceTime\"}",
        "{\"type\":\"AdvanceTime\",\"sessionId\":01}",
        "{\"type\":\"AdvanceTime\",\"sessionId\":NaN}",
        "{\"type\":\"AdvanceTime\" // comment",
        "nonsense",
    })
    void shouldRefuseWhatIsNotJson(final String line) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(NdjsonException.class).hasMessageContaining("not JSON: ");
    }

    @Test
    void shouldRefusePaddingAsUnknown() {
        final JsonMessageReader events = new JsonMessageReader(SCHEMA, EnumSet.of(MessageKind.EVENT));
        final byte[] line = "{\"type\":\"Rejected\",\"reserved1\":0}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> events.read(line, 0, line.length, 1, buffer, 0))
                .hasMessage("line 1: Rejected.reserved1: unknown field");
    }
}
