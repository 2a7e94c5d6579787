package io.jishi.journal;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads the records of a journal in order, from any sequence on, while it is being written by this or another process
 * or after. Read-only: takes no lock and needs no JVM flags, for it walks the files itself.
 *
 * <p>One thread at a time. Allocates nothing while it delivers, except when it goes on to another file or window.
 */
public final class JournalReader implements AutoCloseable {
    /** Empty polls from one look for a younger file to the next. */
    private static final int LOOK_FOR_FILES_EVERY = 64;

    private final Path directory;
    private final BatchDecoder batch = new BatchDecoder();
    private MappedQueueFile file;
    private RawQueueScanner scanner;
    private Path younger;
    private boolean located;
    private boolean inBatch;
    private long nextSequence;
    private long nextBatchSequence;
    private int emptyPolls;

    private JournalReader(final Path directory, final long fromSequence) {
        this.directory = directory;
        seek(fromSequence);
    }

    /**
     * Opens a journal for reading; it may be empty and the sequence may be one that is not written yet.
     *
     * @param directory    of the journal.
     * @param fromSequence the first record wanted.
     * @return the reader.
     * @throws JournalException when the directory cannot be read.
     */
    public static JournalReader open(final Path directory, final long fromSequence) {
        JournalFiles.list(directory);
        return new JournalReader(directory, fromSequence);
    }

    /**
     * The record that the next poll begins with.
     *
     * @return its sequence.
     */
    public long nextSequence() {
        return nextSequence;
    }

    /**
     * Goes to another place; the next poll begins there. Not to be called by a handler.
     *
     * @param sequence of the record wanted next; may be one that is not written yet.
     */
    public void seek(final long sequence) {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences begin at 1, was " + sequence);
        }
        nextSequence = sequence;
        located = false;
        inBatch = false;
        emptyPolls = 0;
    }

    /**
     * Delivers what is there, in order, each record checked before it is shown.
     *
     * @param handler told of each record.
     * @param limit   most records to deliver.
     * @return records delivered; 0 means that there is nothing more now: poll again later.
     * @throws JournalDamagedException when the bytes are not what was written.
     * @throws JournalException        when the journal begins after the sequence wanted, or the files cannot be read.
     */
    public int poll(final RecordHandler handler, final int limit) {
        int delivered = 0;
        while (delivered < limit && (inBatch || nextBatch())) {
            if (batch.next()) {
                if (batch.sequence() == nextSequence) {
                    deliver(handler);
                    delivered++;
                }
            } else if (batch.fault() != null) {
                throw damaged(batch.fault());
            } else {
                inBatch = false;
            }
        }
        return delivered;
    }

    private void deliver(final RecordHandler handler) {
        boolean taken = false;
        try {
            handler.onRecord(
                nextSequence, batch.timestampNs(), batch.buffer(), batch.payloadOffset(), batch.payloadLength());
            taken = true;
        } finally {
            if (taken) {
                nextSequence++;
            } else {
                seek(nextSequence);
            }
        }
    }

    private boolean nextBatch() {
        if (!located && !locate()) {
            return false;
        }
        while (scanner.next() || goOnAtStop()) {
            if (scanner.isData() && enterBatch()) {
                emptyPolls = 0;
                return true;
            }
        }
        return false;
    }

    /** Checks the batch against what has to follow; false when all of it lies before what is wanted. */
    private boolean enterBatch() {
        if (!batch.wrap(file, scanner.contentPosition(), scanner.length())) {
            throw damaged(batch.fault());
        }
        final long first = batch.firstSequence();
        if (nextBatchSequence >= 0 && first != nextBatchSequence) {
            throw damaged(first > nextBatchSequence
                ? "records " + nextBatchSequence + " to " + (first - 1) + " are missing"
                : "a batch repeats sequence " + first + " where " + nextBatchSequence + " has to follow");
        }
        if (nextBatchSequence < 0 && first > nextSequence) {
            throw damaged("the journal goes on at sequence " + first + " instead of " + nextSequence);
        }
        nextBatchSequence = first + batch.recordCount();
        inBatch = nextBatchSequence > nextSequence;
        return inBatch;
    }

    /** What to do where the walk stopped: true when there is something new to walk. */
    private boolean goOnAtStop() {
        if (scanner.stop() == RawQueueScanner.Stop.BEYOND_FILE) {
            throw damaged("an excerpt ends behind its file");
        }
        if (younger == null && timeToLook()) {
            younger = JournalFiles.after(file.path());
        }
        if (younger == null) {
            return false;
        }
        // The writer ends a file before it begins the next, so what this one has is all there now.
        if (scanner.next()) {
            return true;
        }
        final MappedQueueFile next = new MappedQueueFile(younger);
        if (!QueueFormat.isComplete(next.header(0))) {
            next.close();
            return false;
        }
        enter(next);
        scanner.moveTo(0, 0);
        return scanner.next();
    }

    /** At the end of a file at once, else now and then, as looking costs a system call. */
    private boolean timeToLook() {
        final int polls = emptyPolls++ % LOOK_FOR_FILES_EVERY;
        return scanner.stop() == RawQueueScanner.Stop.END_OF_FILE ? polls == 0 : polls == LOOK_FOR_FILES_EVERY - 1;
    }

    private void enter(final MappedQueueFile next) {
        if (file != null) {
            file.close();
        }
        file = next;
        scanner = new RawQueueScanner(next);
        younger = JournalFiles.after(next.path());
        emptyPolls = 0;
    }

    private boolean locate() {
        final List<Path> files = JournalFiles.list(directory);
        final int number = fileOf(files);
        if (number < 0) {
            return false;
        }
        enter(new MappedQueueFile(files.get(number)));
        final SequenceIndex index = new SequenceIndex(file, StoreHeader.of(file));
        index.find(nextSequence);
        scanner.moveTo(index.position(), index.ordinal());
        nextBatchSequence = -1;
        located = true;
        return true;
    }

    /** The file that has the sequence or will have it: the last one that begins at or before it; -1 when none can. */
    private int fileOf(final List<Path> files) {
        int low = 0;
        int high = files.size() - 1;
        int found = -1;
        long begins = -1;
        while (low <= high) {
            final int middle = (low + high) >>> 1;
            int occupied = middle;
            long first = -1;
            while (occupied <= high && (first = JournalFiles.firstSequence(files.get(occupied))) < 0) {
                occupied++;
            }
            if (occupied <= high && first <= nextSequence) {
                found = occupied;
                low = occupied + 1;
            } else {
                begins = occupied <= high ? first : begins;
                high = middle - 1;
            }
        }
        if (found < 0 && begins > nextSequence) {
            throw new JournalException(
                "journal " + directory + " begins at sequence " + begins + ", not at or before " + nextSequence);
        }
        return found < 0 && !files.isEmpty() ? 0 : found;
    }

    private JournalDamagedException damaged(final String explanation) {
        located = false;
        inBatch = false;
        return new JournalDamagedException(explanation, file.path(), scanner.position(),
            JournalFiles.index(file.path(), scanner.ordinal()), nextSequence - 1);
    }

    /** Closes the files. */
    @Override
    public void close() {
        located = false;
        inBatch = false;
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
