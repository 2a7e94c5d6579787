package io.jishi.node.rehearsal;

import io.jishi.core.command.Command;
import io.jishi.core.event.ExchangeListener;
import java.util.SplittableRandom;
import org.agrona.concurrent.NanoClock;

/**
 * Has a small exchange trade: listings of execution modes FIRM and PROPOSAL in one pool, and orders in one book, all by
 * chance, from a fixed seed. Lots, agreements and disclosures are not rehearsed.
 *
 * <p>For one thread.
 */
public final class Rehearsal {
    private static final long SEED = 1;
    private static final int COMMANDS_TO_A_LOOK_AT_THE_CLOCK = 64;
    private static final int ORDERS_OF_A_HUNDRED = 20;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final RehearsalStage stage;
    private final RehearsalListings listings;
    private final RehearsalOrders orders;

    /** An exchange, defined but empty. */
    public Rehearsal() {
        this(event -> { });
    }

    /** The same, of which a listener is told. */
    Rehearsal(final ExchangeListener listener) {
        final RecentIds recent = new RecentIds();
        stage = new RehearsalStage((event) -> {
            recent.onEvent(event);
            listener.onEvent(event);
        });
        listings = new RehearsalListings(random, recent);
        orders = new RehearsalOrders(random, recent);
        RehearsalMarket.define(stage);
    }

    /**
     * Trades for a while.
     *
     * @param durationNs how long.
     * @param clock      by which.
     * @return how many commands there were.
     */
    public long run(final long durationNs, final NanoClock clock) {
        final long startNs = clock.nanoTime();
        long count = 0;
        while (clock.nanoTime() - startNs < durationNs) {
            play(COMMANDS_TO_A_LOOK_AT_THE_CLOCK);
            count += COMMANDS_TO_A_LOOK_AT_THE_CLOCK;
        }
        return count;
    }

    /** Applies so many commands. */
    void play(final int count) {
        for (int i = 0; i < count; i++) {
            final Command command =
                random.nextInt(100) < ORDERS_OF_A_HUNDRED ? orders.next() : listings.next(stage.nextTimeNs());
            stage.play(command);
        }
    }
}
