package io.jishi.core.continuous;

import io.jishi.core.command.RequestBookSnapshot;
import io.jishi.core.event.BookSnapshot;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.Visibility;

/**
 * Shows a whole book to who asks for it, order by order, or level by level if only its levels are public, so that who
 * comes late can go on with the public events after it. First failing reason wins: those of the party's gate;
 * UNKNOWN_INSTRUMENT, NOT_SUPPORTED (its book is not public), TOO_MANY_ORDERS (more rows than one answer may show). It
 * may be asked for in every phase. An empty book is one empty part.
 */
final class Snapshots {
    private final Market market;
    private final Orders orders;
    private final Levels levels;
    private final DepthLevels told;
    private final OrderEvents events;
    private final BookSnapshot snapshot = new BookSnapshot();
    private Instrument instrument;

    Snapshots(
        final Market market, final Orders orders, final Levels levels, final DepthLevels told,
        final OrderEvents events) {
        this.market = market;
        this.orders = orders;
        this.levels = levels;
        this.told = told;
        this.events = events;
    }

    RejectReason answer(final RequestBookSnapshot command) {
        instrument = market.reference().instruments().find(command.instrumentId);
        final RejectReason reason =
            market.gate().checkParty(command, instrument == null ? 0 : instrument.venue().id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (instrument == null) {
            return RejectReason.UNKNOWN_INSTRUMENT;
        }
        if (instrument.depthFeed() == DepthFeed.NONE) {
            return RejectReason.NOT_SUPPORTED;
        }
        if (countRows(true) + countRows(false) > market.limits().maxSnapshotOrders()) {
            return RejectReason.TOO_MANY_ORDERS;
        }
        begin(command.participantId, 0);
        show(true);
        show(false);
        snapshot.lastPart = true;
        market.events().emit(snapshot);
        return RejectReason.NONE;
    }

    /** Rows of a side; no more than the limit and one are counted. */
    private long countRows(final boolean isBuy) {
        final int limit = market.limits().maxSnapshotOrders();
        long rows = 0;
        for (int level = best(isBuy); level != Levels.NONE && rows <= limit; level = levels.worse(level)) {
            rows += 1;
            if (instrument.depthFeed().hasOrders()) {
                int order = orders.next(levels.head(level));
                while (order != Orders.NONE && rows <= limit) {
                    rows++;
                    order = orders.next(order);
                }
            }
        }
        return rows;
    }

    private int best(final boolean isBuy) {
        return levels.best(Books.ladder(instrument.index(), isBuy));
    }

    private void show(final boolean isBuy) {
        for (int level = best(isBuy); level != Levels.NONE; level = levels.worse(level)) {
            if (instrument.depthFeed().hasOrders()) {
                for (int order = levels.head(level); order != Orders.NONE; order = orders.next(order)) {
                    add(isBuy, orders.id(order), orders.priceFen(order), orders.displayedUnits(order));
                    snapshot.priorities[snapshot.count - 1] = orders.priority(order);
                }
            } else {
                final long priceFen = Math.abs(levels.key(level));
                add(isBuy, 0, priceFen, told.units(instrument, isBuy, priceFen));
                snapshot.orderCounts[snapshot.count - 1] = told.count(instrument, isBuy, priceFen);
            }
        }
    }

    private void begin(final int participantId, final int part) {
        market.events().begin(snapshot, Visibility.PARTIES);
        snapshot.participantId = participantId;
        snapshot.venueId = instrument.venue().id();
        snapshot.instrumentSequence = events.instrumentSequence(instrument.index());
        snapshot.instrumentId = instrument.id();
        snapshot.part = part;
        snapshot.lastPart = false;
        snapshot.count = 0;
    }

    private void add(final boolean isBuy, final long orderId, final long priceFen, final long quantityUnits) {
        if (snapshot.count == BookSnapshot.MAX_ROWS) {
            market.events().emit(snapshot);
            begin(snapshot.participantId, snapshot.part + 1);
        }
        final int row = snapshot.count++;
        snapshot.orderIds[row] = orderId;
        snapshot.pricesFen[row] = priceFen;
        snapshot.quantitiesUnits[row] = quantityUnits;
        snapshot.priorities[row] = 0;
        snapshot.orderCounts[row] = 1;
        snapshot.sides[row] = isBuy ? Side.BUY : Side.SELL;
    }
}
