package io.jishi.cli;

import io.jishi.json.JsonMessageReader;
import io.jishi.json.MessageKind;
import io.jishi.json.NdjsonException;
import io.jishi.json.NdjsonLines;
import io.jishi.json.SchemaLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.ExpandableArrayBuffer;

/**
 * The commands that define a market, encoded, with where they stand.
 *
 * @param source   where they come from, for messages.
 * @param commands encoded.
 * @param places   file and line of each command, for messages.
 */
record MarketDefinition(String source, List<byte[]> commands, List<String> places) {
    private static final Path SHIPPED = Path.of("config", "market", "national.ndjson");
    private static final String BUILT_IN = "national.ndjson";

    /** The market that a configuration names, without one the national market; then the taxonomy that it names. */
    static MarketDefinition of(final EngineConfig config) {
        final Path named = config.path("market");
        final Path shipped = Home.resolve(SHIPPED);
        final MarketDefinition market = named != null ? read(beside(config, named))
            : shipped != null && Files.exists(shipped) ? read(shipped) : builtIn();
        final Path taxonomy = config.path("taxonomy");
        return taxonomy == null ? market : market.and(read(beside(config, taxonomy)));
    }

    private static Path beside(final EngineConfig config, final Path named) {
        return config.file() == null ? named : config.file().toAbsolutePath().resolveSibling(named);
    }

    private MarketDefinition and(final MarketDefinition more) {
        return new MarketDefinition(source + " and " + more.source,
            Stream.concat(commands.stream(), more.commands.stream()).toList(),
            Stream.concat(places.stream(), more.places.stream()).toList());
    }

    private static MarketDefinition read(final Path file) {
        try (InputStream in = LineFiles.open(file)) {
            return read(in, file.toString());
        } catch (final IOException e) {
            throw new CommandException(
                ExitCode.BAD_INPUT, "cannot read the market " + file + ": " + Problems.reason(e), e);
        }
    }

    /** The national market, as it was when the program was built. */
    static MarketDefinition builtIn() {
        try (InputStream in = MarketDefinition.class.getResourceAsStream(BUILT_IN)) {
            return read(in, "the built-in national market");
        } catch (final IOException e) {
            throw new CommandException(ExitCode.FAILED, "cannot read the built-in market: " + Problems.reason(e), e);
        }
    }

    private static MarketDefinition read(final InputStream in, final String source) throws IOException {
        final JsonMessageReader reader =
            new JsonMessageReader(SchemaLayout.load(), EnumSet.of(MessageKind.COMMAND));
        final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        final NdjsonLines lines = new NdjsonLines(in);
        final List<byte[]> commands = new ArrayList<>();
        final List<String> places = new ArrayList<>();
        try {
            while (lines.next()) {
                final int length =
                    reader.read(lines.bytes(), lines.offset(), lines.length(), lines.number(), buffer, 0);
                if (reader.timestampNs() != JsonMessageReader.ABSENT || reader.sequence() != JsonMessageReader.ABSENT) {
                    throw new NdjsonException(lines.number(), reader.message().name(),
                        "timestampNs and sequence are the engine's to give, leave them out");
                }
                final byte[] command = new byte[length];
                buffer.getBytes(0, command);
                commands.add(command);
                places.add(source + ": line " + lines.number());
            }
        } catch (final NdjsonException e) {
            throw new CommandException(ExitCode.BAD_INPUT, source + ": " + e.getMessage(), e);
        }
        return new MarketDefinition(source, List.copyOf(commands), List.copyOf(places));
    }
}
