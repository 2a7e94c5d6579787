package io.jishi.demo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    private static final int ENTRIES = 10_000;

    @TempDir
    private Path directory;

    @Test
    void shouldReadWhatWasWritten() {
        final Path file = write(ENTRIES);

        try (RecordReader reader = new RecordReader(file)) {
            for (long i = 1; i <= ENTRIES; i++) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.key()).isEqualTo(i);
                assertThat(reader.first()).isEqualTo(-i);
                assertThat(reader.second()).isEqualTo(Long.MAX_VALUE - i);
            }
            assertThat(reader.next()).isFalse();
        }
    }

    private Path write(final int entries) {
        final Path file = directory.resolve("entries");
        try (RecordWriter writer = new RecordWriter(file)) {
            for (long i = 1; i <= entries; i++) {
                writer.append(i, -i, Long.MAX_VALUE - i);
            }
        }
        return file;
    }

    @Test
    void shouldRefuseAFileThatEndsWithinAnEntry() throws IOException {
        final Path file = write(3);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 71));

        assertThatThrownBy(() -> new RecordReader(file)).isInstanceOf(UncheckedIOException.class)
            .hasMessage("cannot read " + file + ": it ends within an entry");
    }

    @Test
    void shouldTellEventsApartByEveryByteAndCommandsByAllButTheClientsStamp() {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[64]);
        final long event = Fingerprint.ofEvent(buffer, 8, 48);
        final long command = Fingerprint.ofCommand(buffer, 8, 48);
        for (int i = 0; i < 64; i++) {
            buffer.putByte(i, (byte) 1);
            final boolean inside = i >= 8 && i < 56;
            final boolean stamp = i >= 16 && i < 28;
            assertThat(Fingerprint.ofEvent(buffer, 8, 48) != event).as("event byte %s", i).isEqualTo(inside);
            assertThat(Fingerprint.ofCommand(buffer, 8, 48) != command).as("command byte %s", i)
                .isEqualTo(inside && !stamp);
            buffer.putByte(i, (byte) 0);
        }
    }
}
