package io.jishi.node.codec;

import io.jishi.core.event.DepositMoved;
import io.jishi.core.event.Event;
import io.jishi.wire.DepositMovedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of deposits in their wire form.
 */
final class DepositEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final DepositMovedEncoder depositMoved = new DepositMovedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case DEPOSIT_MOVED:
                return encode((DepositMoved)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final DepositMoved event, final MutableDirectBuffer buffer, final int offset) {
        final DepositMovedEncoder out = depositMoved.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), DepositMovedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.amountFen(event.amountFen);
        out.availableFen(event.availableFen);
        out.reservedFen(event.reservedFen);
        out.forfeitedFen(event.forfeitedFen);
        out.lotId(event.lotId);
        out.disclosureId(event.disclosureId);
        out.accountId(event.accountId);
        code8(buffer, out.offset() + DepositMovedEncoder.moveEncodingOffset(), event.move);
        return MessageHeaderEncoder.ENCODED_LENGTH + DepositMovedEncoder.BLOCK_LENGTH;
    }
}
