package io.jishi.perf.stream;

import java.util.SplittableRandom;

/**
 * Makes streams: a function of the specification, the number of commands and the seed. Prices lie around a middle that
 * does not move, at distances with an exponential distribution, so that most happens near the best prices, as on a real
 * market, and levels far away hold few orders. Cancels, moves and reductions take any resting order. New orders and
 * cancels are drawn so that about as many orders rest as the specification says.
 */
public final class StreamGenerator {
    private static final long MIDDLE = 100_000;
    private static final double MEAN_DISTANCE = 40;
    private static final int MOST_UNITS = 100;
    /** How far an aggressive order reaches beyond the middle. */
    private static final int REACH = 5;

    private final Mix mix;
    private final int resting;
    private final int instruments;
    private final SplittableRandom random;
    private final OrderStream stream;
    private final ReferenceBook[] books;
    private final LiveOrders live = new LiveOrders();
    private final FillSum fills = new FillSum();
    private long lastId;

    private StreamGenerator(final Mix mix, final int resting, final int instruments, final long seed) {
        this.mix = mix;
        this.resting = resting;
        this.instruments = instruments;
        random = new SplittableRandom(seed);
        stream = new OrderStream(instruments);
        books = new ReferenceBook[instruments];
        for (int i = 0; i < books.length; i++) {
            books[i] = new ReferenceBook();
        }
    }

    /**
     * Makes a stream.
     *
     * @param spec     which.
     * @param commands to be measured, after those that fill the books.
     * @param seed     any number.
     * @return the stream.
     */
    public static OrderStream generate(final StreamSpec spec, final int commands, final long seed) {
        return of(spec, seed).generate(commands);
    }

    /**
     * Makes a stream of mostly new orders and cancels.
     *
     * @param resting     orders that rest while it runs, about.
     * @param instruments numbered from 0.
     * @param commands    to be measured, after those that fill the books.
     * @param seed        any number.
     * @return the stream.
     */
    public static OrderStream generate(
        final int resting, final int instruments, final int commands, final long seed) {
        return new StreamGenerator(Mix.ITCH, resting, instruments, seed).generate(commands);
    }

    private static StreamGenerator of(final StreamSpec spec, final long seed) {
        return new StreamGenerator(spec.mix(), spec.resting(), spec.instruments(), seed);
    }

    /**
     * The checksum that every engine must come to, by a book as plain as can be.
     *
     * @param spec     which.
     * @param commands to be measured.
     * @param seed     any number.
     * @return the checksum of all fills.
     */
    public static FillSum fillsOf(final StreamSpec spec, final int commands, final long seed) {
        final StreamGenerator generator = of(spec, seed);
        generator.generate(commands);
        return generator.fills;
    }

    private OrderStream generate(final int commands) {
        while (live.size() < resting) {
            enter();
        }
        stream.endFill();
        while (stream.size() - stream.fill() < commands) {
            next(random.nextInt(mix.total()));
        }
        return stream;
    }

    private void next(final int drawn) {
        int kind = drawn - mix.enter() - mix.cancel();
        if (kind < 0) {
            addOrTakeAway();
            return;
        }
        kind -= mix.aggressor();
        if (kind < 0) {
            aggressor(OrderStream.ENTER);
            return;
        }
        kind -= mix.immediate();
        if (kind < 0) {
            aggressor(OrderStream.IMMEDIATE);
            return;
        }
        if (kind < mix.move()) {
            move();
        } else {
            reduce();
        }
    }

    /** A new order or a cancel by their shares, the other one when too many or too few orders rest. */
    private void addOrTakeAway() {
        final boolean tooMany = live.size() > resting + resting / 50;
        final boolean tooFew = live.size() < resting - resting / 50;
        final boolean add = random.nextInt(mix.enter() + mix.cancel()) < mix.enter();
        if (tooFew || (add && !tooMany)) {
            enter();
        } else {
            cancel();
        }
    }

    private long distance() {
        return 1 + (long)(-Math.log(1 - random.nextDouble()) * MEAN_DISTANCE);
    }

    private long passivePrice(final boolean buy) {
        return buy ? MIDDLE - distance() : MIDDLE + distance();
    }

    private void enter() {
        final boolean buy = random.nextBoolean();
        final LiveOrders.Order order = new LiveOrders.Order(++lastId, random.nextInt(instruments), buy,
            passivePrice(buy), 1 + random.nextInt(MOST_UNITS));
        stream.add(OrderStream.ENTER, buy, order.instrument, order.id, order.price, order.left, order.total, 0);
        rest(order);
    }

    /** An order into the other side of the book of an order that rests, so that there is something to trade with. */
    private void aggressor(final byte type) {
        final LiveOrders.Order other = live.any(random);
        final boolean buy = !other.buy;
        final long best = books[other.instrument].best(other.buy);
        final long price = buy ? Math.max(best, MIDDLE) + random.nextInt(REACH)
            : Math.min(best, MIDDLE) - random.nextInt(REACH);
        final LiveOrders.Order order =
            new LiveOrders.Order(++lastId, other.instrument, buy, price, 1 + random.nextInt(MOST_UNITS));
        stream.add(type, buy, order.instrument, order.id, order.price, order.left, order.total, 0);
        if (type == OrderStream.ENTER) {
            rest(order);
        } else {
            books[order.instrument].trade(order, live, fills);
        }
    }

    private void rest(final LiveOrders.Order order) {
        books[order.instrument].trade(order, live, fills);
        if (order.left > 0) {
            books[order.instrument].rest(order);
            live.add(order);
        }
    }

    private void cancel() {
        final LiveOrders.Order order = live.any(random);
        stream.add(OrderStream.CANCEL, order.buy, order.instrument, order.id, order.price, order.left, order.total, 0);
        books[order.instrument].remove(order);
        live.remove(order);
    }

    private void move() {
        final LiveOrders.Order order = live.any(random);
        final long worse = order.buy ? -1 : 1;
        long price = passivePrice(order.buy);
        final long best = books[order.instrument].best(!order.buy);
        if (best != 0 && (order.buy ? price >= best : price <= best)) {
            price = best + worse;
        }
        price = price == order.price ? price + worse : price;
        stream.add(OrderStream.MOVE, order.buy, order.instrument, order.id, price, order.left, order.total, 0);
        books[order.instrument].remove(order);
        order.price = price;
        books[order.instrument].rest(order);
    }

    private void reduce() {
        final LiveOrders.Order order = live.any(random);
        if (order.left > 1) {
            final long delta = 1L + random.nextInt((int)order.left - 1);
            order.left -= delta;
            order.total -= delta;
            stream.add(
                OrderStream.REDUCE, order.buy, order.instrument, order.id, order.price, order.left, order.total, delta);
        }
    }
}
