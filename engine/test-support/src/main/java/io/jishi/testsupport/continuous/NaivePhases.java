package io.jishi.testsupport.continuous;

import io.jishi.core.event.EventSink;
import io.jishi.core.event.IndicativePrice;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Visibility;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which books trade and which collect; what the public is told after anything that happens. */
final class NaivePhases {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private final Market market;
    private final NaiveUncross uncross;
    private final NaiveDepth depth;
    private final Map<Integer, NaiveUncross.Indicative> said = new HashMap<>();
    private final Map<Integer, Long> sequences = new HashMap<>();
    /** Instruments with orders that wait for the uncross. */
    final Set<Instrument> collected = new HashSet<>();

    NaivePhases(final Market market, final NaiveMatching book, final NaiveUncross uncross) {
        this.market = market;
        this.uncross = uncross;
        depth = new NaiveDepth(
            market, book,
            instrument -> sequences.merge(instrument.id(), 1L, Long::sum),
            instrument -> sequences.getOrDefault(instrument.id(), 0L));
    }

    NaiveDepth depth() {
        return depth;
    }

    boolean halted(final Instrument instrument) {
        final Venue venue = instrument.venue();
        return market.reference().halts().contains(Scope.ALL, 0)
            || market.reference().halts().contains(Scope.VENUE, venue.id())
            || market.reference().halts().contains(Scope.INSTRUMENT, instrument.id())
            || phases(instrument).contains(Phase.HALTED);
    }

    private static List<Phase> phases(final Instrument instrument) {
        return List.of(instrument.phase(), instrument.venue().phase());
    }

    /** Neither halted nor closed, and one of the two collects. */
    static boolean collects(final Instrument instrument) {
        final List<Phase> phases = phases(instrument);
        return (phases.contains(Phase.PRE_OPEN) || phases.contains(Phase.VOLATILITY_AUCTION))
            && !phases.contains(Phase.HALTED) && !phases.contains(Phase.CLOSED);
    }

    boolean trades(final Instrument instrument) {
        return phases(instrument).equals(List.of(Phase.OPEN, Phase.OPEN)) && !halted(instrument);
    }

    /** After anything at all: says what has changed. */
    void say() {
        depth.say();
        for (int i = 0; i < market.reference().instruments().size(); i++) {
            final Instrument instrument = market.reference().instruments().at(i);
            if (collects(instrument) && !halted(instrument)) {
                final NaiveUncross.Indicative now = asSaid(uncross.find(instrument));
                if (!now.equals(said.getOrDefault(instrument.id(), NaiveUncross.Indicative.NONE))) {
                    said.put(instrument.id(), now);
                    emit(instrument, now);
                }
            }
        }
    }

    /** A quantity that fits no long is said as the largest one: a change beyond that is none. */
    private static NaiveUncross.Indicative asSaid(final NaiveUncross.Indicative exact) {
        return new NaiveUncross.Indicative(exact.price(),
            BigInteger.valueOf(clamped(exact.volume())), BigInteger.valueOf(clamped(exact.imbalance())));
    }

    private void emit(final Instrument instrument, final NaiveUncross.Indicative now) {
        final EventSink sink = market.events();
        final IndicativePrice event = sink.begin(new IndicativePrice(), Visibility.PUBLIC);
        event.venueId = instrument.venue().id();
        event.priceFen = now.price();
        event.volumeUnits = clamped(now.volume());
        event.imbalanceUnits = clamped(now.imbalance());
        event.instrumentSequence = sequences.merge(instrument.id(), 1L, Long::sum);
        event.instrumentId = instrument.id();
        sink.emitUnsigned(event);
    }

    private static long clamped(final BigInteger units) {
        return units.signum() * units.abs().min(MOST).longValueExact();
    }

    void forget(final Instrument instrument) {
        collected.remove(instrument);
        said.remove(instrument.id());
    }

    void hashInto(final Instrument instrument, final StateHash hash) {
        final NaiveUncross.Indicative last = said.getOrDefault(instrument.id(), NaiveUncross.Indicative.NONE);
        hash.add(collected.contains(instrument)).add(sequences.getOrDefault(instrument.id(), 0L));
        hash.add(last.price()).add(clamped(last.volume())).add(clamped(last.imbalance()));
    }
}
