package io.jishi.core.command;

/** Cancels what is left of an order. */
public final class CancelOrder extends Command {
    /** The engine's order id; 0 = use clientOrderId. */
    public long orderId;
    /** The client's own id, when orderId is 0. */
    public long clientOrderId;

    @Override
    public CommandType type() {
        return CommandType.CANCEL_ORDER;
    }
}
