package io.jishi.journal;

import java.nio.file.Path;
import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.core.onoes.NullExceptionHandler;
import net.openhft.chronicle.core.onoes.ThreadLocalisedExceptionHandler;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/** The only place that opens Chronicle queues. */
final class ChronicleQueues {
    private ChronicleQueues() {
    }

    /** A queue that appends to no file older than that of a cycle. */
    static SingleChronicleQueue openForAppend(final JournalContext context, final long firstOpenCycle) {
        return builder(context.directory(), context.rollCycle())
            .blockSize(context.blockSizeBytes())
            .indexSpacing(context.indexSpacing())
            .timeProvider(new CycleClock(
                context.epochMillis(), Math.max(0, firstOpenCycle) * context.rollCycle().lengthMs()))
            .build();
    }

    static SingleChronicleQueue openForWarmUp(final Path directory) {
        return builder(directory, JournalRollCycle.DAILY).blockSize(JournalContext.BLOCK_SIZE_MIN_BYTES).build();
    }

    /** Reads a directory that has no table of Chronicle's; its warning about that is of no use to anybody. */
    static SingleChronicleQueue openForRead(final Path directory, final JournalRollCycle rollCycle) {
        if (!(Jvm.warn() instanceof ThreadLocalisedExceptionHandler ofThisThread)) {
            return builder(directory, rollCycle).readOnly(true).build();
        }
        ofThisThread.threadLocalHandler(NullExceptionHandler.NOTHING);
        try {
            return builder(directory, rollCycle).readOnly(true).build();
        } finally {
            ofThisThread.resetThreadLocalHandler();
        }
    }

    private static SingleChronicleQueueBuilder builder(final Path directory, final JournalRollCycle rollCycle) {
        ChronicleEnvironment.require();
        Jvm.setPerfExceptionHandler(NullExceptionHandler.NOTHING);
        Jvm.setDebugExceptionHandler(NullExceptionHandler.NOTHING);
        return SingleChronicleQueueBuilder.binary(directory)
            .rollCycle(chronicleName(rollCycle))
            .indexCount(rollCycle.indexCount());
    }

    private static RollCycle chronicleName(final JournalRollCycle rollCycle) {
        return switch (rollCycle) {
            case TEN_MINUTELY -> RollCycles.TEN_MINUTELY;
            case HOURLY -> RollCycles.FAST_HOURLY;
            case DAILY -> RollCycles.FAST_DAILY;
        };
    }
}
