package io.jishi.node.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.agrona.MutableDirectBuffer;

/**
 * The repeating groups of a command, found in the codecs that are generated from the schema. A carrier has a count
 * {@code stepsCount} and an array {@code stepsFromFen} for each field of a group {@code steps}.
 */
final class CodecGroups {
    private static final int HEADER_LENGTH = 4;

    private final List<Class<?>> decoders;

    CodecGroups(final String message) throws ClassNotFoundException {
        decoders = Arrays.stream(Class.forName("io.jishi.wire." + message + "Decoder").getMethods())
            .filter((m) -> m.getParameterCount() == 0 && isGroup(m.getReturnType()))
            .sorted((a, b) -> Long.compare(idOf(a), idOf(b)))
            .<Class<?>>map(Method::getReturnType).toList();
    }

    private static boolean isGroup(final Class<?> type) {
        return type.isMemberClass() && Iterable.class.isAssignableFrom(type);
    }

    private static long idOf(final Method group) {
        return (long)call(group.getDeclaringClass(), group.getName() + "DecoderId");
    }

    /** Names of the fields that a carrier must have for its groups. */
    Set<String> carrierFields() {
        final Set<String> names = new TreeSet<>();
        for (final Class<?> decoder : decoders) {
            names.add(name(decoder) + "Count");
            fields(decoder).forEach((field) -> names.add(arrayName(decoder, field)));
        }
        return names;
    }

    /** Writes random groups; the largest have an entry more than the carrier has room for. */
    void fill(final MutableDirectBuffer buffer, final int offset, final Class<?> carrier, final Random random)
        throws ReflectiveOperationException {
        int at = offset;
        for (final Class<?> decoder : decoders) {
            final int entryLength = (int)call(decoder, "sbeBlockLength");
            final int count = random.nextInt(room(carrier, decoder) + 2);
            buffer.putShort(at, (short)entryLength, ByteOrder.LITTLE_ENDIAN);
            buffer.putShort(at + 2, (short)count, ByteOrder.LITTLE_ENDIAN);
            at += HEADER_LENGTH;
            for (final int end = at + count * entryLength; at < end; at++) {
                buffer.putByte(at, (byte)random.nextInt(256));
            }
        }
    }

    /** Every number of the groups of a carrier in order: counts, and entries it has room for. */
    List<Long> inCarrier(final Object carrier) throws ReflectiveOperationException {
        final List<Long> numbers = new ArrayList<>();
        for (final Class<?> decoder : decoders) {
            final int count = carrier.getClass().getField(name(decoder) + "Count").getInt(carrier);
            numbers.add((long)count);
            for (int i = 0; i < Math.min(count, room(carrier.getClass(), decoder)); i++) {
                for (final String field : fields(decoder)) {
                    final Field array = carrier.getClass().getField(arrayName(decoder, field));
                    numbers.add(Array.getLong(array.get(carrier), i));
                }
            }
        }
        return numbers;
    }

    /** The same numbers, in the bytes. */
    List<Long> inBytes(final MutableDirectBuffer buffer, final int offset, final Class<?> carrier)
        throws ReflectiveOperationException {
        final List<Long> numbers = new ArrayList<>();
        int at = offset;
        for (final Class<?> decoder : decoders) {
            final int entryLength = buffer.getShort(at, ByteOrder.LITTLE_ENDIAN);
            final int count = buffer.getShort(at + 2, ByteOrder.LITTLE_ENDIAN);
            numbers.add((long)count);
            at += HEADER_LENGTH;
            for (int i = 0; i < Math.min(count, room(carrier, decoder)); i++) {
                for (final String field : fields(decoder)) {
                    final int index = at + i * entryLength + (int)call(decoder, field + "EncodingOffset");
                    numbers.add((int)call(decoder, field + "EncodingLength") == Long.BYTES
                        ? buffer.getLong(index, ByteOrder.LITTLE_ENDIAN)
                        : buffer.getInt(index, ByteOrder.LITTLE_ENDIAN));
                }
            }
            at += count * entryLength;
        }
        return numbers;
    }

    private static int room(final Class<?> carrier, final Class<?> decoder) throws ReflectiveOperationException {
        return carrier.getField("MAX_" + name(decoder).toUpperCase(Locale.ROOT)).getInt(null);
    }

    private static String name(final Class<?> decoder) {
        final String name = decoder.getSimpleName().replaceAll("Decoder$", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String arrayName(final Class<?> decoder, final String field) {
        return name(decoder) + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private static List<String> fields(final Class<?> decoder) {
        return Arrays.stream(decoder.getMethods()).map(Method::getName)
            .filter((m) -> m.endsWith("EncodingOffset"))
            .map((m) -> m.substring(0, m.length() - "EncodingOffset".length())).sorted().toList();
    }

    private static Object call(final Class<?> target, final String name) {
        try {
            return target.getMethod(name).invoke(null);
        } catch (final ReflectiveOperationException ex) {
            throw new LinkageError(name, ex);
        }
    }
}
