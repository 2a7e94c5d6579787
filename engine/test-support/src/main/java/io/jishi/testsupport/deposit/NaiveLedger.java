package io.jishi.testsupport.deposit;

import io.jishi.core.vocabulary.DepositMove;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger of deposits as a list of what ever happened: every question is answered by adding all moves up again. It
 * shares nothing with the ledger as built but the words.
 */
public final class NaiveLedger {
    private record Subject(int party, Model model, long id) { }

    private record Move(DepositMove what, Subject subject, long amount) { }

    private final int mostHeld;
    private final Map<Integer, List<Move>> moves = new HashMap<>();
    private final Map<Integer, Long> sources = new HashMap<>();
    private final List<Long> last = new ArrayList<>();

    /**
     * A ledger without moves.
     *
     * @param mostHeld subjects for which something may be held at once.
     */
    public NaiveLedger(final int mostHeld) {
        this.mostHeld = mostHeld;
    }

    private List<Move> of(final int party) {
        return moves.getOrDefault(party, List.of());
    }

    private static long sum(final List<Move> moves, final DepositMove plus, final DepositMove... minus) {
        long sum = 0;
        for (final Move move : moves) {
            sum += move.what == plus ? move.amount : 0;
            sum -= List.of(minus).contains(move.what) ? move.amount : 0;
        }
        return sum;
    }

    private long available(final int party) {
        return sum(of(party), DepositMove.CREDITED, DepositMove.WITHDRAWN)
            - sum(of(party), DepositMove.RESERVED, DepositMove.RELEASED);
    }

    private static long reserved(final List<Move> moves) {
        return sum(moves, DepositMove.RESERVED, DepositMove.RELEASED, DepositMove.APPLIED, DepositMove.FORFEITED);
    }

    private static long forfeited(final List<Move> moves) {
        return sum(moves, DepositMove.FORFEITED, DepositMove.DISBURSED);
    }

    private List<Move> of(final Subject subject) {
        return of(subject.party).stream().filter((move) -> subject.equals(move.subject)).toList();
    }

    private boolean isHeld(final Subject subject) {
        return reserved(of(subject)) + forfeited(of(subject)) > 0;
    }

    private boolean isFull() {
        return moves.values().stream().flatMap(List::stream).map(Move::subject).filter((s) -> s != null).distinct()
            .filter(this::isHeld).count() >= mostHeld;
    }

    /** What the last call emitted: per event the move, party, amount, the three balances, lot, listing, account. */
    List<Long> last() {
        return last;
    }

    private RejectReason move(final int party, final DepositMove what, final Subject subject, final long amount) {
        moves.computeIfAbsent(party, (key) -> new ArrayList<>()).add(new Move(what, subject, amount));
        final long lot = subject != null && subject.model == Model.AUCTION ? subject.id : 0;
        final long listing = subject != null && subject.model == Model.DISCLOSURE ? subject.id : 0;
        last.addAll(List.of((long)what.code(), (long)party, amount, available(party), reserved(of(party)),
            forfeited(of(party)), lot, listing, what == DepositMove.CREDITED ? sources.get(party) : 0L));
        return RejectReason.NONE;
    }

    RejectReason credit(final int party, final long amount, final long source) {
        last.clear();
        BigInteger all = BigInteger.valueOf(amount);
        for (final List<Move> list : moves.values()) {
            all = all.add(BigInteger.valueOf(sum(list, DepositMove.CREDITED)));
        }
        if (all.bitLength() > 63) {
            return RejectReason.AMOUNT_RANGE;
        }
        sources.put(party, source);
        return move(party, DepositMove.CREDITED, null, amount);
    }

    RejectReason withdraw(final int party, final long amount) {
        last.clear();
        return amount > available(party) ? RejectReason.DEPOSIT
            : move(party, DepositMove.WITHDRAWN, null, amount);
    }

    RejectReason reserve(final int party, final Model model, final long id, final long amount) {
        last.clear();
        final Subject subject = new Subject(party, model, id);
        if (isHeld(subject)) {
            return RejectReason.STATE;
        }
        if (amount > available(party)) {
            return RejectReason.DEPOSIT;
        }
        if (amount == 0) {
            return RejectReason.NONE;
        }
        return isFull() ? RejectReason.TOO_MANY_RESERVATIONS : move(party, DepositMove.RESERVED, subject, amount);
    }

    boolean release(final int party, final Model model, final long id) {
        last.clear();
        final Subject subject = new Subject(party, model, id);
        final long amount = reserved(of(subject));
        return amount > 0 && move(party, DepositMove.RELEASED, subject, amount) == RejectReason.NONE;
    }

    long apply(final int party, final Model model, final long id, final long price) {
        last.clear();
        final Subject subject = new Subject(party, model, id);
        final long held = reserved(of(subject));
        if (held == 0) {
            return 0;
        }
        move(party, DepositMove.APPLIED, subject, Math.min(held, price));
        if (held > price) {
            move(party, DepositMove.RELEASED, subject, held - price);
        }
        return Math.min(held, price);
    }

    RejectReason forfeit(final int party, final Model model, final long id) {
        last.clear();
        final Subject subject = new Subject(party, model, id);
        final long amount = reserved(of(subject));
        return amount == 0 ? RejectReason.STATE : move(party, DepositMove.FORFEITED, subject, amount);
    }

    RejectReason disburse(final int party, final Model model, final long id, final long amount) {
        last.clear();
        final Subject subject = new Subject(party, model, id);
        final long held = forfeited(of(subject));
        if (held == 0) {
            return RejectReason.STATE;
        }
        return amount > held ? RejectReason.DEPOSIT : move(party, DepositMove.DISBURSED, subject, amount);
    }

    long reservedFor(final int party, final Model model, final long id) {
        return reserved(of(new Subject(party, model, id)));
    }

    long forfeitedFor(final int party, final Model model, final long id) {
        return forfeited(of(new Subject(party, model, id)));
    }
}
