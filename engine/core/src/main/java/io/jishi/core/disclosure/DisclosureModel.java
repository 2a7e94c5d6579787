package io.jishi.core.disclosure;

import io.jishi.core.command.AmendDisclosure;
import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.MakeOffer;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.PlatformCode;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import java.util.List;

/**
 * The public listing procedure: a draft is announced and listed; buyers apply, are qualified and pay a deposit; the end
 * of the period finds nobody, one, or a competition; what is awarded is signed, paid, dealt and certified.
 *
 * <p>Order of checks:
 * <ul>
 * <li>DraftDisclosure: UNKNOWN_PARTY, NOT_AUTHORISED, PARTY_BLOCKED, KILLED, RATE; UNKNOWN_VENUE, MODEL_NOT_ALLOWED,
 * HALTED, NOT_OPEN; BAD_VALUE (client id below 1), DUPLICATE_ID, UNKNOWN_ASSET (or not the seller's), BAD_RIGHT (an
 * open licence), STATE (the asset is on sale); BAD_PRICE, BAD_VALUE (the other terms), CUT_APPROVAL, MAX_VALUE,
 * TOO_MANY_DISCLOSURES, TOO_MANY_TIMERS.</li>
 * <li>AmendDisclosure: the party's, UNKNOWN_DISCLOSURE (or another's), HALTED, NOT_OPEN, STATE, BAD_PRICE,
 * APPRAISAL_STALE (once listed), CUT_APPROVAL, MAX_VALUE.</li>
 * <li>StepDisclosure, ANNOUNCE, LIST, SIGN, the seller's: the party's, UNKNOWN_DISCLOSURE, HALTED, NOT_OPEN, STATE,
 * APPRAISAL_STALE. WITHDRAW, the seller's, blocked or halted or not: UNKNOWN_PARTY, NOT_AUTHORISED, UNKNOWN_DISCLOSURE,
 * STATE (also: bidding has begun in the lot it has). SUSPEND, RESUME, TERMINATE, an operator's: NOT_AUTHORISED,
 * UNKNOWN_DISCLOSURE, STATE (RESUME also: a suspect who bids in the lot is not decided).</li>
 * <li>ApplyToBuy: the party's, UNKNOWN_DISCLOSURE (or a draft), EARLY, HALTED (suspended), LATE; HALTED, NOT_OPEN;
 * SELLER_BID, PRIOR_DEFAULTER, BAD_VALUE, of an offer WRONG_MODE (DYNAMIC), BELOW_START, MAX_VALUE;
 * DUPLICATE_APPLICATION, TOO_MANY_APPLICATIONS.</li>
 * <li>DecideApplication, an operator's: NOT_AUTHORISED, UNKNOWN_DISCLOSURE, EARLY, LATE, UNKNOWN_PARTY, NOT_QUALIFIED
 * (no application), STATE (over, or qualified already); to qualify BLOCKED, AMOUNT_RANGE, STATE, DEPOSIT (not there,
 * and no time to pay), TOO_MANY_RESERVATIONS, TOO_MANY_TIMERS; TOO_MANY_BIDS (no place in the lot it has).</li>
 * <li>MakeOffer: as ApplyToBuy to NOT_OPEN, then WRONG_MODE (DYNAMIC), NOT_QUALIFIED, DEPOSIT, BELOW_NEXT (not above
 * its own), BELOW_START, MAX_VALUE.</li>
 * <li>ConfirmPayment, an operator's: NOT_AUTHORISED, UNKNOWN_DISCLOSURE, STATE (not awarded and signed, or its lot is
 * to be paid), UNKNOWN_ASSET, RIGHT_CONFLICT, TOO_MANY_GRANTS. DeclareDefault: UNKNOWN_DISCLOSURE, STATE, BAD_VALUE,
 * TOO_MANY_RESERVATIONS (as many defaults are remembered as deposits may be held).</li>
 * </ul>
 *
 * <p>Events: DisclosureChanged for every state, with the platforms' own code where there is one; before it DepositMoved
 * of a deal, after it those of the losers, in the order of application. A competition is DisclosureChanged, then
 * CompetitionAnnounced. A deal is DepositMoved, DisclosureChanged, Traded, TradeReported, fees, DefaultDeclared (what
 * an earlier winner owes now that the price is known), RightGranted. An application is ApplicationChanged to the
 * applicant and the gateway of the venue; a decision follows its DepositMoved.
 */
public final class DisclosureModel implements MarketModel {
    private final Market market;
    private final Disclosures disclosures;
    private final DisclosureChecks checks;
    private final ApplicationChecks applicationChecks;
    private final DisclosureEvents events;
    private final Course course;

    /**
     * A model without listings.
     *
     * @param market what it shares with the other models.
     */
    public DisclosureModel(final Market market) {
        this.market = market;
        disclosures = new Disclosures(market.limits(), market.sales());
        checks = new DisclosureChecks(market, disclosures);
        applicationChecks = new ApplicationChecks(market, disclosures);
        events = new DisclosureEvents(market);
        course = new Course(market, disclosures, events);
        market.rights().listen(this::onAssigned);
        market.lotSource(Model.DISCLOSURE, new Competition(disclosures, checks, course));
    }

    @Override
    public Model model() {
        return Model.DISCLOSURE;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.DRAFT_DISCLOSURE, CommandType.STEP_DISCLOSURE, CommandType.AMEND_DISCLOSURE,
            CommandType.APPLY_TO_BUY, CommandType.DECIDE_APPLICATION, CommandType.MAKE_OFFER);
    }

    @Override
    public void onCommand(final Command command) {
        switch (command.type()) {
            case DRAFT_DISCLOSURE:
                draft((DraftDisclosure)command);
                break;
            case STEP_DISCLOSURE:
                step((StepDisclosure)command);
                break;
            case AMEND_DISCLOSURE:
                amend((AmendDisclosure)command);
                break;
            case APPLY_TO_BUY:
                apply((ApplyToBuy)command);
                break;
            case DECIDE_APPLICATION:
                decide((DecideApplication)command);
                break;
            default:
                offer((MakeOffer)command);
                break;
        }
    }

    private boolean refused(final RejectReason reason, final Command command, final long subjectId) {
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, subjectId);
        }
        return reason != RejectReason.NONE;
    }

    private void draft(final DraftDisclosure command) {
        if (!refused(checks.check(command), command, command.clientListingId)) {
            final Disclosure disclosure = disclosures.take();
            disclosure.drafted(command, market.reference().participants().find(command.participantId),
                market.reference().venues().find(command.venueId), market.rights().find(command.assetId));
            disclosures.add(disclosure);
            course.start(disclosure);
        }
    }

    private void amend(final AmendDisclosure command) {
        final Disclosure disclosure = disclosures.find(command.disclosureId);
        if (!refused(checks.check(command, disclosure), command, command.disclosureId)) {
            course.amend(disclosure, command.floorFen);
        }
    }

    private void step(final StepDisclosure command) {
        final Disclosure disclosure = disclosures.find(command.disclosureId);
        if (refused(checks.check(command, disclosure), command, command.disclosureId)) {
            return;
        }
        switch (command.step) {
            case ANNOUNCE -> course.announce(disclosure);
            case LIST -> course.list(disclosure);
            case WITHDRAW -> course.withdraw(disclosure);
            case SUSPEND -> course.suspend(disclosure, RejectReason.NONE);
            case RESUME -> course.resume(disclosure);
            case TERMINATE -> course.close(
                disclosure, DisclosureState.TERMINATED, PlatformCode.A10, RejectReason.NONE);
            default -> course.sign(disclosure);
        }
    }

    private void apply(final ApplyToBuy command) {
        final Disclosure disclosure = disclosures.find(command.disclosureId);
        if (!refused(applicationChecks.check(command, disclosure), command, command.disclosureId)) {
            course.applications().apply(disclosure, market.gate().party(), command);
        }
    }

    private void decide(final DecideApplication command) {
        final Disclosure disclosure = disclosures.find(command.disclosureId);
        if (!refused(applicationChecks.check(command, disclosure), command, command.disclosureId)
            && course.applications().decide(disclosures.find(disclosure, command.targetParticipantId), command)
            && disclosure.isOpen()) {
            course.suspend(disclosure, RejectReason.SUSPECT_DEPOSIT);
        }
    }

    private void offer(final MakeOffer command) {
        final Disclosure disclosure = disclosures.find(command.disclosureId);
        if (!refused(applicationChecks.check(command, disclosure), command, command.disclosureId)) {
            final Application application = disclosures.find(disclosure, command.participantId);
            application.offerFen = command.offerFen;
            events.application(application, RejectReason.NONE, 0);
        }
    }

    @Override
    public RejectReason confirmPayment(final ConfirmPayment command) {
        final Disclosure disclosure = disclosures.find(command.subjectId);
        final RejectReason reason = checks.check(command, disclosure);
        if (reason == RejectReason.NONE) {
            course.deal(disclosure, checks.cell(disclosure), 0, disclosure.applications.size());
        }
        return reason;
    }

    @Override
    public RejectReason declareDefault(final DeclareDefault command) {
        final Disclosure disclosure = disclosures.find(command.subjectId);
        final RejectReason reason = checks.check(command, disclosure);
        if (reason == RejectReason.NONE) {
            course.defaulted(disclosure, command.costsFen);
        }
        return reason;
    }

    /** A kill switch terminates what has found no buyer and no competition yet. */
    @Override
    public void onKilled(final Scope scope, final long subjectId) {
        Disclosure next;
        for (Disclosure disclosure = disclosures.first(); disclosure != null; disclosure = next) {
            next = disclosure.next;
            final boolean inScope = scope == Scope.ALL
                || (scope == Scope.VENUE && disclosure.venue.id() == subjectId)
                || (scope == Scope.PARTICIPANT && disclosure.seller.id() == subjectId);
            if (inScope && isUndecided(disclosure)) {
                course.close(disclosure, DisclosureState.TERMINATED, PlatformCode.A10, RejectReason.KILLED);
            }
        }
    }

    private static boolean isUndecided(final Disclosure disclosure) {
        return disclosure.lotId == 0 && disclosure.state != DisclosureState.COMPETITION
            && disclosure.state != DisclosureState.AWARDED
            && disclosure.state != DisclosureState.DEALT;
    }

    /** The certificate of a deal: issued (A07), the listing is complete and forgotten. */
    @Override
    public void onCertificate(final long restingId, final CertificateState state) {
        final Disclosure disclosure = disclosures.find(restingId);
        if (disclosure != null && disclosure.state == DisclosureState.DEALT && state == CertificateState.ISSUED) {
            disclosure.state = DisclosureState.CERTIFIED;
            events.changed(disclosure, PlatformCode.A07, RejectReason.NONE);
            disclosures.remove(disclosure);
        }
    }

    /** The title has passed another way: what is listed of it is taken (A04), unless a competition or an award runs. */
    private void onAssigned(final int asset) {
        final Disclosure disclosure = disclosures.ofAsset(market.rights().idOf(asset));
        if (disclosure != null && disclosure.lotId == 0 && disclosure.state != DisclosureState.AWARDED) {
            course.close(disclosure, DisclosureState.WITHDRAWN_TAKEN, PlatformCode.A04, RejectReason.NONE);
        }
    }

    /**
     * Adds the last id given and every listing kept in the order of ids, its fields as they are declared and its
     * applications in the order of application; then how many applications are kept, and who has defaulted.
     */
    @Override
    public void hashInto(final StateHash hash) {
        disclosures.hashInto(hash);
        market.defaulters().hashInto(hash);
    }
}
