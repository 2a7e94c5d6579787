package io.jishi.node.codec;

import io.jishi.core.event.Event;
import io.jishi.core.vocabulary.Coded;
import io.jishi.wire.EventHeaderEncoder;
import io.jishi.wire.Visibility;
import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/** Writes a group of events in their wire form; what all groups have in common. */
abstract class GroupEncoder {
    /**
     * Writes an event with its message header.
     *
     * @return the length written, or 0 if the event is of another group.
     */
    abstract int encode(Event event, MutableDirectBuffer buffer, int offset);

    /** Zeroes a block, so that padding and reserved fields are the same in every run. */
    static void clear(final MutableDirectBuffer buffer, final int offset, final int length) {
        buffer.setMemory(offset, length, (byte)0);
    }

    static void encodeHeader(final EventHeaderEncoder header, final Event event) {
        header.sequence(event.sequence)
            .timestampNs(event.timestampNs)
            .causeSequence(event.causeSequence)
            .clientSequence(event.clientSequence)
            .sessionId(event.sessionId)
            .participantId(event.participantId)
            .counterpartyId(event.counterpartyId)
            .venueId(event.venueId)
            .counterVenueId(event.counterVenueId)
            .visibility(Visibility.get((short)event.visibility.code()));
    }

    static void word(final MutableDirectBuffer buffer, final int index, final long value) {
        buffer.putLong(index, value, ByteOrder.LITTLE_ENDIAN);
    }

    static void setUint8(final MutableDirectBuffer buffer, final int index, final int bits) {
        buffer.putByte(index, (byte)bits);
    }

    static void setUint16(final MutableDirectBuffer buffer, final int index, final int bits) {
        buffer.putShort(index, (short)bits, ByteOrder.LITTLE_ENDIAN);
    }

    static void code8(final MutableDirectBuffer buffer, final int index, final Coded value) {
        buffer.putByte(index, (byte)value.code());
    }

    /** An enumeration that may be absent. */
    static void optional8(final MutableDirectBuffer buffer, final int index, final Coded value) {
        buffer.putByte(index, value == null ? (byte)0xFF : (byte)value.code());
    }

    static void code16(final MutableDirectBuffer buffer, final int index, final Coded value) {
        buffer.putShort(index, (short)value.code(), ByteOrder.LITTLE_ENDIAN);
    }
}
