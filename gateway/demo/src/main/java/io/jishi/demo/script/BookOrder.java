package io.jishi.demo.script;

import io.jishi.wire.Side;
import io.jishi.wire.TimeInForce;

/**
 * One order of the continuous book.
 *
 * @param clientOrderId its id at the gateway; its owner follows from it.
 * @param managerId     participant who enters it.
 * @param instrumentId  in which book.
 * @param side          buys or sells.
 * @param timeInForce   GTC rests, IOC takes what there is.
 * @param priceFen      limit.
 * @param quantityUnits licences.
 */
public record BookOrder(long clientOrderId, int managerId, int instrumentId, Side side, TimeInForce timeInForce,
                        long priceFen, long quantityUnits) {
}
