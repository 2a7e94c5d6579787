package io.jishi.core.deposit;

import io.jishi.core.event.DepositMoved;
import io.jishi.core.event.EventSink;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.DepositMove;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Int2ObjectHashMap;

/**
 * The deposits of all participants. An account is opened by the first payment into it. An amount is held for one
 * subject, a lot (model AUCTION) or a public listing (DISCLOSURE), at most one per participant and subject: reserved,
 * and then released, applied to the price, or forfeited and later disbursed. Every move is one {@code DepositMoved} to
 * its owner and the owner's home venue.
 *
 * <p>Written by the market models and by the ledger's own commands; not thread safe. Accounts are allocated when they
 * are opened, nothing afterwards.
 *
 * <p>The law: available + reserved + forfeited = paid in - paid out, where what is applied to a price or disbursed
 * counts as paid out. {@link #differenceFen()} is what it is off by.
 */
public final class Deposits {
    private static final int WHOLE_BPS = 10_000;

    private final EventSink events;
    private final Int2ObjectHashMap<Account> byParticipant = new Int2ObjectHashMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private final Holds holds;
    private final Account total = new Account(0, 0);
    private final DepositMoved moved = new DepositMoved();

    /**
     * A ledger without accounts.
     *
     * @param limits how many amounts may be held at once.
     * @param events the way out.
     */
    public Deposits(final CoreLimits limits, final EventSink events) {
        this.events = events;
        holds = new Holds(limits.maxReservations());
    }

    /**
     * What a participant must pay as a deposit: the amount announced, more if it is RESTRICTED, by the rate of the
     * venue, HALF_UP.
     *
     * @param participant who pays.
     * @param venue       venue of the lot or listing.
     * @param depositFen  as announced, not negative.
     * @return the amount; -1 if it does not fit 64 bits (AMOUNT_RANGE).
     */
    public static long dueFen(final Participant participant, final Venue venue, final long depositFen) {
        if (participant.status() != ParticipantStatus.RESTRICTED) {
            return depositFen;
        }
        final long rate = venue.restrictedDepositBps();
        final long whole = depositFen / WHOLE_BPS;
        final long rest = (depositFen % WHOLE_BPS * rate + WHOLE_BPS / 2) / WHOLE_BPS;
        return whole > (Long.MAX_VALUE - rest) / rate ? -1 : whole * rate + rest;
    }

    /**
     * Available money of a participant.
     *
     * @param participantId any number.
     * @return in fen; 0 without an account.
     */
    public long availableFen(final int participantId) {
        final Account account = byParticipant.get(participantId);
        return account == null ? 0 : account.availableFen;
    }

    /**
     * Account that a participant's latest payment came from.
     *
     * @param participantId any number.
     * @return the account; 0 if nothing was paid in.
     */
    public long sourceOf(final int participantId) {
        final Account account = byParticipant.get(participantId);
        return account == null ? 0 : account.sourceId;
    }

    /**
     * What a participant has reserved for a subject.
     *
     * @param participantId any number.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @return in fen; 0 if nothing is, or it was released, applied or forfeited.
     */
    public long reservedFen(final int participantId, final Model model, final long subjectId) {
        final int hold = holds.find(participantId, model, subjectId);
        return hold == Holds.NONE || holds.isForfeited(hold) ? 0 : holds.amountOf(hold);
    }

    /**
     * What a participant has forfeited for a subject and was not disbursed yet.
     *
     * @param participantId any number.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @return in fen; 0 if nothing.
     */
    public long forfeitedFen(final int participantId, final Model model, final long subjectId) {
        final int hold = holds.find(participantId, model, subjectId);
        return hold == Holds.NONE || !holds.isForfeited(hold) ? 0 : holds.amountOf(hold);
    }

    /**
     * Whether {@link #reserve} would be taken.
     *
     * @param participantId who pays.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @param amountFen     not negative; 0 needs nothing.
     * @return NONE; STATE if something is held for the subject; DEPOSIT if less is available; TOO_MANY_RESERVATIONS.
     */
    public RejectReason check(
        final int participantId, final Model model, final long subjectId, final long amountFen) {
        if (holds.find(participantId, model, subjectId) != Holds.NONE) {
            return RejectReason.STATE;
        }
        if (amountFen > availableFen(participantId)) {
            return RejectReason.DEPOSIT;
        }
        return amountFen > 0 && holds.isFull() ? RejectReason.TOO_MANY_RESERVATIONS : RejectReason.NONE;
    }

    /**
     * Reserves available money for a subject. An amount of 0 is taken and does nothing.
     *
     * @param participantId who pays.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @param amountFen     not negative.
     * @return as {@link #check}; the money is reserved if it is NONE.
     */
    public RejectReason reserve(
        final int participantId, final Model model, final long subjectId, final long amountFen) {
        final RejectReason reason = check(participantId, model, subjectId, amountFen);
        if (reason == RejectReason.NONE && amountFen > 0) {
            final Account account = begin(participantId);
            account.availableFen -= amountFen;
            account.reservedFen += amountFen;
            holds.add(account, model, subjectId, amountFen);
            emit(account, DepositMove.RESERVED, amountFen, model, subjectId);
        }
        return reason;
    }

    /**
     * Makes what is reserved for a subject available again. Nothing reserved: nothing happens, and no event (a second
     * release, or one after the money was applied or forfeited).
     *
     * @param participantId who reserved it.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @return whether anything was released.
     */
    public boolean release(final int participantId, final Model model, final long subjectId) {
        final int hold = holds.find(participantId, model, subjectId);
        if (hold == Holds.NONE || holds.isForfeited(hold)) {
            return false;
        }
        final long amountFen = holds.amountOf(hold);
        final Account account = begin(participantId);
        holds.remove(account, hold);
        account.reservedFen -= amountFen;
        account.availableFen += amountFen;
        emit(account, DepositMove.RELEASED, amountFen, model, subjectId);
        return true;
    }

    /**
     * Applies what is reserved for a subject to a price; what exceeds the price is released.
     *
     * @param participantId who reserved it.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @param priceFen      the price, at least 1.
     * @return the amount applied; 0 if nothing was reserved.
     */
    public long applyToPrice(
        final int participantId, final Model model, final long subjectId, final long priceFen) {
        final int hold = holds.find(participantId, model, subjectId);
        if (hold == Holds.NONE || holds.isForfeited(hold)) {
            return 0;
        }
        final long amountFen = Math.min(priceFen, holds.amountOf(hold));
        final Account account = begin(participantId);
        account.reservedFen -= amountFen;
        account.paidOutFen += amountFen;
        holds.reduce(hold, amountFen);
        if (holds.amountOf(hold) == 0) {
            holds.remove(account, hold);
        }
        emit(account, DepositMove.APPLIED, amountFen, model, subjectId);
        release(participantId, model, subjectId);
        return amountFen;
    }

    /**
     * Forfeits what is reserved for a subject. It stays in the account, forfeited, until it is disbursed.
     *
     * @param participantId who reserved it.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @return NONE, or STATE if nothing is reserved (it was released, applied or forfeited before).
     */
    public RejectReason forfeit(final int participantId, final Model model, final long subjectId) {
        final int hold = holds.find(participantId, model, subjectId);
        if (hold == Holds.NONE || holds.isForfeited(hold)) {
            return RejectReason.STATE;
        }
        final long amountFen = holds.amountOf(hold);
        final Account account = begin(participantId);
        account.reservedFen -= amountFen;
        account.forfeitedFen += amountFen;
        holds.forfeit(hold);
        emit(account, DepositMove.FORFEITED, amountFen, model, subjectId);
        return RejectReason.NONE;
    }

    /**
     * Pays out what was forfeited for a subject, whole or in part.
     *
     * @param participantId who forfeited it.
     * @param model         AUCTION or DISCLOSURE.
     * @param subjectId     lot or public listing.
     * @param amountFen     at least 1.
     * @return NONE; STATE if nothing is forfeited; DEPOSIT if less is.
     */
    public RejectReason disburse(
        final int participantId, final Model model, final long subjectId, final long amountFen) {
        final int hold = holds.find(participantId, model, subjectId);
        if (hold == Holds.NONE || !holds.isForfeited(hold)) {
            return RejectReason.STATE;
        }
        if (amountFen > holds.amountOf(hold)) {
            return RejectReason.DEPOSIT;
        }
        final Account account = begin(participantId);
        account.forfeitedFen -= amountFen;
        account.paidOutFen += amountFen;
        holds.reduce(hold, amountFen);
        if (holds.amountOf(hold) == 0) {
            holds.remove(account, hold);
        }
        emit(account, DepositMove.DISBURSED, amountFen, model, subjectId);
        return RejectReason.NONE;
    }

    /**
     * Takes a payment in; the first one opens the account.
     *
     * @param participant whose.
     * @param amountFen   at least 1.
     * @param sourceId    account it came from.
     * @return NONE, or AMOUNT_RANGE if all that was ever paid in would not fit 64 bits.
     */
    public RejectReason credit(final Participant participant, final long amountFen, final long sourceId) {
        if (total.paidInFen > Long.MAX_VALUE - amountFen) {
            return RejectReason.AMOUNT_RANGE;
        }
        if (!byParticipant.containsKey(participant.id())) {
            final Account opened = new Account(participant.id(), participant.homeVenueId());
            byParticipant.put(participant.id(), opened);
            accounts.add(opened);
        }
        final Account account = begin(participant.id());
        account.availableFen += amountFen;
        account.paidInFen += amountFen;
        account.sourceId = sourceId;
        emit(account, DepositMove.CREDITED, amountFen, null, 0);
        return RejectReason.NONE;
    }

    /**
     * Pays available money out, all of the amount or nothing.
     *
     * @param participantId whose.
     * @param amountFen     at least 1.
     * @return NONE, or DEPOSIT if less is available.
     */
    public RejectReason withdraw(final int participantId, final long amountFen) {
        if (amountFen > availableFen(participantId)) {
            return RejectReason.DEPOSIT;
        }
        final Account account = begin(participantId);
        account.availableFen -= amountFen;
        account.paidOutFen += amountFen;
        emit(account, DepositMove.WITHDRAWN, amountFen, null, 0);
        return RejectReason.NONE;
    }

    /** The account about to be changed; until {@link #emit} it is not in the total. */
    private Account begin(final int participantId) {
        final Account account = byParticipant.get(participantId);
        addToTotal(account, -1);
        return account;
    }

    private void addToTotal(final Account account, final int sign) {
        total.availableFen += sign * account.availableFen;
        total.reservedFen += sign * account.reservedFen;
        total.forfeitedFen += sign * account.forfeitedFen;
        total.paidInFen += sign * account.paidInFen;
        total.paidOutFen += sign * account.paidOutFen;
    }

    private void emit(
        final Account account, final DepositMove move, final long amountFen, final Model model, final long subjectId) {
        addToTotal(account, 1);
        events.begin(moved, Visibility.PARTIES);
        moved.participantId = account.participantId;
        moved.venueId = account.homeVenueId;
        moved.move = move;
        moved.amountFen = amountFen;
        moved.availableFen = account.availableFen;
        moved.reservedFen = account.reservedFen;
        moved.forfeitedFen = account.forfeitedFen;
        moved.lotId = model == Model.AUCTION ? subjectId : 0;
        moved.disclosureId = model == Model.DISCLOSURE ? subjectId : 0;
        moved.accountId = move == DepositMove.CREDITED ? account.sourceId : 0;
        events.emit(moved);
    }

    /**
     * What the law is off by over all accounts: a number for every command to be watched by.
     *
     * @return 0, or the ledger is broken.
     */
    public long differenceFen() {
        return total.differenceFen();
    }

    /**
     * Holds every account against the law, and against what is held of it. Costs time in proportion to accounts and
     * holds.
     *
     * @throws IllegalStateException if any is off, or an amount is negative.
     */
    public void checkConservation() {
        final Account sum = new Account(0, 0);
        int held = 0;
        for (int i = 0; i < accounts.size(); i++) {
            final Account account = accounts.get(i);
            held += check(account);
            sum.availableFen += account.availableFen;
            sum.reservedFen += account.reservedFen;
            sum.forfeitedFen += account.forfeitedFen;
            sum.paidInFen += account.paidInFen;
            sum.paidOutFen += account.paidOutFen;
        }
        if (held != holds.size() || sum.availableFen != total.availableFen || sum.reservedFen != total.reservedFen
            || sum.forfeitedFen != total.forfeitedFen || sum.differenceFen() != 0 || total.differenceFen() != 0) {
            throw new IllegalStateException("deposits are not what their accounts add up to");
        }
    }

    private int check(final Account account) {
        long reserved = 0;
        long forfeited = 0;
        int held = 0;
        for (int hold = account.firstHold; hold != Holds.NONE; hold = holds.nextOf(hold)) {
            reserved += holds.isForfeited(hold) ? 0 : holds.amountOf(hold);
            forfeited += holds.isForfeited(hold) ? holds.amountOf(hold) : 0;
            held++;
        }
        if (account.isNegative() || account.differenceFen() != 0
            || reserved != account.reservedFen || forfeited != account.forfeitedFen) {
            throw new IllegalStateException("the deposits of participant " + account.participantId
                + " are off by " + account.differenceFen() + " fen: held " + reserved + " and " + forfeited
                + ", reserved " + account.reservedFen + ", forfeited " + account.forfeitedFen);
        }
        return held;
    }

    /**
     * Adds the accounts in the order of opening and what is held as a set.
     *
     * @param hash to add to.
     */
    public void hashInto(final StateHash hash) {
        hash.add(accounts.size());
        for (int i = 0; i < accounts.size(); i++) {
            accounts.get(i).hashInto(hash);
        }
        holds.hashInto(hash);
    }
}
