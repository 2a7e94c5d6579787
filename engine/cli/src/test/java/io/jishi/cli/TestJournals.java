package io.jishi.cli;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.state.CoreLimits;
import io.jishi.journal.JournalContext;
import io.jishi.journal.JournalWriter;
import io.jishi.json.JsonMessageReader;
import io.jishi.json.MessageKind;
import io.jishi.json.SchemaLayout;
import io.jishi.node.codec.CommandDecoder;
import io.jishi.node.codec.EventEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.ExpandableArrayBuffer;

/** Makes an engine's data directory from a script of commands, and damages it. */
final class TestJournals {
    static final List<String> SCRIPT = List.of(
        "{\"type\":\"DefineVenue\",\"venueId\":1,\"models\":[\"POOL\"],\"ruleSetVersion\":1,\"code\":\"CTEX\"}",
        "{\"type\":\"DefineRegion\",\"regionId\":1,\"code\":\"11\",\"name\":\"北京市\"}",
        "{\"type\":\"DefineField\",\"fieldId\":1,\"code\":\"G06N\"}",
        "{\"type\":\"DefineField\",\"fieldId\":1,\"code\":\"G06N\"}",
        "{\"type\":\"AdvanceTime\"}");

    /** A lot whose price nobody has bid yet, a bid and a secret maximum. */
    static final List<String> LOT = List.of(
        "{\"type\":\"DefineVenue\",\"venueId\":1,\"models\":[\"AUCTION\"],\"ruleSetVersion\":1,\"code\":\"CTEX\"}",
        participant(1),
        participant(2),
        "{\"type\":\"OpenLot\",\"participantId\":1,\"clientLotId\":1,\"venueId\":1,\"startAtNs\":0,\"startPriceFen\":1,"
            + "\"auctionMode\":\"MULTI\",\"freeMs\":60000,\"limitMs\":5,\"proxy\":true,"
            + "\"steps\":[{\"fromFen\":0,\"stepFen\":1}]}",
        "{\"type\":\"QualifyBidder\",\"lotId\":1,\"targetParticipantId\":2,\"accepted\":true}",
        "{\"type\":\"SetProxyMaximum\",\"participantId\":2,\"lotId\":1,\"maximumFen\":7337}",
        "{\"type\":\"PlaceBid\",\"participantId\":2,\"clientBidId\":7,\"lotId\":1,\"priceFen\":7331}");

    private static final int SEARCHED_LENGTH = 4 << 20;

    private TestJournals() {
    }

    private static String participant(final int id) {
        return "{\"type\":\"RegisterParticipant\",\"newParticipantId\":" + id
            + ",\"homeVenueId\":1,\"kind\":\"ENTERPRISE\",\"grade\":\"A\",\"code\":\"P" + id + "\"}";
    }

    /** Both journals below a directory: command n at n seconds, in batches of two. */
    static void write(final Path directory, final List<String> script) {
        final EventEncoder encoder = new EventEncoder();
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final CommandDecoder decoder = new CommandDecoder();
        final JsonMessageReader reader =
            new JsonMessageReader(SchemaLayout.load(), EnumSet.of(MessageKind.COMMAND));
        try (JournalWriter commands = open(directory.resolve("command"));
            JournalWriter events = open(directory.resolve("events"))) {
            final Exchange exchange = new Exchange(new CoreLimits(), MarketModels.all(), event -> {
                final ExpandableArrayBuffer bytes = new ExpandableArrayBuffer(EventEncoder.MAX_LENGTH);
                events.append(event.sequence, event.timestampNs, bytes, 0, encoder.encode(event, bytes, 0));
            });
            long sequence = 0;
            for (final String line : script) {
                final byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                final int length = reader.read(bytes, 0, bytes.length, ++sequence, buffer, 0);
                commands.append(sequence, sequence * 1_000_000_000L, buffer, 0, length);
                exchange.onCommand(decoder.decode(buffer, 0, length), sequence, sequence * 1_000_000_000L);
                if (sequence % 2 == 0) {
                    commands.endBatch();
                }
            }
        }
    }

    private static JournalWriter open(final Path directory) {
        return JournalWriter.open(new JournalContext()
            .directory(directory).blockSizeBytes(8 << 20).conclude());
    }

    /** Changes one letter of a text in the file of a journal that holds it; there are two where the hour turned. */
    static void damage(final Path journal, final String text) throws IOException {
        try (Stream<Path> files = Files.list(journal)) {
            for (final Path file : files.filter(path -> path.toString().endsWith(".cq4")).toList()) {
                if (damageFile(file, text)) {
                    return;
                }
            }
        }
        throw new AssertionError(text + " is not in " + journal);
    }

    private static boolean damageFile(final Path file, final String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            final byte[] head = new byte[SEARCHED_LENGTH];
            channel.read(ByteBuffer.wrap(head), 0);
            final int at = new String(head, StandardCharsets.ISO_8859_1).indexOf(text);
            if (at >= 0) {
                channel.write(ByteBuffer.wrap(new byte[] {'#'}), at);
            }
            return at >= 0;
        }
    }
}
