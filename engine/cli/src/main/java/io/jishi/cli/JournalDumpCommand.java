package io.jishi.cli;

import io.jishi.journal.JournalException;
import io.jishi.journal.JournalInspector;
import io.jishi.journal.RecordHandler;
import io.jishi.json.NdjsonWriter;
import io.jishi.json.SchemaLayout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jishi journal dump}: the records of a journal as lines. */
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
        "Writes the records of a journal as NDJSON, each checked before it is written: commands with the keys"
            + " sequence and timestampNs of their record, as jishi match reads them; events as they are.",
        "Stops at the first damage with exit code 4. Where the records end it looks whether they should: a torn tail is"
            + " a warning on standard error, a hole is damage."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi journal dump data --until 20",
        "  jishi journal dump data --queue events --from 1000000",
        "  jishi journal dump data --sealed | jishi match --state-hash"
    })
final class JournalDumpCommand implements JishiCommand {
    private static final int BUFFER_LENGTH = 1 << 16;

    private final Streams streams;

    @Parameters(paramLabel = "DIR", description = "An engine's data directory, or a journal.")
    private Path directory;

    @Option(
        names = "--queue",
        paramLabel = "NAME",
        defaultValue = JournalDirectories.COMMAND,
        description = "Which journal of a data directory: command (the default) or events.")
    private String queue;

    @Option(
        names = "--from",
        paramLabel = "SEQUENCE",
        defaultValue = "1",
        description = "First record; by default the first there is.")
    private long from;

    @Option(
        names = "--until",
        paramLabel = "SEQUENCE",
        defaultValue = "" + Long.MAX_VALUE,
        description = "Last record; by default the last there is now.",
        showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private long until;

    @Option(names = "--raw", description = "Write the bytes in hexadecimal instead of the message.")
    private boolean raw;

    @Option(
        names = "--sealed",
        description = "Show what parties to auctions keep secret too: the amounts of bids, secret maxima. Without it"
            + " they are 0.")
    private boolean sealed;

    JournalDumpCommand(final Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (!queue.equals(JournalDirectories.COMMAND) && !queue.equals(JournalDirectories.EVENTS)) {
            throw new CommandException(ExitCode.BAD_INPUT, "there is no queue " + queue + ", name "
                + JournalDirectories.COMMAND + " or " + JournalDirectories.EVENTS);
        }
        final JournalInspector inspector = new JournalInspector(JournalDirectories.one(directory, queue));
        try (NdjsonWriter writer = new NdjsonWriter(
            SchemaLayout.load(), new BufferedOutputStream(streams.out(), BUFFER_LENGTH))) {
            final RecordHandler handler = raw ? rawTo(writer) : messagesTo(writer);
            inspector.dump(from, until, sealed ? handler : new SealedContent().blankedTo(handler),
                warning -> streams.err().println(JournalProblems.text(warning)));
        } catch (final JournalException e) {
            throw JournalProblems.of(e);
        } catch (final UncheckedIOException e) {
            throw cannotWrite(e.getCause());
        } catch (final IOException e) {
            throw cannotWrite(e);
        }
        return ExitCode.OK;
    }

    private static CommandException cannotWrite(final IOException problem) {
        return new CommandException(
            ExitCode.FAILED, "cannot write standard output: " + Problems.reason(problem), problem);
    }

    private static RecordHandler messagesTo(final NdjsonWriter writer) {
        return (sequence, timestampNs, buffer, offset, length) -> {
            try {
                writer.writeRecord(sequence, timestampNs, buffer, offset, length);
            } catch (final IllegalArgumentException e) {
                write(writer, sequence, timestampNs, e.getMessage(), bytes(buffer, offset, length));
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static RecordHandler rawTo(final NdjsonWriter writer) {
        return (sequence, timestampNs, buffer, offset, length) ->
            write(writer, sequence, timestampNs, null, bytes(buffer, offset, length));
    }

    private static void write(
        final NdjsonWriter writer,
        final long sequence,
        final long timestampNs,
        final String problem,
        final byte[] bytes) {
        try {
            writer.writeBytes(sequence, timestampNs, problem, bytes);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(final DirectBuffer buffer, final int offset, final int length) {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        return bytes;
    }
}
