package io.jishi.journal;

import java.io.IOException;
import java.nio.file.Files;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

/**
 * Appends records in batches: one excerpt per batch, one sync per batch where {@link Durability#SYNC} is asked for.
 *
 * <p>One thread at a time. Holds the journal's lock from {@link #open} to {@link #close}. Allocates nothing while it
 * appends, except when a new file begins. Any exception other than {@link JournalFullException} and the refusal of
 * an argument leaves the writer unusable: close it and open the journal again.
 */
public final class JournalWriter implements AutoCloseable {
    private final JournalContext context;
    private final JournalLock lock;
    private final RecoveryReport recovery;
    private final SpaceGuard space;
    private final BatchBuffer batch;
    private final Bytes<?> batchBytes;
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final FileSync fileSync;
    private final JournalManifest manifest;
    private long lastSequence;
    private long lastBatchedSequence;
    private long lastCycle;
    private boolean failed;
    private boolean closed;

    private JournalWriter(
        final JournalContext context, final JournalLock lock, final JournalRecovery.Recovered recovered) {
        this.context = context;
        this.lock = lock;
        this.recovery = recovered.report();
        this.lastSequence = recovery.lastSequence();
        this.lastBatchedSequence = lastSequence;
        this.space = new SpaceGuard(context);
        this.batch = new BatchBuffer(context.maxBatchBytes());
        this.batchBytes = Bytes.wrapForRead(batch.bytes());
        this.fileSync = new FileSync(context.directory());
        this.manifest = JournalManifest.renew(context, recovered.highestCycle());
        this.lastCycle = manifest.highestCycle();
        this.queue = ChronicleQueues.openForAppend(context, recovered.firstOpenCycle());
        this.appender = queue.createAppender();
        // One thread at a time is our promise; that it is always the same one is not: recovery hands over.
        appender.singleThreadedCheckDisabled(true);
        batchBytes.singleThreadedCheckDisabled(true);
    }

    /**
     * Opens a journal for appending: checks the JVM, takes the lock, scans what is there, cuts a torn tail, goes on
     * after the last record.
     *
     * @param context concluded.
     * @return the writer.
     * @throws JournalDamagedException when the journal is not whole.
     * @throws JournalFullException    when there is no room to begin.
     * @throws JournalException        when the JVM lacks flags, another writer has the journal, or the system refuses.
     */
    public static JournalWriter open(final JournalContext context) {
        context.checkConcluded();
        ChronicleEnvironment.require();
        try {
            Files.createDirectories(context.directory());
        } catch (final IOException e) {
            throw new JournalException("cannot make directory " + context.directory() + ": " + e, e);
        }
        final JournalLock lock = JournalLock.acquire(context.directory());
        try {
            requireRoom(context);
            ChronicleWarmUp.once(context.directory());
            return new JournalWriter(context, lock, JournalRecovery.recover(context, lock));
        } catch (final RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static void requireRoom(final JournalContext context) {
        final SpaceGuard guard = new SpaceGuard(context);
        if (guard.state() == SpaceState.FULL) {
            throw new JournalFullException(
                context.directory(), guard.usableBytes(), context.minFreeSpaceBytes());
        }
    }

    /**
     * What the start-up scan found and did.
     *
     * @return report.
     */
    public RecoveryReport recovery() {
        return recovery;
    }

    /**
     * The last record appended, batched or not.
     *
     * @return its sequence; one less than the first when the journal is empty.
     */
    public long lastSequence() {
        return lastSequence;
    }

    /**
     * The last record in a batch that has been ended: this far the journal keeps its promise of durability.
     *
     * @return its sequence; one less than the first when the journal is empty.
     */
    public long lastDurableSequence() {
        return lastBatchedSequence;
    }

    /**
     * Records in the open batch that are not in the journal yet.
     *
     * @return count.
     */
    public int batchRecords() {
        return batch.records();
    }

    /**
     * Length of the open batch, headers included.
     *
     * @return bytes.
     */
    public int batchBytes() {
        return batch.length();
    }

    /**
     * Room on the file system. Cheap: measured again after each MiB written and now and then when asked.
     *
     * @return state.
     */
    public SpaceState spaceState() {
        return space.state();
    }

    /**
     * Copies a record into the open batch. A batch that would grow longer than the configured maximum is written as
     * an excerpt of its own first.
     *
     * @param sequence    one more than {@link #lastSequence()}.
     * @param timestampNs stored with the record.
     * @param buffer      with the payload; the caller's again on return.
     * @param offset      of the payload.
     * @param length      of the payload in bytes, may be 0.
     * @throws IllegalStateException    when the sequence is not the next: a fault of the caller's.
     * @throws IllegalArgumentException when the payload is longer than the configured maximum.
     * @throws JournalFullException     when the batch had to be written and there is no room; the record was not taken.
     */
    public void append(
        final long sequence,
        final long timestampNs,
        final DirectBuffer buffer,
        final int offset,
        final int length) {
        checkUsable();
        if (sequence != lastSequence + 1) {
            throw new IllegalStateException("journal " + context.directory() + " expects sequence "
                + (lastSequence + 1) + " but was given " + sequence);
        }
        if (length < 0 || length > context.maxRecordBytes()) {
            throw new IllegalArgumentException("record " + sequence + " has " + length
                + " bytes, the longest allowed is " + context.maxRecordBytes());
        }
        if (!batch.fits(length)) {
            endBatch();
        }
        batch.append(sequence, timestampNs, buffer, offset, length);
        lastSequence = sequence;
    }

    /**
     * Writes the open batch, and with {@link Durability#SYNC} waits until the device has it. Only after this returned
     * may anything that depends on its records leave the house. Does nothing when the batch is empty.
     *
     * @throws JournalFullException when there is no room; nothing was written, the batch is kept, try again later.
     * @throws JournalException     when the device refuses to sync: whether the batch is durable is then unknown.
     */
    public void endBatch() {
        checkUsable();
        if (batch.records() == 0) {
            return;
        }
        final int length = batch.length();
        if (!space.admits(length)) {
            throw new JournalFullException(
                context.directory(), space.usableBytes(), context.minFreeSpaceBytes());
        }
        batch.seal();
        failed = true;
        batchBytes.readPositionRemaining(0, length);
        appender.writeBytes(batchBytes);
        final boolean rolled = appender.cycle() != lastCycle;
        if (context.durability() == Durability.SYNC) {
            if (rolled || !fileSync.isOpen()) {
                fileSync.roll(appender.currentFile().toPath());
            }
            fileSync.sync();
        }
        if (rolled) {
            onRolled();
        }
        space.onWritten(length);
        batch.clear();
        lastBatchedSequence = lastSequence;
        failed = false;
    }

    private void onRolled() {
        lastCycle = appender.cycle();
        manifest.onCycle(lastCycle);
    }

    private void checkUsable() {
        if (closed) {
            throw new IllegalStateException("journal writer is closed");
        }
        if (failed) {
            throw new IllegalStateException("journal writer has failed before; open the journal again");
        }
    }

    /** Ends the open batch, unless the writer failed before, and releases the journal. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        try {
            if (!failed) {
                endBatch();
            }
        } finally {
            closed = true;
            CloseHelper.closeAll(appender, queue, fileSync, lock);
            batchBytes.releaseLast();
        }
    }
}
