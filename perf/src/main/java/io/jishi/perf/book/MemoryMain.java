package io.jishi.perf.book;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.state.CoreLimits;

/**
 * Says what an exchange takes of the heap: {@code MemoryMain ORDERS LEVELS} prints the bytes of an exchange that has
 * room for so many more orders, and for so many more levels, than an empty one. All of it is taken at the start.
 */
public final class MemoryMain {
    private static final int FEW = 64;

    private MemoryMain() {
    }

    /**
     * Prints two numbers: bytes for each order, bytes for each level.
     *
     * @param args how many orders, how many levels.
     */
    public static void main(final String[] args) {
        final int orders = Integer.parseInt(args[0]);
        final int levels = Integer.parseInt(args[1]);
        final double none = bytes(FEW, FEW);
        final double perOrder = (bytes(orders + FEW, FEW) - none) / orders;
        final double perLevel = (bytes(FEW, levels + FEW) - none) / levels;
        System.out.println(perOrder + " " + perLevel);
    }

    private static double bytes(final int orders, final int levels) {
        final long before = used();
        final Exchange exchange = new Exchange(limits(orders, levels), MarketModels.all(), event -> { });
        final long after = used();
        // The exchange must be alive until here.
        return after - before + exchange.lastSequence();
    }

    private static CoreLimits limits(final int orders, final int levels) {
        return new CoreLimits().maxOrders(orders).maxLevels(levels).maxInstruments(FEW).maxParticipants(FEW)
            .maxListings(1).maxAssets(1).maxGrants(1).maxTimers(1);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
