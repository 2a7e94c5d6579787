package io.jishi.node;

import com.lmax.disruptor.EventHandler;

/** Gives the commands to the exchange, which nobody else touches, and leaves their events in the slot. */
final class MatchHandler implements EventHandler<CommandSlot> {
    private final Matcher matcher;
    private final MatchProgress progress;
    private final NodeStats stats;

    MatchHandler(final Matcher matcher, final MatchProgress progress, final NodeStats stats) {
        this.matcher = matcher;
        this.progress = progress;
        this.stats = stats;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long position, final boolean endOfBatch) {
        slot.events.clear();
        matcher.onCommand(slot.sequence, slot.timestampNs, slot.command, 0, slot.length, slot.events);
        stats.depositDifferenceFen(matcher.depositDifferenceFen());
        progress.update(slot.sequence, matcher.nextDeadlineNs());
    }
}
