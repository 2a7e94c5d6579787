package io.jishi.testsupport.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.deposit.Deposits;
import io.jishi.core.event.DepositMoved;
import io.jishi.core.event.EventSink;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.testsupport.AllocatedBytes;
import io.jishi.testsupport.TwinSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ledger against its naive twin, and what its rules say in plain cases. */
class DepositsTest {
    private static final long CALLS_IN_BUILD = 400_000;
    private static final int CALLS_PER_SEED = 200;
    private static final int ROUNDS = 20_000;
    private final List<String> moves = new ArrayList<>();
    private final Deposits deposits = new Deposits(new CoreLimits().maxReservations(2),
        new EventSink(new Clock(), (event) -> moves.add(text((DepositMoved)event))));

    private static String text(final DepositMoved e) {
        return e.move + " " + e.amountFen + ": " + e.availableFen + " " + e.reservedFen + " " + e.forfeitedFen;
    }

    @Test
    void shouldAnswerAsItsNaiveTwin() {
        TwinSettings.run(CALLS_IN_BUILD, CALLS_PER_SEED, 1, DepositsTest::call);
    }

    private static void call(final long seed, final int calls) {
        final LedgerTwins twins = new LedgerTwins(seed);
        for (int i = 0; i < calls; i++) {
            twins.call();
        }
    }

    private void credit(final long amountFen) {
        deposits.credit(LedgerTwins.participant(7), amountFen, 1);
        moves.clear();
    }

    @Test
    void shouldAllocateNothing() {
        final Deposits ledger = new Deposits(new CoreLimits().maxReservations(2), new EventSink(new Clock(), e -> { }));
        ledger.credit(LedgerTwins.participant(7), 100, 1);
        assertThat(AllocatedBytes.inSteadyState(() -> reserveAndRelease(ledger))).isLessThan(ROUNDS);
    }

    private static void reserveAndRelease(final Deposits ledger) {
        for (int lot = 1; lot <= ROUNDS; lot++) {
            ledger.reserve(7, Model.AUCTION, lot, 60);
            ledger.release(7, Model.AUCTION, lot);
        }
    }

    @Test
    void shouldReleaseOnceAndSayNothingTheSecondTime() {
        credit(100);
        deposits.reserve(7, Model.AUCTION, 1, 60);
        assertThat(deposits.release(7, Model.AUCTION, 1)).isTrue();
        assertThat(deposits.release(7, Model.AUCTION, 1)).isFalse();
        assertThat(moves).containsExactly("RESERVED 60: 40 60 0", "RELEASED 60: 100 0 0");
    }

    @Test
    void shouldNotForfeitWhatWasReleasedNorReleaseWhatWasForfeited() {
        credit(100);
        deposits.reserve(7, Model.AUCTION, 1, 60);
        deposits.release(7, Model.AUCTION, 1);
        assertThat(deposits.forfeit(7, Model.AUCTION, 1)).isEqualTo(RejectReason.STATE);
        deposits.reserve(7, Model.AUCTION, 1, 60);
        assertThat(deposits.forfeit(7, Model.AUCTION, 1)).isEqualTo(RejectReason.NONE);
        assertThat(deposits.release(7, Model.AUCTION, 1)).isFalse();
        assertThat(deposits.forfeit(7, Model.AUCTION, 1)).isEqualTo(RejectReason.STATE);
        assertThat(deposits.reserve(7, Model.AUCTION, 1, 1)).isEqualTo(RejectReason.STATE);
        assertThat(moves).endsWith("FORFEITED 60: 40 0 60");
    }

    @Test
    void shouldApplyNoMoreThanThePriceAndReleaseTheRest() {
        credit(100);
        deposits.reserve(7, Model.DISCLOSURE, 1, 60);
        assertThat(deposits.applyToPrice(7, Model.DISCLOSURE, 1, 45)).isEqualTo(45);
        assertThat(deposits.applyToPrice(7, Model.DISCLOSURE, 1, 45)).isZero();
        assertThat(moves).containsExactly(
            "RESERVED 60: 40 60 0", "APPLIED 45: 40 15 0", "RELEASED 15: 55 0 0");
    }

    @Test
    void shouldDisburseAForfeitInPartsAndNotMore() {
        credit(100);
        deposits.reserve(7, Model.AUCTION, 1, 60);
        assertThat(deposits.disburse(7, Model.AUCTION, 1, 1)).isEqualTo(RejectReason.STATE);
        deposits.forfeit(7, Model.AUCTION, 1);
        assertThat(deposits.disburse(7, Model.AUCTION, 1, 61)).isEqualTo(RejectReason.DEPOSIT);
        assertThat(deposits.disburse(7, Model.AUCTION, 1, 20)).isEqualTo(RejectReason.NONE);
        assertThat(deposits.disburse(7, Model.AUCTION, 1, 40)).isEqualTo(RejectReason.NONE);
        assertThat(deposits.disburse(7, Model.AUCTION, 1, 1)).isEqualTo(RejectReason.STATE);
        assertThat(moves).endsWith("DISBURSED 20: 40 0 40", "DISBURSED 40: 40 0 0");
    }

    @Test
    void shouldHoldForAsManySubjectsAsTheLimitSaysAndTellLotsFromListings() {
        credit(100);
        assertThat(deposits.reserve(7, Model.AUCTION, 1, 10)).isEqualTo(RejectReason.NONE);
        assertThat(deposits.reserve(7, Model.AUCTION, 1, 10)).isEqualTo(RejectReason.STATE);
        assertThat(deposits.reserve(7, Model.DISCLOSURE, 1, 91)).isEqualTo(RejectReason.DEPOSIT);
        assertThat(deposits.reserve(7, Model.DISCLOSURE, 1, 90)).isEqualTo(RejectReason.NONE);
        deposits.credit(LedgerTwins.participant(7), 1, 1);
        assertThat(deposits.reserve(7, Model.DISCLOSURE, 2, 1)).isEqualTo(RejectReason.TOO_MANY_RESERVATIONS);
        assertThat(deposits.reserve(7, Model.DISCLOSURE, 2, 0)).isEqualTo(RejectReason.NONE);
        deposits.release(7, Model.AUCTION, 1);
        assertThat(deposits.reserve(7, Model.DISCLOSURE, 2, 1)).isEqualTo(RejectReason.NONE);
        assertThat(deposits.reservedFen(7, Model.DISCLOSURE, 1)).isEqualTo(90);
        assertThat(deposits.reservedFen(7, Model.AUCTION, 1)).isZero();
    }
}
