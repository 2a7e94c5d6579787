package io.jishi.node.codec;

import io.jishi.core.event.ApplicationChanged;
import io.jishi.core.event.DisclosureChanged;
import io.jishi.core.event.Event;
import io.jishi.wire.ApplicationChangedEncoder;
import io.jishi.wire.BooleanType;
import io.jishi.wire.DisclosureChangedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of public listings in their wire form.
 */
final class DisclosureEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final DisclosureChangedEncoder disclosureChanged = new DisclosureChangedEncoder();
    private final ApplicationChangedEncoder applicationChanged = new ApplicationChangedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case DISCLOSURE_CHANGED:
                return encode((DisclosureChanged)event, buffer, offset);
            case APPLICATION_CHANGED:
                return encode((ApplicationChanged)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final DisclosureChanged event, final MutableDirectBuffer buffer, final int offset) {
        final DisclosureChangedEncoder out = disclosureChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), DisclosureChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.disclosureId(event.disclosureId);
        out.clientListingId(event.clientListingId);
        out.assetId(event.assetId);
        out.floorFen(event.floorFen);
        out.endsAtNs(event.endsAtNs);
        out.priceFen(event.priceFen);
        code8(buffer, out.offset() + DisclosureChangedEncoder.stateEncodingOffset(), event.state);
        code8(buffer, out.offset() + DisclosureChangedEncoder.platformCodeEncodingOffset(), event.platformCode);
        code16(buffer, out.offset() + DisclosureChangedEncoder.reasonEncodingOffset(), event.reason);
        out.contractSigned(event.contractSigned ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + DisclosureChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final ApplicationChanged event, final MutableDirectBuffer buffer, final int offset) {
        final ApplicationChangedEncoder out = applicationChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ApplicationChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.disclosureId(event.disclosureId);
        out.offerFen(event.offerFen);
        out.depositFen(event.depositFen);
        out.depositDueAtNs(event.depositDueAtNs);
        out.qualified(event.qualified ? BooleanType.TRUE : BooleanType.FALSE);
        code16(buffer, out.offset() + ApplicationChangedEncoder.reasonEncodingOffset(), event.reason);
        out.reasonCode(event.reasonCode);
        return MessageHeaderEncoder.ENCODED_LENGTH + ApplicationChangedEncoder.BLOCK_LENGTH;
    }
}
