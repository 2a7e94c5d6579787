package io.jishi.node;

import com.lmax.disruptor.EventHandler;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.RejectedDecoder;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.DirectBuffer;

/**
 * Last stage: appends the events to the event journal and sends them. Gated on journal and match, so what is sent here
 * is in the command journal; the event journal follows from it, so an event may leave before its own record is written.
 */
final class PublishHandler implements EventHandler<CommandSlot> {
    private final RecordLog eventLog;
    private final EventRouter router;
    private final LiveSender sender;
    private final AtomicLong publishedEvents;
    private final NodeStats stats;
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final EventHeaderDecoder event = new EventHeaderDecoder();
    private final EventConsumer onEvent = this::onEvent;
    private long lastEventSequence;
    private long timestampNs;

    /**
     * Makes the handler.
     *
     * @param eventLog        the event journal.
     * @param router          fed with every event so far.
     * @param sender          to the clients.
     * @param publishedEvents last event that readers of the event journal may use; set here after each batch.
     * @param stats           counted here.
     */
    PublishHandler(
        final RecordLog eventLog,
        final EventRouter router,
        final LiveSender sender,
        final AtomicLong publishedEvents,
        final NodeStats stats) {
        this.eventLog = eventLog;
        this.router = router;
        this.sender = sender;
        this.publishedEvents = publishedEvents;
        this.stats = stats;
        lastEventSequence = publishedEvents.get();
    }

    @Override
    public void onEvent(final CommandSlot slot, final long position, final boolean endOfBatch) {
        timestampNs = slot.timestampNs;
        slot.events.forEach(onEvent);
        stats.onLatency(System.nanoTime() - slot.receivedNs);
        if (endOfBatch) {
            eventLog.endBatch();
            publishedEvents.set(lastEventSequence);
            sender.onBatchPublished();
        }
    }

    private void onEvent(final DirectBuffer buffer, final int offset, final int length) {
        event.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
        lastEventSequence = event.sequence();
        eventLog.append(lastEventSequence, timestampNs, buffer, offset, length);
        sender.remember(lastEventSequence, buffer, offset, length);
        router.route(buffer, offset, length, sender);
        stats.onEventPublished();
        if (message.wrap(buffer, offset).templateId() == RejectedDecoder.TEMPLATE_ID) {
            stats.onRejected();
        }
    }
}
