package io.jishi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaPageTest {
    private static final Path RENDERED = Path.of("target", "SCHEMA.md");
    private static final Path COMMITTED = Path.of("SCHEMA.md");

    @Test
    void shouldShowTheSchemaAsItIs() throws IOException {
        assertThat(Files.readString(COMMITTED))
            .withFailMessage(
                "engine/wire/SCHEMA.md is not the page of this schema. Refresh it: "
                    + "cp engine/wire/target/SCHEMA.md engine/wire/SCHEMA.md")
            .isEqualTo(Files.readString(RENDERED));
    }

    @Test
    void shouldShowEveryMessageWithItsLastField() throws IOException {
        final String page = Files.readString(RENDERED);

        assertThat(page)
            .contains("\n### EnterOrder\n")
            .contains("Template " + EnterOrderEncoder.TEMPLATE_ID + ", block of " + EnterOrderEncoder.BLOCK_LENGTH)
            .contains("| `clientOrderId` | " + EnterOrderEncoder.clientOrderIdId() + " |")
            .contains("\n### enum RejectReason\n");
    }
}
