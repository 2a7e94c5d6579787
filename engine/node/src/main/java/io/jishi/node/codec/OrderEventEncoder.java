package io.jishi.node.codec;

import io.jishi.core.event.Event;
import io.jishi.core.event.IndicativePrice;
import io.jishi.core.event.OrderAccepted;
import io.jishi.core.event.OrderDecremented;
import io.jishi.core.event.OrderEnded;
import io.jishi.core.event.OrderReplaced;
import io.jishi.core.event.StopTriggered;
import io.jishi.wire.BooleanType;
import io.jishi.wire.IndicativePriceEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.OrderAcceptedEncoder;
import io.jishi.wire.OrderDecrementedEncoder;
import io.jishi.wire.OrderEndedEncoder;
import io.jishi.wire.OrderReplacedEncoder;
import io.jishi.wire.StopTriggeredEncoder;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the events of the continuous book in their wire form.
 */
final class OrderEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderAcceptedEncoder orderAccepted = new OrderAcceptedEncoder();
    private final OrderReplacedEncoder orderReplaced = new OrderReplacedEncoder();
    private final OrderEndedEncoder orderEnded = new OrderEndedEncoder();
    private final OrderDecrementedEncoder orderDecremented = new OrderDecrementedEncoder();
    private final StopTriggeredEncoder stopTriggered = new StopTriggeredEncoder();
    private final IndicativePriceEncoder indicativePrice = new IndicativePriceEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case ORDER_ACCEPTED:
                return encode((OrderAccepted)event, buffer, offset);
            case ORDER_REPLACED:
                return encode((OrderReplaced)event, buffer, offset);
            case ORDER_ENDED:
                return encode((OrderEnded)event, buffer, offset);
            case ORDER_DECREMENTED:
                return encode((OrderDecremented)event, buffer, offset);
            case STOP_TRIGGERED:
                return encode((StopTriggered)event, buffer, offset);
            case INDICATIVE_PRICE:
                return encode((IndicativePrice)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final OrderAccepted event, final MutableDirectBuffer buffer, final int offset) {
        final OrderAcceptedEncoder out = orderAccepted.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), OrderAcceptedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.orderId(event.orderId);
        out.clientOrderId(event.clientOrderId);
        out.priceFen(event.priceFen);
        out.quantityUnits(event.quantityUnits);
        out.displayUnits(event.displayUnits);
        out.minQuantityUnits(event.minQuantityUnits);
        out.stopPriceFen(event.stopPriceFen);
        out.expiresAtNs(event.expiresAtNs);
        out.instrumentId(event.instrumentId);
        code8(buffer, out.offset() + OrderAcceptedEncoder.sideEncodingOffset(), event.side);
        code8(buffer, out.offset() + OrderAcceptedEncoder.orderTypeEncodingOffset(), event.orderType);
        code8(buffer, out.offset() + OrderAcceptedEncoder.timeInForceEncodingOffset(), event.timeInForce);
        code8(
            buffer, out.offset() + OrderAcceptedEncoder.selfTradePreventionEncodingOffset(), event.selfTradePrevention);
        code8(buffer, out.offset() + OrderAcceptedEncoder.postOnlyEncodingOffset(), event.postOnly);
        return MessageHeaderEncoder.ENCODED_LENGTH + OrderAcceptedEncoder.BLOCK_LENGTH;
    }

    private int encode(final OrderReplaced event, final MutableDirectBuffer buffer, final int offset) {
        final OrderReplacedEncoder out = orderReplaced.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), OrderReplacedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.orderId(event.orderId);
        out.clientOrderId(event.clientOrderId);
        out.priceFen(event.priceFen);
        out.quantityUnits(event.quantityUnits);
        out.remainingUnits(event.remainingUnits);
        out.stopPriceFen(event.stopPriceFen);
        out.instrumentId(event.instrumentId);
        out.keptPriority(event.keptPriority ? BooleanType.TRUE : BooleanType.FALSE);
        return MessageHeaderEncoder.ENCODED_LENGTH + OrderReplacedEncoder.BLOCK_LENGTH;
    }

    private int encode(final OrderEnded event, final MutableDirectBuffer buffer, final int offset) {
        final OrderEndedEncoder out = orderEnded.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), OrderEndedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.orderId(event.orderId);
        out.clientOrderId(event.clientOrderId);
        out.remainingUnits(event.remainingUnits);
        out.instrumentId(event.instrumentId);
        code8(buffer, out.offset() + OrderEndedEncoder.reasonEncodingOffset(), event.reason);
        return MessageHeaderEncoder.ENCODED_LENGTH + OrderEndedEncoder.BLOCK_LENGTH;
    }

    private int encode(final OrderDecremented event, final MutableDirectBuffer buffer, final int offset) {
        final OrderDecrementedEncoder out = orderDecremented.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), OrderDecrementedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.orderId(event.orderId);
        out.clientOrderId(event.clientOrderId);
        out.byUnits(event.byUnits);
        out.remainingUnits(event.remainingUnits);
        out.instrumentId(event.instrumentId);
        return MessageHeaderEncoder.ENCODED_LENGTH + OrderDecrementedEncoder.BLOCK_LENGTH;
    }

    private int encode(final StopTriggered event, final MutableDirectBuffer buffer, final int offset) {
        final StopTriggeredEncoder out = stopTriggered.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), StopTriggeredEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.orderId(event.orderId);
        out.clientOrderId(event.clientOrderId);
        out.triggerPriceFen(event.triggerPriceFen);
        out.instrumentId(event.instrumentId);
        return MessageHeaderEncoder.ENCODED_LENGTH + StopTriggeredEncoder.BLOCK_LENGTH;
    }

    private int encode(final IndicativePrice event, final MutableDirectBuffer buffer, final int offset) {
        final IndicativePriceEncoder out = indicativePrice.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), IndicativePriceEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.priceFen(event.priceFen);
        out.volumeUnits(event.volumeUnits);
        out.imbalanceUnits(event.imbalanceUnits);
        out.instrumentSequence(event.instrumentSequence);
        out.instrumentId(event.instrumentId);
        return MessageHeaderEncoder.ENCODED_LENGTH + IndicativePriceEncoder.BLOCK_LENGTH;
    }
}
