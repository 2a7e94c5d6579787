package io.jishi.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a journal to the state in which it may be appended to, or refuses. Scans all of it by our own walk; cuts a
 * torn tail off; sets index words right; lets Chronicle's tailer walk it too and compares where both end.
 */
public final class JournalRecovery {
    private JournalRecovery() {
    }

    /**
     * What the writer goes on with.
     *
     * @param report         for the outside.
     * @param highestCycle   that has a record, -1 when none has.
     * @param firstOpenCycle that may be appended to, -1 when any may.
     */
    record Recovered(RecoveryReport report, long highestCycle, long firstOpenCycle) {
    }

    /**
     * Recovers a journal that nobody writes; {@link JournalWriter#open} does the same before it appends.
     *
     * @param context concluded.
     * @return what was found and done.
     * @throws JournalDamagedException when records are damaged or missing.
     * @throws JournalException        when a writer has the journal, or the system refuses.
     */
    public static RecoveryReport recover(final JournalContext context) {
        context.checkConcluded();
        ChronicleEnvironment.require();
        try (JournalLock lock = JournalLock.acquire(context.directory())) {
            return recover(context, lock).report();
        }
    }

    /** As {@link #recover(JournalContext)}, by one who has the lock. */
    static Recovered recover(final JournalContext context, final JournalLock lock) {
        lock.checkHeld();
        final List<String> notes = new ArrayList<>();
        ScanResult scan = JournalScanner.scan(context.directory(), false, context.progress());
        refuseDamage(context, scan);
        final CutTail cut = cutTail(scan);
        if (cut != null) {
            scan = JournalScanner.scan(context.directory(), false, context.progress());
            scan.findings().throwFirstError();
        }
        repairWords(scan, notes);
        checkSettings(context, scan, notes);
        removeTable(context);
        compareWithTailer(scan);
        final long first = scan.files().isEmpty() ? context.firstSequence() : scan.firstSequence();
        final long last = scan.records() == 0 ? first - 1 : scan.lastSequence();
        final RecoveryReport report = new RecoveryReport(first, last, scan.records(), scan.excerpts(),
            scan.files().size(), scan.bytes(), cut, List.copyOf(notes));
        return new Recovered(report, highestCycle(scan), firstOpenCycle(scan));
    }

    private static long highestCycle(final ScanResult scan) {
        long highest = -1;
        for (final FileScan file : scan.files()) {
            if (file.records > 0) {
                highest = JournalFiles.cycle(file.path);
            }
        }
        return highest;
    }

    private static long firstOpenCycle(final ScanResult scan) {
        final FileScan last = scan.lastFile();
        return last == null ? -1 : JournalFiles.cycle(last.path) + (last.ended ? 1 : 0);
    }

    private static void refuseDamage(final JournalContext context, final ScanResult scan) {
        final FileScan last = scan.lastFile();
        if (context.acceptLostTail() && last != null && last.tailLost && scan.findings().errors() == 1) {
            return;
        }
        scan.findings().throwFirstError();
    }

    private static CutTail cutTail(final ScanResult scan) {
        final FileScan last = scan.lastFile();
        if (last == null || last.tornTail == null) {
            return null;
        }
        final TornTail torn = last.tornTail;
        return TailCutter.cut(torn, torn.lastGoodSequence() - torn.goodRecords() + 1);
    }

    private static void repairWords(final ScanResult scan, final List<String> notes) {
        for (final FileScan file : scan.files()) {
            if (!file.repairs.isEmpty()) {
                WordRepairs.apply(file);
                notes.add(file.path + ": " + file.repairs.size()
                    + " words of the index or write position set right; no record was concerned");
            }
        }
    }

    private static void checkSettings(
        final JournalContext context, final ScanResult scan, final List<String> notes) {
        if (Files.exists(context.directory().resolve(JournalManifest.FILE))) {
            final JournalManifest manifest = JournalManifest.read(context.directory());
            requireSame("rollCycle", manifest.rollCycle(), context.rollCycle());
            requireSame("indexSpacing", manifest.indexSpacing(), context.indexSpacing());
            requireSame("firstSequence", manifest.firstSequence(), context.firstSequence());
        } else if (!scan.files().isEmpty()) {
            if (scan.records() > 0) {
                requireSame("firstSequence", scan.firstSequence(), context.firstSequence());
            }
            notes.add("the manifest was missing and is written anew");
        }
    }

    private static void requireSame(final String setting, final Object begun, final Object configured) {
        if (!begun.equals(configured)) {
            throw new JournalException("the journal was begun with " + setting + " " + begun
                + " and cannot go on with " + configured + "; configure " + begun);
        }
    }

    /**
     * Chronicle's table file repeats what the cycle files say, and holds its locks; without it Chronicle makes a new
     * one, so that neither a lock of a killed process nor a damaged table outlives the process.
     */
    private static void removeTable(final JournalContext context) {
        try {
            Files.deleteIfExists(context.directory().resolve(QueueFormat.TABLE_FILE));
        } catch (final IOException e) {
            throw new JournalException("cannot remove " + QueueFormat.TABLE_FILE + ": " + e, e);
        }
    }

    private static void compareWithTailer(final ScanResult scan) {
        if (scan.excerpts() == 0) {
            return;
        }
        final ChronicleTailerCheck.End end = ChronicleTailerCheck.walk(scan);
        final String difference = ChronicleTailerCheck.difference(end, scan, false);
        if (difference != null) {
            throw new JournalDamagedException(difference, scan.lastFile().path, scan.lastFile().endPosition,
                end.lastIndex(), scan.lastSequence());
        }
    }
}
