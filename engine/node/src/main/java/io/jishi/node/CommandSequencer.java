package io.jishi.node;

import com.lmax.disruptor.RingBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;

/**
 * Gives each command its place: a slot of the ring, the next sequence and the time. Time never runs backwards here,
 * even when the clock does. Single producer: one thread, the ingress agent's.
 */
final class CommandSequencer {
    private final RingBuffer<CommandSlot> ring;
    private final EpochNanoClock clock;
    private final int reserve;
    private final int maxCommandLength;
    private long sequence;
    private long timestampNs;

    /**
     * Continues where the command journal ends.
     *
     * @param ring            of slots.
     * @param clock           that stamps the commands.
     * @param ctx             how long a command may be, and the slots kept for those that relieve the engine.
     * @param lastSequence    of the command journal.
     * @param lastTimestampNs of the command journal.
     */
    CommandSequencer(
        final RingBuffer<CommandSlot> ring,
        final EpochNanoClock clock,
        final PipelineContext ctx,
        final long lastSequence,
        final long lastTimestampNs) {
        this.ring = ring;
        this.clock = clock;
        this.reserve = ctx.cancelReserve();
        this.maxCommandLength = ctx.maxCommandLength();
        this.sequence = lastSequence;
        this.timestampNs = lastTimestampNs;
    }

    /** Whether a command finds a slot now; {@code relieving} ones (cancels, the engine's own) may use the reserve. */
    boolean hasRoom(final boolean relieving) {
        return ring.hasAvailableCapacity(relieving ? 1 : reserve + 1);
    }

    /** Longest command a slot takes. */
    int maxCommandLength() {
        return maxCommandLength;
    }

    /**
     * Copies a command into the next slot and lets it go. {@link #hasRoom(boolean)} must have said yes.
     *
     * @return the sequence given.
     */
    long accept(final DirectBuffer buffer, final int offset, final int length) {
        final long position = ring.next();
        final CommandSlot slot = ring.get(position);
        slot.command.putBytes(0, buffer, offset, length);
        slot.length = length;
        slot.sequence = ++sequence;
        timestampNs = Math.max(timestampNs, clock.nanoTime());
        slot.timestampNs = timestampNs;
        slot.receivedNs = System.nanoTime();
        ring.publish(position);
        return sequence;
    }

    long lastSequence() {
        return sequence;
    }

    /** Time now as a command taken now would carry it. */
    long timeNs() {
        return Math.max(timestampNs, clock.nanoTime());
    }
}
