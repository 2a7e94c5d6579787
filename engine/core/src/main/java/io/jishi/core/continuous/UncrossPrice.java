package io.jishi.core.continuous;

import io.jishi.core.reference.Instrument;

/**
 * The one price at which a crossed book would trade now: of all limit prices and the reference price the one with the
 * largest volume; then the least imbalance; then by pressure, the highest price with a surplus of buys or the lowest
 * with a surplus of sells; then the nearest to the reference, without one the higher (market rules §3). Icebergs count
 * whole. Only prices from the best ask to the best bid can have a volume, so only they are looked at: once upwards,
 * with the sums carried along.
 */
final class UncrossPrice {
    private final Orders orders;
    private final Books books;
    private final Levels levels;
    private final UnitSum buys = new UnitSum();
    private final UnitSum sells = new UnitSum();
    private final UnitSum imbalance = new UnitSum();
    private final UnitSum bestVolume = new UnitSum();
    private final UnitSum bestImbalance = new UnitSum();
    private long referenceFen;
    /** Of the best prices so far: the nearest with none, the highest with a surplus of buys, the lowest of sells. */
    private long evenFen;
    private long buySurplusFen;
    private long sellSurplusFen;

    UncrossPrice(final Orders orders, final Books books) {
        this.orders = orders;
        this.books = books;
        levels = books.levels();
    }

    /** The price, or 0 if nothing would trade. */
    long find(final Instrument instrument) {
        final int bids = Books.ladder(instrument.index(), true);
        final int asks = Books.ladder(instrument.index(), false);
        bestVolume.clear();
        bestImbalance.clear();
        evenFen = 0;
        buySurplusFen = 0;
        sellSurplusFen = 0;
        referenceFen = instrument.referencePriceFen();
        if (!books.isCrossed(instrument.index())) {
            return 0;
        }
        walkUp(lowestCrossing(levels.best(bids), levels.key(levels.best(asks))), levels.best(asks));
        return chosen();
    }

    /** The worst bid that reaches the best ask; the sum of all that do is in {@link #buys} then. */
    private int lowestCrossing(final int bestBid, final long bestAskFen) {
        buys.clear();
        int lowest = Levels.NONE;
        for (int bid = bestBid; bid != Levels.NONE && -levels.key(bid) >= bestAskFen; bid = levels.worse(bid)) {
            add(bid, buys);
            lowest = bid;
        }
        return lowest;
    }

    private void walkUp(final int lowestBid, final int bestAsk) {
        final long lowestFen = levels.key(bestAsk);
        boolean referenceLeft = referenceFen >= lowestFen;
        sells.clear();
        int bid = lowestBid;
        int ask = bestAsk;
        while (bid != Levels.NONE) {
            long priceFen = -levels.key(bid);
            priceFen = ask == Levels.NONE ? priceFen : Math.min(priceFen, levels.key(ask));
            priceFen = referenceLeft ? Math.min(priceFen, referenceFen) : priceFen;
            if (ask != Levels.NONE && levels.key(ask) == priceFen) {
                add(ask, sells);
                ask = levels.worse(ask);
            }
            look(priceFen);
            if (-levels.key(bid) == priceFen) {
                subtract(bid, buys);
                bid = levels.better(bid);
            }
            referenceLeft &= referenceFen != priceFen;
        }
    }

    private void add(final int level, final UnitSum sum) {
        for (int order = levels.head(level); order != Orders.NONE; order = orders.next(order)) {
            sum.add(orders.remainingUnits(order));
        }
    }

    private void subtract(final int level, final UnitSum sum) {
        for (int order = levels.head(level); order != Orders.NONE; order = orders.next(order)) {
            sum.subtract(orders.remainingUnits(order));
        }
    }

    private void look(final long priceFen) {
        final int surplus = buys.compareTo(sells);
        final UnitSum volume = surplus < 0 ? buys : sells;
        imbalance.distance(buys, sells);
        final int byVolume = volume.compareTo(bestVolume);
        final int order = byVolume == 0 ? bestImbalance.compareTo(imbalance) : byVolume;
        if (order > 0) {
            bestVolume.set(volume);
            bestImbalance.set(imbalance);
            evenFen = 0;
            buySurplusFen = 0;
            sellSurplusFen = 0;
        }
        if (order >= 0) {
            keep(priceFen, surplus);
        }
    }

    private void keep(final long priceFen, final int surplus) {
        if (surplus > 0) {
            buySurplusFen = priceFen;
        } else if (surplus < 0) {
            sellSurplusFen = sellSurplusFen == 0 ? priceFen : sellSurplusFen;
        } else {
            evenFen = nearer(evenFen, priceFen);
        }
    }

    private long chosen() {
        return bestImbalance.isZero() ? evenFen : nearer(buySurplusFen, sellSurplusFen);
    }

    /** Of two prices, 0 being none: the nearer to the reference, else the higher. */
    private long nearer(final long aFen, final long bFen) {
        if (aFen == 0 || bFen == 0 || referenceFen == 0) {
            return Math.max(aFen, bFen);
        }
        final long distanceA = Math.abs(aFen - referenceFen);
        final long distanceB = Math.abs(bFen - referenceFen);
        return distanceA == distanceB ? Math.max(aFen, bFen) : distanceA < distanceB ? aFen : bFen;
    }

    /** Volume at the price last found, or the largest long if it is more. */
    long volumeUnits() {
        return bestVolume.clamped();
    }

    /** Buys minus sells at it; a distance that fits no long is the largest one. */
    long imbalanceUnits() {
        final long units = bestImbalance.clamped();
        return chosen() == buySurplusFen ? units : -units;
    }
}
