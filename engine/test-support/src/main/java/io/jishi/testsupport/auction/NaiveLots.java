package io.jishi.testsupport.auction;

import io.jishi.core.model.Market;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;

/** The lots that are not forgotten, their one timer each, and who is barred from what. */
final class NaiveLots {
    final List<NaiveLot> kept = new ArrayList<>();
    private final List<long[]> barred = new ArrayList<>();
    private final Market market;
    private final TimerHandler handler;
    private long lastId;

    NaiveLots(final Market market, final TimerHandler handler) {
        this.market = market;
        this.handler = handler;
    }

    boolean wasGiven(final long lotId) {
        return lotId >= 1 && lotId <= lastId;
    }

    long lastId() {
        return lastId;
    }

    long nextId() {
        return ++lastId;
    }

    NaiveLot find(final long lotId) {
        for (final NaiveLot lot : kept) {
            if (lot.id == lotId) {
                return lot;
            }
        }
        return null;
    }

    void forget(final NaiveLot lot) {
        market.timers().cancel(lot.timer);
        lot.timer = Timers.NONE;
        kept.remove(lot);
    }

    /** Arms the one timer of a lot anew. */
    void arm(final NaiveLot lot, final long deadlineNs) {
        market.timers().cancel(lot.timer);
        lot.timer = market.timers().arm(deadlineNs, lot.id, handler);
    }

    /** Whether the countdowns of a lot stand still. */
    boolean isFrozen(final NaiveLot lot) {
        return market.reference().halts().contains(Scope.LOT, lot.id)
            || market.reference().halts().contains(Scope.VENUE, lot.venue.id())
            || market.reference().halts().contains(Scope.ALL, 0)
            || lot.venue.phase() == Phase.HALTED;
    }

    boolean isBarred(final int participantId, final NaiveLot lot) {
        for (final long[] bar : barred) {
            if (bar[0] == participantId && bar[1] == lot.terms.assetId && bar[2] == lotOf(lot)) {
                return true;
            }
        }
        return false;
    }

    void bar(final int participantId, final NaiveLot lot) {
        barred.add(new long[] {participantId, lot.terms.assetId, lotOf(lot)});
    }

    List<long[]> barred() {
        return barred;
    }

    /** The bar is by asset; without one, by the lot. */
    private static long lotOf(final NaiveLot lot) {
        return lot.terms.assetId == 0 ? lot.id : 0;
    }
}
