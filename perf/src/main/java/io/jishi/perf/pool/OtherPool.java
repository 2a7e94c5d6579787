package io.jishi.perf.pool;

import java.util.HashMap;
import java.util.Map;

/**
 * A pool around some way to find the best listing that pairs. It has no sessions, parties, checks, timers or events:
 * only what the search is for.
 */
abstract class OtherPool implements PoolEngine {
    private final PoolAnswers answers;
    private final Map<Long, Offer> standing = new HashMap<>();
    private long lastPlace;

    OtherPool(final PoolAnswers answers) {
        this.answers = answers;
    }

    /** Takes a listing into the index. */
    abstract void insert(Offer offer);

    /** Takes a listing out of the index. */
    abstract void remove(Offer offer);

    /** Something that stands has been filled in part. */
    void filled(final Offer offer) {
    }

    /** The best listing of the other side that pairs with an incoming one, or null. */
    abstract Offer best(Offer incoming);

    final Offer standing(final long id) {
        return standing.get(id);
    }

    /** Takes over a listing that stands elsewhere and has some units filled; those before it in line come first. */
    final void takeOver(final PoolOrder order, final long filled) {
        final Offer offer = new Offer(order, ++lastPlace);
        offer.filled = filled;
        standing.put(offer.id, offer);
        insert(offer);
    }

    @Override
    public final void apply(final PoolOrder order) {
        if (order.kind != PoolKind.SUPPLY && order.kind != PoolKind.DEMAND && !standing.containsKey(order.id)) {
            return;
        }
        switch (order.kind) {
            case SUPPLY, DEMAND -> {
                final Offer offer = new Offer(order, ++lastPlace);
                standing.put(offer.id, offer);
                match(offer);
            }
            case AMEND -> amend(standing.get(order.id), order);
            case WITHDRAW -> {
                final Offer offer = standing.get(order.id);
                remove(offer);
                end(offer);
            }
            default -> {
                final Offer supply = standing.get(order.id);
                answers.traded(supply.id, 0, supply.priceFen, order.units);
                fill(supply, order.units);
            }
        }
    }

    private void amend(final Offer offer, final PoolOrder order) {
        if (order.units <= offer.filled) {
            remove(offer);
            end(offer);
        } else if (order.priceFen == offer.priceFen && order.units <= offer.total) {
            offer.total = order.units;
        } else {
            remove(offer);
            offer.priceFen = order.priceFen;
            offer.total = order.units;
            offer.place = ++lastPlace;
            match(offer);
        }
    }

    private void match(final Offer incoming) {
        Offer resting = best(incoming);
        while (resting != null) {
            final long units = Math.min(incoming.left(), resting.left());
            answers.traded(resting.id, incoming.id, resting.priceFen, units);
            incoming.filled += units;
            fill(resting, units);
            resting = incoming.left() > 0 ? best(incoming) : null;
        }
        if (incoming.left() > 0) {
            insert(incoming);
        } else {
            end(incoming);
        }
    }

    private void fill(final Offer resting, final long units) {
        resting.filled += units;
        if (resting.left() == 0) {
            remove(resting);
            end(resting);
        } else {
            filled(resting);
        }
    }

    private void end(final Offer offer) {
        standing.remove(offer.id);
        answers.ended(offer.id);
    }
}
