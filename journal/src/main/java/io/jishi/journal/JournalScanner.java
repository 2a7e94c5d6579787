package io.jishi.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scans a journal from its first byte to its last, without Chronicle: every frame, every document, every file, and
 * that they follow each other without a gap. Only reads.
 */
final class JournalScanner {
    private final Path directory;
    private final boolean live;
    private final Findings findings = new Findings();
    private final List<FileScan> scans = new ArrayList<>();
    private JournalManifest manifest;

    private JournalScanner(final Path directory, final boolean live) {
        this.directory = directory;
        this.live = live;
    }

    /**
     * Scans a journal.
     *
     * @param live true when a writer is at work: what is at its end is then in progress, not torn.
     */
    static ScanResult scan(final Path directory, final boolean live, final ScanProgress progress) {
        return new JournalScanner(directory, live).scan(progress);
    }

    private ScanResult scan(final ScanProgress progress) {
        final List<Path> files = JournalFiles.list(directory);
        readManifest(!files.isEmpty());
        final ProgressMeter meter = new ProgressMeter(progress, totalBytes(files));
        long firstSequence = manifest == null ? -1 : manifest.firstSequence();
        long nextSequence = firstSequence;
        for (int i = 0; i < files.size(); i++) {
            final Path path = files.get(i);
            if (isOfThisJournal(path)) {
                final FileScan scan =
                    FileScanner.scan(path, i == files.size() - 1, live, nextSequence, findings, meter);
                scans.add(scan);
                if (scan.records > 0) {
                    firstSequence = firstSequence < 0 ? scan.firstSequence : firstSequence;
                    nextSequence = scan.lastSequence + 1;
                }
                meter.finished(scan.sizeBytes, scan.lastSequence);
            }
        }
        checkLastFile(nextSequence);
        return new ScanResult(List.copyOf(scans), findings, Math.max(1, firstSequence), Math.max(1, nextSequence) - 1);
    }

    private void readManifest(final boolean hasFiles) {
        final Path file = directory.resolve(JournalManifest.FILE);
        if (!Files.exists(file)) {
            if (hasFiles) {
                findings.warn(file, -1, -1, -1, "the manifest is missing, so that a missing first or last file would"
                    + " not be noticed; the next start writes a new one");
            }
            return;
        }
        try {
            manifest = JournalManifest.read(directory);
        } catch (final JournalDamagedException e) {
            findings.error(file, 0, -1, -1, "the manifest is not as it was written");
        }
    }

    private static long totalBytes(final List<Path> files) {
        long total = 0;
        for (final Path file : files) {
            try {
                total += Files.size(file);
            } catch (final IOException e) {
                throw new JournalException("cannot read " + file + ": " + e, e);
            }
        }
        return total;
    }

    private boolean isOfThisJournal(final Path path) {
        final String name = JournalFiles.name(path);
        final JournalRollCycle rollCycle = JournalRollCycle.ofFileName(name);
        if (rollCycle == null || (manifest != null && rollCycle != manifest.rollCycle())) {
            findings.error(path, -1, -1, -1, "the file's name is not one of this journal's; move it elsewhere");
            return false;
        }
        return true;
    }

    private void checkLastFile(final long nextSequence) {
        if (manifest == null || manifest.highestCycle() < 0) {
            return;
        }
        long highest = -1;
        for (final FileScan scan : scans) {
            if (scan.tornTail == null || scan.tornTail.position() > 0) {
                highest = JournalFiles.cycle(scan.path);
            }
        }
        if (highest < manifest.highestCycle()) {
            findings.error(directory, -1, -1, nextSequence - 1, "the youngest file is missing or has lost its header: "
                + manifest.rollCycle().nameOf(manifest.highestCycle()) + QueueFormat.FILE_SUFFIX);
        }
    }
}
