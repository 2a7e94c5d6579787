package io.jishi.demo.script;

import io.jishi.demo.listing.SupplyListing;
import io.jishi.wire.Side;
import io.jishi.wire.TimeInForce;
import java.util.Arrays;
import java.util.List;

/**
 * The rule of the continuous book: what its n-th action is, as a function of seed and n. Of twenty actions nine are new
 * orders that rest, five take what rests, four cancel and two replace the oldest resting order.
 * <p>
 * Prices follow what technologies really cost: an instrument's fair price lies within 5 % of its reference, and moves
 * with the prices of the listed supplies, which rest on real awards: the rank of the price among all supplies, averaged
 * over eight of them. Resting orders stand 1 to 20 ticks away from it, taking ones reach 15 ticks beyond.
 */
public final class BookRules {
    /** Managers who trade in the book. */
    public static final int MANAGERS = 8;
    /** Participant id of the first of them. */
    public static final int FIRST_MANAGER_ID = 911;

    private static final int ACTION = 11;
    private static final int MANAGER = 12;
    private static final int SIDE = 13;
    private static final int DISTANCE = 14;
    private static final int QUANTITY = 15;
    private static final int ACTIONS_PER_SUPPLY = 100;
    private static final int SUPPLIES_AVERAGED = 8;
    private static final int SWING_BPS = 1_000;

    private final Lots lots;
    private final int[] rankBps;

    /** What an action is. */
    public enum Action {
        /** A limit order that rests. */
        REST,
        /** An immediate-or-cancel order. */
        CROSS,
        /** The oldest resting order is cancelled. */
        CANCEL,
        /** The oldest resting order gets a new price. */
        REPLACE
    }

    /**
     * The rule for a seed.
     *
     * @param seed     of the demonstration.
     * @param supplies whose prices lead the book's.
     */
    public BookRules(final long seed, final List<SupplyListing> supplies) {
        this.lots = new Lots(seed);
        this.rankBps = ranks(supplies.stream().mapToLong(supply -> supply.terms().priceFen()).toArray());
    }

    private static int[] ranks(final long[] pricesFen) {
        final long[] sorted = pricesFen.clone();
        Arrays.sort(sorted);
        final int[] ranks = new int[pricesFen.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Math.abs(Arrays.binarySearch(sorted, pricesFen[i])) * 10_000 / ranks.length;
        }
        return ranks;
    }

    /**
     * What the n-th action is.
     *
     * @param n from 1.
     * @return the action.
     */
    public Action action(final long n) {
        final int drawn = lots.below(ACTION, n, 20);
        if (drawn < 9) {
            return Action.REST;
        }
        if (drawn < 14) {
            return Action.CROSS;
        }
        return drawn < 18 ? Action.CANCEL : Action.REPLACE;
    }

    /**
     * The order of the n-th action, if it is one.
     *
     * @param n from 1.
     * @return a new order with client order id n.
     */
    public BookOrder order(final long n) {
        final Side side = side(n);
        final boolean rests = action(n) == Action.REST;
        final long away = rests ? -(1 + lots.below(DISTANCE, n, 20)) : 15;
        final BookInstrument instrument = instrument(n);
        final long towards = side == Side.BUY ? away : -away;
        return new BookOrder(n, managerOf(n), instrument.instrumentId(), side,
            rests ? TimeInForce.GTC : TimeInForce.IOC, fairPriceFen(instrument, n) + towards * instrument.tickFen(),
            1 + lots.below(QUANTITY, n, 20));
    }

    /**
     * What an order is replaced by when its turn comes.
     *
     * @param n             the action, from 1.
     * @param clientOrderId the resting order.
     * @return the order with its new price and quantity.
     */
    public BookOrder replacement(final long n, final long clientOrderId) {
        final BookInstrument instrument = instrument(clientOrderId);
        final Side side = side(clientOrderId);
        final long away = (1 + lots.below(DISTANCE, n, 20)) * instrument.tickFen();
        final long priceFen = fairPriceFen(instrument, n) + (side == Side.BUY ? -away : away);
        return new BookOrder(clientOrderId, managerOf(clientOrderId), instrument.instrumentId(), side,
            TimeInForce.GTC, priceFen, 1 + lots.below(QUANTITY, n, 20));
    }

    /**
     * Whose order it is.
     *
     * @param clientOrderId of an order.
     * @return participant id.
     */
    public int managerOf(final long clientOrderId) {
        return FIRST_MANAGER_ID + lots.below(MANAGER, clientOrderId, MANAGERS);
    }

    private Side side(final long clientOrderId) {
        return lots.below(SIDE, clientOrderId, 2) == 0 ? Side.BUY : Side.SELL;
    }

    private static BookInstrument instrument(final long clientOrderId) {
        return BookInstrument.ALL.get((int) (clientOrderId % BookInstrument.ALL.size()));
    }

    private long fairPriceFen(final BookInstrument instrument, final long n) {
        long sum = 0;
        for (int i = 0; i < SUPPLIES_AVERAGED; i++) {
            sum += rankBps[(int) ((n / ACTIONS_PER_SUPPLY + i) % rankBps.length)];
        }
        final long meanBps = sum / SUPPLIES_AVERAGED;
        final long shiftBps = (meanBps - 5_000) * SWING_BPS / 10_000;
        final long priceFen = instrument.referencePriceFen() * (10_000 + shiftBps) / 10_000;
        return priceFen / instrument.tickFen() * instrument.tickFen();
    }
}
