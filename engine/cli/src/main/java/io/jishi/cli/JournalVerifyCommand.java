package io.jishi.cli;

import io.jishi.journal.JournalException;
import io.jishi.journal.JournalFinding;
import io.jishi.journal.JournalFinding.Severity;
import io.jishi.journal.JournalInspector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jishi journal verify}: is every record whole and in its place? */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
        "Reads every byte of a journal and says what is wrong with it: damaged or missing records, a torn tail,"
            + " events in the place of commands.",
        "A WARNING concerns no record or only a torn tail, which the engine cuts off and reports when it starts. An"
            + " ERROR is damage, or a data directory without its journal of commands, with which no engine starts: exit"
            + " code 4."
    },
    footerHeading = "%nExample:%n",
    footer = "  jishi journal verify data")
final class JournalVerifyCommand implements JishiCommand {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "An engine's data directory, or a journal.")
    private Path directory;

    private long lastSequence;

    JournalVerifyCommand(final Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        final JournalDirectories journals = JournalDirectories.of(directory);
        boolean whole = true;
        for (final Path journal : journals.present()) {
            whole &= verify(journal);
        }
        final PrintWriter out = spec.commandLine().getOut();
        for (final JournalFinding finding : journals.missing()) {
            out.println(JournalProblems.text(finding));
            whole &= finding.severity() != Severity.ERROR;
        }
        return whole ? ExitCode.OK : ExitCode.INTEGRITY;
    }

    private boolean verify(final Path journal) {
        final ProgressLines progress = new ProgressLines(streams.err());
        lastSequence = 0;
        final List<JournalFinding> findings;
        try {
            findings = new ArrayList<>(new JournalInspector(journal).verify((scanned, total, sequence) -> {
                lastSequence = sequence;
                progress.at(() -> journal + ": " + (scanned >> 20) + " MiB read, sequence " + sequence);
            }));
            if (isWhole(findings)) {
                findings.addAll(JournalContents.check(journal));
            }
        } catch (final JournalException e) {
            throw JournalProblems.of(e);
        }
        final PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(JournalProblems.text(finding)));
        final boolean whole = isWhole(findings);
        out.println(journal + ": " + (whole ? "whole, last sequence " + lastSequence : "DAMAGED"));
        return whole;
    }

    private static boolean isWhole(final List<JournalFinding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
