package io.jishi.testsupport.continuous;

import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineInstrument;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.event.EventType;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.testsupport.OneVenue;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.SeededFlow;
import io.jishi.testsupport.TwinExchanges;
import java.util.ArrayList;
import java.util.List;

/**
 * Random orders to two deep books, of hundreds of price levels on each side, whose prices go one way, then the other:
 * old orders are left behind and cancelled, levels come at one end and go at the other. {@link ContinuousFlow} has all
 * kinds of orders, but few levels.
 */
public final class DriftingFlow extends SeededFlow {
    private static final int CONTINUOUS = 1;
    private static final int INSTRUMENTS = 2;
    private static final int PARTICIPANTS = 3;
    private static final int LIVE = 2_400;
    private static final long LOWEST = 1_000_000;
    private static final int MAX_QUANTITY = 9;
    private final int commandsOneWay = between(5_000, 20_000);
    private final int window = between(500, 1_200);
    private final List<Resting> resting = new ArrayList<>();
    private long nowNs = 1_767_225_590_000_000_000L;
    private long middle;
    private long clientOrderId;

    /**
     * A flow.
     *
     * @param seed decides everything.
     */
    public DriftingFlow(final long seed) {
        super(seed);
        hostilePerMille(0);
        middle = LOWEST + (chance(500) ? 0 : commandsOneWay);
    }

    /**
     * Limits of the exchanges.
     *
     * @return more than the flow needs.
     */
    public CoreLimits limits() {
        return new CoreLimits()
            .maxSessions(4).maxVenues(4).maxParticipants(8).maxFields(16).maxInstruments(4).maxListings(16)
            .maxAssets(16).maxGrants(16).maxOrders(2 * LIVE).maxLevels(2 * LIVE).maxTimers(16);
    }

    /**
     * Sends the commands that define the market, then random ones, to two exchanges that must agree.
     *
     * @param twins    two empty exchanges with {@link #limits()}.
     * @param commands how many random ones.
     */
    public void run(final TwinExchanges twins, final long commands) {
        for (final Command command : definition()) {
            twins.apply(command, nowNs);
        }
        final boolean up = middle == LOWEST;
        for (long i = 0; i < commands; i++) {
            middle += i / commandsOneWay % 2 == 0 == up ? 1 : -1;
            nowNs += between(0, 1_000);
            twins.apply(next(), nowNs);
            twins.lastEvents().events().forEach(this::remember);
        }
    }

    private static List<Command> definition() {
        final List<Command> commands = OneVenue.definition(CONTINUOUS, PARTICIPANTS);
        for (int id = 1; id <= INSTRUMENTS; id++) {
            final DefineInstrument instrument = OneVenue.instrument(id);
            instrument.depthFeed = id == 1 ? DepthFeed.ORDERS : DepthFeed.NONE;
            commands.add(instrument);
        }
        return commands;
    }

    private void remember(final RecordedEvent event) {
        if (event.type() == EventType.ORDER_ACCEPTED) {
            resting.add(new Resting(
                event.get("orderId"), (int)event.get("participantId"), event.get("side") == Side.BUY.code()));
        }
    }

    private Command next() {
        if (resting.size() >= LIVE) {
            return cancel(resting.remove(0));
        }
        final int kind = resting.isEmpty() ? 0 : between(0, 99);
        if (kind < 65) {
            return enter();
        } else if (kind < 85) {
            return cancel(resting.remove(between(0, resting.size() - 1)));
        }
        return replace(resting.get(between(0, resting.size() - 1)));
    }

    private EnterOrder enter() {
        final EnterOrder order = new EnterOrder();
        order.participantId = between(1, PARTICIPANTS);
        order.clientOrderId = ++clientOrderId;
        order.instrumentId = between(1, INSTRUMENTS);
        order.side = oneOf(Side.BUY, Side.SELL);
        order.priceFen = price(order.side == Side.BUY);
        order.quantityUnits = between(1, MAX_QUANTITY);
        order.selfTradePrevention = SelfTradePrevention.CANCEL_RESTING;
        order.orderType = OrderType.LIMIT;
        order.timeInForce = chance(50) ? TimeInForce.IOC : TimeInForce.GTC;
        order.postOnly = PostOnly.NO;
        return order;
    }

    /** On its own side of the middle; now and then a little beyond, and then it trades. */
    private long price(final boolean buy) {
        final int distance = between(-window / 50, window);
        return buy ? middle - distance : middle + distance;
    }

    private CancelOrder cancel(final Resting order) {
        final CancelOrder cancel = new CancelOrder();
        cancel.participantId = order.participantId;
        cancel.orderId = order.orderId;
        return cancel;
    }

    private ReplaceOrder replace(final Resting order) {
        final ReplaceOrder replace = new ReplaceOrder();
        replace.participantId = order.participantId;
        replace.orderId = order.orderId;
        replace.priceFen = price(order.buy);
        replace.quantityUnits = between(1, 2 * MAX_QUANTITY);
        return replace;
    }

    /** An order that was accepted, and may have traded away meanwhile. */
    private record Resting(long orderId, int participantId, boolean buy) {
    }
}
