package io.jishi.core.command;

import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;

/** Enters an order into the book of an instrument. */
public final class EnterOrder extends Command {
    /** The client's own id, &gt; 0, unique among the participant's live orders. */
    public long clientOrderId;
    /** Limit or protection price per unit. */
    public long priceFen;
    /** Total quantity. */
    public long quantityUnits;
    /** Iceberg: displayed quantity; 0 = all of it. */
    public long displayUnits;
    /** Quantity that must trade at once; 0 = none. */
    public long minQuantityUnits;
    /** Trigger of a stop order. */
    public long stopPriceFen;
    /** GTD: end of life (exclusive). */
    public long expiresAtNs;
    /** The instrument. */
    public int instrumentId;
    /** BUY or SELL. */
    public Side side;
    /** LIMIT, MARKET, STOP, STOP_LIMIT; absent = LIMIT. */
    public OrderType orderType;
    /** GTC, IOC, FOK, DAY, GTD; absent = GTC. */
    public TimeInForce timeInForce;
    /** What to do on meeting an own order; absent = CANCEL_INCOMING. */
    public SelfTradePrevention selfTradePrevention;
    /** Whether it may take liquidity at entry; absent = NO. */
    public PostOnly postOnly;

    @Override
    public CommandType type() {
        return CommandType.ENTER_ORDER;
    }
}
