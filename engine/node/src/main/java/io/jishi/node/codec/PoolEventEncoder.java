package io.jishi.node.codec;

import io.jishi.core.event.Event;
import io.jishi.core.event.GrantEnded;
import io.jishi.core.event.ListingAccepted;
import io.jishi.core.event.ListingAmended;
import io.jishi.core.event.ListingEnded;
import io.jishi.core.event.RightGranted;
import io.jishi.core.event.TakeAccepted;
import io.jishi.wire.BooleanType;
import io.jishi.wire.GrantEndedEncoder;
import io.jishi.wire.ListingAcceptedEncoder;
import io.jishi.wire.ListingAmendedEncoder;
import io.jishi.wire.ListingEndedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.RightGrantedEncoder;
import io.jishi.wire.TakeAcceptedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of the pool and the rights register in their wire form.
 */
final class PoolEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ListingAcceptedEncoder listingAccepted = new ListingAcceptedEncoder();
    private final ListingAmendedEncoder listingAmended = new ListingAmendedEncoder();
    private final ListingEndedEncoder listingEnded = new ListingEndedEncoder();
    private final RightGrantedEncoder rightGranted = new RightGrantedEncoder();
    private final GrantEndedEncoder grantEnded = new GrantEndedEncoder();
    private final TakeAcceptedEncoder takeAccepted = new TakeAcceptedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case LISTING_ACCEPTED:
                return encode((ListingAccepted)event, buffer, offset);
            case LISTING_AMENDED:
                return encode((ListingAmended)event, buffer, offset);
            case LISTING_ENDED:
                return encode((ListingEnded)event, buffer, offset);
            case RIGHT_GRANTED:
                return encode((RightGranted)event, buffer, offset);
            case GRANT_ENDED:
                return encode((GrantEnded)event, buffer, offset);
            case TAKE_ACCEPTED:
                return encode((TakeAccepted)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final ListingAccepted event, final MutableDirectBuffer buffer, final int offset) {
        final ListingAcceptedEncoder out = listingAccepted.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ListingAcceptedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.listingId(event.listingId);
        out.clientListingId(event.clientListingId);
        out.priceFen(event.priceFen);
        out.units(event.units);
        out.minUnits(event.minUnits);
        out.validUntilNs(event.validUntilNs);
        out.assetId(event.assetId);
        out.fieldId(event.fieldId);
        setUint16(buffer, out.offset() + ListingAcceptedEncoder.rightsEncodingOffset(), event.rights);
        setUint16(buffer, out.offset() + ListingAcceptedEncoder.modesEncodingOffset(), event.modes);
        code8(buffer, out.offset() + ListingAcceptedEncoder.sideEncodingOffset(), event.side);
        out.maturity((short)event.maturity);
        out.regionId((short)event.regionId);
        code8(
            buffer,
            out.offset() + ListingAcceptedEncoder.visibilityOfListingEncodingOffset(),
            event.visibilityOfListing);
        code8(buffer, out.offset() + ListingAcceptedEncoder.executionModeEncodingOffset(), event.executionMode);
        out.allOrNone(event.allOrNone ? BooleanType.TRUE : BooleanType.FALSE);
        code8(buffer, out.offset() + ListingAcceptedEncoder.minimumGradeEncodingOffset(), event.minimumGrade);
        return MessageHeaderEncoder.ENCODED_LENGTH + ListingAcceptedEncoder.BLOCK_LENGTH;
    }

    private int encode(final ListingAmended event, final MutableDirectBuffer buffer, final int offset) {
        final ListingAmendedEncoder out = listingAmended.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ListingAmendedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.listingId(event.listingId);
        out.clientListingId(event.clientListingId);
        out.priceFen(event.priceFen);
        out.units(event.units);
        out.remainingUnits(event.remainingUnits);
        out.validUntilNs(event.validUntilNs);
        out.keptPriority(event.keptPriority ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + ListingAmendedEncoder.BLOCK_LENGTH;
    }

    private int encode(final ListingEnded event, final MutableDirectBuffer buffer, final int offset) {
        final ListingEndedEncoder out = listingEnded.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ListingEndedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.listingId(event.listingId);
        out.clientListingId(event.clientListingId);
        out.remainingUnits(event.remainingUnits);
        code8(buffer, out.offset() + ListingEndedEncoder.reasonEncodingOffset(), event.reason);
        return MessageHeaderEncoder.ENCODED_LENGTH + ListingEndedEncoder.BLOCK_LENGTH;
    }

    private int encode(final RightGranted event, final MutableDirectBuffer buffer, final int offset) {
        final RightGrantedEncoder out = rightGranted.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), RightGrantedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.grantId(event.grantId);
        out.assetId(event.assetId);
        out.fromNs(event.fromNs);
        out.toNs(event.toNs);
        out.territoryLow(event.territoryLow);
        out.territoryHigh(event.territoryHigh);
        out.fieldsOfUse(event.fieldsOfUse);
        code8(buffer, out.offset() + RightGrantedEncoder.rightEncodingOffset(), event.right);
        return MessageHeaderEncoder.ENCODED_LENGTH + RightGrantedEncoder.BLOCK_LENGTH;
    }

    private int encode(final GrantEnded event, final MutableDirectBuffer buffer, final int offset) {
        final GrantEndedEncoder out = grantEnded.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), GrantEndedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.grantId(event.grantId);
        out.assetId(event.assetId);
        out.reasonCode(event.reasonCode);
        return MessageHeaderEncoder.ENCODED_LENGTH + GrantEndedEncoder.BLOCK_LENGTH;
    }

    private int encode(final TakeAccepted event, final MutableDirectBuffer buffer, final int offset) {
        final TakeAcceptedEncoder out = takeAccepted.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), TakeAcceptedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.listingId(event.listingId);
        out.units(event.units);
        return MessageHeaderEncoder.ENCODED_LENGTH + TakeAcceptedEncoder.BLOCK_LENGTH;
    }
}
