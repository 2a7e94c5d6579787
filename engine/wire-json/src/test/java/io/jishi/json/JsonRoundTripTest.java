package io.jishi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Random;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRoundTripTest {
    private static final SchemaLayout SCHEMA = SchemaLayout.load();
    private static final int ROUNDS = 500;

    static Stream<String> everyMessage() {
        return SCHEMA.messages().stream().map(MessageLayout::name);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void shouldReadWhatItWrote(final String name) throws IOException {
        final long seed = new Random().nextLong();
        final RandomMessages messages = new RandomMessages(SCHEMA, new Random(seed));
        final MessageLayout message = SCHEMA.byName(name);
        final JsonMessageReader reader = new JsonMessageReader(SCHEMA, EnumSet.allOf(MessageKind.class));
        final ExpandableArrayBuffer read = new ExpandableArrayBuffer();
        for (int round = 1; round <= ROUNDS; round++) {
            final int length = messages.next(message);
            final String json = json(messages.buffer(), length);
            final String context = "seed " + seed + ", round " + round + ": " + json;
            final byte[] line = json.getBytes(StandardCharsets.UTF_8);
            final int readLength = reader.read(line, 0, line.length, round, read, 0);
            assertThat(bytes(read, readLength)).as(context).isEqualTo(bytes(messages.buffer(), length));
            assertThat(json(read, readLength)).as(context).isEqualTo(json);
        }
    }

    static String json(final DirectBuffer buffer, final int length) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NdjsonWriter writer = new NdjsonWriter(SCHEMA, out)) {
            writer.write(buffer, 0, length);
        }
        final String line = out.toString(StandardCharsets.UTF_8);
        assertThat(line).endsWith("}\n");
        return line.substring(0, line.length() - 1);
    }

    private static byte[] bytes(final DirectBuffer buffer, final int length) {
        final byte[] bytes = new byte[length];
        buffer.getBytes(0, bytes);
        return bytes;
    }
}
