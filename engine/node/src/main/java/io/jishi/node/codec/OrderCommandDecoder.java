package io.jishi.node.codec;

import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.MassCancel;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.command.RequestBookSnapshot;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.wire.CancelOrderDecoder;
import io.jishi.wire.EnterOrderDecoder;
import io.jishi.wire.MassCancelDecoder;
import io.jishi.wire.ReplaceOrderDecoder;
import io.jishi.wire.RequestBookSnapshotDecoder;

/**
 * Reads the commands of the continuous book from their wire form into carriers that it reuses.
 */
final class OrderCommandDecoder implements GroupDecoder {
    private final EnterOrderDecoder enterOrderDecoder = new EnterOrderDecoder();
    private final EnterOrder enterOrder = new EnterOrder();
    private final CancelOrderDecoder cancelOrderDecoder = new CancelOrderDecoder();
    private final CancelOrder cancelOrder = new CancelOrder();
    private final ReplaceOrderDecoder replaceOrderDecoder = new ReplaceOrderDecoder();
    private final ReplaceOrder replaceOrder = new ReplaceOrder();
    private final MassCancelDecoder massCancelDecoder = new MassCancelDecoder();
    private final MassCancel massCancel = new MassCancel();
    private final RequestBookSnapshotDecoder requestBookSnapshotDecoder = new RequestBookSnapshotDecoder();
    private final RequestBookSnapshot requestBookSnapshot = new RequestBookSnapshot();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case ENTER_ORDER:
                return enterOrder(frame);
            case CANCEL_ORDER:
                return cancelOrder(frame);
            case REPLACE_ORDER:
                return replaceOrder(frame);
            case MASS_CANCEL:
                return massCancel(frame);
            case REQUEST_BOOK_SNAPSHOT:
                return requestBookSnapshot(frame);
            default:
                return null;
        }
    }

    private EnterOrder enterOrder(final Frame frame) {
        final EnterOrderDecoder in =
            enterOrderDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final EnterOrder command = enterOrder;
        command.clientOrderId = in.clientOrderId();
        command.priceFen = in.priceFen();
        command.quantityUnits = in.quantityUnits();
        command.displayUnits = in.displayUnits();
        command.minQuantityUnits = in.minQuantityUnits();
        command.stopPriceFen = in.stopPriceFen();
        command.expiresAtNs = in.expiresAtNs();
        command.instrumentId = in.instrumentId();
        command.side = Values.named(Side.ofCode(in.sideRaw()));
        command.orderType =
            Values.named(OrderType.ofCode(in.orderTypeRaw()), in.orderTypeRaw(), OrderType.LIMIT);
        command.timeInForce =
            Values.named(TimeInForce.ofCode(in.timeInForceRaw()), in.timeInForceRaw(), TimeInForce.GTC);
        command.selfTradePrevention = Values.named(
            SelfTradePrevention.ofCode(in.selfTradePreventionRaw()),
            in.selfTradePreventionRaw(),
            SelfTradePrevention.CANCEL_INCOMING);
        command.postOnly =
            Values.named(PostOnly.ofCode(in.postOnlyRaw()), in.postOnlyRaw(), PostOnly.NO);
        return command;
    }

    private CancelOrder cancelOrder(final Frame frame) {
        final CancelOrderDecoder in =
            cancelOrderDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final CancelOrder command = cancelOrder;
        command.orderId = in.orderId();
        command.clientOrderId = in.clientOrderId();
        return command;
    }

    private ReplaceOrder replaceOrder(final Frame frame) {
        final ReplaceOrderDecoder in =
            replaceOrderDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final ReplaceOrder command = replaceOrder;
        command.orderId = in.orderId();
        command.clientOrderId = in.clientOrderId();
        command.priceFen = in.priceFen();
        command.quantityUnits = in.quantityUnits();
        command.stopPriceFen = in.stopPriceFen();
        return command;
    }

    private MassCancel massCancel(final Frame frame) {
        final MassCancelDecoder in =
            massCancelDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final MassCancel command = massCancel;
        command.subjectId = in.subjectId();
        command.scope = Values.named(Scope.ofCode(in.scopeRaw()));
        command.bothSides = Values.flag(in.bothSidesRaw(), true);
        command.side =
            Values.named(Side.ofCode(in.sideRaw()), in.sideRaw(), null);
        return command;
    }

    private RequestBookSnapshot requestBookSnapshot(final Frame frame) {
        final RequestBookSnapshotDecoder in =
            requestBookSnapshotDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final RequestBookSnapshot command = requestBookSnapshot;
        command.instrumentId = in.instrumentId();
        return command;
    }
}
