package io.jishi.testsupport.auction;

import io.jishi.core.model.Market;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.LotState;

/** What the clock does to a lot: its start, its phases, and halts in between. */
final class NaiveCountdowns {
    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveClosing closing;

    NaiveCountdowns(
        final Market market, final NaiveLots lots, final NaiveLotEvents events, final NaiveClosing closing) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.closing = closing;
    }

    /** A lot was opened: it starts now, or waits for its start. */
    void begin(final NaiveLot lot) {
        if (lot.terms.startAtNs > market.clock().nowNs()) {
            lots.arm(lot, lot.terms.startAtNs);
        } else {
            start(lot);
        }
    }

    private void start(final NaiveLot lot) {
        lot.state = LotState.FREE;
        count(lot, lot.terms.freeMs);
    }

    private void count(final NaiveLot lot, final long ms) {
        lot.end = NaiveLot.later(market.clock().nowNs(), NaiveLot.ns(ms));
        lots.arm(lot, lot.end);
        events.phase(lot);
    }

    /** The timer of a lot has fired. */
    void end(final NaiveLot lot) {
        lot.timer = Timers.NONE;
        switch (lot.state) {
            case SCHEDULED:
                startIfRunning(lot);
                break;
            case FREE:
                if (lot.terms.extensionBase == ExtensionBase.JUDICIAL) {
                    closing.close(lot);
                } else {
                    lot.state = LotState.LIMITED;
                    count(lot, lot.terms.limitMs);
                }
                break;
            case REVEAL:
                closing.silent(lot);
                break;
            default:
                closing.close(lot);
                break;
        }
    }

    private void startIfRunning(final NaiveLot lot) {
        if (lots.isFrozen(lot)) {
            lot.startMissed = true;
            lots.arm(lot, Timers.NEVER);
        } else {
            start(lot);
        }
    }

    /** A halt was set or lifted somewhere: a countdown stops at the first and goes on after the last. */
    void haltChanged(final NaiveLot lot) {
        final boolean frozen = lots.isFrozen(lot);
        if (lot.state == LotState.SCHEDULED) {
            if (!frozen && lot.startMissed) {
                lot.startMissed = false;
                start(lot);
            }
        } else if (frozen && lot.left < 0) {
            lot.left = lot.end - market.clock().nowNs();
            lots.arm(lot, Timers.NEVER);
        } else if (!frozen && lot.left >= 0) {
            final long least = NaiveLot.ns(lot.venue.graceMs());
            lot.end = NaiveLot.later(market.clock().nowNs(), Math.max(lot.left, least));
            lot.left = -1;
            lots.arm(lot, lot.end);
            events.extended(lot);
        }
    }
}
