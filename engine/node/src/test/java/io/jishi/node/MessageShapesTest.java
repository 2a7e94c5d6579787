package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.wire.AdvanceTimeDecoder;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class MessageShapesTest {
    private final MessageShapes shapes = new MessageShapes();

    /** Smallest and a larger message of each template of the schema, made from the schema itself. */
    private static List<Element> messages() throws Exception {
        try (InputStream schema = AdvanceTimeDecoder.class.getResourceAsStream("jishi-schema.xml")) {
            final NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(schema)
                .getElementsByTagName("sbe:message");
            final List<Element> messages = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                messages.add((Element) all.item(i));
            }
            return messages;
        }
    }

    private static int countOf(final Element message, final String child) {
        int count = 0;
        for (Node node = message.getFirstChild(); node != null; node = node.getNextSibling()) {
            count += child.equals(node.getNodeName()) ? 1 : 0;
        }
        return count;
    }

    private static byte[] smallest(final Element message, final int dataLength) {
        final int blockLength = Integer.parseInt(message.getAttribute("blockLength"));
        final int groups = countOf(message, "group");
        final int data = countOf(message, "data");
        final byte[] bytes = new byte[8 + blockLength + 4 * groups + (2 + dataLength) * data];
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        buffer.putShort(0, (short) blockLength);
        buffer.putShort(2, Short.parseShort(message.getAttribute("id")));
        buffer.putShort(4, (short) 7001);
        for (int i = 0; i < data; i++) {
            buffer.putShort(8 + blockLength + 4 * groups + i * (2 + dataLength), (short) dataLength);
        }
        return bytes;
    }

    private boolean isCommand(final byte[] bytes) {
        return shapes.isCommand(new UnsafeBuffer(bytes), 0, bytes.length);
    }

    private boolean isSessionMessage(final byte[] bytes) {
        return shapes.isSessionMessage(new UnsafeBuffer(bytes), 0, bytes.length);
    }

    @Test
    void shouldKnowEveryMessageOfTheSchema() throws Exception {
        final List<String> fromClients = List.of("Logon", "Heartbeat", "Logout", "ResendRequest");
        for (final Element message : messages()) {
            // Groups without entries still need the length of one: tested below.
            if (countOf(message, "group") > 0) {
                continue;
            }
            final int id = Integer.parseInt(message.getAttribute("id"));
            final String name = message.getAttribute("name");
            for (final byte[] bytes : List.of(smallest(message, 0), smallest(message, 17))) {
                assertThat(isCommand(bytes)).as(name).isEqualTo(id < 200);
                assertThat(isSessionMessage(bytes)).as(name).isEqualTo(fromClients.contains(name));
                assertThat(isCommand(Arrays.copyOf(bytes, bytes.length - 1))).as(name).isFalse();
                assertThat(isCommand(Arrays.copyOf(bytes, bytes.length + 1))).as(name).isFalse();
                assertThat(isSessionMessage(Arrays.copyOf(bytes, bytes.length - 1))).as(name).isFalse();
            }
        }
    }

    @Test
    void shouldWalkGroups() throws Exception {
        final Element calendar = messages().stream()
            .filter(message -> message.getAttribute("name").equals("DefineCalendar")).findFirst().orElseThrow();
        final byte[] bytes = Arrays.copyOf(smallest(calendar, 0), 8 + 24 + 4 + 3 * 4);
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        buffer.putShort(32, (short) 4);
        buffer.putShort(34, (short) 3);
        assertThat(isCommand(bytes)).isTrue();
        buffer.putShort(34, (short) 4);
        assertThat(isCommand(bytes)).isFalse();
        buffer.putShort(34, (short) 3);
        buffer.putShort(32, (short) 3);
        assertThat(isCommand(bytes)).isFalse();
    }

    @Test
    void shouldRefuseOtherSchemasAndNewerVersions() {
        final byte[] command = TestCommands.cancelOrder(1, 1, 1);
        assertThat(isCommand(command)).isTrue();
        final UnsafeBuffer buffer = new UnsafeBuffer(command);
        buffer.putShort(6, (short) 1);
        assertThat(isCommand(command)).isFalse();
        buffer.putShort(6, (short) 0);
        buffer.putShort(4, (short) 7002);
        assertThat(isCommand(command)).isFalse();
    }
}
