package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;

/**
 * The order being matched: a new one, which has no row among the live orders until it rests, or one that lost its place
 * and has. One carrier, filled anew each time.
 */
final class IncomingOrder {
    /** Row among the live orders, or NONE. */
    int handle;
    long orderId;
    long clientOrderId;
    long priceFen;
    long totalUnits;
    long remainingUnits;
    long displaySizeUnits;
    long minQuantityUnits;
    long stopPriceFen;
    long expiresAtNs;
    int sessionId;
    Participant participant;
    Instrument instrument;
    Side side;
    OrderType orderType;
    TimeInForce timeInForce;
    SelfTradePrevention selfTradePrevention;
    PostOnly postOnly;
    /** A stop that is not released. */
    boolean mustWait;
    /** Its book collects: it does not trade now. */
    boolean collecting;
    /** Its next trade would leave the dynamic band. */
    boolean outsideBand;
    /** Self-trade prevention has stopped it. */
    boolean stopped;

    boolean isBuy() {
        return side == Side.BUY;
    }

    boolean isStop() {
        return orderType == OrderType.STOP || orderType == OrderType.STOP_LIMIT;
    }

    /** Whether what does not trade at once may rest. */
    boolean mayRest() {
        return timeInForce != TimeInForce.IOC && timeInForce != TimeInForce.FOK;
    }

    /** Takes over a live order as it stands; what waits for nothing and is a stop has been released. */
    void read(final Orders orders, final int row, final Participant owner, final Instrument itsInstrument) {
        handle = row;
        participant = owner;
        instrument = itsInstrument;
        orderId = orders.id(row);
        clientOrderId = orders.clientId(row);
        priceFen = orders.priceFen(row);
        totalUnits = orders.totalUnits(row);
        remainingUnits = orders.remainingUnits(row);
        displaySizeUnits = orders.displaySizeUnits(row);
        minQuantityUnits = 0;
        stopPriceFen = orders.stopPriceFen(row);
        expiresAtNs = 0;
        side = orders.side(row);
        orderType = orders.orderType(row);
        timeInForce = orders.timeInForce(row);
        selfTradePrevention = orders.selfTradePrevention(row);
        postOnly = orders.postOnly(row);
        mustWait = orders.isWaiting(row);
        collecting = false;
        outsideBand = false;
        stopped = false;
    }
}
