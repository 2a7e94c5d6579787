package io.jishi.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Looks at a journal from outside, while it is stopped or while a writer is at work. Only reads; never takes a lock of
 * Chronicle's. What a running writer has not finished is told as in progress, not as damage.
 */
public final class JournalInspector {
    private final Path directory;

    /**
     * An inspector of a directory.
     *
     * @param directory of the journal.
     */
    public JournalInspector(final Path directory) {
        this.directory = Objects.requireNonNull(directory, "directory");
    }

    /**
     * Whether there is a journal in the directory, be it empty or damaged.
     *
     * @return true if so.
     * @throws JournalException when the directory cannot be read.
     */
    public boolean isJournal() {
        return !JournalFiles.list(directory).isEmpty() || Files.exists(directory.resolve(JournalManifest.FILE));
    }

    /**
     * Whether a writer has the journal now.
     *
     * @return true if so.
     */
    public boolean isLive() {
        return JournalLock.isHeld(directory);
    }

    /**
     * Counts what is there. Reads and checks all of it; what is damaged is left out of the counts and named.
     *
     * @param progress told how far it is.
     * @return counts.
     * @throws JournalException when the directory cannot be read or is no journal.
     */
    public JournalStat stat(final ScanProgress progress) {
        requireJournal();
        final boolean live = isLive();
        final ScanResult scan = JournalScanner.scan(directory, live, progress);
        final long[] batches = new long[scan.files().isEmpty() ? 0 : scan.files().get(0).batchesBySize.length];
        final List<JournalStat.FileStat> files = new ArrayList<>();
        FileScan first = null;
        FileScan last = null;
        long payloadBytes = 0;
        for (final FileScan file : scan.files()) {
            files.add(fileStat(file));
            Arrays.setAll(batches, i -> batches[i] + file.batchesBySize[i]);
            payloadBytes += file.payloadBytes;
            if (file.records > 0) {
                first = first == null ? file : first;
                last = file;
            }
        }
        return new JournalStat(live, List.copyOf(files), scan.excerpts(), scan.records(), payloadBytes,
            scan.firstSequence(), scan.lastSequence(), first == null ? 0 : first.firstTimestampNs,
            last == null ? 0 : last.lastTimestampNs, Arrays.stream(batches).boxed().toList(), scan.findings().list());
    }

    private static JournalStat.FileStat fileStat(final FileScan file) {
        final boolean empty = file.records == 0;
        return new JournalStat.FileStat(JournalFiles.name(file.path), file.sizeBytes, file.endPosition,
            file.excerpts, file.records, file.firstSequence, empty ? -1 : file.lastSequence, file.ended);
    }

    /**
     * Verifies every byte and compares where the journal ends with Chronicle's own tailer.
     *
     * @param progress told how far it is.
     * @return findings, empty when there is nothing to say; the journal is whole when none is an
     *         {@link JournalFinding.Severity#ERROR}.
     * @throws JournalException when the directory cannot be read or is no journal.
     */
    public List<JournalFinding> verify(final ScanProgress progress) {
        requireJournal();
        final boolean live = isLive();
        final ScanResult scan = JournalScanner.scan(directory, live, progress);
        if (live) {
            scan.findings().inform(directory, -1, -1, scan.lastSequence(), "a writer is at work");
        }
        if (scan.findings().firstError() == null && scan.lastFile() != null && scan.lastFile().tornTail == null) {
            compareWithTailer(scan, live);
        }
        return scan.findings().list();
    }

    private void compareWithTailer(final ScanResult scan, final boolean live) {
        final List<String> missingFlags = ChronicleEnvironment.missingFlags(JournalInspector.class.getModule());
        if (!missingFlags.isEmpty()) {
            scan.findings().inform(directory, -1, -1, scan.lastSequence(),
                "not compared with Chronicle's tailer, which needs " + String.join(" ", missingFlags));
            return;
        }
        final FileScan last = scan.lastFile();
        final String difference = ChronicleTailerCheck.difference(ChronicleTailerCheck.walk(scan), scan, live);
        if (difference != null) {
            scan.findings().error(last.path, last.endPosition, last.excerpts - 1, scan.lastSequence(), difference);
        }
    }

    /**
     * Shows records, each checked before it is shown. Whoever asks for all there is gets all or a reason: where the
     * records end, the whole journal is scanned, so that a hole is not taken for its end.
     *
     * @param fromSequence  first record wanted; the journal's first when it begins later.
     * @param untilSequence last record wanted; the end of what is there now when it ends sooner.
     * @param handler       told of each.
     * @param warnings      told of a torn tail and what else is to be known of where the records end.
     * @return records shown.
     * @throws JournalDamagedException at the first damage.
     * @throws JournalException        when the directory cannot be read or is no journal.
     */
    public long dump(
        final long fromSequence,
        final long untilSequence,
        final RecordHandler handler,
        final Consumer<JournalFinding> warnings) {
        requireJournal();
        try (JournalReader reader = JournalReader.open(directory, Math.max(fromSequence, firstSequence()))) {
            final long first = reader.nextSequence();
            try {
                readUntil(reader, untilSequence, handler);
            } catch (final JournalDamagedException e) {
                checkEnd(reader.nextSequence(), e, warnings);
                return reader.nextSequence() - first;
            }
            if (reader.nextSequence() <= untilSequence) {
                checkEnd(reader.nextSequence(), null, warnings);
            }
            return reader.nextSequence() - first;
        }
    }

    private static void readUntil(final JournalReader reader, final long untilSequence, final RecordHandler handler) {
        int polled = 1;
        while (polled > 0 && reader.nextSequence() <= untilSequence) {
            polled = reader.poll(handler, (int) Math.min(1024, untilSequence - reader.nextSequence() + 1));
        }
    }

    /** Whether the records end before a sequence, and not for damage that a reader met there: a torn tail is none. */
    private void checkEnd(
        final long nextSequence, final JournalDamagedException damage, final Consumer<JournalFinding> warnings) {
        final ScanResult scan = JournalScanner.scan(directory, isLive(), ScanProgress.NONE);
        if (damage != null && (scan.findings().firstError() != null || scan.lastSequence() >= nextSequence)) {
            throw damage;
        }
        scan.findings().throwFirstError();
        scan.findings().list().stream()
            .filter(finding -> finding.severity() == JournalFinding.Severity.WARNING)
            .forEach(warnings);
    }

    private long firstSequence() {
        for (final Path path : JournalFiles.list(directory)) {
            final long first = JournalFiles.firstSequence(path);
            if (first >= 0) {
                return first;
            }
        }
        return 1;
    }

    private void requireJournal() {
        if (!isJournal()) {
            throw new JournalException(directory + " is not a journal: it has no " + QueueFormat.FILE_SUFFIX
                + " file and no " + JournalManifest.FILE);
        }
    }
}
