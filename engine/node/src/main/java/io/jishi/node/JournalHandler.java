package io.jishi.node;

import com.lmax.disruptor.EventHandler;

/** Appends the commands to the command journal as they arrived; one write, and under SYNC one sync, per batch. */
final class JournalHandler implements EventHandler<CommandSlot> {
    private final RecordLog log;
    private final NodeStats stats;
    private int batchCommands;

    JournalHandler(final RecordLog commandLog, final NodeStats stats) {
        this.log = commandLog;
        this.stats = stats;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long position, final boolean endOfBatch) {
        log.append(slot.sequence, slot.timestampNs, slot.command, 0, slot.length);
        stats.onCommandJournaled(slot.length);
        batchCommands++;
        if (endOfBatch) {
            log.endBatch();
            stats.onBatchJournaled(batchCommands);
            batchCommands = 0;
        }
    }
}
