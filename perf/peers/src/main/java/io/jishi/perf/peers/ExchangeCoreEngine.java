package io.jishi.perf.peers;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;
import exchange.core2.core.orderbook.OrderBookNaiveImpl;
import io.jishi.perf.stream.FillSum;
import io.jishi.perf.stream.OrderStream;
import io.jishi.perf.stream.StreamEngine;
import java.util.Map;

/**
 * The order books of exchange-core, driven as its matching engine drives them, without its pipeline: one command
 * object, events from a chain that is used again.
 */
final class ExchangeCoreEngine implements StreamEngine {
    private static final int POOL = 1 << 20;
    /** So much is set aside for a buy that it can be moved to any price. */
    private static final long RESERVE = 1L << 40;

    /** As its matching engine has them. */
    private static final Map<Integer, Integer> POOLED = Map.of(
        ObjectsPool.DIRECT_ORDER, POOL,
        ObjectsPool.DIRECT_BUCKET, 1 << 16,
        ObjectsPool.ART_NODE_4, 1 << 15,
        ObjectsPool.ART_NODE_16, 1 << 14,
        ObjectsPool.ART_NODE_48, 1 << 13,
        ObjectsPool.ART_NODE_256, 1 << 12);

    private final IOrderBook[] books;
    private final OrderCommand command = new OrderCommand();
    private MatcherTradeEvent free;

    ExchangeCoreEngine(final OrderStream stream, final boolean direct) {
        final ObjectsPool pool = new ObjectsPool(POOLED);
        for (int i = 0; i < POOL; i++) {
            free = chained(new MatcherTradeEvent(), free);
        }
        final OrderBookEventsHelper events = new OrderBookEventsHelper(this::takeEvent);
        books = new IOrderBook[stream.instruments()];
        for (int i = 0; i < books.length; i++) {
            final CoreSymbolSpecification symbol = CoreSymbolSpecification.builder()
                .symbolId(i).type(SymbolType.CURRENCY_EXCHANGE_PAIR).baseCurrency(1).quoteCurrency(2)
                .baseScaleK(1).quoteScaleK(1).build();
            books[i] = direct ? new OrderBookDirectImpl(symbol, pool, events, LoggingConfiguration.DEFAULT)
                : new OrderBookNaiveImpl(symbol, pool, events, LoggingConfiguration.DEFAULT);
        }
        command.uid = 1;
    }

    private static MatcherTradeEvent chained(final MatcherTradeEvent event, final MatcherTradeEvent next) {
        event.nextEvent = next;
        return event;
    }

    private MatcherTradeEvent takeEvent() {
        final MatcherTradeEvent event = free == null ? new MatcherTradeEvent() : free;
        free = event.nextEvent;
        event.nextEvent = null;
        return event;
    }

    @Override
    public void run(final OrderStream stream, final int from, final int to, final FillSum fills) {
        for (int i = from; i < to; i++) {
            apply(stream, i);
            if (command.matcherEvent != null) {
                addFills(fills);
            }
        }
    }

    private void apply(final OrderStream stream, final int at) {
        final IOrderBook book = books[stream.instrument(at)];
        command.orderId = stream.orderId(at);
        command.matcherEvent = null;
        CommandResultCode result = CommandResultCode.SUCCESS;
        switch (stream.type(at)) {
            case OrderStream.CANCEL:
                result = book.cancelOrder(command);
                break;
            case OrderStream.MOVE:
                command.price = stream.price(at);
                result = book.moveOrder(command);
                break;
            case OrderStream.REDUCE:
                command.size = stream.delta(at);
                result = book.reduceOrder(command);
                break;
            default:
                enter(book, stream, at);
                break;
        }
        if (result != CommandResultCode.SUCCESS) {
            throw new IllegalStateException("command " + at + ": " + result);
        }
    }

    private void enter(final IOrderBook book, final OrderStream stream, final int at) {
        command.price = stream.price(at);
        command.reserveBidPrice = RESERVE;
        command.size = stream.quantity(at);
        command.action = stream.isBuy(at) ? OrderAction.BID : OrderAction.ASK;
        command.orderType = stream.type(at) == OrderStream.ENTER ? OrderType.GTC : OrderType.IOC;
        book.newOrder(command);
    }

    private void addFills(final FillSum fills) {
        MatcherTradeEvent event = command.matcherEvent;
        while (event != null) {
            if (event.eventType == MatcherEventType.TRADE) {
                fills.add(event.matchedOrderId, command.orderId, event.price, event.size);
            }
            final MatcherTradeEvent next = event.nextEvent;
            free = chained(event, free);
            event = next;
        }
    }
}
