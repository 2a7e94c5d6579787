package io.jishi.testsupport.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.model.Defaulters;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Model;
import io.jishi.testsupport.NaiveDefault;
import io.jishi.testsupport.NaiveSales;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Who has defaulted on what, and what stays owed when it is sold anew, beside the plainest record of it. */
class DefaultersTest {
    private static final int CAPACITY = 200;

    @Test
    void shouldKeepTheSameRecordAsItsNaiveTwin() {
        for (int seed = 1; seed <= 200; seed++) {
            final SplittableRandom random = new SplittableRandom(seed);
            final Defaulters built = new Defaulters(CAPACITY);
            final NaiveSales naive = new NaiveSales();
            for (int party = 1; !built.isFull(); party++) {
                final int asset = random.nextInt(5);
                final Model model = random.nextBoolean() ? Model.AUCTION : Model.DISCLOSURE;
                final long owed = random.nextInt(4) == 0 ? 0 : random.nextLong(1, 1_000);
                built.add(asset, party, model, party * 3L, owed, seed % 9, party % 9);
                naive.defaults().add(
                    new NaiveDefault(asset, party, model, party * 3L, owed, seed % 9, party % 9));
                if (random.nextInt(6) == 0) {
                    sellAnew(built, naive, random.nextInt(5), random.nextLong(1_000));
                }
                assertThat(built.isBarred(asset, party)).isTrue();
                assertThat(built.isBarred(asset + 1, party)).isEqualTo(naive.isBarred(asset + 1, party));
                assertThat(hash(built)).isEqualTo(hash(naive));
            }
            assertThat(naive.defaults()).hasSize(CAPACITY);
        }
    }

    private static void sellAnew(
        final Defaulters built, final NaiveSales naive, final int asset, final long soldFen) {
        final List<Long> claims = new ArrayList<>();
        for (int entry = built.takeOpen(asset); entry != Defaulters.NONE; entry = built.takeOpen(asset)) {
            claims.add((long)built.participantId(entry));
            claims.add(built.close(entry, soldFen));
        }
        final List<Long> expected = new ArrayList<>();
        for (final NaiveDefault bar : naive.open(asset)) {
            expected.add((long)bar.participantId);
            expected.add(bar.close(soldFen));
        }
        assertThat(claims).isEqualTo(expected);
    }

    private static long hash(final Defaulters built) {
        final StateHash hash = new StateHash();
        built.hashInto(hash);
        return hash.value();
    }

    private static long hash(final NaiveSales naive) {
        final StateHash hash = new StateHash();
        NaiveDefault.hash(naive.defaults(), hash);
        return hash.value();
    }

    @Test
    void shouldCoverCostsFirstAndThenTheGapAndNotOverflow() {
        assertThat(Defaulters.claimFen(10, 3, 9)).isEqualTo(2);
        assertThat(Defaulters.claimFen(10, 3, 7)).isZero();
        assertThat(Defaulters.claimFen(10, Long.MAX_VALUE, 7)).isEqualTo(Long.MAX_VALUE - 10);
    }
}
