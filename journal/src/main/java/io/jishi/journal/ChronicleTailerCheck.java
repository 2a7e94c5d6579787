package io.jishi.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.IoUtil;

/**
 * Counts the excerpts that Chronicle's own tailer finds, to compare its end of the journal with ours.
 *
 * <p>The tailer looks at the cycle files alone, read-only, through links from a directory of its own: Chronicle's table
 * beside the journal, with its locks and its list of files, has no say in it.
 */
final class ChronicleTailerCheck {
    private ChronicleTailerCheck() {
    }

    /**
     * Where the tailer's walk ended.
     *
     * @param excerpts  it met.
     * @param lastIndex of them, -1 when there were none.
     */
    record End(long excerpts, long lastIndex) {
    }

    /** Walks all files of a scan that has found at least one. */
    static End walk(final ScanResult scan) {
        final Path links;
        try {
            links = Files.createTempDirectory("jishi-journal-");
        } catch (final IOException e) {
            throw new JournalException("cannot make a directory to compare with Chronicle's tailer: " + e, e);
        }
        try {
            for (final FileScan file : scan.files()) {
                Files.createSymbolicLink(
                    links.resolve(JournalFiles.name(file.path)), file.path.toAbsolutePath());
            }
            try (SingleChronicleQueue queue =
                     ChronicleQueues.openForRead(links, JournalFiles.rollCycle(scan.lastFile().path))) {
                return walk(queue);
            }
        } catch (final IOException e) {
            throw new JournalException("cannot link to the journal's files in " + links + ": " + e, e);
        } finally {
            IoUtil.delete(links.toFile(), true);
        }
    }

    private static End walk(final SingleChronicleQueue queue) {
        long excerpts = 0;
        long lastIndex = -1;
        try (ExcerptTailer tailer = queue.createTailer().toStart()) {
            while (true) {
                try (DocumentContext document = tailer.readingDocument()) {
                    if (!document.isPresent()) {
                        return new End(excerpts, lastIndex);
                    }
                    excerpts++;
                    lastIndex = document.index();
                }
            }
        }
    }

    /** What differs between the tailer's end and that of our scan, or null. A live journal may have grown meanwhile. */
    static String difference(final End end, final ScanResult scan, final boolean live) {
        final long lastIndex = lastIndex(scan);
        final boolean same = live ? end.excerpts() >= scan.excerpts()
            : end.excerpts() == scan.excerpts() && end.lastIndex() == lastIndex;
        return same ? null : "Chronicle's tailer ends after " + end.excerpts() + " excerpts at index "
            + Long.toHexString(end.lastIndex()) + ", our scan after " + scan.excerpts() + " at index "
            + Long.toHexString(lastIndex);
    }

    private static long lastIndex(final ScanResult scan) {
        long index = -1;
        for (final FileScan file : scan.files()) {
            if (file.excerpts > 0) {
                index = JournalFiles.index(file.path, file.excerpts - 1);
            }
        }
        return index;
    }
}
