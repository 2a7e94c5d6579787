package io.jishi.core.continuous;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Instruments;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.vocabulary.Phase;
import java.util.Arrays;

/**
 * Volatility auctions: a trade that would leave the dynamic band is not made, the book collects for a while, and opens
 * by its uncross. A halt freezes the time that is left; its end gives that back, or the venue's grace if that is more.
 * An operator who sets the instrument's phase ends the auction. Without room for a timer it lasts until then.
 */
final class VolatilityAuctions {
    private static final long NS_PER_MS = 1_000_000;

    private final Market market;
    private final Instruments instruments;
    private final BookPhases phases;
    private final Books books;
    private final Stops stops;
    private final OrderEvents events;
    private final TimerHandler onEnd;
    private final int[] timers;
    private final long[] deadlineNs;
    private final long[] leftNs;

    VolatilityAuctions(
        final Market market,
        final BookPhases phases,
        final Books books,
        final Stops stops,
        final OrderEvents events,
        final TimerHandler onEnd) {
        this.market = market;
        instruments = market.reference().instruments();
        this.phases = phases;
        this.books = books;
        this.stops = stops;
        this.events = events;
        this.onEnd = onEnd;
        timers = new int[market.limits().maxInstruments()];
        Arrays.fill(timers, Timers.NONE);
        deadlineNs = new long[timers.length];
        leftNs = new long[timers.length];
    }

    /** The next trade of a book would leave its band. */
    void start(final Instrument instrument) {
        instrument.startAuction();
        books.hasCollected(instrument.index(), true);
        stops.suspend();
        events.phaseChanged(instrument);
        arm(instrument, instrument.volatilityAuctionMs() * NS_PER_MS);
    }

    private void arm(final Instrument instrument, final long lengthNs) {
        final int index = instrument.index();
        leftNs[index] = 0;
        if (market.timers().hasRoomFor(1)) {
            deadlineNs[index] = market.clock().nowNs() + lengthNs;
            timers[index] = market.timers().arm(deadlineNs[index], index, onEnd);
        }
    }

    /** The time of an auction is over; the book may open. */
    Instrument end(final int instrumentIndex) {
        final Instrument instrument = instruments.at(instrumentIndex);
        timers[instrumentIndex] = Timers.NONE;
        instrument.endAuction();
        events.phaseChanged(instrument);
        return instrument;
    }

    /** A phase or a halt changed: what is left is frozen, given back, or nothing any more. */
    void onChange(final Instrument instrument) {
        final int index = instrument.index();
        if (instrument.phase() != Phase.VOLATILITY_AUCTION) {
            disarm(index);
            leftNs[index] = 0;
        } else if (phases.isHalted(instrument)) {
            if (timers[index] != Timers.NONE) {
                leftNs[index] = deadlineNs[index] - market.clock().nowNs();
                disarm(index);
            }
        } else if (leftNs[index] != 0) {
            arm(instrument, Math.max(leftNs[index], instrument.venue().graceMs() * NS_PER_MS));
        }
    }

    private void disarm(final int index) {
        market.timers().cancel(timers[index]);
        timers[index] = Timers.NONE;
    }

    void hashInto(final int instrumentIndex, final StateHash hash) {
        hash.add(leftNs[instrumentIndex]);
    }
}
