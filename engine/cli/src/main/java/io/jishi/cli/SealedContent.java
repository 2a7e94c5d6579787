package io.jishi.cli;

import io.jishi.journal.RecordHandler;
import io.jishi.wire.BidAcceptedDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MaximumSetDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.PlaceBidDecoder;
import io.jishi.wire.RevealBidDecoder;
import io.jishi.wire.SetProxyMaximumDecoder;
import io.jishi.wire.Visibility;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * What parties to lots keep secret from everybody else: the amounts of their bids, whatever the lot, their secret
 * maxima, and what they reveal. It is in the journals' bytes, so that they can be replayed; here it is blanked.
 */
final class SealedContent {
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final EventHeaderDecoder event = new EventHeaderDecoder();
    private final ExpandableArrayBuffer copy = new ExpandableArrayBuffer();

    /** Hands records on with their secrets blanked. */
    RecordHandler blankedTo(final RecordHandler handler) {
        return (sequence, timestampNs, buffer, offset, length) -> {
            message.wrap(buffer, offset);
            final int first = firstSecret(buffer, offset);
            if (first == 0) {
                handler.onRecord(sequence, timestampNs, buffer, offset, length);
            } else {
                copy.putBytes(0, buffer, offset, length);
                copy.setMemory(MessageHeaderDecoder.ENCODED_LENGTH + first, secretLength(), (byte)0);
                handler.onRecord(sequence, timestampNs, copy, 0, length);
            }
        };
    }

    /** Where in its block the secret of a message begins; 0 if it has none. */
    private int firstSecret(final DirectBuffer buffer, final int offset) {
        switch (message.templateId()) {
            case PlaceBidDecoder.TEMPLATE_ID:
                return PlaceBidDecoder.priceFenEncodingOffset();
            case SetProxyMaximumDecoder.TEMPLATE_ID:
                return SetProxyMaximumDecoder.maximumFenEncodingOffset();
            case RevealBidDecoder.TEMPLATE_ID:
                return RevealBidDecoder.priceFenEncodingOffset();
            case MaximumSetDecoder.TEMPLATE_ID:
                return MaximumSetDecoder.maximumFenEncodingOffset();
            case BidAcceptedDecoder.TEMPLATE_ID:
                event.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
                return event.visibility() == Visibility.OWNER ? BidAcceptedDecoder.priceFenEncodingOffset() : 0;
            default:
                return 0;
        }
    }

    /** Up to the end of the block, whose last fields say nothing without the amounts; of a bid the price alone. */
    private int secretLength() {
        switch (message.templateId()) {
            case RevealBidDecoder.TEMPLATE_ID:
                return RevealBidDecoder.BLOCK_LENGTH - RevealBidDecoder.priceFenEncodingOffset();
            case BidAcceptedDecoder.TEMPLATE_ID:
                return 2 * Long.BYTES;
            default:
                return Long.BYTES;
        }
    }
}
