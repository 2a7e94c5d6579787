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
import org.agrona.ExpandableArrayBuffer;

/**
 * The commands that define a market, encoded, with the lines they stand on.
 *
 * @param source   where they come from, for messages.
 * @param commands encoded.
 * @param lines    line of each command.
 */
record MarketDefinition(String source, List<byte[]> commands, List<Long> lines) {
    private static final Path SHIPPED = Path.of("config", "market", "national.ndjson");
    private static final String BUILT_IN = "national.ndjson";

    /** The market that a configuration names; without one the national market. */
    static MarketDefinition of(final EngineConfig config) {
        final Path named = config.path("market");
        if (named != null) {
            final Path beside = config.file() == null ? null : config.file().toAbsolutePath().getParent();
            return read(beside == null ? named : beside.resolve(named));
        }
        final Path shipped = Home.resolve(SHIPPED);
        return shipped != null && Files.exists(shipped) ? read(shipped) : builtIn();
    }

    private static MarketDefinition read(final Path file) {
        try (InputStream in = Files.newInputStream(file)) {
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
        final List<Long> numbers = new ArrayList<>();
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
                numbers.add(lines.number());
            }
        } catch (final NdjsonException e) {
            throw new CommandException(ExitCode.BAD_INPUT, source + ": " + e.getMessage(), e);
        }
        return new MarketDefinition(source, List.copyOf(commands), List.copyOf(numbers));
    }
}
