package io.jishi.core.agreement;

import io.jishi.core.command.AcceptOffer;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.CounterOffer;
import io.jishi.core.command.DeclineOffer;
import io.jishi.core.command.ObjectToAgreement;
import io.jishi.core.command.OfferAgreement;
import io.jishi.core.command.ResolveObjection;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AgreementState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import java.util.List;

/**
 * A negotiated price (market rules, agreement): an offer, counter-offers in turn, an acceptance, publicity during which
 * anybody else may object and the clock stops, and the award, which is a trade.
 *
 * <p>Order of checks:
 * <ul>
 * <li>OfferAgreement: UNKNOWN_PARTY, NOT_AUTHORISED, PARTY_BLOCKED, KILLED, RATE; UNKNOWN_VENUE, MODEL_NOT_ALLOWED,
 * HALTED, NOT_OPEN; BAD_VALUE (client id below 1), DUPLICATE_ID; UNKNOWN_PARTY (the other), SELF_TRADE (the same),
 * PARTY_BLOCKED (the other); BAD_UNITS, BAD_PRICE, UNKNOWN_FIELD, BAD_RIGHT (an open licence; a contract that the right
 * does not make), UNKNOWN_ASSET (not the seller's), EXPIRED, BAD_VALUE (publicity under 15 days of a university or
 * institute that sells), AMOUNT_RANGE, MAX_VALUE, TOO_MANY_AGREEMENTS, TOO_MANY_TIMERS.</li>
 * <li>CounterOffer, AcceptOffer: the party's as above, UNKNOWN_AGREEMENT (or a stranger's), HALTED, NOT_OPEN, STATE
 * (not negotiated), NOT_YOUR_PHASE (its own offer stands); then of a counter-offer BAD_PRICE, AMOUNT_RANGE, MAX_VALUE;
 * of an acceptance PARTY_BLOCKED (the other), UNKNOWN_ASSET (no longer the seller's), RIGHT_CONFLICT,
 * TOO_MANY_GRANTS.</li>
 * <li>DeclineOffer, by either party, blocked or halted or not: UNKNOWN_PARTY, NOT_AUTHORISED, UNKNOWN_AGREEMENT,
 * STATE.</li>
 * <li>ObjectToAgreement, by anybody else, halted or not: the party's, LATE (it is over), UNKNOWN_AGREEMENT (or not
 * publicised), NOT_AUTHORISED (a party to it), STATE (objects already), TOO_MANY_AGREEMENTS (as many objections are
 * open as agreements may be).</li>
 * <li>ResolveObjection: NOT_AUTHORISED (an operator's), UNKNOWN_OBJECTION.</li>
 * </ul>
 *
 * <p>Events: AgreementChanged for every state; an award is followed by Traded, TradeReported, fees and, with an asset,
 * RightGranted. An objection is ObjectionChanged, then AgreementChanged OBJECTED if it is the first that is open;
 * resolved, ObjectionChanged, then AgreementChanged PUBLICITY if it was the last, or TERMINATED if it is upheld. At the
 * end of publicity an agreement whose right can no longer pass is TERMINATED with its reason. A kill switch TERMINATEs
 * what is negotiated, with KILLED. A halt stops no publicity: it is a period of days, not a countdown.
 *
 * <p>An agreement holds one timer from its offer to its end; while nothing runs it is armed for the end of all time.
 */
public final class AgreementModel implements MarketModel {
    private static final long NS_PER_DAY = 86_400_000_000_000L;

    private final Market market;
    private final Agreements agreements;
    private final AgreementChecks checks;
    private final AgreementEvents events;
    private final TimerHandler end = this::onEnd;

    /**
     * A model without agreements.
     *
     * @param market what it shares with the other models.
     */
    public AgreementModel(final Market market) {
        this.market = market;
        agreements = new Agreements(market.limits().maxDeals());
        checks = new AgreementChecks(market, agreements);
        events = new AgreementEvents(market);
    }

    @Override
    public Model model() {
        return Model.AGREEMENT;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.OFFER_AGREEMENT, CommandType.COUNTER_OFFER, CommandType.ACCEPT_OFFER,
            CommandType.DECLINE_OFFER, CommandType.OBJECT_TO_AGREEMENT, CommandType.RESOLVE_OBJECTION);
    }

    @Override
    public void onCommand(final Command command) {
        switch (command.type()) {
            case OFFER_AGREEMENT:
                offer((OfferAgreement)command);
                break;
            case COUNTER_OFFER:
                counter((CounterOffer)command);
                break;
            case ACCEPT_OFFER:
                accept((AcceptOffer)command);
                break;
            case DECLINE_OFFER:
                decline((DeclineOffer)command);
                break;
            case OBJECT_TO_AGREEMENT:
                object((ObjectToAgreement)command);
                break;
            default:
                resolve((ResolveObjection)command);
                break;
        }
    }

    private boolean refused(final RejectReason reason, final Command command, final long subjectId) {
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, subjectId);
        }
        return reason != RejectReason.NONE;
    }

    private void offer(final OfferAgreement command) {
        if (refused(checks.check(command), command, command.clientAgreementId)) {
            return;
        }
        final Agreement agreement = agreements.take();
        agreement.offered(command,
            market.reference().participants().find(command.participantId),
            market.reference().participants().find(command.toParticipantId),
            market.reference().venues().find(command.venueId));
        agreements.add(agreement);
        arm(agreement);
        events.changed(agreement, RejectReason.NONE, false);
    }

    private void arm(final Agreement agreement) {
        final long deadlineNs = agreement.endsAtNs == 0 ? Timers.NEVER : agreement.endsAtNs;
        agreement.timer = market.timers().arm(deadlineNs, agreement.id, end);
    }

    private void counter(final CounterOffer command) {
        final Agreement agreement = agreements.find(command.agreementId);
        if (!refused(checks.checkCounter(command, agreement, command.priceFen), command, command.agreementId)) {
            agreement.state = AgreementState.COUNTERED;
            agreement.priceFen = command.priceFen;
            agreement.offererStands = !agreement.offererStands;
            events.changed(agreement, RejectReason.NONE, false);
        }
    }

    private void accept(final AcceptOffer command) {
        final Agreement agreement = agreements.find(command.agreementId);
        if (refused(checks.checkAccept(command, agreement), command, command.agreementId)) {
            return;
        }
        market.timers().cancel(agreement.timer);
        if (agreement.publicityDays == 0) {
            award(agreement);
        } else {
            publicise(agreement, saturatedSum(market.clock().nowNs(), agreement.publicityDays * NS_PER_DAY));
        }
    }

    private static long saturatedSum(final long a, final long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** The clock runs, to an end; the timer is not armed. */
    private void publicise(final Agreement agreement, final long endsAtNs) {
        agreement.state = AgreementState.PUBLICITY;
        agreement.endsAtNs = endsAtNs;
        agreement.stoppedAtNs = 0;
        arm(agreement);
        events.changed(agreement, RejectReason.NONE, true);
    }

    /** Concluded; the timer is not armed. */
    private void award(final Agreement agreement) {
        agreement.state = AgreementState.AWARDED;
        agreement.endsAtNs = 0;
        events.changed(agreement, RejectReason.NONE, agreement.publicityDays > 0);
        events.trade(agreement, agreement.assetId != 0);
        if (agreement.assetId != 0) {
            final int asset = market.rights().find(agreement.assetId);
            market.rights().grant(asset, checks.cell(agreement), agreement.buyer().id());
        }
        agreements.remove(agreement);
    }

    /** Given up; the timer is not armed. */
    private void giveUp(final Agreement agreement, final AgreementState state, final RejectReason reason) {
        final boolean isPublic = !agreement.isNegotiated();
        agreement.state = state;
        agreement.endsAtNs = 0;
        events.changed(agreement, reason, isPublic);
        agreements.remove(agreement);
    }

    private void onEnd(final long agreementId, final long deadlineNs) {
        final Agreement agreement = agreements.find(agreementId);
        agreement.timer = Timers.NONE;
        if (agreement.isNegotiated()) {
            giveUp(agreement, AgreementState.EXPIRED, RejectReason.NONE);
            return;
        }
        final RejectReason reason = checks.checkConcluded(agreement);
        if (reason == RejectReason.NONE) {
            award(agreement);
        } else {
            giveUp(agreement, AgreementState.TERMINATED, reason);
        }
    }

    private void decline(final DeclineOffer command) {
        final Agreement agreement = agreements.find(command.agreementId);
        if (!refused(checks.checkDecline(command, agreement), command, command.agreementId)) {
            market.timers().cancel(agreement.timer);
            giveUp(agreement, AgreementState.DECLINED, RejectReason.NONE);
        }
    }

    private void object(final ObjectToAgreement command) {
        final Agreement agreement = agreements.find(command.agreementId);
        final RejectReason reason = checks.checkObject(command, command.agreementId, agreement);
        if (refused(reason, command, command.agreementId)) {
            return;
        }
        events.objection(agreements.object(agreement, command.participantId), true, false);
        if (agreement.state == AgreementState.PUBLICITY) {
            market.timers().cancel(agreement.timer);
            agreement.timer = market.timers().arm(Timers.NEVER, agreement.id, end);
            agreement.state = AgreementState.OBJECTED;
            agreement.stoppedAtNs = market.clock().nowNs();
            events.changed(agreement, RejectReason.NONE, true);
        }
    }

    private void resolve(final ResolveObjection command) {
        final Objection objection = agreements.findObjection(command.objectionId);
        final RejectReason reason = !market.reference().isOperator(command) ? RejectReason.NOT_AUTHORISED
            : objection == null ? RejectReason.UNKNOWN_OBJECTION : RejectReason.NONE;
        if (refused(reason, command, command.objectionId)) {
            return;
        }
        final Agreement agreement = objection.agreement;
        events.objection(objection, false, command.upheld);
        agreements.resolve(objection);
        if (command.upheld) {
            market.timers().cancel(agreement.timer);
            giveUp(agreement, AgreementState.TERMINATED, RejectReason.NONE);
        } else if (agreement.openObjections == 0) {
            market.timers().cancel(agreement.timer);
            final long stoppedNs = market.clock().nowNs() - agreement.stoppedAtNs;
            publicise(agreement, saturatedSum(agreement.endsAtNs, stoppedNs));
        }
    }

    @Override
    public void onKilled(final Scope scope, final long subjectId) {
        Agreement next;
        for (Agreement agreement = agreements.first(); agreement != null; agreement = next) {
            next = agreement.next;
            if (agreement.isNegotiated() && isIn(agreement, scope, subjectId)) {
                market.timers().cancel(agreement.timer);
                giveUp(agreement, AgreementState.TERMINATED, RejectReason.KILLED);
            }
        }
    }

    private static boolean isIn(final Agreement agreement, final Scope scope, final long subjectId) {
        return scope == Scope.ALL
            || (scope == Scope.VENUE && agreement.venue.id() == subjectId)
            || (scope == Scope.PARTICIPANT && agreement.hasParty((int)subjectId));
    }

    /**
     * Adds the last ids given, and every agreement that is open in the order of ids: id, client id, offerer, other,
     * venue, whether the offerer sells, asset, field, right, units, days, state, price, whether the offerer's offer
     * stands, end, open objections, when the clock stopped; then every open objection in the order of ids: id,
     * agreement, objector.
     */
    @Override
    public void hashInto(final StateHash hash) {
        agreements.hashInto(hash);
    }
}
