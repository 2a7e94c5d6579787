package io.jishi.systemtests;

import io.jishi.client.command.Commands;
import io.jishi.client.command.RightSetBits;
import io.jishi.wire.Right;
import io.jishi.wire.Side;
import io.jishi.wire.TimeInForce;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Random commands of one gateway: orders, listings, takes, cancels, listings that expire, and some that are wrong. */
final class Flow {
    private static final int PRICES = 20;
    private static final long SHORT_LIFE_MS = 300;

    private final Gateway gateway;
    private final Random random;
    private final int venue;
    private long nextId = 1;

    Flow(final Gateway gateway, final long seed) {
        this.gateway = gateway;
        this.venue = gateway.sessionId();
        this.random = new Random(seed + venue);
    }

    /** Submits one command; false if the gateway takes none at the moment. */
    boolean step() {
        return submit(gateway.commands(), random.nextInt(100)) > 0;
    }

    /** Submits so many, however often the engine is away. */
    void steps(final int count) throws InterruptedException {
        int done = 0;
        while (done < count) {
            if (step()) {
                done++;
            } else {
                Thread.sleep(1);
            }
        }
    }

    /**
     * Brings the market to rest: waits until no listing is to expire any more, lets a last command say so in the
     * journal, and waits for its answer.
     */
    void finish() throws InterruptedException {
        Thread.sleep(SHORT_LIFE_MS);
        while (gateway.commands().cancelOrder().participantId(participant()).clientOrderId(nextId).submit() < 0) {
            Thread.sleep(1);
        }
        gateway.awaitAcknowledged();
    }

    private long submit(final Commands commands, final int dice) {
        if (dice < 35) {
            return order(commands);
        } else if (dice < 55) {
            return supply(commands);
        } else if (dice < 70) {
            return demand(commands);
        } else if (dice < 80) {
            return take(commands);
        } else if (dice < 90) {
            return commands.cancelOrder().participantId(participant()).clientOrderId(earlier()).submit();
        }
        return commands.withdrawListing().participantId(participant()).clientListingId(earlier()).submit();
    }

    private long order(final Commands commands) {
        return commands.enterOrder().participantId(participant()).clientOrderId(nextId++)
            .instrumentId(random.nextInt(50) == 0 ? TestMarket.BOOK + 1 : TestMarket.BOOK)
            .side(random.nextBoolean() ? Side.BUY : Side.SELL)
            .timeInForce(random.nextInt(4) == 0 ? TimeInForce.IOC : TimeInForce.GTC)
            .priceFen(price()).quantityUnits(1 + random.nextInt(9)).submit();
    }

    private long supply(final Commands commands) {
        return commands.submitSupply().participantId(participant()).clientListingId(nextId++)
            .fieldId(TestMarket.LEAF).venueId(venue).regionId(venue).maturity(1 + random.nextInt(9))
            .right(Right.ORDINARY).priceFen(price()).units(1 + random.nextInt(5)).validUntilNs(end()).submit();
    }

    private long demand(final Commands commands) {
        return commands.submitDemand().participantId(participant()).clientListingId(nextId++)
            .fieldId(TestMarket.PREFIX).venueId(venue).rights(RightSetBits.ORDINARY)
            .minMaturity(random.nextInt(9)).priceFen(price()).units(1 + random.nextInt(5)).validUntilNs(end())
            .submit();
    }

    private long take(final Commands commands) {
        final Long listing = gateway.suppliesSeen.poll();
        return commands.take().participantId(participant()).listingId(listing == null ? earlier() : listing)
            .units(1).venueId(venue).submit();
    }

    /** Now and then a listing lives shortly, so that time passes in the journal without any command of a gateway. */
    private long end() {
        return random.nextInt(10) > 0 ? 0
            : TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() + SHORT_LIFE_MS);
    }

    private long price() {
        return TestMarket.TICK_FEN * (100 + random.nextInt(PRICES));
    }

    private int participant() {
        return TestMarket.participant(venue, 1 + random.nextInt(2));
    }

    private long earlier() {
        return 1 + random.nextLong(nextId);
    }
}
