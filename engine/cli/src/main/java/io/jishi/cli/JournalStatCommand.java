package io.jishi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.jishi.journal.JournalException;
import io.jishi.journal.JournalFinding;
import io.jishi.journal.JournalFinding.Severity;
import io.jishi.journal.JournalInspector;
import io.jishi.journal.JournalStat;
import io.jishi.journal.JournalStat.FileStat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jishi journal stat}: what is in a journal, in numbers. */
@Command(
    name = "stat",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
        "Counts what is in a journal: files, records, batches by size, bytes a record takes.",
        "Damage is left out of the counts and told on standard error, as journal verify tells it: exit code 4."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi journal stat data",
        "  jishi journal stat data/command --json"
    })
final class JournalStatCommand implements JishiCommand {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "An engine's data directory, or a journal.")
    private Path directory;

    @Option(names = "--json", description = "Write one line of JSON a journal instead of a table.")
    private boolean json;

    JournalStatCommand(final Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        final PrintWriter out = spec.commandLine().getOut();
        final JournalDirectories journals = JournalDirectories.of(directory);
        final List<JournalFinding> findings = new ArrayList<>(journals.missing());
        for (final Path journal : journals.present()) {
            final ProgressLines progress = new ProgressLines(streams.err());
            try {
                final JournalStat stat = new JournalInspector(journal).stat((scanned, total, sequence) ->
                    progress.at(() -> journal + ": " + (scanned >> 20) + " MiB read, sequence " + sequence));
                if (json) {
                    printJson(journal, stat, out);
                } else {
                    printTable(journal, stat, out);
                }
                findings.addAll(stat.findings());
            } catch (final JournalException e) {
                throw JournalProblems.of(e);
            }
        }
        out.flush();
        findings.forEach(finding -> streams.err().println(JournalProblems.text(finding)));
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
            ? ExitCode.INTEGRITY : ExitCode.OK;
    }

    private static void printTable(final Path journal, final JournalStat stat, final PrintWriter out) {
        out.println(journal + (stat.live() ? " (a writer is at work)" : ""));
        line(out, "  records     %,15d", stat.records());
        if (stat.records() > 0) {
            line(out, "  sequences   %,15d to %,d", stat.firstSequence(), stat.lastSequence());
            line(out, "  times       %s to %s", time(stat.firstTimestampNs()), time(stat.lastTimestampNs()));
        }
        line(out, "  batches     %,15d", stat.excerpts());
        line(out, "  payload     %,15d bytes", stat.payloadBytes());
        line(out, "  used        %,15d bytes, %,d a record", stat.usedBytes(), stat.bytesPerRecord());
        for (int i = 0; i < stat.batchesBySize().size(); i++) {
            if (stat.batchesBySize().get(i) > 0) {
                line(out, "  batches of %,d to %,d records: %,d",
                    1L << i, (2L << i) - 1, stat.batchesBySize().get(i));
            }
        }
        for (final FileStat file : stat.files()) {
            line(out, "  %s  %,d records, %,d to %,d, %,d bytes of %,d%s", file.name(), file.records(),
                file.firstSequence(), file.lastSequence(), file.usedBytes(), file.sizeBytes(),
                file.ended() ? "" : ", open");
        }
    }

    private static void line(final PrintWriter out, final String format, final Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static Instant time(final long timestampNs) {
        return Instant.ofEpochSecond(0, timestampNs);
    }

    private static void printJson(final Path journal, final JournalStat stat, final PrintWriter out) {
        try (JsonGenerator generator =
            new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("journal", journal.toString());
            generator.writeBooleanField("live", stat.live());
            generator.writeNumberField("records", stat.records());
            generator.writeNumberField("firstSequence", stat.firstSequence());
            generator.writeNumberField("lastSequence", stat.lastSequence());
            generator.writeNumberField("firstTimestampNs", stat.firstTimestampNs());
            generator.writeNumberField("lastTimestampNs", stat.lastTimestampNs());
            generator.writeNumberField("batches", stat.excerpts());
            generator.writeNumberField("payloadBytes", stat.payloadBytes());
            generator.writeNumberField("usedBytes", stat.usedBytes());
            generator.writeNumberField("bytesPerRecord", stat.bytesPerRecord());
            generator.writeArrayFieldStart("batchesByPowerOfTwo");
            for (final long batches : stat.batchesBySize()) {
                generator.writeNumber(batches);
            }
            generator.writeEndArray();
            generator.writeArrayFieldStart("files");
            for (final FileStat file : stat.files()) {
                writeFile(generator, file);
            }
            generator.writeEndArray();
            generator.writeEndObject();
            generator.writeRaw('\n');
        } catch (final IOException e) {
            throw new CommandException(
                ExitCode.FAILED, "cannot write standard output: " + Problems.reason(e), e);
        }
        out.flush();
    }

    private static void writeFile(final JsonGenerator generator, final FileStat file) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("name", file.name());
        generator.writeNumberField("sizeBytes", file.sizeBytes());
        generator.writeNumberField("usedBytes", file.usedBytes());
        generator.writeNumberField("batches", file.excerpts());
        generator.writeNumberField("records", file.records());
        generator.writeNumberField("firstSequence", file.firstSequence());
        generator.writeNumberField("lastSequence", file.lastSequence());
        generator.writeBooleanField("ended", file.ended());
        generator.writeEndObject();
    }
}
