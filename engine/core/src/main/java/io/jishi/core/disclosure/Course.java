package io.jishi.core.disclosure;

import io.jishi.core.model.Defaulters;
import io.jishi.core.model.Market;
import io.jishi.core.reference.WorkingDays;
import io.jishi.core.rights.RightCell;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.PlatformCode;
import io.jishi.core.vocabulary.RejectReason;

/**
 * The course of a public listing from state to state: the period in working days, what its end finds, suspension,
 * award, deal and default. A listing holds one timer until it is settled; while nothing runs it is armed for the end of
 * all time.
 */
final class Course {
    private static final long NS_PER_MS = 1_000_000;
    private final Market market;
    private final Disclosures disclosures;
    private final DisclosureEvents events;
    private final Applications applications;
    private final TimerHandler end = this::onEnd;

    Course(final Market market, final Disclosures disclosures, final DisclosureEvents events) {
        this.market = market;
        this.disclosures = disclosures;
        this.events = events;
        applications = new Applications(market, disclosures, events, this::onSuspect);
    }

    Applications applications() {
        return applications;
    }

    void start(final Disclosure disclosure) {
        disclosure.timer = market.timers().arm(Timers.NEVER, disclosure.id, end);
        events.changed(disclosure, PlatformCode.NONE, RejectReason.NONE);
    }

    private void arm(final Disclosure disclosure, final long deadlineNs) {
        market.timers().cancel(disclosure.timer);
        disclosure.timer = market.timers().arm(deadlineNs, disclosure.id, end);
    }

    private void to(final Disclosure disclosure, final DisclosureState state, final PlatformCode code) {
        disclosure.state = state;
        events.changed(disclosure, code, RejectReason.NONE);
    }

    void announce(final Disclosure disclosure) {
        disclosure.published = true;
        to(disclosure, DisclosureState.PRE, PlatformCode.A01);
    }

    /** Lists it, for the first time or anew. */
    void list(final Disclosure disclosure) {
        disclosure.extensionsUsed = 0;
        disclosure.published = true;
        run(disclosure, disclosure.periodDays);
        to(disclosure, DisclosureState.LISTED, PlatformCode.A02);
    }

    private void run(final Disclosure disclosure, final int days) {
        final WorkingDays calendar = market.reference().calendars().find(disclosure.venue.calendarId());
        disclosure.endsAtNs = calendar.endNs(market.clock().nowNs(), days);
        arm(disclosure, disclosure.endsAtNs);
    }

    /** A new floor: offers below it are void, a period that runs or has ended starts anew. */
    void amend(final Disclosure disclosure, final long floorFen) {
        disclosure.floorFen = floorFen;
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            application.offerFen = application.offerFen < floorFen ? 0 : application.offerFen;
        }
        if (disclosure.isBeforeListing()) {
            events.changed(disclosure, PlatformCode.NONE, RejectReason.NONE);
        } else {
            list(disclosure);
        }
    }

    private void onEnd(final long disclosureId, final long deadlineNs) {
        final Disclosure disclosure = disclosures.find(disclosureId);
        disclosure.timer = market.timers().arm(Timers.NEVER, disclosure.id, end);
        if (!disclosure.isOpen()) {
            return;
        }
        if (applications.collect(disclosure)) {
            suspend(disclosure, RejectReason.SUSPECT_DEPOSIT);
        } else {
            decide(disclosure);
        }
    }

    private void decide(final Disclosure disclosure) {
        int qualified = 0;
        Application only = null;
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            if (competes(disclosure, application)) {
                only = application;
                qualified++;
            }
        }
        if (qualified > 1) {
            compete(disclosure, qualified);
        } else if (qualified == 1 && only.offerFen > 0) {
            award(disclosure, only, only.offerFen);
        } else if (qualified == 0 && disclosure.extensionsUsed < disclosure.maxExtensions) {
            extend(disclosure);
        } else if (disclosure.lotId != 0) {
            market.lotDesk().decide(disclosure.lotId);
        } else {
            unsold(disclosure, DisclosureState.NO_BUYER, false);
        }
    }

    /** Two or more: a lot that it has counts down from now. */
    private void compete(final Disclosure disclosure, final int qualified) {
        disclosure.endsAtNs = 0;
        to(disclosure, DisclosureState.COMPETITION, PlatformCode.NONE);
        events.competition(disclosure, qualified);
        if (disclosure.lotId != 0) {
            market.lotDesk().countDown(disclosure.lotId);
        }
    }

    private void extend(final Disclosure disclosure) {
        disclosure.extensionsUsed++;
        run(disclosure, disclosure.extensionDays);
        to(disclosure, DisclosureState.EXTENDED, PlatformCode.A03);
        tellLotOfEnd(disclosure);
    }

    private void tellLotOfEnd(final Disclosure disclosure) {
        if (disclosure.lotId != 0) {
            market.lotDesk().runTo(disclosure.lotId, disclosure.endsAtNs);
        }
    }

    /** In a lot that it has already the bid of who is blocked stands, so that one competes. */
    boolean competes(final Disclosure disclosure, final Application application) {
        if (!application.counts()) {
            return false;
        }
        final int applicantId = application.applicant.id();
        final boolean isBlocked = market.gate().isBlocked(application.applicant, disclosure.venue.id());
        if (disclosure.lotId == 0) {
            return !isBlocked;
        }
        return isBlocked ? market.lotDesk().hasBid(disclosure.lotId, applicantId)
            : market.lotDesk().isBidder(disclosure.lotId, applicantId);
    }

    /** Losers leave with their deposits. */
    private void award(final Disclosure disclosure, final Application winner, final long priceFen) {
        win(disclosure, winner, priceFen);
        applications.dismiss(disclosure, false);
    }

    /** Those who bid in the lot have their deposits from it; the others leave with theirs. */
    void awardByLot(final Disclosure disclosure, final int winnerId, final long priceFen) {
        win(disclosure, disclosures.find(disclosure, winnerId), priceFen);
        applications.dismissOthers(disclosure);
    }

    private void win(final Disclosure disclosure, final Application winner, final long priceFen) {
        disclosure.endsAtNs = 0;
        disclosure.winner = winner;
        disclosure.priceFen = priceFen;
        disclosure.signed = false;
        to(disclosure, DisclosureState.AWARDED, PlatformCode.NONE);
    }

    /** The winner has defaulted, the lot goes to another candidate. */
    void competeAgain(final Disclosure disclosure) {
        lose(disclosure);
        to(disclosure, DisclosureState.COMPETITION, PlatformCode.NONE);
    }

    private static void lose(final Disclosure disclosure) {
        disclosure.winner = null;
        disclosure.priceFen = 0;
        disclosure.signed = false;
    }

    void unsold(final Disclosure disclosure, final DisclosureState state, final boolean forfeit) {
        disclosure.endsAtNs = 0;
        lose(disclosure);
        to(disclosure, state, PlatformCode.NONE);
        disclosure.lotId = 0;
        applications.dismiss(disclosure, forfeit);
        disclosures.forgetApplications(disclosure);
    }

    private void onSuspect(final Disclosure disclosure) {
        if (disclosure.isOpen()) {
            suspend(disclosure, RejectReason.SUSPECT_DEPOSIT);
        }
    }

    void suspend(final Disclosure disclosure, final RejectReason reason) {
        disclosure.suspendedFrom = disclosure.state;
        if (!disclosure.held) {
            standStill(disclosure);
        }
        disclosure.state = DisclosureState.SUSPENDED;
        applications.freeze(disclosure);
        events.changed(disclosure, PlatformCode.A08, reason);
        if (disclosure.lotId != 0) {
            market.lotDesk().suspend(disclosure.lotId);
        }
    }

    void resume(final Disclosure disclosure) {
        final long graceNs = disclosure.venue.graceMs() * NS_PER_MS;
        goOn(disclosure, graceNs);
        applications.thaw(disclosure, graceNs);
        to(disclosure, disclosure.suspendedFrom, PlatformCode.A09);
        tellLotOfEnd(disclosure);
    }

    private void standStill(final Disclosure disclosure) {
        disclosure.leftNs = Math.max(0, disclosure.endsAtNs - market.clock().nowNs());
        arm(disclosure, Timers.NEVER);
    }

    /** What was left of the period, or the grace if that is more, counts from now; in a halt of its lot, it waits. */
    private void goOn(final Disclosure disclosure, final long graceNs) {
        final long leftNs = Math.max(disclosure.leftNs, graceNs);
        disclosure.endsAtNs = Applications.after(market.clock().nowNs(), leftNs);
        disclosure.leftNs = disclosure.held ? leftNs : 0;
        arm(disclosure, disclosure.held ? Timers.NEVER : disclosure.endsAtNs);
    }

    /** Its lot is halted: nobody can bid, so the period that is the lot's too stands still. */
    void hold(final Disclosure disclosure) {
        disclosure.held = true;
        if (disclosure.isOpen()) {
            standStill(disclosure);
        }
    }

    /** The last halt of its lot is lifted; what is suspended goes on when it is resumed. */
    void release(final Disclosure disclosure) {
        disclosure.held = false;
        if (disclosure.isOpen()) {
            goOn(disclosure, disclosure.venue.graceMs() * NS_PER_MS);
            events.changed(disclosure, PlatformCode.NONE, RejectReason.NONE);
            tellLotOfEnd(disclosure);
        }
    }

    void withdraw(final Disclosure disclosure) {
        if (disclosure.isBeforeListing()) {
            close(disclosure, DisclosureState.WITHDRAWN_BEFORE, PlatformCode.A01_1, RejectReason.NONE);
        } else {
            close(disclosure, DisclosureState.WITHDRAWN, PlatformCode.A05, RejectReason.NONE);
        }
    }

    /** It is over without a deal, and so is a lot that it has: deposits are given back, it is forgotten. */
    void close(
        final Disclosure disclosure, final DisclosureState state, final PlatformCode code, final RejectReason reason) {
        if (disclosure.lotId != 0) {
            market.lotDesk().cancel(disclosure.lotId);
            disclosure.lotId = 0;
        }
        market.timers().cancel(disclosure.timer);
        disclosure.timer = Timers.NONE;
        disclosure.winner = null;
        disclosure.endsAtNs = 0;
        disclosure.state = state;
        events.changed(disclosure, disclosure.published ? code : PlatformCode.NONE, reason);
        applications.dismiss(disclosure, false);
        disclosures.settle(disclosure);
        disclosures.remove(disclosure);
    }

    void sign(final Disclosure disclosure) {
        disclosure.signed = true;
        events.changed(disclosure, PlatformCode.NONE, RejectReason.NONE);
    }

    /** Paid: the deposit is applied to the price, the right passes. */
    void deal(final Disclosure disclosure, final RightCell cell, final int bidCount, final int bidderCount) {
        market.timers().cancel(disclosure.timer);
        disclosure.timer = Timers.NONE;
        final int buyerId = disclosure.winner.applicant.id();
        market.deposits().applyToPrice(buyerId, Model.DISCLOSURE, disclosure.id, disclosure.priceFen);
        to(disclosure, DisclosureState.DEALT, PlatformCode.A06);
        events.trade(disclosure, bidCount, bidderCount);
        closeDefaults(disclosure);
        disclosures.settle(disclosure);
        market.rights().grant(disclosure.asset, cell, buyerId);
    }

    /** The asset is sold anew: what those who defaulted on it before still owe is known now. */
    private void closeDefaults(final Disclosure disclosure) {
        final Defaulters defaulters = market.defaulters();
        for (int entry = defaulters.takeOpen(disclosure.asset); entry != Defaulters.NONE;
            entry = defaulters.takeOpen(disclosure.asset)) {
            events.defaulted(disclosure, entry, defaulters.close(entry, disclosure.priceFen));
        }
    }

    /** The winner is barred from the asset, its deposit forfeited; the listing can be listed anew. */
    void defaulted(final Disclosure disclosure, final long costsFen) {
        final int winnerId = disclosure.winner.applicant.id();
        final long depositFen = market.deposits().reservedFen(winnerId, Model.DISCLOSURE, disclosure.id);
        market.deposits().forfeit(winnerId, Model.DISCLOSURE, disclosure.id);
        events.defaulted(disclosure, winnerId, depositFen, Defaulters.claimFen(depositFen, costsFen, 0));
        market.defaulters().add(disclosure.asset, winnerId, Model.DISCLOSURE, disclosure.id, disclosure.priceFen,
            depositFen, costsFen);
        unsold(disclosure, DisclosureState.NO_SALE, false);
    }
}
