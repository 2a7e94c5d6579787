package io.jishi.journal;

import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.core.onoes.NullExceptionHandler;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/** The only place that opens Chronicle queues. */
final class ChronicleQueues {
    private ChronicleQueues() {
    }

    static SingleChronicleQueue openForAppend(final JournalContext context) {
        return builder(context).build();
    }

    static SingleChronicleQueue openForRead(final JournalContext context) {
        return builder(context).readOnly(true).build();
    }

    private static SingleChronicleQueueBuilder builder(final JournalContext context) {
        ChronicleEnvironment.require();
        Jvm.setPerfExceptionHandler(NullExceptionHandler.NOTHING);
        Jvm.setDebugExceptionHandler(NullExceptionHandler.NOTHING);
        return SingleChronicleQueueBuilder.binary(context.directory())
            .rollCycle(rollCycle(context.rollCycle()))
            .blockSize(context.blockSizeBytes())
            .indexCount(context.rollCycle().indexCount())
            .indexSpacing(context.indexSpacing())
            .timeProvider(context.epochMillis()::getAsLong);
    }

    private static RollCycle rollCycle(final JournalRollCycle rollCycle) {
        return switch (rollCycle) {
            case TEN_MINUTELY -> RollCycles.TEN_MINUTELY;
            case HOURLY -> RollCycles.FAST_HOURLY;
            case DAILY -> RollCycles.FAST_DAILY;
        };
    }
}
