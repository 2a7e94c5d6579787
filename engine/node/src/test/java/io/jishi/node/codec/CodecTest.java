package io.jishi.node.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.UnreadableCommand;
import io.jishi.core.event.Event;
import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.Coded;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.wire.Allocation;
import io.jishi.wire.AuctionMode;
import io.jishi.wire.BooleanType;
import io.jishi.wire.CancelOrderEncoder;
import io.jishi.wire.EnterOrderEncoder;
import io.jishi.wire.ExtensionBase;
import io.jishi.wire.FirstRefusalMode;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.Model;
import io.jishi.wire.OnDefault;
import io.jishi.wire.OpenLotEncoder;
import io.jishi.wire.Pricing;
import io.jishi.wire.Right;
import io.jishi.wire.TieRule;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecTest {
    private static final long SEED = 20_201_130L;
    private static final int OFFSET = 24;
    /** Templates below are commands', as far as they are given. */
    private static final int FIRST_EVENT = 200;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[2_048]);
    private final CommandDecoder decoder = new CommandDecoder();
    private final EventEncoder encoder = new EventEncoder();

    @ParameterizedTest
    @EnumSource(value = CommandType.class, mode = EnumSource.Mode.EXCLUDE, names = "UNREADABLE")
    void shouldReadEveryFieldOfEveryCommand(final CommandType type) throws Exception {
        final Random random = new Random(SEED + type.code());
        for (int round = 0; round < 100; round++) {
            final String name = simpleName(type.name());
            final Object flyweight = flyweight(name, "Encoder");
            buffer.setMemory(0, buffer.capacity(), (byte)0);
            invoke(flyweight, "wrapAndApplyHeader", buffer, OFFSET, new MessageHeaderEncoder());
            fill(flyweight, name, random);
            new CodecGroups(name).fill(buffer, tail(flyweight), carrier(name), random);
            final Command command = decoder.decode(buffer, OFFSET, buffer.capacity() - OFFSET);
            assertThat(command.type()).isEqualTo(type);
            assertCarrierEqualsBytes(command, name);
            assertThat(new CodecGroups(name).inCarrier(command))
                .isEqualTo(new CodecGroups(name).inBytes(buffer, tail(flyweight), command.getClass()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = EventType.class, mode = EnumSource.Mode.EXCLUDE, names = "BOOK_SNAPSHOT")
    void shouldWriteEveryFieldOfEveryEvent(final EventType type) throws Exception {
        final Random random = new Random(SEED + type.code());
        for (int round = 0; round < 100; round++) {
            final String name = simpleName(type.name());
            final Event event =
                Class.forName("io.jishi.core.event." + name).asSubclass(Event.class)
                    .getDeclaredConstructor().newInstance();
            fillCarrier(event, random);
            buffer.setMemory(0, buffer.capacity(), (byte)0xEE);
            final int length = encoder.encode(event, buffer, OFFSET);
            assertThat(length).isLessThanOrEqualTo(EventEncoder.MAX_LENGTH);
            assertThat(buffer.getByte(OFFSET + length)).isEqualTo((byte)0xEE);
            assertCarrierEqualsBytes(event, name);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CommandType.class, mode = EnumSource.Mode.EXCLUDE, names = "UNREADABLE")
    void shouldCarryExactlyTheFieldsOfTheSchema(final CommandType type) throws Exception {
        final String name = simpleName(type.name());
        final Set<String> fields = schemaFields(name);
        fields.addAll(new CodecGroups(name).carrierFields());
        assertThat(carrierFields(carrier(name), Command.class)).isEqualTo(fields);
        assertThat(decoderConstant(name, "TEMPLATE_ID")).isEqualTo(type.code());
    }

    @ParameterizedTest
    @EnumSource(value = EventType.class, mode = EnumSource.Mode.EXCLUDE, names = "BOOK_SNAPSHOT")
    void shouldShowExactlyTheFieldsOfTheSchema(final EventType type) throws Exception {
        final String name = simpleName(type.name());
        final Class<? extends Event> carrier =
            Class.forName("io.jishi.core.event." + name).asSubclass(Event.class);
        assertThat(carrierFields(carrier, Event.class)).isEqualTo(schemaFields(name));
        assertThat(decoderConstant(name, "TEMPLATE_ID")).isEqualTo(type.code());
        final Set<String> shown = new TreeSet<>();
        final Event event = carrier.getDeclaredConstructor().newInstance();
        fillCarrier(event, new Random(SEED));
        event.visit((field, value) -> shown.add(stem(field)));
        assertThat(shown).containsAll(schemaFields(name));
    }

    @Test
    void shouldGiveEveryWordOfTheVocabularyTheCodeOfTheSchema() throws Exception {
        for (final String name : new String[] {"Side", "OrderType", "TimeInForce", "SelfTradePrevention", "PostOnly",
            "Right", "DepthFeed", "Model", "ExecutionMode", "ListingVisibility", "ListingSide", "CreditGrade",
            "ParticipantKind", "ParticipantStatus", "SessionRole", "Phase", "Scope", "Visibility", "ContractType",
            "CertificateState",
            "OrderEnd", "ListingEnd", "AuctionMode", "ExtensionBase", "Pricing", "TieRule", "Allocation",
            "FirstRefusalMode", "OnDefault", "LotState", "DepositMove", "AgreementState", "DisclosureState",
            "DisclosureStep", "PlatformCode", "RejectReason"}) {
            final Object[] core = Class.forName("io.jishi.core.vocabulary." + name).getEnumConstants();
            final Object[] wire = Class.forName("io.jishi.wire." + name).getEnumConstants();
            assertThat(Arrays.stream(core).map((c) -> c + "=" + ((Coded)c).code()).toList())
                .containsExactlyElementsOf(Arrays.stream(wire)
                    .filter((w) -> !"NULL_VAL".equals(w.toString()))
                    .map((w) -> w + "=" + ((Number)invoke(w, "value")).intValue()).toList());
        }
    }

    @Test
    void shouldKnowEveryCommandOfTheSchemaAndNoOther() {
        for (int id = 1; id < FIRST_EVENT; id++) {
            assertThat(CommandType.ofCode(id) != null).as("template %d", id).isEqualTo(CommandTemplates.isCommand(id));
        }
        final MessageHeaderEncoder messageHeader = new MessageHeaderEncoder();
        new CancelOrderEncoder().wrapAndApplyHeader(buffer, OFFSET, messageHeader);
        assertThat(decoder.isCommand(buffer, OFFSET, 256)).isTrue();
        messageHeader.templateId(FIRST_EVENT - 1);
        assertThat(decoder.isCommand(buffer, OFFSET, 256)).isFalse();
    }

    @Test
    void shouldAnswerAValueOutsideTheVocabularyWithMalformed() {
        final EnterOrderEncoder order =
            new EnterOrderEncoder().wrapAndApplyHeader(buffer, OFFSET, new MessageHeaderEncoder());
        buffer.putByte(order.offset() + EnterOrderEncoder.sideEncodingOffset(), (byte)17);
        final Command command = decoder.decode(buffer, OFFSET, 256);
        assertThat(((UnreadableCommand)command).reason).isEqualTo(RejectReason.MALFORMED);
        assertThat(command.templateId()).isEqualTo(EnterOrderEncoder.TEMPLATE_ID);
    }

    @Test
    void shouldAnswerGroupsThatPassTheEndOfTheMessageWithMalformed() {
        final OpenLotEncoder lot =
            new OpenLotEncoder().wrapAndApplyHeader(buffer, OFFSET, new MessageHeaderEncoder());
        lot.auctionMode(AuctionMode.MULTI).selfRaise(BooleanType.FALSE).proxy(BooleanType.FALSE)
            .sealedGrid(BooleanType.FALSE).extensionBase(ExtensionBase.NULL_VAL).pricing(Pricing.NULL_VAL)
            .tieRule(TieRule.NULL_VAL).allocation(Allocation.NULL_VAL).firstRefusal(FirstRefusalMode.NULL_VAL)
            .onDefault(OnDefault.NULL_VAL).right(Right.NULL_VAL).reverse(BooleanType.NULL_VAL)
            .listingModel(Model.NULL_VAL);
        lot.stepsCount(2).next().fromFen(0).stepFen(10).next().fromFen(100).stepFen(20);
        lot.weightsCount(1).next().criterionId(0).weight(10_000);
        final int length = MessageHeaderEncoder.ENCODED_LENGTH + lot.encodedLength();
        assertThat(decoder.decode(buffer, OFFSET, length)).isInstanceOf(OpenLot.class);
        for (int shorter = 1; shorter <= 48; shorter++) {
            assertThat(((UnreadableCommand)decoder.decode(buffer, OFFSET, length - shorter)).reason)
                .isEqualTo(RejectReason.MALFORMED);
        }
    }

    @Test
    void shouldRefuseBytesThatAreNoCommand() {
        final EnterOrderEncoder order =
            new EnterOrderEncoder().wrapAndApplyHeader(buffer, OFFSET, new MessageHeaderEncoder());
        final int length = MessageHeaderEncoder.ENCODED_LENGTH + EnterOrderEncoder.BLOCK_LENGTH;
        assertThat(decoder.isCommand(buffer, OFFSET, length)).isTrue();
        assertThat(decoder.isCommand(buffer, OFFSET, length - 1)).isFalse();
        assertThat(decoder.isCommand(buffer, OFFSET, 7)).isFalse();
        final MessageHeaderEncoder header = new MessageHeaderEncoder().wrap(buffer, OFFSET);
        header.templateId(EventType.TRADED.code());
        assertThat(decoder.isCommand(buffer, OFFSET, length)).isFalse();
        header.templateId(EnterOrderEncoder.TEMPLATE_ID).blockLength(order.sbeBlockLength() - 8);
        assertThat(decoder.isCommand(buffer, OFFSET, length)).isFalse();
        header.blockLength(order.sbeBlockLength()).schemaId(1);
        assertThat(decoder.isCommand(buffer, OFFSET, length)).isFalse();
        assertThatThrownBy(() -> decoder.decode(buffer, OFFSET, length)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNeverThrowOnRandomBlocks() {
        final Random random = new Random(SEED);
        final byte[] bytes = new byte[buffer.capacity()];
        int commands = 0;
        for (int i = 0; i < 200_000; i++) {
            random.nextBytes(bytes);
            buffer.putBytes(0, bytes);
            new MessageHeaderEncoder().wrap(buffer, 0).blockLength(320).templateId(random.nextInt(420))
                .schemaId(MessageHeaderDecoder.SCHEMA_ID).version(0);
            if (decoder.isCommand(buffer, 0, buffer.capacity())) {
                assertThat(decoder.decode(buffer, 0, buffer.capacity())).isNotNull();
                commands++;
            }
        }
        assertThat(commands).isGreaterThan(10_000);
    }

    private void assertCarrierEqualsBytes(final Object carrier, final String name) throws Exception {
        final Object flyweight = flyweight(name, "Decoder");
        invoke(flyweight, "wrapAndApplyHeader", buffer, OFFSET, new MessageHeaderDecoder());
        final Set<String> ofGroups = new CodecGroups(name).carrierFields();
        for (final Field field : carrier.getClass().getFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !ofGroups.contains(field.getName())) {
                assertThat(number(field.get(carrier))).as("%s.%s", name, field.getName())
                    .isEqualTo(wireValue(flyweight, field));
            }
        }
    }

    private long wireValue(final Object flyweight, final Field field) {
        final Class<?> headerOf = field.getDeclaringClass();
        if (headerOf == Command.class || headerOf == Event.class) {
            return number(invoke(invoke(flyweight, "header"), field.getName()));
        }
        final String stem = stem(field.getName());
        if (hasMethod(flyweight, field.getName())) {
            final Object value = invoke(flyweight, field.getName());
            return hasMethod(value, "isEmpty") ? setBits(flyweight, field.getName()) : number(value);
        }
        final int base = ((Number)invoke(flyweight, "offset")).intValue()
            + ((Number)invoke(flyweight, stem + "EncodingOffset")).intValue();
        final String suffix = field.getName().substring(stem.length());
        final int word = "Low".equals(suffix) ? 0 : "High".equals(suffix) ? 1 : Integer.parseInt(suffix);
        return buffer.getLong(base + 8 * word);
    }

    private long setBits(final Object flyweight, final String name) {
        final int at = ((Number)invoke(flyweight, "offset")).intValue()
            + ((Number)invoke(flyweight, name + "EncodingOffset")).intValue();
        final int length = ((Number)invoke(flyweight, name + "EncodingLength")).intValue();
        return length == 1 ? buffer.getByte(at) & 0xFF : buffer.getShort(at) & 0xFFFF;
    }

    private void fill(final Object flyweight, final String name, final Random random) throws Exception {
        final Object header = invoke(flyweight, "header");
        invokeNumber(header, "clientSequence", random.nextLong());
        invokeNumber(header, "sessionId", random.nextInt());
        invokeNumber(header, "participantId", random.nextInt());
        final int offset = ((Number)invoke(flyweight, "offset")).intValue();
        final Object reader = flyweight(name, "Decoder");
        invoke(reader, "wrapAndApplyHeader", buffer, OFFSET, new MessageHeaderDecoder());
        for (final String field : schemaFields(name)) {
            final int at = offset + ((Number)invoke(flyweight, field + "EncodingOffset")).intValue();
            final int length = ((Number)invoke(flyweight, field + "EncodingLength")).intValue();
            for (int i = 0; i < length; i++) {
                buffer.putByte(at + i, (byte)random.nextInt(256));
            }
            final Method getter = method(reader, field);
            if (getter != null && getter.getReturnType().isEnum()) {
                final Object[] words = getter.getReturnType().getEnumConstants();
                final long code = number(words[random.nextInt(words.length - 1)]);
                buffer.putByte(at, (byte)code);
            }
        }
    }

    private static void fillCarrier(final Event event, final Random random) throws Exception {
        for (final Field field : event.getClass().getFields()) {
            final Class<?> type = field.getType();
            if (type == long.class) {
                field.setLong(event, random.nextLong());
            } else if (type == boolean.class) {
                field.setBoolean(event, random.nextBoolean());
            } else if (type == int.class) {
                field.setInt(event, random.nextInt(120) + 1);
            } else if (type.isEnum()) {
                field.set(event, type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]);
            }
        }
    }

    private static long number(final Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof Coded coded) {
            return coded.code();
        }
        return value instanceof Enum<?> ? number(invoke(value, "value")) : ((Number)value).longValue();
    }

    private static Set<String> carrierFields(final Class<?> carrier, final Class<?> base) {
        return Arrays.stream(carrier.getFields())
            .filter((f) -> f.getDeclaringClass() != base && !Modifier.isStatic(f.getModifiers()))
            .map((f) -> stem(f.getName()))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> schemaFields(final String name) throws Exception {
        return Arrays.stream(Class.forName("io.jishi.wire." + name + "Decoder").getMethods())
            .map(Method::getName)
            .filter((m) -> m.endsWith("EncodingOffset"))
            .map((m) -> stem(m.substring(0, m.length() - "EncodingOffset".length())))
            .filter((m) -> !"header".equals(m))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String stem(final String field) {
        return field.matches("code(Low|High)|(credentialHash|reserveHash|floorHash|commitment|salt)[0-3]")
            ? field.replaceAll("(Low|High|[0-3])$", "") : field;
    }

    private static Class<?> carrier(final String command) throws ClassNotFoundException {
        return Class.forName("io.jishi.core.command." + command);
    }

    /** Index behind the root block. */
    private static int tail(final Object flyweight) {
        return ((Number)invoke(flyweight, "offset")).intValue()
            + ((Number)invoke(flyweight, "sbeBlockLength")).intValue();
    }

    private static int decoderConstant(final String name, final String constant) throws Exception {
        return Class.forName("io.jishi.wire." + name + "Decoder").getField(constant).getInt(null);
    }

    private static Object flyweight(final String name, final String suffix) throws Exception {
        return Class.forName("io.jishi.wire." + name + suffix).getDeclaredConstructor().newInstance();
    }

    private static boolean hasMethod(final Object target, final String name) {
        return method(target, name) != null;
    }

    private static Method method(final Object target, final String name) {
        return Arrays.stream(target.getClass().getMethods())
            .filter((m) -> m.getName().equals(name) && m.getParameterCount() == 0).findFirst().orElse(null);
    }

    private static Object invoke(final Object target, final String name, final Object... arguments) {
        try {
            final Method method = Arrays.stream(target.getClass().getMethods())
                .filter((m) -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
                .findFirst().orElseThrow(() -> new NoSuchMethodException(target.getClass() + "." + name));
            return method.invoke(target, arguments);
        } catch (final ReflectiveOperationException ex) {
            throw new LinkageError(name, ex);
        }
    }

    private static void invokeNumber(final Object target, final String name, final long value) {
        final Method method = Arrays.stream(target.getClass().getMethods())
            .filter((m) -> m.getName().equals(name) && m.getParameterCount() == 1).findFirst().orElseThrow();
        invoke(target, name, method.getParameterTypes()[0] == int.class ? (Object)(int)value : (Object)value);
    }

    private static String simpleName(final String constant) {
        return Arrays.stream(constant.split("_"))
            .map((word) -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining());
    }
}
