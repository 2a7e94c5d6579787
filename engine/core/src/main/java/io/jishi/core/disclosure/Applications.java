package io.jishi.core.disclosure;

import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.deposit.Deposits;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;

/** Takes applications and decides them; sees to it that deposits come in time, and that nobody applies twice. */
final class Applications {
    private static final long NS_PER_MS = 1_000_000;
    private final Market market;
    private final Disclosures disclosures;
    private final DisclosureEvents events;
    private final Suspicion suspicion;
    private final TimerHandler due = this::onDue;

    /** Is told of a listing that must pause. */
    @FunctionalInterface
    interface Suspicion {
        void onSuspect(Disclosure disclosure);
    }

    Applications(
        final Market market,
        final Disclosures disclosures,
        final DisclosureEvents events,
        final Suspicion suspicion) {
        this.market = market;
        this.disclosures = disclosures;
        this.events = events;
        this.suspicion = suspicion;
    }

    /** Takes an application; those of one owner group void each other. */
    void apply(final Disclosure disclosure, final Participant applicant, final ApplyToBuy command) {
        final Application application = disclosures.addApplication(disclosure, applicant.id());
        application.applied(disclosure, applicant, command);
        events.application(application, RejectReason.NONE, 0);
        boolean affiliated = false;
        for (int i = 0; i < disclosure.applications.size() - 1; i++) {
            final Application other = disclosure.applications.get(i);
            if (other.applicant.sameOwnerAs(applicant)) {
                affiliated = true;
                voidByAffiliate(other);
            }
        }
        if (affiliated) {
            end(application, RejectReason.AFFILIATED, 0);
        }
    }

    /** A bid that was made stands: else a leader could have its own voided by an affiliate. */
    private void voidByAffiliate(final Application other) {
        final long lotId = other.disclosure.lotId;
        if (lotId == 0 || !market.lotDesk().hasBid(lotId, other.applicant.id())) {
            end(other, RejectReason.AFFILIATED, 0);
        }
    }

    /** An application that is not over ends, its deposit is given back; it bids no more. */
    void end(final Application application, final RejectReason reason, final int reasonCode) {
        if (!application.over) {
            application.over = true;
            disarm(application);
            events.application(application, reason, reasonCode);
            release(application);
            if (application.bids) {
                market.lotDesk().exclude(
                    application.disclosure.lotId, application.applicant.id(), reasonCode);
            }
        }
    }

    /** Who counts from now on joins the lot that the listing has while its period runs. */
    private void join(final Application application) {
        final long lotId = application.disclosure.lotId;
        if (lotId != 0 && application.counts() && !application.bids) {
            application.bids = true;
            market.lotDesk().admit(lotId, application.applicant.id());
        }
    }

    void release(final Application application) {
        market.deposits().release(application.applicant.id(), Model.DISCLOSURE, application.disclosure.id);
    }

    private void disarm(final Application application) {
        market.timers().cancel(application.timer);
        application.timer = Timers.NONE;
        application.dueAtNs = 0;
        application.leftNs = 0;
    }

    /** Decides one; true if a deposit of it and of another come from one account. */
    boolean decide(final Application application, final DecideApplication command) {
        if (!command.accepted) {
            end(application, RejectReason.NOT_QUALIFIED, command.reasonCode);
            return false;
        }
        if (application.suspect) {
            application.suspect = false;
            events.application(application, RejectReason.NONE, command.reasonCode);
            join(application);
            return false;
        }
        return qualify(application);
    }

    private boolean qualify(final Application application) {
        final Disclosure disclosure = application.disclosure;
        application.decided = true;
        application.qualified = true;
        application.dueFen = Deposits.dueFen(application.applicant, disclosure.venue, disclosure.depositFen);
        final RejectReason reason = reserve(application);
        if (reason != RejectReason.NONE) {
            final long dueNs = disclosure.depositDueMs * NS_PER_MS;
            if (disclosure.isOpen()) {
                await(application, after(market.clock().nowNs(), dueNs));
            } else {
                application.leftNs = dueNs;
                application.dueAtNs = Timers.NEVER;
                application.timer = market.timers().arm(Timers.NEVER, key(application), due);
            }
        }
        events.application(application, RejectReason.NONE, 0);
        return reason == RejectReason.NONE && isSuspectOrJoins(application);
    }

    private boolean isSuspectOrJoins(final Application application) {
        final boolean suspect = isSuspect(application);
        join(application);
        return suspect;
    }

    static long after(final long timeNs, final long durationNs) {
        return timeNs > Timers.NEVER - durationNs ? Timers.NEVER : timeNs + durationNs;
    }

    private void await(final Application application, final long dueAtNs) {
        application.dueAtNs = dueAtNs;
        application.timer = market.timers().arm(dueAtNs, key(application), due);
    }

    private static long key(final Application application) {
        return Disclosures.applicationKey(application.disclosure, application.applicant.id());
    }

    private RejectReason reserve(final Application application) {
        return market.deposits().reserve(application.applicant.id(), Model.DISCLOSURE, application.disclosure.id,
            application.dueFen);
    }

    private boolean isSuspect(final Application application) {
        boolean suspect = false;
        for (int i = 0; application.dueFen > 0 && i < application.disclosure.applications.size(); i++) {
            final Application other = application.disclosure.applications.get(i);
            if (other != application && other.counts() && isOneAccount(application, other)) {
                suspect = true;
                suspect(other);
            }
        }
        if (suspect) {
            suspect(application);
        }
        return suspect;
    }

    private void suspect(final Application application) {
        application.suspect = true;
        events.application(application, RejectReason.SUSPECT_DEPOSIT, 0);
    }

    private boolean isOneAccount(final Application a, final Application b) {
        return a.accountId == b.accountId
            || market.deposits().sourceOf(a.applicant.id()) == market.deposits().sourceOf(b.applicant.id());
    }

    /** Last call for deposits that are due: what is there is taken, who has none is out. True if any is suspect. */
    boolean collect(final Disclosure disclosure) {
        boolean suspect = false;
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            suspect |= application.dueAtNs != 0 && settle(application);
        }
        return suspect;
    }

    private boolean settle(final Application application) {
        disarm(application);
        final boolean isFull = application.disclosure.lotId != 0 && !market.lotDesk().hasRoom();
        if (isFull || reserve(application) != RejectReason.NONE) {
            end(application, isFull ? RejectReason.TOO_MANY_BIDS : RejectReason.DEPOSIT, 0);
            return false;
        }
        events.application(application, RejectReason.NONE, 0);
        return isSuspectOrJoins(application);
    }

    private void onDue(final long key, final long deadlineNs) {
        final Disclosure disclosure = disclosures.find(key >>> Integer.SIZE);
        final Application application = disclosures.find(disclosure, (int)key);
        application.timer = Timers.NONE;
        if (settle(application)) {
            suspicion.onSuspect(disclosure);
        }
    }

    /** Stops the clocks of deposits that are due. */
    void freeze(final Disclosure disclosure) {
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            if (application.dueAtNs != 0) {
                application.leftNs = application.dueAtNs - market.clock().nowNs();
                market.timers().cancel(application.timer);
                application.dueAtNs = Timers.NEVER;
                application.timer = market.timers().arm(Timers.NEVER, key(application), due);
            }
        }
    }

    /** Lets them run again with what was left, at least so much. */
    void thaw(final Disclosure disclosure, final long graceNs) {
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            if (application.dueAtNs != 0) {
                final long leftNs = Math.max(application.leftNs, graceNs);
                market.timers().cancel(application.timer);
                application.leftNs = 0;
                await(application, after(market.clock().nowNs(), leftNs));
            }
        }
    }

    /** Everybody's application is over but the winner's; deposits are given back, or forfeited. */
    void dismiss(final Disclosure disclosure, final boolean forfeit) {
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            if (application != disclosure.winner && !application.over) {
                dismiss(application, forfeit);
            }
        }
    }

    /** The applications of those who do not bid in the lot are over. */
    void dismissOthers(final Disclosure disclosure) {
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            if (!application.bids && !application.over) {
                dismiss(application, false);
            }
        }
    }

    private void dismiss(final Application application, final boolean forfeit) {
        application.over = true;
        disarm(application);
        if (forfeit) {
            market.deposits().forfeit(application.applicant.id(), Model.DISCLOSURE, application.disclosure.id);
        } else {
            release(application);
        }
    }
}
