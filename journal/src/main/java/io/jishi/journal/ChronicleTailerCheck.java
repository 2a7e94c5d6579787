package io.jishi.journal;

import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;

/** Counts the excerpts that Chronicle's own tailer finds, to compare its end of the journal with ours. */
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

    static End walk(final SingleChronicleQueue queue) {
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

    /** What differs between the tailer's end and that of our scan, or null. */
    static String difference(final End end, final ScanResult scan, final boolean live) {
        final long lastIndex = lastIndex(scan);
        if (live ? end.excerpts() >= scan.excerpts() : end.excerpts() == scan.excerpts()
            && end.lastIndex() == lastIndex) {
            return null;
        }
        return "Chronicle's tailer ends after " + end.excerpts() + " excerpts at index "
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
