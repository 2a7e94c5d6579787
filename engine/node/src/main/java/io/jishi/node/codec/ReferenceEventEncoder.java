package io.jishi.node.codec;

import io.jishi.core.event.AssetDefined;
import io.jishi.core.event.Event;
import io.jishi.core.event.FieldDefined;
import io.jishi.core.event.InstrumentDefined;
import io.jishi.core.event.ParticipantChanged;
import io.jishi.core.event.ParticipantRegistered;
import io.jishi.core.event.ReferencePriceSet;
import io.jishi.core.event.RegionDefined;
import io.jishi.core.event.VenueDefined;
import io.jishi.wire.AssetDefinedEncoder;
import io.jishi.wire.BooleanType;
import io.jishi.wire.FieldDefinedEncoder;
import io.jishi.wire.InstrumentDefinedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.ParticipantChangedEncoder;
import io.jishi.wire.ParticipantRegisteredEncoder;
import io.jishi.wire.ReferencePriceSetEncoder;
import io.jishi.wire.RegionDefinedEncoder;
import io.jishi.wire.VenueDefinedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of reference data in their wire form.
 */
final class ReferenceEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final VenueDefinedEncoder venueDefined = new VenueDefinedEncoder();
    private final RegionDefinedEncoder regionDefined = new RegionDefinedEncoder();
    private final FieldDefinedEncoder fieldDefined = new FieldDefinedEncoder();
    private final InstrumentDefinedEncoder instrumentDefined = new InstrumentDefinedEncoder();
    private final ReferencePriceSetEncoder referencePriceSet = new ReferencePriceSetEncoder();
    private final AssetDefinedEncoder assetDefined = new AssetDefinedEncoder();
    private final ParticipantRegisteredEncoder participantRegistered = new ParticipantRegisteredEncoder();
    private final ParticipantChangedEncoder participantChanged = new ParticipantChangedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case VENUE_DEFINED:
                return encode((VenueDefined)event, buffer, offset);
            case REGION_DEFINED:
                return encode((RegionDefined)event, buffer, offset);
            case FIELD_DEFINED:
                return encode((FieldDefined)event, buffer, offset);
            case INSTRUMENT_DEFINED:
                return encode((InstrumentDefined)event, buffer, offset);
            case REFERENCE_PRICE_SET:
                return encode((ReferencePriceSet)event, buffer, offset);
            case ASSET_DEFINED:
                return encode((AssetDefined)event, buffer, offset);
            case PARTICIPANT_REGISTERED:
                return encode((ParticipantRegistered)event, buffer, offset);
            case PARTICIPANT_CHANGED:
                return encode((ParticipantChanged)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final VenueDefined event, final MutableDirectBuffer buffer, final int offset) {
        final VenueDefinedEncoder out = venueDefined.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), VenueDefinedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.maxOrderValueFen(event.maxOrderValueFen);
        out.graceMs(event.graceMs);
        out.maxCommandsPerSecond(event.maxCommandsPerSecond);
        out.maxOpenOrders(event.maxOpenOrders);
        out.ruleSetVersion(event.ruleSetVersion);
        out.calendarId(event.calendarId);
        setUint8(buffer, out.offset() + VenueDefinedEncoder.modelsEncodingOffset(), event.models);
        out.linked(event.linked ? BooleanType.TRUE : BooleanType.FALSE);
        out.jointCredit(event.jointCredit ? BooleanType.TRUE : BooleanType.FALSE);
        out.replaceKeepsPriority(event.replaceKeepsPriority ? BooleanType.TRUE : BooleanType.FALSE);
        out.restrictedDepositBps(event.restrictedDepositBps);
        out.priceCutBps(event.priceCutBps);
        out.appraisalDays(event.appraisalDays);
        out.minExtensionDays(event.minExtensionDays);
        out.minPublicityDays(event.minPublicityDays);
        out.scoresDropFrom(event.scoresDropFrom);
        word(buffer, out.offset() + VenueDefinedEncoder.codeEncodingOffset(), event.codeLow);
        word(buffer, out.offset() + VenueDefinedEncoder.codeEncodingOffset() + 8, event.codeHigh);
        return MessageHeaderEncoder.ENCODED_LENGTH + VenueDefinedEncoder.BLOCK_LENGTH;
    }

    private int encode(final RegionDefined event, final MutableDirectBuffer buffer, final int offset) {
        final RegionDefinedEncoder out = regionDefined.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), RegionDefinedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.regionId((short)event.regionId);
        word(buffer, out.offset() + RegionDefinedEncoder.codeEncodingOffset(), event.codeLow);
        word(buffer, out.offset() + RegionDefinedEncoder.codeEncodingOffset() + 8, event.codeHigh);
        return MessageHeaderEncoder.ENCODED_LENGTH + RegionDefinedEncoder.BLOCK_LENGTH;
    }

    private int encode(final FieldDefined event, final MutableDirectBuffer buffer, final int offset) {
        final FieldDefinedEncoder out = fieldDefined.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), FieldDefinedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.fieldId(event.fieldId);
        out.parentFieldId(event.parentFieldId);
        out.depth(event.depth);
        word(buffer, out.offset() + FieldDefinedEncoder.codeEncodingOffset(), event.codeLow);
        word(buffer, out.offset() + FieldDefinedEncoder.codeEncodingOffset() + 8, event.codeHigh);
        return MessageHeaderEncoder.ENCODED_LENGTH + FieldDefinedEncoder.BLOCK_LENGTH;
    }

    private int encode(final InstrumentDefined event, final MutableDirectBuffer buffer, final int offset) {
        final InstrumentDefinedEncoder out = instrumentDefined.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), InstrumentDefinedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.tickFen(event.tickFen);
        out.lotUnits(event.lotUnits);
        out.maxQuantityUnits(event.maxQuantityUnits);
        out.maxValueFen(event.maxValueFen);
        out.referencePriceFen(event.referencePriceFen);
        out.instrumentId(event.instrumentId);
        out.fieldId(event.fieldId);
        out.staticBandBps(event.staticBandBps);
        out.dynamicBandBps(event.dynamicBandBps);
        out.volatilityAuctionMs(event.volatilityAuctionMs);
        code8(buffer, out.offset() + InstrumentDefinedEncoder.rightEncodingOffset(), event.right);
        code8(buffer, out.offset() + InstrumentDefinedEncoder.phaseEncodingOffset(), event.phase);
        code8(buffer, out.offset() + InstrumentDefinedEncoder.depthFeedEncodingOffset(), event.depthFeed);
        word(buffer, out.offset() + InstrumentDefinedEncoder.codeEncodingOffset(), event.codeLow);
        word(buffer, out.offset() + InstrumentDefinedEncoder.codeEncodingOffset() + 8, event.codeHigh);
        return MessageHeaderEncoder.ENCODED_LENGTH + InstrumentDefinedEncoder.BLOCK_LENGTH;
    }

    private int encode(final ReferencePriceSet event, final MutableDirectBuffer buffer, final int offset) {
        final ReferencePriceSetEncoder out = referencePriceSet.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ReferencePriceSetEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.referencePriceFen(event.referencePriceFen);
        out.instrumentId(event.instrumentId);
        return MessageHeaderEncoder.ENCODED_LENGTH + ReferencePriceSetEncoder.BLOCK_LENGTH;
    }

    private int encode(final AssetDefined event, final MutableDirectBuffer buffer, final int offset) {
        final AssetDefinedEncoder out = assetDefined.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), AssetDefinedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.assetId(event.assetId);
        out.appraisalFen(event.appraisalFen);
        out.appraisedAtNs(event.appraisedAtNs);
        return MessageHeaderEncoder.ENCODED_LENGTH + AssetDefinedEncoder.BLOCK_LENGTH;
    }

    private int encode(final ParticipantRegistered event, final MutableDirectBuffer buffer, final int offset) {
        final ParticipantRegisteredEncoder out = participantRegistered.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ParticipantRegisteredEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.ownerGroupId(event.ownerGroupId);
        out.homeRegionId((short)event.homeRegionId);
        code8(buffer, out.offset() + ParticipantRegisteredEncoder.kindEncodingOffset(), event.kind);
        code8(buffer, out.offset() + ParticipantRegisteredEncoder.gradeEncodingOffset(), event.grade);
        word(buffer, out.offset() + ParticipantRegisteredEncoder.codeEncodingOffset(), event.codeLow);
        word(buffer, out.offset() + ParticipantRegisteredEncoder.codeEncodingOffset() + 8, event.codeHigh);
        return MessageHeaderEncoder.ENCODED_LENGTH + ParticipantRegisteredEncoder.BLOCK_LENGTH;
    }

    private int encode(final ParticipantChanged event, final MutableDirectBuffer buffer, final int offset) {
        final ParticipantChangedEncoder out = participantChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ParticipantChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.ownerGroupId(event.ownerGroupId);
        out.reasonCode(event.reasonCode);
        code8(buffer, out.offset() + ParticipantChangedEncoder.statusEncodingOffset(), event.status);
        code8(buffer, out.offset() + ParticipantChangedEncoder.gradeEncodingOffset(), event.grade);
        return MessageHeaderEncoder.ENCODED_LENGTH + ParticipantChangedEncoder.BLOCK_LENGTH;
    }
}
