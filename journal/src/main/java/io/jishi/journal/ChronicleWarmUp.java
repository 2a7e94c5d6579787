package io.jishi.journal;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import org.agrona.IoUtil;

/**
 * The first appender of a process and its first excerpts cost half a second of class loading and a slow start. We pay
 * that once, on a queue that is thrown away, before the first command is taken.
 */
final class ChronicleWarmUp {
    private static final String DIRECTORY = "warm-up";
    private static final int EXCERPTS = 2_000;
    private static final int EXCERPT_LENGTH = 1024;
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private ChronicleWarmUp() {
    }

    /** Warms this process up, once; by one who has the journal's lock. */
    static void once(final Path journalDirectory) {
        if (!DONE.compareAndSet(false, true)) {
            return;
        }
        final Path directory = journalDirectory.resolve(DIRECTORY);
        IoUtil.delete(directory.toFile(), true);
        final Bytes<?> excerpt = Bytes.wrapForRead(ByteBuffer.allocateDirect(EXCERPT_LENGTH));
        try (SingleChronicleQueue queue = ChronicleQueues.openForWarmUp(directory);
             ExcerptAppender appender = queue.createAppender()) {
            for (int i = 0; i < EXCERPTS; i++) {
                excerpt.readPositionRemaining(0, EXCERPT_LENGTH);
                appender.writeBytes(excerpt);
            }
        } finally {
            excerpt.releaseLast();
            IoUtil.delete(directory.toFile(), true);
        }
    }
}
