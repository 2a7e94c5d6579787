package io.jishi.core.disclosure;

import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.Command;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.MakeOffer;
import io.jishi.core.deposit.Deposits;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;

/** Refuses applications, decisions and offers; the order is that of {@link DisclosureModel}. */
final class ApplicationChecks {
    private final Market market;
    private final Disclosures disclosures;

    ApplicationChecks(final Market market, final Disclosures disclosures) {
        this.market = market;
        this.disclosures = disclosures;
    }

    /** EARLY before the listing, HALTED while it is suspended, LATE once its period is over. */
    private static RejectReason checkPhase(final Disclosure disclosure) {
        if (disclosure.isOpen()) {
            return RejectReason.NONE;
        }
        if (disclosure.isBeforeListing()) {
            return RejectReason.EARLY;
        }
        return disclosure.state == DisclosureState.SUSPENDED ? RejectReason.HALTED : RejectReason.LATE;
    }

    /** What applications and offers have in common. */
    private RejectReason checkBuyer(final Command command, final Disclosure disclosure) {
        final RejectReason reason =
            market.gate().checkParty(command, disclosure == null ? 0 : disclosure.venue.id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (disclosure == null || disclosure.state == DisclosureState.DRAFT) {
            return RejectReason.UNKNOWN_DISCLOSURE;
        }
        final RejectReason phase = checkPhase(disclosure);
        return phase != RejectReason.NONE ? phase
            : market.gate().checkOpen(disclosure.venue, command.participantId);
    }

    RejectReason check(final ApplyToBuy command, final Disclosure disclosure) {
        final RejectReason reason = checkBuyer(command, disclosure);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Participant buyer = market.gate().party();
        if (buyer.sameOwnerAs(disclosure.seller)) {
            return RejectReason.SELLER_BID;
        }
        if (market.defaulters().isBarred(disclosure.asset, buyer.id())) {
            return RejectReason.PRIOR_DEFAULTER;
        }
        if (command.beneficialOwnerId < 1 || command.depositAccountId < 1) {
            return RejectReason.BAD_VALUE;
        }
        if (command.offerFen != 0) {
            final RejectReason offer = checkOffer(disclosure, command.offerFen);
            if (offer != RejectReason.NONE) {
                return offer;
            }
        }
        if (hasApplied(disclosure, buyer.id(), command.beneficialOwnerId)) {
            return RejectReason.DUPLICATE_APPLICATION;
        }
        return disclosures.hasRoomForApplication() ? RejectReason.NONE : RejectReason.TOO_MANY_APPLICATIONS;
    }

    private static boolean hasApplied(final Disclosure disclosure, final int buyerId, final long beneficialOwnerId) {
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            if (application.applicant.id() == buyerId || application.beneficialOwnerId == beneficialOwnerId) {
                return true;
            }
        }
        return false;
    }

    private static RejectReason checkOffer(final Disclosure disclosure, final long offerFen) {
        if (disclosure.isDynamic()) {
            return RejectReason.WRONG_MODE;
        }
        if (offerFen < disclosure.floorFen) {
            return RejectReason.BELOW_START;
        }
        return DisclosureChecks.isOver(offerFen, disclosure.venue) ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    RejectReason check(final DecideApplication command, final Disclosure disclosure) {
        if (!market.reference().isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (disclosure == null) {
            return RejectReason.UNKNOWN_DISCLOSURE;
        }
        final RejectReason phase = checkPhase(disclosure);
        if (phase != RejectReason.NONE && phase != RejectReason.HALTED) {
            return phase;
        }
        final Participant participant = market.reference().participants().find(command.targetParticipantId);
        if (participant == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        final Application application = disclosures.find(disclosure, participant.id());
        if (application == null) {
            return RejectReason.NOT_QUALIFIED;
        }
        if (application.over || (application.decided && command.accepted && !application.suspect)) {
            return RejectReason.STATE;
        }
        final RejectReason reason = command.accepted && !application.decided
            ? checkAccepted(disclosure, participant) : RejectReason.NONE;
        return reason == RejectReason.NONE && command.accepted && needsPlace(application)
            ? RejectReason.TOO_MANY_BIDS : reason;
    }

    /** Whether it is to bid in a lot of the listing, and no lot has a place for it. */
    private boolean needsPlace(final Application application) {
        return application.disclosure.lotId != 0 && !application.bids && !market.lotDesk().hasRoom();
    }

    private RejectReason checkAccepted(final Disclosure disclosure, final Participant participant) {
        if (market.gate().isBlocked(participant, disclosure.venue.id())) {
            return RejectReason.BLOCKED;
        }
        final long dueFen = Deposits.dueFen(participant, disclosure.venue, disclosure.depositFen);
        if (dueFen < 0) {
            return RejectReason.AMOUNT_RANGE;
        }
        final RejectReason reason =
            market.deposits().check(participant.id(), Model.DISCLOSURE, disclosure.id, dueFen);
        if (reason != RejectReason.DEPOSIT || disclosure.depositDueMs == 0) {
            return reason;
        }
        return market.timers().hasRoomFor(1) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    RejectReason check(final MakeOffer command, final Disclosure disclosure) {
        final RejectReason reason = checkBuyer(command, disclosure);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (disclosure.isDynamic()) {
            return RejectReason.WRONG_MODE;
        }
        final Application application = disclosures.find(disclosure, command.participantId);
        if (application == null || !application.qualified || application.over || application.suspect) {
            return RejectReason.NOT_QUALIFIED;
        }
        if (application.dueAtNs != 0) {
            return RejectReason.DEPOSIT;
        }
        if (command.offerFen <= application.offerFen) {
            return RejectReason.BELOW_NEXT;
        }
        return checkOffer(disclosure, command.offerFen);
    }
}
