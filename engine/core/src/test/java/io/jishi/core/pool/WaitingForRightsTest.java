package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.SubmitSupply;
import io.jishi.core.vocabulary.CreditGrade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaitingForRightsTest {
    /** More than there is room for at first, so that it grows. */
    private static final int MANY = 300;
    private static final int ROUNDS = 50;
    private static final int FEW = 4;

    private record Candidate(int handle, int score, CreditGrade grade, long price, long place) { }

    private static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate>comparingInt((c) -> -c.score)
        .thenComparing(Candidate::grade).thenComparingLong(Candidate::price).thenComparingLong(Candidate::place);
    private final SplittableRandom random = new SplittableRandom(11);
    private final Listings listings = new Listings(MANY, 0);
    private final OpenMarket market = new OpenMarket(1);

    @Test
    void shouldTakeOutByScoreGradePriceAndPlace() {
        for (final CreditGrade grade : CreditGrade.values()) {
            market.party(grade.code(), grade);
        }
        final WaitingForRights waiting = new WaitingForRights(listings, market.market().reference().participants());
        final List<Candidate> all = new ArrayList<>();
        for (int place = 1; place <= MANY; place++) {
            all.add(candidate(place));
        }
        for (int round = 0; round < ROUNDS; round++) {
            final List<Candidate> some = all.stream().filter((c) -> random.nextBoolean()).toList();
            waiting.clear();
            some.forEach((c) -> waiting.add(c.handle, c.score));
            for (final Candidate expected : some.stream().sorted(BEST_FIRST).toList()) {
                assertThat(waiting.first()).isEqualTo(expected.handle);
                assertThat(waiting.firstScore()).isEqualTo(expected.score);
                waiting.removeFirst();
            }
            assertThat(waiting.first()).isEqualTo(Listings.NONE);
        }
    }

    private Candidate candidate(final int place) {
        final CreditGrade grade = CreditGrade.ofCode(1 + random.nextInt(FEW));
        final SubmitSupply supply = OpenMarket.supply();
        supply.participantId = grade.code();
        supply.priceFen = 1L + random.nextInt(FEW);
        listings.draft(supply, 0, Listings.NONE);
        listings.id(listings.draft(), place);
        final int handle = listings.add();
        listings.place(handle, MANY - place + 1, 1);
        return new Candidate(handle, random.nextInt(FEW), grade, supply.priceFen, MANY - place + 1);
    }
}
