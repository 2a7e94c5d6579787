package io.jishi.testsupport.continuous;

import io.jishi.core.command.RequestBookSnapshot;
import io.jishi.core.event.BookSnapshot;
import io.jishi.core.event.DepthChanged;
import io.jishi.core.event.LevelChanged;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.Visibility;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** What the public is told of books: by comparing all that is shown now with all that was shown before. */
final class NaiveDepth {
    private static final Total NOTHING = new Total(0, 0);
    private final Market market;
    private final NaiveMatching book;
    private final ToLongFunction<Instrument> nextSequence;
    private final ToLongFunction<Instrument> lastSequence;
    private Map<Long, Shown> shown = new TreeMap<>();
    private final Map<Level, Total> told = new HashMap<>();

    NaiveDepth(
        final Market market,
        final NaiveMatching book,
        final ToLongFunction<Instrument> nextSequence,
        final ToLongFunction<Instrument> lastSequence) {
        this.market = market;
        this.book = book;
        this.nextSequence = nextSequence;
        this.lastSequence = lastSequence;
    }

    /** A price level. */
    private record Level(Instrument instrument, Side side, long price) { }

    /** What stands at a level. */
    private record Total(long units, int orders) { }

    /** What is shown of an order. */
    private record Shown(Level level, long units, long priority) { }

    private static DepthFeed feed(final Instrument instrument) {
        return instrument.depthFeed();
    }

    private static Shown shown(final NaiveOrder order) {
        return new Shown(new Level(order.instrument, order.side, order.price), order.displayed, order.priority);
    }

    /** After anything at all. */
    void say() {
        final Map<Long, Shown> now = new TreeMap<>();
        for (final NaiveOrder order : book.live) {
            if (feed(order.instrument) != DepthFeed.NONE) {
                now.put(order.orderId, shown(order));
            }
        }
        final Map<Long, Shown> before = shown;
        shown = now;
        final TreeSet<Long> ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        for (final long id : ids) {
            final Shown last = before.get(id);
            final Shown next = now.get(id);
            if (last == null || !last.equals(next)) {
                tell(id, last == null ? next : last, next);
            }
        }
    }

    private void tell(final long id, final Shown last, final Shown next) {
        final DepthFeed feed = feed(last.level().instrument());
        if (feed == DepthFeed.ORDERS || feed == DepthFeed.ALL) {
            emit(id, next == null ? new Shown(last.level(), 0, last.priority()) : next);
        }
        if (feed == DepthFeed.LEVELS || feed == DepthFeed.ALL) {
            tell(last.level());
            tell(next == null ? last.level() : next.level());
        }
    }

    private void emit(final long id, final Shown order) {
        final DepthChanged event = market.events().begin(new DepthChanged(), Visibility.PUBLIC);
        event.venueId = order.level().instrument().venue().id();
        event.orderId = id;
        event.priceFen = order.level().price();
        event.quantityUnits = order.units();
        event.priority = order.priority();
        event.instrumentSequence = nextSequence.applyAsLong(order.level().instrument());
        event.instrumentId = order.level().instrument().id();
        event.side = order.level().side();
        market.events().emitUnsigned(event);
    }

    private void tell(final Level level) {
        final Total total = total(level);
        if (!total.equals(told.getOrDefault(level, NOTHING))) {
            told.put(level, total);
            final LevelChanged event = market.events().begin(new LevelChanged(), Visibility.PUBLIC);
            event.venueId = level.instrument().venue().id();
            event.priceFen = level.price();
            event.quantityUnits = total.units();
            event.orderCount = total.orders();
            event.instrumentSequence = nextSequence.applyAsLong(level.instrument());
            event.instrumentId = level.instrument().id();
            event.side = level.side();
            market.events().emitUnsigned(event);
        }
    }

    private Total total(final Level level) {
        BigInteger sum = BigInteger.ZERO;
        int orders = 0;
        for (final Shown order : shown.values()) {
            if (order.level().equals(level)) {
                sum = sum.add(BigInteger.valueOf(order.units()));
                orders++;
            }
        }
        return new Total(sum.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact(), orders);
    }

    RejectReason snapshot(final RequestBookSnapshot command) {
        final Instrument instrument = market.reference().instruments().find(command.instrumentId);
        final RejectReason reason =
            market.gate().checkParty(command, instrument == null ? 0 : instrument.venue().id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        if (feed(instrument) == DepthFeed.NONE) {
            return RejectReason.NOT_SUPPORTED;
        }
        final List<NaiveOrder> orders = new ArrayList<>(book.live);
        orders.removeIf(order -> order.instrument != instrument);
        orders.sort(book::inBooks);
        final List<Row> rows = rows(instrument, orders);
        if (rows.size() > market.limits().maxSnapshotOrders()) {
            return RejectReason.TOO_MANY_ORDERS;
        }
        show(command, instrument, rows);
        return RejectReason.NONE;
    }

    /** A row: order, or 0 for a level. */
    private record Row(long id, Level level, Total total, long priority) { }

    private List<Row> rows(final Instrument instrument, final List<NaiveOrder> orders) {
        if (feed(instrument) == DepthFeed.LEVELS) {
            return orders.stream().map(order -> shown(order).level()).distinct()
                .map(level -> new Row(0, level, total(level), 0)).toList();
        }
        return orders.stream().map(order -> new Row(
            order.orderId, shown(order).level(), new Total(order.displayed, 1), order.priority)).toList();
    }

    private void show(final RequestBookSnapshot command, final Instrument instrument, final List<Row> rows) {
        final int parts = Math.max(1, (rows.size() + BookSnapshot.MAX_ROWS - 1) / BookSnapshot.MAX_ROWS);
        for (int part = 0; part < parts; part++) {
            final BookSnapshot event = market.events().begin(new BookSnapshot(), Visibility.PARTIES);
            event.participantId = command.participantId;
            event.venueId = instrument.venue().id();
            event.instrumentSequence = lastSequence.applyAsLong(instrument);
            event.instrumentId = instrument.id();
            event.part = part;
            event.lastPart = part == parts - 1;
            for (int i = part * BookSnapshot.MAX_ROWS; i < rows.size() && event.count < BookSnapshot.MAX_ROWS; i++) {
                final Row row = rows.get(i);
                event.orderIds[event.count] = row.id();
                event.pricesFen[event.count] = row.level().price();
                event.quantitiesUnits[event.count] = row.total().units();
                event.orderCounts[event.count] = row.total().orders();
                event.priorities[event.count] = row.priority();
                event.sides[event.count++] = row.level().side();
            }
            market.events().emit(event);
        }
    }
}
