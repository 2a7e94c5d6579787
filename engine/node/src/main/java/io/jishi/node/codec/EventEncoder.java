package io.jishi.node.codec;

import io.jishi.core.event.Event;
import io.jishi.core.event.EventType;
import java.util.EnumMap;
import java.util.List;
import org.agrona.MutableDirectBuffer;

/**
 * Writes events of the core in their wire form: message header and block, the bytes that are journaled and sent. Every
 * byte is written, so equal events have equal bytes. Not thread safe; allocates nothing.
 */
public final class EventEncoder {
    /** No event is longer. */
    public static final int MAX_LENGTH = 512;

    private final EnumMap<EventType, GroupEncoder> encoders = new EnumMap<>(EventType.class);
    private final List<GroupEncoder> groups = List.of(
        new TradeEventEncoder(),
        new OrderEventEncoder(),
        new DepthEventEncoder(),
        new PoolEventEncoder(),
        new AuctionEventEncoder(),
        new ProposalEventEncoder(),
        new SessionEventEncoder(),
        new PhaseEventEncoder(),
        new ReferenceEventEncoder(),
        new DepositEventEncoder(),
        new ProfileEventEncoder(),
        new AgreementEventEncoder(),
        new DisclosureEventEncoder());

    /**
     * Writes an event.
     *
     * @param event  read only.
     * @param buffer the caller's; at least {@link #MAX_LENGTH} bytes from the offset.
     * @param offset where to write.
     * @return the length written.
     */
    public int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        final GroupEncoder encoder = encoders.get(event.type());
        return encoder != null ? encoder.encode(event, buffer, offset) : encodeFirst(event, buffer, offset);
    }

    /** The first event of its type: finds its group and remembers it. */
    private int encodeFirst(final Event event, final MutableDirectBuffer buffer, final int offset) {
        for (final GroupEncoder group : groups) {
            final int length = group.encode(event, buffer, offset);
            if (length > 0) {
                encoders.put(event.type(), group);
                return length;
            }
        }
        throw new IllegalArgumentException("no encoder for " + event.type());
    }
}
