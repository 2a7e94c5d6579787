package io.jishi.core.continuous;

import io.jishi.core.reference.ReferenceData;
import io.jishi.core.state.StateHash;

/** Adds the state of the books in the canonical order that {@link ContinuousModel#hashInto} documents. */
final class BookHash {
    private final ReferenceData reference;
    private final LiveOrders live;
    private final Orders orders;
    private final Books books;
    private final OrderEvents events;
    private final Indicatives indicatives;
    private final VolatilityAuctions auctions;

    BookHash(
        final ReferenceData reference,
        final LiveOrders live,
        final Books books,
        final OrderEvents events,
        final Indicatives indicatives,
        final VolatilityAuctions auctions) {
        this.reference = reference;
        this.live = live;
        orders = live.rows();
        this.books = books;
        this.events = events;
        this.indicatives = indicatives;
        this.auctions = auctions;
    }

    void hashInto(final StateHash hash) {
        hash.add(orders.count());
        for (int i = 0; i < reference.instruments().size(); i++) {
            hash.add(books.lastPriceFen(i)).add(books.hasCollected(i)).add(events.instrumentSequence(i));
            indicatives.hashInto(i, hash);
            addLadder(Books.ladder(i, true), hash);
            addLadder(Books.ladder(i, false), hash);
            addLadder(Books.stopLadder(i, true), hash);
            addLadder(Books.stopLadder(i, false), hash);
            addLadder(Books.markedLadder(i), hash);
            auctions.hashInto(i, hash);
        }
    }

    private void addLadder(final int ladder, final StateHash hash) {
        final Levels levels = books.levels();
        for (int level = levels.best(ladder); level != Levels.NONE; level = levels.worse(level)) {
            for (int order = levels.head(level); order != Orders.NONE; order = orders.next(order)) {
                addOrder(order, hash);
            }
        }
        hash.add(0);
    }

    private void addOrder(final int order, final StateHash hash) {
        hash.add(orders.id(order)).add(orders.clientId(order));
        hash.add(reference.participants().at(orders.participant(order)).id());
        hash.add(live.ofParticipants().sessionId(order));
        hash.add(orders.priceFen(order)).add(orders.totalUnits(order)).add(orders.remainingUnits(order));
        hash.add(orders.displayedUnits(order)).add(orders.displaySizeUnits(order)).add(orders.stopPriceFen(order));
        hash.add(orders.orderType(order).code()).add(orders.timeInForce(order).code());
        hash.add(orders.selfTradePrevention(order).code()).add(orders.postOnly(order).code());
        hash.add(orders.priority(order));
    }
}
