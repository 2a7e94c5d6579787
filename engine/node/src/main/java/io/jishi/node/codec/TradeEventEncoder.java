package io.jishi.node.codec;

import io.jishi.core.event.Event;
import io.jishi.core.event.TradeReported;
import io.jishi.core.event.Traded;
import io.jishi.wire.BooleanType;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.TradeReportedEncoder;
import io.jishi.wire.TradedEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of trades in their wire form.
 */
final class TradeEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final TradedEncoder traded = new TradedEncoder();
    private final TradeReportedEncoder tradeReported = new TradeReportedEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case TRADED:
                return encode((Traded)event, buffer, offset);
            case TRADE_REPORTED:
                return encode((TradeReported)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final Traded event, final MutableDirectBuffer buffer, final int offset) {
        final TradedEncoder out = traded.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), TradedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.tradeNumber(event.tradeNumber);
        out.priceFen(event.priceFen);
        out.quantityUnits(event.quantityUnits);
        out.valueFen(event.valueFen);
        out.restingId(event.restingId);
        out.incomingId(event.incomingId);
        out.restingClientId(event.restingClientId);
        out.incomingClientId(event.incomingClientId);
        out.restingRemainingUnits(event.restingRemainingUnits);
        out.incomingRemainingUnits(event.incomingRemainingUnits);
        out.grantId(event.grantId);
        out.buyerId(event.buyerId);
        out.sellerId(event.sellerId);
        out.fieldId(event.fieldId);
        out.instrumentId(event.instrumentId);
        out.ruleSetVersion(event.ruleSetVersion);
        out.bidCount(event.bidCount);
        out.bidderCount(event.bidderCount);
        out.tradeVenueId(event.tradeVenueId);
        out.tradeYear(event.tradeYear);
        out.buyerVenueId(event.buyerVenueId);
        out.sellerVenueId(event.sellerVenueId);
        code8(buffer, out.offset() + TradedEncoder.modelEncodingOffset(), event.model);
        code8(buffer, out.offset() + TradedEncoder.executionModeEncodingOffset(), event.executionMode);
        code8(buffer, out.offset() + TradedEncoder.rightEncodingOffset(), event.right);
        code8(buffer, out.offset() + TradedEncoder.contractTypeEncodingOffset(), event.contractType);
        code8(buffer, out.offset() + TradedEncoder.certificateEncodingOffset(), event.certificate);
        out.buyerIncoming(event.buyerIncoming ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + TradedEncoder.BLOCK_LENGTH;
    }

    private int encode(final TradeReported event, final MutableDirectBuffer buffer, final int offset) {
        final TradeReportedEncoder out = tradeReported.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), TradeReportedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.tradeNumber(event.tradeNumber);
        out.priceFen(event.priceFen);
        out.quantityUnits(event.quantityUnits);
        out.fieldId(event.fieldId);
        out.instrumentId(event.instrumentId);
        out.tradeYear(event.tradeYear);
        code8(buffer, out.offset() + TradeReportedEncoder.modelEncodingOffset(), event.model);
        code8(buffer, out.offset() + TradeReportedEncoder.rightEncodingOffset(), event.right);
        code8(buffer, out.offset() + TradeReportedEncoder.contractTypeEncodingOffset(), event.contractType);
        return MessageHeaderEncoder.ENCODED_LENGTH + TradeReportedEncoder.BLOCK_LENGTH;
    }
}
