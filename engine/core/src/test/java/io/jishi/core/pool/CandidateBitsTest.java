package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.reference.Regions;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CandidateBitsTest {
    private final SplittableRandom random = new SplittableRandom(3);
    private final Listings listings = new Listings(1, 0);
    private final CandidateBits bits = new CandidateBits();
    private final SubmitSupply supply = new SubmitSupply();
    private final SubmitDemand demand = new SubmitDemand();

    @Test
    void shouldRefuseASupplyThatStatesARegionExactlyWhenModesOrRegionKeepItApart() {
        for (int i = 0; i < 50_000; i++) {
            draw();
            listings.draft(demand, 0);
            bits.ask(listings, listings.draft());
            final boolean refused = bits.refuse(CandidateBits.ofSupply(supply.modes, supply.regionId));
            assertThat(refused && mayPair()).as("%d", i).isFalse();
            assertThat(refused || mayPair() || supply.regionId == 0).as("%d", i).isTrue();
        }
    }

    @Test
    void shouldRefuseOnlyDemandsThatModesOrRegionKeepApart() {
        int refusals = 0;
        for (int i = 0; i < 50_000; i++) {
            draw();
            listings.draft(supply, 0, Listings.NONE);
            bits.ask(listings, listings.draft());
            final boolean refused =
                bits.refuse(CandidateBits.ofDemand(demand.modes, demand.regionsLow, demand.regionsHigh));
            assertThat(refused && mayPair()).as("%d", i).isFalse();
            refusals += refused ? 1 : 0;
        }
        assertThat(refusals).isGreaterThan(10_000);
    }

    private void draw() {
        supply.right = Right.ORDINARY;
        supply.visibility = ListingVisibility.NATIONAL;
        supply.minimumGrade = CreditGrade.D;
        supply.executionMode = ExecutionMode.FIRM;
        supply.modes = modes();
        supply.regionId = random.nextInt(Regions.MAX_ID + 1);
        demand.visibility = ListingVisibility.NATIONAL;
        demand.minimumGrade = CreditGrade.D;
        demand.executionMode = ExecutionMode.FIRM;
        demand.modes = modes();
        demand.regionsLow = random.nextInt(2) == 0 ? 0 : 1L << random.nextInt(64);
        demand.regionsHigh = random.nextInt(2) == 0 ? 0 : 1L << random.nextInt(64);
    }

    /** None, or two of sixteen. */
    private int modes() {
        final int first = 1 << random.nextInt(16);
        final int second = 1 << random.nextInt(16);
        return random.nextInt(3) == 0 ? 0 : first | second;
    }

    private boolean mayPair() {
        return (supply.modes == 0 || demand.modes == 0 || (supply.modes & demand.modes) != 0)
            && Regions.admits(demand.regionsLow, demand.regionsHigh, supply.regionId);
    }
}
