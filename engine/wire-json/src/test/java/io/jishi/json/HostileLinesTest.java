package io.jishi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

class HostileLinesTest {
    private static final SchemaLayout SCHEMA = SchemaLayout.load();
    private static final int LINES = 300_000;
    private static final byte[] SYNTAX = "{}[]\":,\\-0.eEtfn\n\t \u007f".getBytes(StandardCharsets.UTF_8);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final JsonMessageReader reader = new JsonMessageReader(SCHEMA, EnumSet.allOf(MessageKind.class));
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();

    @Test
    void shouldThrowNothingButNdjsonException() throws IOException {
        final RandomMessages messages = new RandomMessages(SCHEMA, random);
        int refused = 0;
        byte[] line = {};
        for (int i = 0; i < LINES; i++) {
            if (i % 20 == 0) {
                final MessageLayout message = SCHEMA.messages().get(random.nextInt(SCHEMA.messages().size()));
                final int length = messages.next(message);
                line = JsonRoundTripTest.json(messages.buffer(), length).getBytes(StandardCharsets.UTF_8);
            }
            refused += refused(mutated(line)) ? 1 : 0;
        }
        // Most mutations break a line; some only change a number.
        assertThat(refused).as("seed " + seed).isBetween(LINES / 2, LINES - 1);
    }

    private boolean refused(final byte[] line) {
        try {
            reader.read(line, 0, line.length, 1, buffer, 0);
            return false;
        } catch (final NdjsonException e) {
            assertThat(e.getMessage()).doesNotContain("\n");
            return true;
        } catch (final RuntimeException | Error e) {
            return fail("seed " + seed + ": " + new String(line, StandardCharsets.UTF_8), e);
        }
    }

    private byte[] mutated(final byte[] line) {
        byte[] mutated = line.clone();
        for (int i = 1 + random.nextInt(3); i > 0 && mutated.length > 1; i--) {
            final int at = random.nextInt(mutated.length);
            switch (random.nextInt(5)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] = SYNTAX[random.nextInt(SYNTAX.length)];
                case 2 -> mutated = Arrays.copyOf(mutated, at);
                case 3 -> mutated = cut(mutated, at, Math.min(mutated.length, at + random.nextInt(20)));
                default -> mutated = doubled(mutated, at, Math.min(mutated.length, at + random.nextInt(40)));
            }
        }
        return mutated;
    }

    private static byte[] cut(final byte[] line, final int from, final int to) {
        final byte[] result = Arrays.copyOf(line, line.length - (to - from));
        System.arraycopy(line, to, result, from, line.length - to);
        return result;
    }

    private static byte[] doubled(final byte[] line, final int from, final int to) {
        final byte[] result = Arrays.copyOf(line, line.length + (to - from));
        System.arraycopy(line, from, result, to, line.length - from);
        return result;
    }
}
