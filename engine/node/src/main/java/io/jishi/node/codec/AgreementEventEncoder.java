package io.jishi.node.codec;

import io.jishi.core.event.AgreementChanged;
import io.jishi.core.event.Event;
import io.jishi.core.event.ObjectionChanged;
import io.jishi.wire.AgreementChangedEncoder;
import io.jishi.wire.BooleanType;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.ObjectionChangedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of agreements in their wire form.
 */
final class AgreementEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final AgreementChangedEncoder agreementChanged = new AgreementChangedEncoder();
    private final ObjectionChangedEncoder objectionChanged = new ObjectionChangedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case AGREEMENT_CHANGED:
                return encode((AgreementChanged)event, buffer, offset);
            case OBJECTION_CHANGED:
                return encode((ObjectionChanged)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final AgreementChanged event, final MutableDirectBuffer buffer, final int offset) {
        final AgreementChangedEncoder out = agreementChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), AgreementChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.agreementId(event.agreementId);
        out.clientAgreementId(event.clientAgreementId);
        out.priceFen(event.priceFen);
        out.endsAtNs(event.endsAtNs);
        code8(buffer, out.offset() + AgreementChangedEncoder.stateEncodingOffset(), event.state);
        out.relatedParties(event.relatedParties ? BooleanType.TRUE : BooleanType.FALSE);
        out.offererSells(event.offererSells ? BooleanType.TRUE : BooleanType.FALSE);
        code16(buffer, out.offset() + AgreementChangedEncoder.reasonEncodingOffset(), event.reason);
        out.assetId(event.assetId);
        out.units(event.units);
        return MessageHeaderEncoder.ENCODED_LENGTH + AgreementChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final ObjectionChanged event, final MutableDirectBuffer buffer, final int offset) {
        final ObjectionChangedEncoder out = objectionChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), ObjectionChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.objectionId(event.objectionId);
        out.agreementId(event.agreementId);
        out.open(event.open ? BooleanType.TRUE : BooleanType.FALSE);
        out.upheld(event.upheld ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + ObjectionChangedEncoder.BLOCK_LENGTH;
    }
}
