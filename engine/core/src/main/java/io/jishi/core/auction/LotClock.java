package io.jishi.core.auction;

import io.jishi.core.model.Market;
import io.jishi.core.reference.ScopeSet;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Scope;

/**
 * The countdowns of lots. A lot holds one timer from its opening to its end: while nothing counts down it is armed for
 * {@link Timers#NEVER}, so that it never lacks room. A halt freezes what is left; the end of the last halt gives it
 * back, or the venue's grace if that is more.
 */
final class LotClock {
    private final Market market;
    private final LotEvents events;
    private final TimerHandler onEnd;

    LotClock(final Market market, final LotEvents events, final TimerHandler onEnd) {
        this.market = market;
        this.events = events;
        this.onEnd = onEnd;
    }

    long nowNs() {
        return market.clock().nowNs();
    }

    boolean isHalted(final Lot lot) {
        return lot.suspended || isHaltSet(lot);
    }

    private boolean isHaltSet(final Lot lot) {
        final ScopeSet halts = market.reference().halts();
        return lot.venue.phase() == Phase.HALTED || halts.contains(Scope.ALL, 0)
            || halts.contains(Scope.VENUE, lot.venue.id()) || halts.contains(Scope.LOT, lot.id);
    }

    /** A lot was opened that starts later. */
    void schedule(final Lot lot) {
        arm(lot, lot.startAtNs);
    }

    /** The lot's timer has fired. */
    void fired(final Lot lot) {
        lot.timer = Timers.NONE;
    }

    /** The start has come in a halt: the lot starts when that is over. */
    void holdStart(final Lot lot) {
        lot.startDue = true;
        arm(lot, Timers.NEVER);
    }

    /** A phase begins that counts down from now. */
    void begin(final Lot lot, final LotState state, final long lengthNs) {
        lot.state = state;
        lot.endsAtNs = plus(nowNs(), lengthNs);
        lot.frozen = isHalted(lot);
        lot.leftNs = lot.frozen ? lengthNs : 0;
        arm(lot, lot.frozen ? Timers.NEVER : lot.endsAtNs);
        events.phaseChanged(lot);
    }

    /** A free period begins that is the listing's, which says when it is over. */
    void beginFree(final Lot lot, final long endsAtNs) {
        lot.state = LotState.FREE;
        lot.endsAtNs = endsAtNs;
        arm(lot, Timers.NEVER);
        events.phaseChanged(lot);
    }

    /** The listing's period runs to another end. */
    void runTo(final Lot lot, final long endsAtNs) {
        lot.suspended = false;
        if (lot.state == LotState.FREE) {
            lot.endsAtNs = endsAtNs;
            events.extended(lot);
        } else {
            onHaltChanged(lot);
        }
    }

    /** Nothing counts down any more. */
    void stop(final Lot lot, final LotState state) {
        lot.state = state;
        pause(lot);
        arm(lot, Timers.NEVER);
    }

    /** The countdown is over, and what it leads to takes its time. */
    void pause(final Lot lot) {
        lot.endsAtNs = 0;
        lot.frozen = false;
        lot.leftNs = 0;
    }

    /** The lot has come to its end. */
    void end(final Lot lot, final LotState state) {
        lot.state = state;
        pause(lot);
    }

    /** The lot is forgotten and needs no timer. */
    void forget(final Lot lot) {
        market.timers().cancel(lot.timer);
        lot.timer = Timers.NONE;
    }

    /** What is not done yet goes on then. */
    void goOnAt(final Lot lot, final long timeNs) {
        arm(lot, timeNs);
    }

    /** A bid was placed now: the countdown may be extended; of one that is frozen, what is left. */
    void extend(final Lot lot) {
        final LotTerms terms = lot.terms;
        final long leftNs = lot.frozen ? lot.leftNs : lot.endsAtNs - nowNs();
        final long wantedNs = wantedLeftNs(lot, leftNs) - leftNs;
        final long moveNs =
            terms.maxExtensionNs == 0 ? wantedNs : Math.min(wantedNs, terms.maxExtensionNs - lot.extendedNs);
        if (moveNs > 0) {
            lot.extendedNs = plus(lot.extendedNs, moveNs);
            if (lot.frozen) {
                lot.leftNs += moveNs;
            } else {
                lot.endsAtNs = plus(lot.endsAtNs, moveNs);
                arm(lot, lot.endsAtNs);
                events.extended(lot);
            }
        }
    }

    private static long wantedLeftNs(final Lot lot, final long leftNs) {
        final LotTerms terms = lot.terms;
        if (terms.extensionBase == ExtensionBase.JUDICIAL) {
            return leftNs <= terms.windowNs ? terms.windowNs : leftNs;
        }
        if (lot.state != LotState.LIMITED) {
            return leftNs;
        }
        return terms.extensionBase == ExtensionBase.FROM_END ? plus(leftNs, terms.limitNs)
            : Math.max(leftNs, terms.limitNs);
    }

    private static boolean isFreeOfPeriod(final Lot lot) {
        return lot.state == LotState.FREE && lot.isOfPeriod();
    }

    /** A halt that may concern the lot was set or lifted. */
    void onHaltChanged(final Lot lot) {
        final boolean halted = isHalted(lot);
        if (lot.startDue && lot.state == LotState.SCHEDULED && !halted) {
            lot.startDue = false;
            lot.procedure.start(lot);
        } else if (isFreeOfPeriod(lot)) {
            lot.source.onHalts(lot.listingId, isHaltSet(lot));
        } else if (lot.endsAtNs != 0 && halted != lot.frozen) {
            lot.frozen = halted;
            if (halted) {
                lot.leftNs = lot.endsAtNs - nowNs();
                arm(lot, Timers.NEVER);
            } else {
                lot.endsAtNs = plus(nowNs(), Math.max(lot.leftNs, lot.venue.graceMs() * LotTerms.NS_PER_MS));
                lot.leftNs = 0;
                arm(lot, lot.endsAtNs);
                events.extended(lot);
            }
        }
    }

    private void arm(final Lot lot, final long deadlineNs) {
        market.timers().cancel(lot.timer);
        lot.timer = market.timers().arm(deadlineNs, lot.id, onEnd);
    }

    /** The time, or what is left of it, so much later; at most all of it. */
    static long plus(final long timeNs, final long lengthNs) {
        return timeNs > Long.MAX_VALUE - lengthNs ? Long.MAX_VALUE : timeNs + lengthNs;
    }
}
