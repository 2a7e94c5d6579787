package io.jishi.node;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * One slot of the ring, made once and used again for ever: a command travels in it from ingress to publish and its
 * events join it on the way. Ingress writes {@code command}, {@code length}, {@code sequence} and the times, the match
 * handler {@code events}; everybody else reads.
 */
final class CommandSlot {
    /** The message as it arrived. */
    final UnsafeBuffer command;
    /** What matching it made. */
    final EventBatch events = new EventBatch(512);
    /** Bytes of the message. */
    int length;
    /** Sequence of its record. */
    long sequence;
    /** Time of its record: nanoseconds since 1970. */
    long timestampNs;
    /** When ingress took it, on the clock of {@link System#nanoTime()}: for statistics only. */
    long receivedNs;

    CommandSlot(final UnsafeBuffer command) {
        this.command = command;
    }
}
