package io.jishi.node;

/**
 * Lets time pass when a timer of the exchange is due: the sequencer's AdvanceTime, one under way at a time. A timer
 * that an ordinary command brings along needs none. Ingress agent only.
 */
final class TimerDesk {
    private final MatchProgress progress;
    private final CommandSequencer sequencer;
    private final SystemCommands systemCommands;
    private final DiskSpace disk;
    private long lastSequence;

    TimerDesk(
        final MatchProgress progress,
        final CommandSequencer sequencer,
        final SystemCommands systemCommands,
        final DiskSpace disk) {
        this.progress = progress;
        this.sequencer = sequencer;
        this.systemCommands = systemCommands;
        this.disk = disk;
    }

    int doWork() {
        // Sequence before deadline: the deadline read is then the one that holds after our last AdvanceTime.
        if (progress.matchedSequence() < lastSequence) {
            return 0;
        }
        final long deadlineNs = progress.nextDeadlineNs();
        if (deadlineNs == Long.MAX_VALUE || deadlineNs > sequencer.timeNs() || !disk.hasRoom(true)) {
            return 0;
        }
        final long sequence = systemCommands.advanceTime();
        lastSequence = Math.max(lastSequence, sequence);
        return sequence > 0 ? 1 : 0;
    }
}
