package io.jishi.perf.peers;

import com.paritytrading.parity.match.OrderBook;
import com.paritytrading.parity.match.OrderBookListener;
import com.paritytrading.parity.match.Side;
import io.jishi.perf.stream.FillSum;
import io.jishi.perf.stream.OrderStream;
import io.jishi.perf.stream.StreamEngine;

/**
 * The order book of Parity. It has neither immediate orders nor moves: an immediate order is entered and what is left
 * of it cancelled; a move is a cancel and a new order.
 */
final class ParityEngine implements StreamEngine, OrderBookListener {
    private final OrderBook[] books;
    private FillSum fills;
    private boolean rested;

    ParityEngine(final OrderStream stream) {
        books = new OrderBook[stream.instruments()];
        for (int i = 0; i < books.length; i++) {
            books[i] = new OrderBook(this);
        }
    }

    @Override
    public void run(final OrderStream stream, final int from, final int to, final FillSum sum) {
        fills = sum;
        for (int i = from; i < to; i++) {
            apply(stream, i);
        }
    }

    private void apply(final OrderStream stream, final int at) {
        final OrderBook book = books[stream.instrument(at)];
        final long orderId = stream.orderId(at);
        switch (stream.type(at)) {
            case OrderStream.CANCEL:
                book.cancel(orderId, 0);
                break;
            case OrderStream.REDUCE:
                book.cancel(orderId, stream.quantity(at));
                break;
            case OrderStream.MOVE:
                book.cancel(orderId, 0);
                enter(book, stream, at);
                break;
            default:
                rested = false;
                enter(book, stream, at);
                if (rested && stream.type(at) == OrderStream.IMMEDIATE) {
                    book.cancel(orderId, 0);
                }
                break;
        }
    }

    private static void enter(final OrderBook book, final OrderStream stream, final int at) {
        book.enter(
            stream.orderId(at), stream.isBuy(at) ? Side.BUY : Side.SELL, stream.price(at), stream.quantity(at));
    }

    @Override
    public void match(
        final long restingOrderId,
        final long incomingOrderId,
        final Side incomingSide,
        final long price,
        final long executedQuantity,
        final long remainingQuantity) {
        fills.add(restingOrderId, incomingOrderId, price, executedQuantity);
    }

    @Override
    public void add(final long orderId, final Side side, final long price, final long size) {
        rested = true;
    }

    @Override
    public void cancel(final long orderId, final long canceledQuantity, final long remainingQuantity) {
        // Only fills are compared.
    }
}
