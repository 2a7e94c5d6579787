package io.jishi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonLinesTest {
    @Test
    void shouldSkipBlankLinesAndCountThem() throws IOException {
        assertThat(lines("a\n\n \t\r\nbb\r\nc")).containsExactly("1 a", "4 bb", "5 c");
    }

    @Test
    void shouldFindNothingInNothing() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }

    @Test
    void shouldKeepLinesWholeThatArriveInPieces() throws IOException {
        final String text = "x".repeat(200_000) + "\n" + "y".repeat(70_000) + "\nz";
        final InputStream drops = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(final byte[] bytes, final int offset, final int length) {
                return super.read(bytes, offset, Math.min(length, 1013));
            }
        };
        final NdjsonLines lines = new NdjsonLines(drops);
        final List<Integer> lengths = new ArrayList<>();
        while (lines.next()) {
            lengths.add(lines.length());
        }
        assertThat(lengths).containsExactly(200_000, 70_000, 1);
    }

    @Test
    void shouldTellWhenItWouldWait() throws IOException {
        final NdjsonLines lines = new NdjsonLines(
                new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(lines.mustRead()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(lines.mustRead()).isFalse();
        assertThat(lines.next()).isTrue();
        assertThat(lines.mustRead()).isTrue();
        assertThat(lines.next()).isFalse();
        assertThat(lines.mustRead()).isFalse();
    }

    @Test
    void shouldRefuseAByteOrderMark() {
        assertThatThrownBy(() -> lines("\uFEFF{}"))
                .hasMessage("line 1: begins with a byte order mark; save the file as UTF-8 without one");
        assertThatThrownBy(() -> lines("{}\n\uFEFF{}")).as("files joined")
                .hasMessage("line 2: begins with a byte order mark; save the file as UTF-8 without one");
    }

    @Test
    void shouldRefuseAnEndlessLine() {
        assertThatThrownBy(() -> lines("\n" + "x".repeat(3_000_000)))
                .hasMessage("line 2: longer than 1048576 bytes");
        assertThatThrownBy(() -> lines("\n" + "x".repeat(1_048_577) + "\n"))
                .hasMessage("line 2: longer than 1048576 bytes");
    }

    private static List<String> lines(final String text) throws IOException {
        final NdjsonLines lines = new NdjsonLines(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        final List<String> found = new ArrayList<>();
        while (lines.next()) {
            found.add(lines.number() + " "
                    + new String(lines.bytes(), lines.offset(), lines.length(), StandardCharsets.UTF_8));
        }
        return found;
    }
}
