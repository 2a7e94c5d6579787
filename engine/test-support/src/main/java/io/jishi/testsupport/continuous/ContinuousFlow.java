package io.jishi.testsupport.continuous;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.MassCancel;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.command.RequestBookSnapshot;
import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.SeededFlow;
import io.jishi.testsupport.TwinExchanges;
import java.util.ArrayDeque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Random commands to small books, so that almost every order meets another: orders of every kind, cancels and
 * replacements of live, dead and other parties' orders, snapshots, halts, phases, kill switches, blocked parties, lost
 * sessions, time that jumps, numbers that hurt.
 */
public final class ContinuousFlow extends SeededFlow {
    private static final int REMEMBERED = 40;
    private final ContinuousWorld world;
    private final ContinuousOperator operator;
    private final ArrayDeque<long[]> recent = new ArrayDeque<>();
    private final SortedMap<String, Long> seen = new TreeMap<>();
    private long nowNs = 1_767_225_590_000_000_000L;

    /**
     * A flow, with a world that follows from the seed too.
     *
     * @param seed decides everything.
     */
    public ContinuousFlow(final long seed) {
        super(seed);
        hostilePerMille(between(0, 3) == 0 ? 0 : between(2, 30));
        world = new ContinuousWorld(seed);
        operator = new ContinuousOperator(seed, world);
    }

    /**
     * Sends the commands that define the world, then random ones, to two exchanges that must agree.
     *
     * @param twins    two empty exchanges with {@link #world()}'s limits.
     * @param commands how many random ones.
     */
    public void run(final TwinExchanges twins, final long commands) {
        for (final Command command : world.definition()) {
            twins.apply(command, nowNs);
        }
        for (long i = 0; i < commands; i++) {
            nowNs += step();
            final Command command = next();
            world.number(command, chance(5));
            twins.apply(command, nowNs);
            remember(twins.lastEvents().events());
            seeOpening(command, twins.lastEvents().events());
        }
    }

    /** What a phase or the end of a halt brings about is an uncross and what follows from it. */
    private void seeOpening(final Command command, final List<RecordedEvent> events) {
        if (command.type() == CommandType.SET_PHASE || command.type() == CommandType.RESUME) {
            events.forEach(event -> count("OPENING " + event.type()));
        }
    }

    /**
     * What has happened so far, and how often: types of events, with the reason where an event has one.
     *
     * @return by names like {@code ORDER_ENDED IOC} or {@code REJECTED BAD_QTY 40}, 40 being the type of the command,
     *         and {@code OPENING TRADED} for what a phase or the end of a halt brought about.
     */
    public SortedMap<String, Long> seen() {
        return seen;
    }

    /**
     * Venues, instruments and parties of the flow.
     *
     * @return the world.
     */
    public ContinuousWorld world() {
        return world;
    }

    private long step() {
        final int kind = between(0, 99);
        return kind < 50 ? 0 : kind < 95 ? between(1, 1_000_000) : between(1L, 2_000_000_000L);
    }

    private void remember(final List<RecordedEvent> events) {
        for (final RecordedEvent event : events) {
            see(event);
            if (event.type() == EventType.ORDER_ACCEPTED) {
                recent.addLast(new long[] {
                    event.get("orderId"), event.get("clientOrderId"), event.get("participantId"),
                    event.get("priceFen"), event.get("quantityUnits")});
                if (recent.size() > REMEMBERED) {
                    recent.removeFirst();
                }
            }
        }
    }

    private void see(final RecordedEvent event) {
        switch (event.type()) {
            case REJECTED:
                count("REJECTED " + RejectReason.ofCode((int)event.get("reason")) + " "
                    + event.get("commandTemplateId"));
                break;
            case ORDER_ENDED:
                count("ORDER_ENDED " + OrderEnd.ofCode((int)event.get("reason")));
                break;
            case ORDER_REPLACED:
                count("ORDER_REPLACED " + event.get("keptPriority"));
                break;
            default:
                count(event.type().name());
                break;
        }
    }

    private void count(final String what) {
        seen.merge(what, 1L, Long::sum);
    }

    private Command next() {
        final int kind = between(0, 999);
        if (kind < 600) {
            return enter();
        } else if (kind < 610) {
            return snapshot();
        } else if (kind < 745) {
            return cancel();
        } else if (kind < 900) {
            return replace();
        } else if (kind < 920) {
            return massCancel();
        } else if (kind < 975) {
            return world.by(new AdvanceTime(), 0, 0);
        }
        return operator.next();
    }

    private <C extends Command> C byParty(final C command, final int participantId) {
        return world.by(command, world.sessionFor(participantId, chance(700), chance(20)), participantId);
    }

    private EnterOrder enter() {
        final EnterOrder order = byParty(new EnterOrder(), number(1, world.participants()));
        order.clientOrderId = number(1, 60);
        order.instrumentId = number(1, world.instruments());
        order.side = chance(1) ? null : oneOf(Side.BUY, Side.SELL);
        order.priceFen = price();
        order.quantityUnits = quantity();
        order.selfTradePrevention = oneOf(SelfTradePrevention.values());
        order.orderType = OrderType.LIMIT;
        order.timeInForce = TimeInForce.GTC;
        order.postOnly = PostOnly.NO;
        decorate(order);
        return order;
    }

    private void decorate(final EnterOrder order) {
        switch (between(0, 14)) {
            case 0:
                order.timeInForce = TimeInForce.IOC;
                break;
            case 1:
                order.timeInForce = TimeInForce.FOK;
                break;
            case 2:
                order.orderType = OrderType.MARKET;
                break;
            case 3:
                order.timeInForce = TimeInForce.DAY;
                break;
            case 4:
                order.timeInForce = TimeInForce.GTD;
                order.expiresAtNs = nowNs + number(0, 3_000_000);
                break;
            case 5:
                order.postOnly = oneOf(PostOnly.REJECT, PostOnly.SLIDE);
                break;
            case 6:
                order.minQuantityUnits = part(order.quantityUnits);
                break;
            case 7:
            case 8:
                order.displayUnits = part(order.quantityUnits);
                break;
            case 9:
                anything(order);
                break;
            case 10:
            case 11:
            case 12:
                stop(order);
                break;
            default:
                break;
        }
    }

    private void stop(final EnterOrder order) {
        order.orderType = oneOf(OrderType.STOP, OrderType.STOP_LIMIT);
        order.stopPriceFen = price();
        order.timeInForce = oneOf(TimeInForce.values());
        order.expiresAtNs = order.timeInForce == TimeInForce.GTD ? nowNs + number(1, 3_000_000) : 0;
    }

    private void anything(final EnterOrder order) {
        order.orderType = chance(50) ? null : oneOf(OrderType.values());
        order.timeInForce = chance(50) ? null : oneOf(TimeInForce.values());
        order.postOnly = chance(50) ? null : oneOf(PostOnly.values());
        order.selfTradePrevention = chance(50) ? null : oneOf(SelfTradePrevention.values());
        order.displayUnits = chance(300) ? part(order.quantityUnits) : 0;
        order.minQuantityUnits = chance(300) ? part(order.quantityUnits) : 0;
        order.stopPriceFen = chance(300) ? price() : 0;
        order.expiresAtNs = chance(300) ? nowNs + between(-10, 1_000) : 0;
    }

    private long part(final long quantityUnits) {
        return chance(950) ? world.lot() * between(0, (int)Math.min(50, Math.abs(quantityUnits / world.lot())))
            : number(-1, 100);
    }

    private long price() {
        return chance(990) ? (long)world.tick() * number(world.lowTicks(), world.highTicks()) : number(0, 1_000);
    }

    private long quantity() {
        return chance(990) ? (long)world.lot() * number(1, world.maxLots())
            : chance(500) ? number(0, 1_000) : Long.MAX_VALUE / between(1, 9) / world.lot() * world.lot();
    }

    private long[] some() {
        if (recent.isEmpty() || chance(50)) {
            return new long[] {number(1, 1_000), number(1, 60), number(1, world.participants()), price(), quantity()};
        }
        final int skip = between(0, recent.size() - 1);
        return recent.stream().skip(skip).findFirst().orElseThrow();
    }

    private int owner(final long[] order) {
        return chance(960) ? (int)order[2] : number(1, world.participants());
    }

    private CancelOrder cancel() {
        final long[] order = some();
        final CancelOrder cancel = byParty(new CancelOrder(), owner(order));
        final boolean byId = chance(500);
        cancel.orderId = byId ? order[0] : 0;
        cancel.clientOrderId = byId && chance(500) ? 0 : order[1];
        return cancel;
    }

    private ReplaceOrder replace() {
        final long[] order = some();
        final ReplaceOrder replace = byParty(new ReplaceOrder(), owner(order));
        final boolean byId = chance(500);
        replace.orderId = byId ? order[0] : 0;
        replace.clientOrderId = byId ? 0 : order[1];
        replace.priceFen = chance(600) ? order[3] : price();
        replace.quantityUnits = chance(200) ? order[4] : quantity();
        replace.stopPriceFen = chance(200) ? price() : 0;
        return replace;
    }

    private RequestBookSnapshot snapshot() {
        final RequestBookSnapshot request = byParty(new RequestBookSnapshot(), number(1, world.participants()));
        request.instrumentId = number(1, world.instruments());
        return request;
    }

    private MassCancel massCancel() {
        final MassCancel cancel = byParty(new MassCancel(), number(1, world.participants()));
        cancel.scope = chance(30) ? oneOf(Scope.values())
            : oneOf(Scope.PARTICIPANT, Scope.INSTRUMENT, Scope.SESSION);
        cancel.subjectId = cancel.scope == Scope.PARTICIPANT ? number(0, 0)
            : cancel.scope == Scope.INSTRUMENT ? number(1, world.instruments()) : number(0, world.sessions());
        cancel.bothSides = chance(600);
        cancel.side = cancel.bothSides != chance(50) ? null : oneOf(Side.BUY, Side.SELL);
        return cancel;
    }
}
