package io.jishi.journal;

import java.nio.file.Path;

/**
 * Scans one file from its first byte to its last by our own walk, and decides where its records end and whether that
 * end is clean, torn, or a sign of damage.
 */
final class FileScanner {
    private static final long PROGRESS_BYTES = 64L << 20;
    /** Index arrays that a file has before its first excerpt. */
    private static final int FIRST_ARRAYS = 2;
    /** What Chronicle writes behind its end-of-file word: a field name. */
    private static final long END_OF_FILE_NAME = 0x464F_45C3L;

    private final MappedQueueFile file;
    private final boolean lastFile;
    private final boolean live;
    private final Findings findings;
    private final ProgressMeter progress;
    private final FileScan scan;
    private final RawQueueScanner walk;
    private final BatchSearch search;
    private final BatchDecoder batch = new BatchDecoder();
    private IndexCheck index;
    private long nextSequence;
    private boolean broken;
    private boolean done;

    private FileScanner(
        final MappedQueueFile file,
        final boolean lastFile,
        final boolean live,
        final long expectedSequence,
        final Findings findings,
        final ProgressMeter progress) {
        this.file = file;
        this.lastFile = lastFile;
        this.live = live && lastFile;
        this.findings = findings;
        this.progress = progress;
        this.scan = new FileScan(file.path(), expectedSequence);
        this.walk = new RawQueueScanner(file);
        this.search = new BatchSearch(file);
        this.nextSequence = expectedSequence;
    }

    /**
     * Scans a file.
     *
     * @param expectedSequence of its first record, -1 when any may be.
     */
    static FileScan scan(
        final Path path,
        final boolean lastFile,
        final boolean live,
        final long expectedSequence,
        final Findings findings,
        final ProgressMeter progress) {
        try (MappedQueueFile file = new MappedQueueFile(path)) {
            final FileScanner scanner =
                new FileScanner(file, lastFile, live, expectedSequence, findings, progress);
            scanner.scan();
            return scanner.scan;
        }
    }

    private void scan() {
        scan.sizeBytes = file.size();
        scan.header = StoreHeader.of(file);
        if (scan.header == null) {
            onBadStoreHeader();
            return;
        }
        index = new IndexCheck(file, scan);
        walk.moveTo(QueueFormat.next(0, file.header(0)), 0);
        long nextProgress = PROGRESS_BYTES;
        while (!done) {
            if (walk.next()) {
                onDocument();
            } else {
                onStop();
            }
            if (walk.position() >= nextProgress) {
                progress.at(walk.position(), scan.lastSequence);
                nextProgress = walk.position() + PROGRESS_BYTES;
            }
        }
        scan.sizeBytes = file.size();
        if (!live && !broken) {
            checkWords();
        }
    }

    private void onBadStoreHeader() {
        final int word = file.header(0);
        if (lastFile && !QueueFormat.isComplete(word) && search.next(QueueFormat.HEADER_LENGTH) < 0) {
            if (live) {
                findings.inform(file.path(), 0, -1, scan.lastSequence, "the file is being made");
            } else {
                tornFile("the file was not finished when it was made, it has no record");
            }
        } else {
            findings.error(file.path(), 0, -1, scan.lastSequence, "the file's header is not as it was written");
        }
    }

    private void onDocument() {
        if (!walk.isData()) {
            final String fault = index.onArray(walk.position(), walk.length());
            if (fault != null) {
                onBadPlace(walk.position(), walk.nextOrdinal(), 0, 0, fault);
            }
            return;
        }
        if (!batch.wrap(file, walk.contentPosition(), walk.length())) {
            onBadPlace(walk.position(), walk.ordinal(), 0, 0, batch.fault());
            return;
        }
        final long first = batch.firstSequence();
        checkSequence(first);
        while (batch.next()) {
            if (scan.firstSequence < 0) {
                scan.firstSequence = first;
                scan.firstTimestampNs = batch.timestampNs();
            }
            scan.lastTimestampNs = batch.timestampNs();
            scan.payloadBytes += batch.payloadLength();
        }
        nextSequence = first + batch.recordsRead();
        scan.lastSequence = nextSequence - 1;
        scan.records += batch.recordsRead();
        if (batch.fault() != null) {
            onBadPlace(
                walk.position(), walk.ordinal(), batch.recordsRead(), batch.goodLength(), batch.fault());
            return;
        }
        onWholeExcerpt();
    }

    private void onWholeExcerpt() {
        if (walk.ordinal() % scan.header.indexSpacing() == 0) {
            scan.indexedPositions.addLong(walk.position());
        }
        scan.excerpts++;
        scan.lastExcerptPosition = walk.position();
        scan.batchesBySize[31 - Integer.numberOfLeadingZeros(Math.max(1, batch.recordCount()))]++;
    }

    private void checkSequence(final long first) {
        if (nextSequence >= 0 && first > nextSequence) {
            findings.error(file.path(), walk.position(), walk.ordinal(), nextSequence - 1,
                "records " + nextSequence + " to " + (first - 1) + " are missing");
        } else if (first < nextSequence) {
            findings.error(file.path(), walk.position(), walk.ordinal(), nextSequence - 1,
                "a batch repeats sequence " + first + " where " + nextSequence + " has to follow");
        }
    }

    private void onStop() {
        final long end = walk.nextPosition();
        switch (walk.stop()) {
            case END_OF_FILE -> onEndOfFile(end);
            case ZERO -> onZero(end);
            case NOT_COMPLETE -> onBadPlace(end, walk.nextOrdinal(), 0, 0, "a header word says not complete");
            default -> onBadPlace(end, walk.nextOrdinal(), 0, 0, "a document ends behind its file");
        }
    }

    private void onEndOfFile(final long end) {
        long clean = end + QueueFormat.HEADER_LENGTH;
        if (file.cover(clean, Integer.BYTES) && Integer.toUnsignedLong(file.header(clean)) == END_OF_FILE_NAME) {
            clean += Integer.BYTES;
        }
        final long residue = file.firstNonZero(clean);
        if (residue < file.size()) {
            findings.error(file.path(), residue, walk.nextOrdinal(), scan.lastSequence,
                "there are bytes behind the end-of-file mark");
        }
        scan.ended = true;
        finish(end);
    }

    private void onZero(final long end) {
        final boolean residue = file.firstNonZero(end) < file.size();
        if (walk.next()) {
            // The writer finished an excerpt between our two looks.
            onDocument();
        } else if (walk.stop() != RawQueueScanner.Stop.ZERO) {
            onStop();
        } else if (residue && live) {
            onUnfinished(end);
        } else if (residue) {
            onBadPlace(end, walk.nextOrdinal(), 0, 0, "bytes without a header word");
        } else if (!live && writePosition() >= end && !isWritePositionWrong()) {
            onBadPlace(end, walk.nextOrdinal(), 0, 0, "the last excerpt is gone");
        } else {
            finish(end);
        }
    }

    /** A running writer's last excerpt, unless there is a whole one behind it. */
    private void onUnfinished(final long end) {
        final long later = search.next(end + QueueFormat.HEADER_LENGTH);
        if (walk.next()) {
            onDocument();
        } else if (later >= 0) {
            onBadPlace(end, walk.nextOrdinal(), 0, 0, "bytes without a header word");
        } else {
            finish(end);
            findings.inform(file.path(), end, walk.nextOrdinal(), scan.lastSequence, "an excerpt is in progress");
        }
    }

    private long writePosition() {
        return file.getLong(scan.header.writePositionOffset());
    }

    /** The word behind the write position repeats it; if that one names the last excerpt found, the first is wrong. */
    private boolean isWritePositionWrong() {
        final long copy = file.getLong(scan.header.writePositionOffset() + (long) Long.BYTES);
        return scan.excerpts > 0
            && copy == (scan.lastExcerptPosition << JournalRollCycle.ORDINAL_BITS | (scan.excerpts - 1));
    }

    /** Decides what a place is at which the chain of whole documents breaks. */
    private void onBadPlace(
        final long position, final long ordinal, final int goodRecords, final int goodLength, final String fault) {
        final long later = search.next(position + QueueFormat.HEADER_LENGTH);
        broken = true;
        if (later >= 0) {
            findings.error(file.path(), position, ordinal, scan.lastSequence,
                "damage in the middle: " + fault + "; whole records follow at offset " + later);
            walk.moveTo(later, ordinal + 1);
            return;
        }
        finish(position);
        if (!lastFile || live || scan.indexArrays.size() < FIRST_ARRAYS) {
            findings.error(file.path(), position, ordinal, scan.lastSequence,
                "damage that is no torn tail: " + fault);
        } else if (writePosition() > position && !isWritePositionWrong()) {
            scan.tailLost = true;
            torn(position, ordinal, goodRecords, goodLength, fault);
            findings.error(file.path(), position, ordinal, scan.lastSequence,
                fault + ", and the file's write position " + writePosition()
                    + " shows that acknowledged records behind it are lost");
        } else if (writePosition() == position && search.isWholeBehind(position)) {
            findings.error(file.path(), position, ordinal, scan.lastSequence,
                "the header word of the last excerpt is damaged; the excerpt itself is whole");
        } else {
            torn(position, ordinal, goodRecords, goodLength, fault);
            findings.warn(file.path(), position, ordinal, scan.lastSequence,
                "torn tail: " + fault + ", nothing follows; the next start cuts it off");
        }
    }

    private void tornFile(final String reason) {
        torn(0, 0, 0, 0, reason);
        findings.warn(file.path(), 0, -1, scan.lastSequence, reason + "; the next start removes it");
    }

    private void torn(
        final long position, final long ordinal, final int goodRecords, final int goodLength, final String reason) {
        scan.tornTail = new TornTail(
            file.path(), position, ordinal, goodRecords, goodLength, scan.lastSequence, reason);
    }

    private void checkWords() {
        index.noteRepairs();
        if (!scan.repairs.isEmpty()) {
            final FileScan.WordRepair first = scan.repairs.get(0);
            findings.warn(file.path(), first.offset(), -1, scan.lastSequence, scan.repairs.size()
                + " words of the index or write position do not say where the excerpts are; no record is concerned,"
                + " the next start puts them right");
        }
    }

    private void finish(final long end) {
        scan.endPosition = end;
        done = true;
    }
}
