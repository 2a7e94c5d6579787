package io.jishi.journal;

import java.util.function.LongSupplier;

/** Looks at the free space of the file system ahead of the writer; asks the system only now and then. */
final class SpaceGuard {
    /** Written between two looks. */
    static final int RECHECK_BYTES = 1 << 20;
    /** Questions answered from memory between two looks, so that an idle writer notices that space came back. */
    static final int RECHECK_QUESTIONS = 1024;

    private final LongSupplier usableSpace;
    private final long minimumBytes;
    private final long ampleBytes;
    private long usableBytes;
    private long writtenSinceLook;
    private int questionsSinceLook;

    SpaceGuard(final JournalContext context) {
        this.usableSpace = context.usableSpace();
        this.minimumBytes = context.minFreeSpaceBytes();
        this.ampleBytes = context.minFreeSpaceBytes() + context.reservedSpaceBytes();
        look();
    }

    private void look() {
        usableBytes = usableSpace.getAsLong();
        writtenSinceLook = 0;
        questionsSinceLook = 0;
    }

    SpaceState state() {
        if (++questionsSinceLook >= RECHECK_QUESTIONS) {
            look();
        }
        return stateNow();
    }

    private SpaceState stateNow() {
        final long left = usableBytes - writtenSinceLook;
        if (left < minimumBytes) {
            return SpaceState.FULL;
        }
        return left < ampleBytes ? SpaceState.LOW : SpaceState.AMPLE;
    }

    /** True if so many bytes may be written now. Looks again before it says no. */
    boolean admits(final int bytes) {
        if (writtenSinceLook + bytes > RECHECK_BYTES || usableBytes - writtenSinceLook - bytes < minimumBytes) {
            look();
        }
        return usableBytes - bytes >= minimumBytes;
    }

    void onWritten(final int bytes) {
        writtenSinceLook += bytes;
    }

    long usableBytes() {
        return usableBytes;
    }
}
