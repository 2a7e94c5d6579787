package io.jishi.testsupport.continuous;

import io.jishi.core.reference.Instrument;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.SelfTradePrevention;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The uncross by trying every price, and by making the list of all pairs before the first is traded. */
final class NaiveUncross {
    private final NaiveMatching book;
    private final NaiveEvents events;

    NaiveUncross(final NaiveMatching book, final NaiveEvents events) {
        this.book = book;
        this.events = events;
    }

    /** What a book would uncross at; price 0 if nothing would trade. */
    record Indicative(long price, BigInteger volume, BigInteger imbalance) {
        static final Indicative NONE = new Indicative(0, BigInteger.ZERO, BigInteger.ZERO);
    }

    /** A pair of a plan. */
    private record Pair(NaiveOrder buy, NaiveOrder sell, long quantity) {
        boolean own() {
            return buy.participant.sameOwnerAs(sell.participant);
        }

        NaiveOrder later() {
            return buy.priority > sell.priority ? buy : sell;
        }

        NaiveOrder earlier() {
            return later() == buy ? sell : buy;
        }
    }

    private List<NaiveOrder> side(final Instrument instrument, final boolean buys) {
        final List<NaiveOrder> side = new ArrayList<>(book.live);
        side.removeIf(order -> order.instrument != instrument || order.isBuy() != buys);
        side.sort((a, b) -> a == b ? 0 : a.isBefore(b) ? -1 : 1);
        return side;
    }

    private BigInteger sum(final Instrument instrument, final boolean buys, final long price) {
        return side(instrument, buys).stream()
            .filter(order -> buys ? order.price >= price : order.price <= price)
            .map(order -> BigInteger.valueOf(order.remaining))
            .reduce(BigInteger.ZERO, BigInteger::add);
    }

    Indicative find(final Instrument instrument) {
        final TreeSet<Long> prices = new TreeSet<>();
        book.live.stream().filter(order -> order.instrument == instrument).forEach(order -> prices.add(order.price));
        if (instrument.referencePriceFen() != 0) {
            prices.add(instrument.referencePriceFen());
        }
        List<Indicative> best = new ArrayList<>();
        for (final long price : prices) {
            final BigInteger buys = sum(instrument, true, price);
            final BigInteger sells = sum(instrument, false, price);
            best.add(new Indicative(price, buys.min(sells), buys.subtract(sells)));
        }
        best = keepLeast(best, Comparator.comparing(Indicative::volume).reversed());
        if (best.isEmpty() || best.get(0).volume().signum() == 0) {
            return Indicative.NONE;
        }
        best = keepLeast(best, Comparator.comparing(candidate -> candidate.imbalance().abs()));
        best = underPressure(best);
        final long reference = instrument.referencePriceFen();
        if (reference != 0) {
            best = keepLeast(best, Comparator.comparing(candidate -> Math.abs(candidate.price() - reference)));
        }
        return best.get(best.size() - 1);
    }

    private static List<Indicative> keepLeast(final List<Indicative> all, final Comparator<Indicative> order) {
        final List<Indicative> kept = new ArrayList<>(all);
        kept.removeIf(candidate -> all.stream().anyMatch(other -> order.compare(other, candidate) < 0));
        return kept;
    }

    /** The highest with a surplus of buys and the lowest with a surplus of sells; all if there is no surplus. */
    private static List<Indicative> underPressure(final List<Indicative> ascending) {
        if (ascending.get(0).imbalance().signum() == 0) {
            return ascending;
        }
        final List<Indicative> kept = new ArrayList<>();
        ascending.stream().filter(candidate -> candidate.imbalance().signum() < 0).findFirst().ifPresent(kept::add);
        ascending.stream().filter(candidate -> candidate.imbalance().signum() > 0).reduce((a, b) -> b)
            .ifPresent(kept::add);
        kept.sort(Comparator.comparing(Indicative::price));
        return kept;
    }

    private List<Pair> plan(final Instrument instrument, final long price) {
        final List<NaiveOrder> buys = side(instrument, true);
        final List<NaiveOrder> sells = side(instrument, false);
        buys.removeIf(order -> order.price < price);
        sells.removeIf(order -> order.price > price);
        final List<Pair> pairs = new ArrayList<>();
        long buyDone = 0;
        long sellDone = 0;
        while (!buys.isEmpty() && !sells.isEmpty()) {
            final NaiveOrder buy = buys.get(0);
            final NaiveOrder sell = sells.get(0);
            final long quantity = Math.min(buy.remaining - buyDone, sell.remaining - sellDone);
            pairs.add(new Pair(buy, sell, quantity));
            buyDone += quantity;
            sellDone += quantity;
            if (buyDone == buy.remaining) {
                buys.remove(0);
                buyDone = 0;
            }
            if (sellDone == sell.remaining) {
                sells.remove(0);
                sellDone = 0;
            }
        }
        return pairs;
    }

    /** Uncrosses a book; orders that leave are given to the consumer. */
    void run(final Instrument instrument, final Consumer<NaiveOrder> gone) {
        while (true) {
            final long price = find(instrument).price();
            if (price == 0) {
                return;
            }
            final List<Pair> plan = plan(instrument, price);
            final Pair own = plan.stream().filter(Pair::own).findFirst().orElse(null);
            if (own == null) {
                plan.forEach(pair -> trade(pair, price, gone));
                book.lastPrices.put(instrument.id(), price);
                return;
            }
            prevent(own, gone);
        }
    }

    private void prevent(final Pair pair, final Consumer<NaiveOrder> gone) {
        final SelfTradePrevention mode = pair.later().prevention;
        if (mode == SelfTradePrevention.CANCEL_RESTING || mode == SelfTradePrevention.CANCEL_BOTH) {
            end(pair.earlier(), gone);
        }
        if (mode == SelfTradePrevention.CANCEL_INCOMING || mode == SelfTradePrevention.CANCEL_BOTH) {
            end(pair.later(), gone);
        }
        if (mode == SelfTradePrevention.DECREMENT) {
            for (final NaiveOrder order : List.of(pair.earlier(), pair.later())) {
                order.total -= pair.quantity();
                order.remaining -= pair.quantity();
                events.decremented(order, pair.quantity());
                if (order.remaining == 0) {
                    end(order, gone);
                }
                show(order);
            }
        }
    }

    private void end(final NaiveOrder order, final Consumer<NaiveOrder> gone) {
        events.ended(order, OrderEnd.SELF_TRADE);
        leave(order, gone);
    }

    private void leave(final NaiveOrder order, final Consumer<NaiveOrder> gone) {
        book.live.remove(order);
        gone.accept(order);
    }

    private void trade(final Pair pair, final long price, final Consumer<NaiveOrder> gone) {
        for (final NaiveOrder order : List.of(pair.buy(), pair.sell())) {
            order.remaining -= pair.quantity();
            show(order);
        }
        events.traded(pair.later(), pair.earlier(), pair.quantity(), price);
        for (final NaiveOrder order : List.of(pair.buy(), pair.sell())) {
            if (order.remaining == 0) {
                leave(order, gone);
            }
        }
    }

    private static void show(final NaiveOrder order) {
        order.displayed =
            order.displaySize == 0 ? order.remaining : Math.min(order.displaySize, order.remaining);
    }
}
