package io.jishi.node.codec;

import io.jishi.core.event.CalendarDefined;
import io.jishi.core.event.CertificateChanged;
import io.jishi.core.event.Event;
import io.jishi.core.event.FeeCharged;
import io.jishi.core.event.FeeTableSet;
import io.jishi.wire.CalendarDefinedEncoder;
import io.jishi.wire.CertificateChangedEncoder;
import io.jishi.wire.FeeChargedEncoder;
import io.jishi.wire.FeeTableSetEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of fee tables, calendars, certificates and fees in their wire form.
 */
final class ProfileEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final FeeTableSetEncoder feeTableSet = new FeeTableSetEncoder();
    private final CalendarDefinedEncoder calendarDefined = new CalendarDefinedEncoder();
    private final CertificateChangedEncoder certificateChanged = new CertificateChangedEncoder();
    private final FeeChargedEncoder feeCharged = new FeeChargedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case FEE_TABLE_SET:
                return encode((FeeTableSet)event, buffer, offset);
            case CALENDAR_DEFINED:
                return encode((CalendarDefined)event, buffer, offset);
            case CERTIFICATE_CHANGED:
                return encode((CertificateChanged)event, buffer, offset);
            case FEE_CHARGED:
                return encode((FeeCharged)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final FeeTableSet event, final MutableDirectBuffer buffer, final int offset) {
        final FeeTableSetEncoder out = feeTableSet.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), FeeTableSetEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        code8(buffer, out.offset() + FeeTableSetEncoder.modelEncodingOffset(), event.model);
        out.buyerShareBps(event.buyerShareBps);
        out.minimumFen(event.minimumFen);
        out.bracketCount(event.bracketCount);
        return MessageHeaderEncoder.ENCODED_LENGTH + FeeTableSetEncoder.BLOCK_LENGTH;
    }

    private int encode(final CalendarDefined event, final MutableDirectBuffer buffer, final int offset) {
        final CalendarDefinedEncoder out = calendarDefined.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), CalendarDefinedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.calendarId(event.calendarId);
        out.version(event.version);
        out.exceptionCount(event.exceptionCount);
        return MessageHeaderEncoder.ENCODED_LENGTH + CalendarDefinedEncoder.BLOCK_LENGTH;
    }

    private int encode(final CertificateChanged event, final MutableDirectBuffer buffer, final int offset) {
        final CertificateChangedEncoder out = certificateChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), CertificateChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.tradeNumber(event.tradeNumber);
        out.tradeYear(event.tradeYear);
        code8(buffer, out.offset() + CertificateChangedEncoder.stateEncodingOffset(), event.state);
        return MessageHeaderEncoder.ENCODED_LENGTH + CertificateChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final FeeCharged event, final MutableDirectBuffer buffer, final int offset) {
        final FeeChargedEncoder out = feeCharged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), FeeChargedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.tradeNumber(event.tradeNumber);
        out.feeFen(event.feeFen);
        out.tradeYear(event.tradeYear);
        return MessageHeaderEncoder.ENCODED_LENGTH + FeeChargedEncoder.BLOCK_LENGTH;
    }
}
