package io.jishi.testsupport.continuous;

import io.jishi.core.event.DepthChanged;
import io.jishi.core.event.Event;
import io.jishi.core.event.IndicativePrice;
import io.jishi.core.event.LevelChanged;
import io.jishi.core.vocabulary.Side;

/** A numbered public event of a book, copied; orderId is 0 for a level, side null for an indicative price. */
record PublicChange(
    int instrumentId, long sequence, long orderId, Side side, long price, long units, int orders, long priority) {
    /** An event copied; null if it is none of these. */
    static PublicChange of(final Event event) {
        if (event instanceof DepthChanged order) {
            return new PublicChange(order.instrumentId, order.instrumentSequence, order.orderId, order.side,
                order.priceFen, order.quantityUnits, 1, order.priority);
        }
        if (event instanceof LevelChanged level) {
            return new PublicChange(level.instrumentId, level.instrumentSequence, 0, level.side,
                level.priceFen, level.quantityUnits, level.orderCount, 0);
        }
        return event instanceof IndicativePrice price
            ? new PublicChange(price.instrumentId, price.instrumentSequence, 0, null, price.priceFen, 0, 0, 0) : null;
    }
}
