package io.jishi.perf.book;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.event.Event;
import io.jishi.core.event.Rejected;
import io.jishi.core.event.Traded;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.SessionRole;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.perf.stream.FillSum;
import io.jishi.perf.stream.OrderStream;
import io.jishi.perf.stream.StreamEngine;

/**
 * The whole exchange, not a book of it: every command goes through its session, numbering, party checks, limits and
 * duplicate check, and every event is made and told. Buyers and sellers are different parties, so that self-trade
 * prevention has nothing to do, as the other engines have none. No limit of a venue is set.
 */
final class JishiEngine implements StreamEngine {
    private static final int PARTIES_PER_SIDE = 8;
    private static final int SESSION = 1;
    private static final int BATCH = 128;
    private static final long START_NS = 1_700_000_000_000_000_000L;
    private static final int SPARE_ORDERS = 10_000;

    private final Exchange exchange;
    private final EnterOrder enter = new EnterOrder();
    private final CancelOrder cancel = new CancelOrder();
    private final ReplaceOrder replace = new ReplaceOrder();
    private FillSum fills = new FillSum();
    private long sequence;
    private long clientSequence;

    JishiEngine(final OrderStream stream) {
        exchange = new Exchange(limits(stream), MarketModels.all(), this::onEvent);
        define(stream.instruments());
        clientSequence = 0;
        enter.sessionId = SESSION;
        enter.selfTradePrevention = SelfTradePrevention.CANCEL_INCOMING;
        enter.postOnly = PostOnly.NO;
        cancel.sessionId = SESSION;
        replace.sessionId = SESSION;
    }

    private static CoreLimits limits(final OrderStream stream) {
        final int orders = stream.fill() + stream.fill() / 5 + SPARE_ORDERS;
        return new CoreLimits().maxOrders(orders).maxLevels(orders).maxInstruments(stream.instruments())
            .maxParticipants(2 * PARTIES_PER_SIDE).maxListings(1).maxAssets(1).maxGrants(1)
            .maxLots(1).maxBids(1).maxTimers(1);
    }

    private void define(final int instruments) {
        PlainMarket.definition(2 * PARTIES_PER_SIDE, instruments).forEach(this::apply);
        final RegisterSession session = new RegisterSession();
        session.newSessionId = SESSION;
        session.role = SessionRole.VENUE;
        session.forVenueId = 1;
        apply(session);
    }

    private void apply(final Command command) {
        command.clientSequence = ++clientSequence;
        exchange.onCommand(command, ++sequence, START_NS + sequence);
    }

    private void onEvent(final Event event) {
        if (event instanceof Traded traded) {
            fills.add(traded.restingId, traded.incomingId, traded.priceFen, traded.quantityUnits);
        } else if (event instanceof Rejected rejected) {
            throw new IllegalStateException("command " + sequence + " was refused: " + rejected.reason);
        }
    }

    @Override
    public void run(final OrderStream stream, final int from, final int to, final FillSum sum) {
        fills = sum;
        for (int first = from; first < to; first += BATCH) {
            runBatch(stream, first, Math.min(to, first + BATCH));
        }
    }

    /** As the engine's node does: what came meanwhile is known before the first of it is applied. */
    private void runBatch(final OrderStream stream, final int from, final int to) {
        if (exchange.readsAhead()) {
            for (int i = from; i < to; i++) {
                exchange.expect(decode(stream, i));
            }
            exchange.readAhead();
        }
        for (int i = from; i < to; i++) {
            apply(decode(stream, i));
        }
    }

    private static int party(final OrderStream stream, final int at) {
        return 1 + (int)(stream.orderId(at) % PARTIES_PER_SIDE) + (stream.isBuy(at) ? 0 : PARTIES_PER_SIDE);
    }

    private Command decode(final OrderStream stream, final int at) {
        switch (stream.type(at)) {
            case OrderStream.CANCEL:
                return cancel(stream, at);
            case OrderStream.MOVE:
            case OrderStream.REDUCE:
                return replace(stream, at);
            default:
                return enter(stream, at);
        }
    }

    private EnterOrder enter(final OrderStream stream, final int at) {
        enter.participantId = party(stream, at);
        enter.instrumentId = stream.instrument(at) + 1;
        enter.clientOrderId = stream.orderId(at);
        enter.side = stream.isBuy(at) ? Side.BUY : Side.SELL;
        enter.priceFen = stream.price(at);
        enter.quantityUnits = stream.quantity(at);
        enter.timeInForce = stream.type(at) == OrderStream.ENTER ? TimeInForce.GTC : TimeInForce.IOC;
        return enter;
    }

    private CancelOrder cancel(final OrderStream stream, final int at) {
        cancel.participantId = party(stream, at);
        cancel.orderId = stream.orderId(at);
        return cancel;
    }

    private ReplaceOrder replace(final OrderStream stream, final int at) {
        replace.participantId = party(stream, at);
        replace.orderId = stream.orderId(at);
        replace.priceFen = stream.price(at);
        replace.quantityUnits = stream.total(at);
        return replace;
    }
}
