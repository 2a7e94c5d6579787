package io.jishi.testsupport.deal;

import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.List;

/** Who has applied to naive listings, and what becomes of its deposit. */
final class NaiveEntries {
    private static final long NEVER = Long.MAX_VALUE;
    private final Market market;
    private final NaiveDisclosureModel model;
    private final NaiveListedEvents events;
    private final NaiveListedChecks checks;

    NaiveEntries(
        final Market market,
        final NaiveDisclosureModel model,
        final NaiveListedEvents events,
        final NaiveListedChecks checks) {
        this.market = market;
        this.model = model;
        this.events = events;
        this.checks = checks;
    }

    void sendHome(final NaiveListed listed, final boolean forfeit) {
        for (final NaiveListed.Entry entry : listed.entries) {
            if (entry != listed.winner && !entry.out) {
                sendHome(listed, entry, forfeit);
            }
        }
    }

    void sendHome(final NaiveListed listed, final NaiveListed.Entry entry, final boolean forfeit) {
        entry.out = true;
        stop(entry);
        if (forfeit) {
            market.deposits().forfeit(entry.party, Model.DISCLOSURE, listed.id);
        } else {
            market.deposits().release(entry.party, Model.DISCLOSURE, listed.id);
        }
    }

    private void stop(final NaiveListed.Entry entry) {
        market.timers().cancel(entry.timer);
        entry.timer = -1;
        entry.dueAt = 0;
        entry.left = 0;
    }

    void freeze(final NaiveListed listed) {
        for (final NaiveListed.Entry entry : listed.entries) {
            if (entry.dueAt != 0) {
                entry.left = entry.dueAt - market.clock().nowNs();
                due(listed, entry, NEVER);
            }
        }
    }

    void thaw(final NaiveListed listed, final long grace) {
        for (final NaiveListed.Entry entry : listed.entries) {
            if (entry.dueAt != 0) {
                final long left = Math.max(entry.left, grace);
                entry.left = 0;
                due(listed, entry, NaiveListed.plus(market.clock().nowNs(), left));
            }
        }
    }

    private void due(final NaiveListed listed, final NaiveListed.Entry entry, final long at) {
        market.timers().cancel(entry.timer);
        entry.dueAt = at;
        entry.timer = market.timers().arm(at, (listed.id << 32) + entry.party, this::onDue);
    }

    private void onDue(final long key, final long deadline) {
        final NaiveListed listed = model.find(key >> 32);
        final NaiveListed.Entry entry = listed.of((int)key);
        entry.timer = -1;
        if (collect(listed, entry) && listed.running()) {
            model.suspend(listed, RejectReason.SUSPECT_DEPOSIT);
        }
    }

    boolean collect(final NaiveListed listed, final NaiveListed.Entry entry) {
        stop(entry);
        if (listed.lot != 0 && !market.lotDesk().hasRoom()) {
            end(listed, entry, RejectReason.TOO_MANY_BIDS, 0);
            return false;
        }
        if (reserve(listed, entry) != RejectReason.NONE) {
            end(listed, entry, RejectReason.DEPOSIT, 0);
            return false;
        }
        events.entry(listed, entry, RejectReason.NONE, 0);
        final boolean odd = suspicious(listed, entry);
        join(listed, entry);
        return odd;
    }

    /** Who counts bids in the lot, if there is one by now. */
    private void join(final NaiveListed listed, final NaiveListed.Entry entry) {
        if (listed.lot != 0 && !entry.bids && entry.counts()) {
            entry.bids = true;
            market.lotDesk().admit(listed.lot, entry.party);
        }
    }

    private RejectReason reserve(final NaiveListed listed, final NaiveListed.Entry entry) {
        return market.deposits().reserve(entry.party, Model.DISCLOSURE, listed.id, entry.due);
    }

    private void end(
        final NaiveListed listed, final NaiveListed.Entry entry, final RejectReason reason, final int code) {
        if (!entry.out) {
            entry.out = true;
            stop(entry);
            events.entry(listed, entry, reason, code);
            market.deposits().release(entry.party, Model.DISCLOSURE, listed.id);
            if (entry.bids) {
                market.lotDesk().exclude(listed.lot, entry.party, code);
            }
        }
    }

    private boolean suspicious(final NaiveListed listed, final NaiveListed.Entry entry) {
        if (entry.due == 0) {
            return false;
        }
        final List<NaiveListed.Entry> same = listed.entries.stream()
            .filter((e) -> e != entry && e.counts())
            .filter((e) -> e.account == entry.account
                || market.deposits().sourceOf(e.party) == market.deposits().sourceOf(entry.party))
            .toList();
        final List<NaiveListed.Entry> odd = new ArrayList<>(same);
        if (!same.isEmpty()) {
            odd.add(entry);
        }
        for (final NaiveListed.Entry e : odd) {
            e.suspect = true;
            events.entry(listed, e, RejectReason.SUSPECT_DEPOSIT, 0);
        }
        return !same.isEmpty();
    }

    void apply(final ApplyToBuy c) {
        final NaiveListed listed = model.find(c.disclosureId);
        final NaiveListed.Entry entry = NaiveListed.Entry.of(c);
        events.entry(listed, entry, RejectReason.NONE, 0);
        final List<NaiveListed.Entry> kin = listed.entries.stream()
            .filter((e) -> checks.kin(e.party, entry.party)).toList();
        listed.entries.add(entry);
        kin.stream().filter((e) -> listed.lot == 0 || !market.lotDesk().hasBid(listed.lot, e.party))
            .forEach((e) -> end(listed, e, RejectReason.AFFILIATED, 0));
        if (!kin.isEmpty()) {
            end(listed, entry, RejectReason.AFFILIATED, 0);
        }
    }

    void decide(final DecideApplication c) {
        final NaiveListed listed = model.find(c.disclosureId);
        final NaiveListed.Entry entry = listed.of(c.targetParticipantId);
        if (!c.accepted) {
            end(listed, entry, RejectReason.NOT_QUALIFIED, c.reasonCode);
        } else if (entry.suspect) {
            entry.suspect = false;
            events.entry(listed, entry, RejectReason.NONE, c.reasonCode);
            join(listed, entry);
        } else {
            entry.decided = true;
            entry.due = checks.due(listed, entry.party);
            final RejectReason reason = reserve(listed, entry);
            if (reason != RejectReason.NONE) {
                entry.left = listed.running() ? 0 : listed.depositDueMs * 1_000_000;
                due(listed, entry, listed.running()
                    ? NaiveListed.plus(market.clock().nowNs(), listed.depositDueMs * 1_000_000) : NEVER);
            }
            events.entry(listed, entry, RejectReason.NONE, 0);
            final boolean odd = reason == RejectReason.NONE && suspicious(listed, entry);
            join(listed, entry);
            if (odd && listed.running()) {
                model.suspend(listed, RejectReason.SUSPECT_DEPOSIT);
            }
        }
    }
}
