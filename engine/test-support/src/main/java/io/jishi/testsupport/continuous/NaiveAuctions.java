package io.jishi.testsupport.continuous;

import io.jishi.core.event.PhaseChanged;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Instrument;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Volatility auctions: how long each still takes, running or frozen. */
final class NaiveAuctions {
    private static final long NS_PER_MS = 1_000_000;
    private final Market market;
    private final Predicate<Instrument> halted;
    private final TimerHandler onEnd;
    private final Map<Instrument, Running> running = new HashMap<>();
    private final Map<Instrument, Long> frozen = new HashMap<>();

    NaiveAuctions(final Market market, final Predicate<Instrument> halted, final TimerHandler onEnd) {
        this.market = market;
        this.halted = halted;
        this.onEnd = onEnd;
    }

    /** A countdown and when it ends. */
    private record Running(int timer, long deadline) {
    }

    void start(final Instrument instrument) {
        instrument.startAuction();
        emit(instrument);
        arm(instrument, instrument.volatilityAuctionMs() * NS_PER_MS);
    }

    void end(final Instrument instrument) {
        running.remove(instrument);
        instrument.endAuction();
        emit(instrument);
    }

    private void emit(final Instrument instrument) {
        final PhaseChanged event = market.events().begin(new PhaseChanged(), Visibility.PUBLIC);
        event.venueId = instrument.venue().id();
        event.scope = Scope.INSTRUMENT;
        event.subjectId = instrument.id();
        event.phase = instrument.phase();
        market.events().emit(event);
    }

    private void arm(final Instrument instrument, final long length) {
        if (market.timers().hasRoomFor(1)) {
            final long deadline = market.clock().nowNs() + length;
            running.put(instrument, new Running(market.timers().arm(deadline, instrument.index(), onEnd), deadline));
        }
    }

    /** Whatever has changed: looks at every auction. */
    void look() {
        for (int i = 0; i < market.reference().instruments().size(); i++) {
            final Instrument instrument = market.reference().instruments().at(i);
            if (instrument.phase() != Phase.VOLATILITY_AUCTION) {
                stop(instrument);
                frozen.remove(instrument);
            } else if (halted.test(instrument) && running.containsKey(instrument)) {
                frozen.put(instrument, running.get(instrument).deadline() - market.clock().nowNs());
                stop(instrument);
            } else if (!halted.test(instrument) && frozen.containsKey(instrument)) {
                arm(instrument, Math.max(frozen.remove(instrument), instrument.venue().graceMs() * NS_PER_MS));
            }
        }
    }

    private void stop(final Instrument instrument) {
        final Running countdown = running.remove(instrument);
        if (countdown != null) {
            market.timers().cancel(countdown.timer());
        }
    }

    void hashInto(final Instrument instrument, final StateHash hash) {
        hash.add(frozen.getOrDefault(instrument, 0L));
    }
}
