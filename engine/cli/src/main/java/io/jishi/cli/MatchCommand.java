package io.jishi.cli;

import io.jishi.json.SchemaLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jishi match}: the matching core alone, from lines to lines. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
        "Reads commands as NDJSON, one object a line, applies them to an empty exchange and writes the events as"
            + " NDJSON. The core alone: no file, no network, no clock; the same input gives the same output.",
        "Keys are the field names of the schema (engine/wire/SCHEMA.md). A command's own key timestampNs is the time"
            + " at which it is applied, that of the line before if absent, at first 0. A command without sessionId"
            + " is the operator's own, which needs no registration.",
        "A wrong line ends the run with exit code 2; the events of the lines before it are already written."
    },
    footerHeading = "%nExample:%n",
    footer = {
        "  jishi match --state-hash <<'.'",
        "  {\"type\":\"DefineVenue\",\"venueId\":1,\"models\":[\"POOL\"],\"ruleSetVersion\":1,\"code\":\"CTEX\"}",
        "  {\"type\":\"DefineField\",\"fieldId\":1,\"code\":\"G06N\"}",
        "  .",
        "A complete script with explanations is in engine/cli/MATCH.md."
    })
final class MatchCommand implements JishiCommand {
    private final Streams streams;

    @Parameters(
        arity = "0..1",
        paramLabel = "FILE",
        description = "The commands; standard input if absent or -. What is named .gz is unpacked.")
    private Path file;

    @Option(
        names = "--setup",
        paramLabel = "FILE",
        description = "Commands to apply first, whose events are not written. May be given several times.")
    private List<Path> setup = new ArrayList<>();

    @Option(
        names = "--state-hash",
        description = "Write a last line {\"stateHash\":\"...\"}: 16 hexadecimal digits, equal for equal states.")
    private boolean stateHash;

    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "An engine's configuration, whose limits the exchange then has.")
    private Path config;

    @Option(names = "--stats", description = "Say on standard error how many there were and how fast it was.")
    private boolean stats;

    MatchCommand(final Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        final SchemaLayout schema = SchemaLayout.load();
        try (EventLines events = new EventLines(schema, streams.out())) {
            final MatchRun run = new MatchRun(schema, EngineConfig.limitsOf(config), events);
            // From the first line to the last event, without the time that an empty exchange takes to make.
            final long startNs = System.nanoTime();
            events.enabled(false);
            for (final Path path : setup) {
                run(run, path);
            }
            events.enabled(true);
            run(run, file);
            events.flush();
            final long elapsedNs = System.nanoTime() - startNs;
            if (stateHash) {
                events.stateHash(run.stateHash());
            }
            if (stats) {
                streams.err().println(run.counts().summary(elapsedNs));
            }
        }
        return ExitCode.OK;
    }

    private void run(final MatchRun run, final Path path) {
        if (path == null || path.toString().equals("-")) {
            run.apply(streams.in(), "standard input");
            return;
        }
        try (InputStream in = LineFiles.open(path)) {
            run.apply(in, path.toString());
        } catch (final IOException e) {
            throw new CommandException(ExitCode.BAD_INPUT, "cannot read " + path + ": " + Problems.reason(e), e);
        }
    }
}
