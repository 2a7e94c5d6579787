package io.jishi.node;

import com.lmax.disruptor.DataProvider;
import com.lmax.disruptor.EventHandler;
import java.util.List;

/**
 * Runs several stages on one thread, each over the whole batch before the next begins: the order, and so the
 * guarantee, of the same stages on threads of their own.
 */
final class StagesInTurn implements EventHandler<CommandSlot> {
    private final DataProvider<CommandSlot> slots;
    private final List<EventHandler<CommandSlot>> stages;
    private long batchStart = -1;

    StagesInTurn(final DataProvider<CommandSlot> slots, final List<EventHandler<CommandSlot>> stages) {
        this.slots = slots;
        this.stages = List.copyOf(stages);
    }

    @Override
    public void onEvent(final CommandSlot slot, final long position, final boolean endOfBatch) throws Exception {
        if (batchStart < 0) {
            batchStart = position;
        }
        if (endOfBatch) {
            for (final EventHandler<CommandSlot> stage : stages) {
                for (long p = batchStart; p <= position; p++) {
                    stage.onEvent(slots.get(p), p, p == position);
                }
            }
            batchStart = -1;
        }
    }
}
