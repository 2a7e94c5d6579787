package io.jishi.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.client.Credentials;
import io.jishi.wire.DefineCalendarDecoder;
import io.jishi.wire.DefineVenueDecoder;
import io.jishi.wire.EnterOrderDecoder;
import io.jishi.wire.ExecutionMode;
import io.jishi.wire.ListingVisibility;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.OrderType;
import io.jishi.wire.PostOnly;
import io.jishi.wire.RegisterSessionDecoder;
import io.jishi.wire.SelfTradePrevention;
import io.jishi.wire.SessionRole;
import io.jishi.wire.Side;
import io.jishi.wire.SubmitDemandDecoder;
import io.jishi.wire.TimeInForce;
import java.lang.reflect.Method;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The generated builders: what they send, and what they refuse to. */
class CommandBuilderTest {
    private final UnsafeBuffer sent = new UnsafeBuffer(new byte[4_096]);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private int sentLength;
    private final Commands commands = new Commands(this::take);

    private long take(final DirectBuffer buffer, final int offset, final int length) {
        sent.setMemory(0, sent.capacity(), (byte)0x77);
        sent.putBytes(0, buffer, offset, length);
        sentLength = length;
        return 1;
    }

    @Test
    void shouldSendEveryFieldOfAnOrder() {
        assertThat(commands.enterOrder().participantId(7).clientOrderId(42).priceFen(10_00).quantityUnits(5)
            .displayUnits(1).minQuantityUnits(2).stopPriceFen(3).expiresAtNs(4).instrumentId(6).side(Side.SELL)
            .orderType(OrderType.STOP_LIMIT).timeInForce(TimeInForce.GTD)
            .selfTradePrevention(SelfTradePrevention.DECREMENT).postOnly(PostOnly.SLIDE).submit()).isEqualTo(1);
        assertThat(new EnterOrderDecoder().wrapAndApplyHeader(sent, 0, header)).hasToString(
            "[EnterOrder](sbeTemplateId=40|sbeSchemaId=7001|sbeSchemaVersion=0|sbeBlockLength=88):"
                + "header=(clientSequence=0|sessionId=0|participantId=7)|clientOrderId=42|priceFen=1000|"
                + "quantityUnits=5|displayUnits=1|minQuantityUnits=2|stopPriceFen=3|expiresAtNs=4|instrumentId=6|"
                + "side=SELL|orderType=STOP_LIMIT|timeInForce=GTD|selfTradePrevention=DECREMENT|postOnly=SLIDE");
        assertThat(sentLength).isEqualTo(8 + 88);
    }

    @Test
    void shouldLeaveWhatIsNotSetAbsentWhateverTheBuilderSentBefore() {
        shouldSendEveryFieldOfAnOrder();
        commands.enterOrder().clientOrderId(42).quantityUnits(5).instrumentId(6).side(Side.BUY).submit();
        assertThat(new EnterOrderDecoder().wrapAndApplyHeader(sent, 0, header)).hasToString(
            "[EnterOrder](sbeTemplateId=40|sbeSchemaId=7001|sbeSchemaVersion=0|sbeBlockLength=88):"
                + "header=(clientSequence=0|sessionId=0|participantId=0)|clientOrderId=42|priceFen=0|"
                + "quantityUnits=5|displayUnits=0|minQuantityUnits=0|stopPriceFen=0|expiresAtNs=0|instrumentId=6|"
                + "side=BUY|orderType=NULL_VAL|timeInForce=NULL_VAL|selfTradePrevention=NULL_VAL|postOnly=NULL_VAL");
    }

    @Test
    void shouldNameTheFirstRequiredFieldThatIsMissing() {
        assertThatThrownBy(() -> commands.enterOrder().clientOrderId(1).side(Side.BUY).submit())
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("EnterOrder: required field quantityUnits is not set");
        assertThat(sentLength).isZero();
        assertThatThrownBy(() -> commands.enterOrder().quantityUnits(1).clientOrderId(1).side(Side.BUY).submit())
            .hasMessage("EnterOrder: required field instrumentId is not set");
    }

    @Test
    void shouldRefuseValuesThatTheSchemaDoesNotAllow() {
        assertThatThrownBy(() -> commands.take().venueId(65_535)).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Take.venueId: 65535 is outside 1 to 65534");
        assertThatThrownBy(() -> commands.submitSupply().maturity(10))
            .hasMessage("SubmitSupply.maturity: 10 is outside 1 to 9");
        assertThatThrownBy(() -> commands.submitSupply().regionId(-1))
            .hasMessage("SubmitSupply.regionId: -1 is outside 0 to 254");
        assertThatThrownBy(() -> commands.enterOrder().side(Side.NULL_VAL))
            .hasMessage("EnterOrder.side: NULL_VAL is not a value");
        assertThatThrownBy(() -> commands.enterOrder().orderType(null))
            .hasMessage("EnterOrder.orderType: null is not a value");
        assertThatThrownBy(() -> commands.defineVenue().code("longer than sixteen"))
            .hasMessage("DefineVenue.code: \"longer than sixteen\" is not 1 to 16 ASCII characters");
        assertThatThrownBy(() -> commands.defineVenue().code("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> commands.defineVenue().code("上海")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> commands.defineVenue().models(32))
            .hasMessage("DefineVenue.models: 32 has bits that are not in the set");
        assertThatThrownBy(() -> commands.registerSession().credentialHash(new byte[31]))
            .hasMessage("RegisterSession.credentialHash: 31 bytes, not 32");
    }

    @Test
    void shouldTakeAbsentForAnOptionalEnum() {
        commands.enterOrder().clientOrderId(42).quantityUnits(5).instrumentId(6).side(Side.BUY)
            .orderType(OrderType.NULL_VAL).submit();
        assertThat(new EnterOrderDecoder().wrapAndApplyHeader(sent, 0, header).orderType())
            .isEqualTo(OrderType.NULL_VAL);
    }

    @Test
    void shouldSendSetsTruthValuesCodesAndText() {
        commands.defineVenue().venueId(2).models(ModelSetBits.CONTINUOUS | ModelSetBits.POOL).linked(false)
            .ruleSetVersion(3).code("STEX").name("上海技术交易所").submit();
        final DefineVenueDecoder venue = new DefineVenueDecoder().wrapAndApplyHeader(sent, 0, header);
        assertThat(venue).hasToString(
            "[DefineVenue](sbeTemplateId=10|sbeSchemaId=7001|sbeSchemaVersion=0|sbeBlockLength=88):"
                + "header=(clientSequence=0|sessionId=0|participantId=0)|venueId=2|models={cONTINUOUS,pOOL}|"
                + "linked=FALSE|jointCredit=NULL_VAL|replaceKeepsPriority=NULL_VAL|calendarId=0|maxCommandsPerSecond=0|"
                + "maxOpenOrders=0|maxOrderValueFen=0|graceMs=0|ruleSetVersion=3|restrictedDepositBps=0|"
                + "code=STEX|priceCutBps=0|appraisalDays=0|minExtensionDays=0|minPublicityDays=0|"
                + "scoresDropFrom=0|name='上海技术交易所'");
        assertThat(sentLength).isEqualTo(8 + 88 + 2 + "上海技术交易所".getBytes(StandardCharsets.UTF_8).length);
        commands.defineVenue().venueId(2).ruleSetVersion(3).code("STEX").submit();
        assertThat(new DefineVenueDecoder().wrapAndApplyHeader(sent, 0, header).name()).isEmpty();
        assertThat(sentLength).isEqualTo(8 + 88 + 2);
    }

    @Test
    void shouldSendSetsOfSixteenBits() {
        commands.submitDemand().clientListingId(1).units(1).venueId(1)
            .rights(RightSetBits.ASSIGNMENT | RightSetBits.SERVICE).modes(CooperationModesBits.TRAINING)
            .visibility(ListingVisibility.VENUE).executionMode(ExecutionMode.FIRM).submit();
        final SubmitDemandDecoder demand = new SubmitDemandDecoder().wrapAndApplyHeader(sent, 0, header);
        assertThat(demand.rights().toString()).isEqualTo("{aSSIGNMENT,sERVICE}");
        assertThat(demand.modes().toString()).isEqualTo("{tRAINING}");
    }

    @Test
    void shouldSendGroups() {
        commands.defineCalendar().calendarId(1).version(2).exceptions(20_000).exceptions(20_001).submit();
        final DefineCalendarDecoder calendar = new DefineCalendarDecoder().wrapAndApplyHeader(sent, 0, header);
        final DefineCalendarDecoder.ExceptionsDecoder exceptions = calendar.exceptions();
        assertThat(exceptions.count()).isEqualTo(2);
        assertThat(exceptions.next().epochDay()).isEqualTo(20_000);
        assertThat(exceptions.next().epochDay()).isEqualTo(20_001);
        commands.defineCalendar().calendarId(1).version(2).submit();
        assertThat(new DefineCalendarDecoder().wrapAndApplyHeader(sent, 0, header).exceptions().count()).isZero();
    }

    @Test
    void shouldSendTheHashOfAToken() {
        commands.registerSession().newSessionId(5).role(SessionRole.OPERATOR)
            .credentialHash(Credentials.sha256("abc")).submit();
        final RegisterSessionDecoder session = new RegisterSessionDecoder().wrapAndApplyHeader(sent, 0, header);
        final byte[] hash = new byte[32];
        session.getCredentialHash(hash, 0, 32);
        // FIPS 180-4's own example.
        assertThat(hash).asHexString()
            .isEqualToIgnoringCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void shouldSubmitAgainAsItIs() {
        final EnterOrderBuilder order = commands.enterOrder().clientOrderId(42).quantityUnits(5).instrumentId(6)
            .side(Side.BUY);
        order.submit();
        final byte[] first = Arrays.copyOf(sent.byteArray(), sentLength);
        order.submit();
        assertThat(Arrays.copyOf(sent.byteArray(), sentLength)).isEqualTo(first);
    }

    @Test
    void shouldHaveABuilderWithTheRightHeaderForEveryCommandOfTheSchema() throws Exception {
        final String schema = new String(MessageHeaderEncoder.class
            .getResourceAsStream("/io/jishi/wire/jishi-schema.xml").readAllBytes(), StandardCharsets.UTF_8);
        final Matcher message = Pattern
            .compile("<sbe:message name=\"(\\w+)\"\\s+id=\"(\\d+)\"\\s+blockLength=\"(\\d+)\"").matcher(schema);
        final Set<String> wanted = new TreeSet<>();
        while (message.find()) {
            final int id = Integer.parseInt(message.group(2));
            if (id < 200 && id != 3 && id != 4) {
                wanted.add(Character.toLowerCase(message.group(1).charAt(0)) + message.group(1).substring(1));
                final Method method = Commands.class.getMethod(
                    Character.toLowerCase(message.group(1).charAt(0)) + message.group(1).substring(1));
                final CommandBuilder builder = (CommandBuilder)method.invoke(commands);
                assertThat(builder.buffer.getShort(0, ByteOrder.LITTLE_ENDIAN))
                    .isEqualTo(Short.parseShort(message.group(3)));
                assertThat((int)builder.buffer.getShort(2, ByteOrder.LITTLE_ENDIAN)).isEqualTo(id);
                assertThat((int)builder.buffer.getShort(4, ByteOrder.LITTLE_ENDIAN)).isEqualTo(7001);
                assertThat((int)builder.buffer.getShort(6, ByteOrder.LITTLE_ENDIAN)).isZero();
            }
        }
        assertThat(wanted).hasSizeGreaterThan(60);
        final Set<String> offered =
            Arrays.stream(Commands.class.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
        assertThat(offered).isEqualTo(wanted);
    }
}
