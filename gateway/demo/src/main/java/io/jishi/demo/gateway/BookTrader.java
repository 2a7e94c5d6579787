package io.jishi.demo.gateway;

import io.jishi.client.command.Commands;
import io.jishi.demo.script.BookOrder;
import io.jishi.demo.script.BookRules;
import io.jishi.wire.OrderType;
import java.util.ArrayDeque;
import org.agrona.collections.LongHashSet;

/**
 * Trades in the continuous book by its rules, at a steady rate. Cancels and replaces the oldest order that, as far as
 * the gateway knows, still rests. One thread.
 */
final class BookTrader {
    private static final long NS_PER_SECOND = 1_000_000_000L;
    private static final long NOTHING_TO_DO = 0;

    private final BookRules rules;
    private final long actions;
    private final long intervalNs;
    private final Commands commands;
    private final RecordingSink sink;
    private final LongHashSet resting = new LongHashSet();
    private final ArrayDeque<Long> oldestFirst = new ArrayDeque<>();
    private long next = 1;

    /**
     * A trader.
     *
     * @param rules           what is done.
     * @param tradingNs       for how long.
     * @param actionsPerSecond how often; 0 = not at all.
     * @param commands        builders.
     * @param sink            that they submit to.
     */
    BookTrader(final BookRules rules, final long tradingNs, final int actionsPerSecond, final Commands commands,
        final RecordingSink sink) {
        this.rules = rules;
        this.intervalNs = actionsPerSecond == 0 ? 0 : NS_PER_SECOND / actionsPerSecond;
        this.actions = actionsPerSecond == 0 ? 0 : tradingNs / intervalNs;
        this.commands = commands;
        this.sink = sink;
    }

    long toDo() {
        return actions + 1 - next;
    }

    /** An order does not rest any more. */
    void onOrderGone(final long clientOrderId) {
        resting.remove(clientOrderId);
    }

    /** Does actions that are due until the client takes no more; returns how many. */
    int work(final MarketTime time, final int limit) {
        int done = 0;
        while (done < limit && next <= actions && time.isDue(next * intervalNs)) {
            sink.due(time.dueNs(next * intervalNs));
            if (submit(next) < 0) {
                return done;
            }
            next++;
            done++;
        }
        return done;
    }

    private long submit(final long n) {
        return switch (rules.action(n)) {
            case REST -> rest(rules.order(n));
            case CROSS -> enter(rules.order(n));
            case CANCEL -> cancel();
            case REPLACE -> replace(n);
        };
    }

    private long rest(final BookOrder order) {
        final long result = enter(order);
        if (result > 0) {
            resting.add(order.clientOrderId());
            oldestFirst.addLast(order.clientOrderId());
        }
        return result;
    }

    private long enter(final BookOrder order) {
        return commands.enterOrder().participantId(order.managerId())
            .clientOrderId(order.clientOrderId())
            .instrumentId(order.instrumentId())
            .side(order.side())
            .orderType(OrderType.LIMIT)
            .timeInForce(order.timeInForce())
            .priceFen(order.priceFen())
            .quantityUnits(order.quantityUnits())
            .submit();
    }

    private long cancel() {
        final Long oldest = oldestResting();
        if (oldest == null) {
            return NOTHING_TO_DO;
        }
        final long result =
            commands.cancelOrder().participantId(rules.managerOf(oldest)).clientOrderId(oldest).submit();
        if (result > 0) {
            oldestFirst.removeFirst();
            resting.remove(oldest.longValue());
        }
        return result;
    }

    private long replace(final long n) {
        final Long oldest = oldestResting();
        if (oldest == null) {
            return NOTHING_TO_DO;
        }
        final BookOrder order = rules.replacement(n, oldest);
        final long result = commands.replaceOrder().participantId(order.managerId()).clientOrderId(oldest)
            .priceFen(order.priceFen()).quantityUnits(order.quantityUnits()).submit();
        if (result > 0) {
            oldestFirst.addLast(oldestFirst.removeFirst());
        }
        return result;
    }

    private Long oldestResting() {
        while (!oldestFirst.isEmpty() && !resting.contains(oldestFirst.peekFirst().longValue())) {
            oldestFirst.removeFirst();
        }
        return oldestFirst.peekFirst();
    }
}
