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
    private final NaiveRefusal refusal;
    private final NaiveSealed sealed;
    private final NaiveDutch dutch;

    NaiveCountdowns(
        final Market market,
        final NaiveLots lots,
        final NaiveLotEvents events,
        final NaiveClosing closing,
        final NaiveRefusal refusal,
        final NaiveSealed sealed,
        final NaiveDutch dutch) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.closing = closing;
        this.refusal = refusal;
        this.sealed = sealed;
        this.dutch = dutch;
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
        if (lot.isDutch()) {
            dutch.fall(lot, 0);
        } else if (lot.isOfPeriod() && lots.source(lot).freeEndNs(lot.terms.listingId) == 0) {
            limit(lot);
        } else if (lot.isOfPeriod()) {
            lot.state = LotState.FREE;
            lot.end = lots.source(lot).freeEndNs(lot.terms.listingId);
            lots.arm(lot, Timers.NEVER);
            events.phase(lot);
        } else {
            lots.count(lot, lot.isSealed() ? LotState.SEALED : LotState.FREE, lot.terms.freeMs);
            events.phase(lot);
        }
    }

    /** The timer of a lot has fired. */
    void end(final NaiveLot lot) {
        switch (lot.state) {
            case SCHEDULED -> startIfRunning(lot);
            case FREE -> endFree(lot);
            case LIMITED -> closing.close(lot);
            case SEALED -> endSealed(lot);
            case REBID -> sealed.endRound(lot);
            case ASKING, TOP_UP -> refusal.end(lot);
            default -> endReveal(lot);
        }
    }

    private void endFree(final NaiveLot lot) {
        if (lot.isDutch()) {
            dutch.end(lot);
        } else if (lot.terms.extensionBase == ExtensionBase.JUDICIAL) {
            closing.close(lot);
        } else {
            limit(lot);
        }
    }

    void limit(final NaiveLot lot) {
        lots.count(lot, LotState.LIMITED, lot.terms.limitMs);
        events.phase(lot);
    }

    private void endSealed(final NaiveLot lot) {
        if (lot.commits()) {
            lots.count(lot, LotState.REVEAL, lot.terms.revealMs);
            events.phase(lot);
        } else {
            sealed.open(lot);
        }
    }

    private void endReveal(final NaiveLot lot) {
        if (lot.revealsReserve) {
            closing.silent(lot);
        } else {
            sealed.open(lot);
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
        } else if (lot.isOfPeriod() && lot.state == LotState.FREE) {
            lots.source(lot).onHalts(lot.terms.listingId, lots.isHalted(lot));
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
