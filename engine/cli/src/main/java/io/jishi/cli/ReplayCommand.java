package io.jishi.cli;

import io.jishi.core.state.CoreLimits;
import io.jishi.journal.JournalException;
import io.jishi.journal.JournalInspector;
import io.jishi.json.MessageKind;
import io.jishi.core.vocabulary.Visibility;
import io.jishi.json.SchemaLayout;
import io.jishi.node.NodeStartException;
import io.jishi.node.RecordedLimits;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jishi replay}: the state that a journal of commands leads to. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
        "Rebuilds the state of an exchange from its journal of commands, alone and from nothing, and says what it went"
            + " through: commands and events by type, rate, and the state hash, which equals that of the engine.",
        "If DIR is an engine's data directory, --check compares every event with the journal of events as well.",
        "Exit code 4 when the journal is damaged or the events differ."
    },
    footerHeading = "%nExamples:%n",
    footer = {
        "  jishi replay data --check",
        "  jishi replay data --until 1000000",
        "  jishi replay data --events > events.ndjson"
    })
final class ReplayCommand implements JishiCommand {
    private final Streams streams;

    @Parameters(paramLabel = "DIR", description = "An engine's data directory, or its journal of commands.")
    private Path directory;

    @Option(
        names = "--until",
        paramLabel = "SEQUENCE",
        defaultValue = "" + Long.MAX_VALUE,
        description = "Last command to apply; by default the last there is now.",
        showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private long until;

    @Option(
        names = "--events",
        description = "Write the events as NDJSON, and a last line with the state hash; the rest goes to standard"
            + " error.")
    private boolean showEvents;

    @Option(
        names = "--sealed",
        description = "With --events: those too that are for the eyes of one party alone, as long as they are secret.")
    private boolean sealed;

    @Option(names = "--check", description = "Compare the events with the journal of events, byte for byte.")
    private boolean check;

    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "A configuration whose limits to replay with, instead of those kept beside the journal.")
    private Path config;

    ReplayCommand(final Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        final Path commands = JournalDirectories.one(directory, JournalDirectories.COMMAND);
        final SchemaLayout schema = SchemaLayout.load();
        try (EventLines lines = new EventLines(schema, streams.out());
            EventCheck events = new EventCheck(check ? eventJournal() : null)) {
            lines.enabled(showEvents);
            final Replay replay = new Replay(schema, limits(), event -> {
                events.onEvent(event);
                if (sealed || event.visibility != Visibility.OWNER) {
                    lines.onEvent(event);
                }
            });
            // Of a running engine the journal of events may be ahead by now.
            final boolean all = until == Long.MAX_VALUE && !new JournalInspector(commands).isLive();
            replayAll(replay, commands);
            if (all) {
                events.finish();
            }
            final String difference = events.difference();
            if (showEvents) {
                lines.stateHash(replay.exchange().stateHash());
            }
            report(replay, events);
            if (difference != null) {
                throw new CommandException(ExitCode.INTEGRITY, difference);
            }
        } catch (final JournalException e) {
            throw JournalProblems.of(e);
        } catch (final NodeStartException e) {
            throw new CommandException(e.kind().exitCode(), e.getMessage(), e);
        }
        return ExitCode.OK;
    }

    /** Those of a configuration given, else those the engine recorded, else the default ones. */
    private CoreLimits limits() {
        if (config != null) {
            return EngineConfig.limitsOf(config);
        }
        final Path absolute = directory.toAbsolutePath().normalize();
        final CoreLimits here = RecordedLimits.read(absolute);
        final CoreLimits recorded =
            here == null && absolute.getParent() != null ? RecordedLimits.read(absolute.getParent()) : here;
        return recorded == null ? new CoreLimits() : recorded;
    }

    private void replayAll(final Replay replay, final Path commands) {
        final ProgressLines progress = new ProgressLines(streams.err());
        final long startNs = System.nanoTime();
        new JournalInspector(commands).dump(1, until, (sequence, timestampNs, buffer, offset, length) -> {
            replay.onRecord(sequence, timestampNs, buffer, offset, length);
            if ((sequence & 0xFFF) == 0) {
                progress.at(() -> "replayed " + replay.counts().summary(System.nanoTime() - startNs));
            }
        }, warning -> streams.err().println(JournalProblems.text(warning)));
        replay.elapsedNs(System.nanoTime() - startNs);
    }

    private Path eventJournal() {
        final Path events = directory.resolve(JournalDirectories.EVENTS);
        if (!events.toFile().isDirectory()) {
            throw new CommandException(ExitCode.BAD_INPUT,
                "--check needs an engine's data directory; there is no " + events);
        }
        return events;
    }

    private void report(final Replay replay, final EventCheck events) {
        final PrintStream target =
            showEvents ? streams.err() : new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
        final PrintWriter out = new PrintWriter(target, false, StandardCharsets.UTF_8);
        final Counts counts = replay.counts();
        line(out, "commands", counts.commands());
        counts.byType(MessageKind.COMMAND).forEach((name, count) -> line(out, "  " + name, count));
        line(out, "events", counts.events());
        counts.byType(MessageKind.EVENT).forEach((name, count) -> line(out, "  " + name, count));
        if (check) {
            line(out, "compared", events.compared());
        }
        line(out, "last sequence", replay.exchange().lastSequence());
        line(out, "commands/s", Counts.perSecond(counts.commands(), replay.elapsedNs()));
        out.println(String.format(Locale.ROOT, "%-28s %16s s", "time", Counts.seconds(replay.elapsedNs())));
        out.println(String.format(Locale.ROOT, "%-28s %016x", "state hash", replay.exchange().stateHash()));
        out.flush();
        target.flush();
    }

    private static void line(final PrintWriter out, final String name, final long value) {
        out.println(String.format(Locale.ROOT, "%-28s %,16d", name, value));
    }
}
