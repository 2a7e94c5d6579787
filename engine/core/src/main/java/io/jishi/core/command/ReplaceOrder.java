package io.jishi.core.command;

/**
 * Changes price and quantity of an order. Less (or equal) quantity at the same price keeps priority, anything else
 * loses it.
 */
public final class ReplaceOrder extends Command {
    /** The engine's order id; 0 = use clientOrderId. */
    public long orderId;
    /** The client's own id, when orderId is 0. */
    public long clientOrderId;
    /** New limit price. */
    public long priceFen;
    /** New total quantity, filled included. */
    public long quantityUnits;
    /** New trigger of a waiting stop. */
    public long stopPriceFen;

    @Override
    public CommandType type() {
        return CommandType.REPLACE_ORDER;
    }
}
