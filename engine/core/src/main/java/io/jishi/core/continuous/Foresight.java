package io.jishi.core.continuous;

import io.jishi.core.vocabulary.SelfTradePrevention;

/**
 * What an incoming order would do, worked out to the last unit without doing it: self-trade prevention and the order in
 * which icebergs show again included, and the dynamic band. Needs no memory, because a level is emptied in rounds: in
 * each, every order that has something left shows once, in the same order as in the round before.
 */
final class Foresight {
    private final Matcher matcher;
    private final Orders orders;
    private final Books books;
    private final int maxFills;
    private long leftUnits;
    private long tradedUnits;
    private int fills;
    private long bandBaseFen;
    private boolean stopped;

    Foresight(final Matcher matcher, final Orders orders, final Books books, final int maxFills) {
        this.matcher = matcher;
        this.orders = orders;
        this.books = books;
        this.maxFills = maxFills;
    }

    /** Whether it would trade, or be stopped from trading, at all. */
    boolean crosses(final IncomingOrder incoming) {
        return books.levels().reaches(
            Books.ladder(incoming.instrument.index(), !incoming.isBuy()),
            Books.key(!incoming.isBuy(), incoming.priceFen));
    }

    /**
     * Whether it would make more trades (quantity taken from both sides by self-trade prevention counts as one) than
     * one command may, after so many that the command has made already. A trade is at least one lot: an order of few
     * lots need not be looked at.
     */
    boolean tooManyFills(final IncomingOrder incoming, final int made) {
        final int allowed = maxFills - made;
        if (incoming.remainingUnits <= allowed || !crosses(incoming)
            || incoming.remainingUnits / incoming.instrument.lotUnits() <= allowed) {
            return false;
        }
        look(incoming);
        return fills > allowed;
    }

    /** How much of it would trade at once; right unless there are too many fills. */
    long tradedUnits(final IncomingOrder incoming) {
        look(incoming);
        return tradedUnits;
    }

    private void look(final IncomingOrder incoming) {
        final Levels levels = books.levels();
        final long limitKey = Books.key(!incoming.isBuy(), incoming.priceFen);
        leftUnits = incoming.remainingUnits;
        tradedUnits = 0;
        fills = 0;
        stopped = false;
        bandBaseFen = books.bandBaseFen(incoming.instrument);
        int level = levels.best(Books.ladder(incoming.instrument.index(), !incoming.isBuy()));
        while (level != Levels.NONE && levels.key(level) <= limitKey && !isDone()) {
            lookAt(incoming, levels.head(level));
            level = levels.worse(level);
        }
    }

    private boolean isDone() {
        return leftUnits == 0 || stopped || fills > maxFills;
    }

    private void lookAt(final IncomingOrder incoming, final int head) {
        int round = 0;
        boolean another = true;
        while (another && !isDone()) {
            another = false;
            for (int order = head; order != Orders.NONE && !isDone(); order = orders.next(order)) {
                final long shownUnits = shownUnits(order, round);
                another |= shownUnits > 0 && meet(incoming, order, shownUnits) && shownUnits(order, round + 1) > 0;
            }
            round++;
        }
    }

    /** What an order shows in a round; 0 = it has nothing left by then. */
    private long shownUnits(final int order, final int round) {
        if (round == 0) {
            return orders.displayedUnits(order);
        }
        final long size = orders.displaySizeUnits(order);
        final long hidden = orders.remainingUnits(order) - orders.displayedUnits(order);
        return size == 0 || hidden / size < round - 1 ? 0 : Math.min(size, hidden - (round - 1) * size);
    }

    /** Returns whether the resting order stays and shows again if it has more. */
    private boolean meet(final IncomingOrder incoming, final int order, final long shownUnits) {
        if (!matcher.isOwn(incoming, order)) {
            if (!BookChecks.isWithin(incoming.instrument.dynamicBandBps(), bandBaseFen, orders.priceFen(order))) {
                stopped = true;
                return false;
            }
            bandBaseFen = orders.priceFen(order);
            tradedUnits += Math.min(leftUnits, shownUnits);
        } else if (incoming.selfTradePrevention == SelfTradePrevention.CANCEL_RESTING) {
            return false;
        } else if (incoming.selfTradePrevention != SelfTradePrevention.DECREMENT) {
            stopped = true;
            return false;
        }
        leftUnits -= Math.min(leftUnits, shownUnits);
        fills++;
        return true;
    }
}
