package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.wire.ListingVisibility;
import io.jishi.wire.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether the listings make a market: counted by brute force, with the conditions of the pool written out. */
class MarketOfListingsTest {
    private static final Set<Right> DIVISIBLE = Set.of(Right.ORDINARY, Right.KNOW_HOW);

    private final ListingSource source = Listings.source();

    @Test
    void shouldLetHalfOfTheDemandsFindACompatibleSupply() {
        long pairs = 0;
        final Set<Long> found = new HashSet<>();
        for (final DemandListing demand : source.demands()) {
            for (final SupplyListing supply : source.supplies()) {
                if (compatible(supply, demand)) {
                    pairs++;
                    found.add(demand.head().clientListingId());
                }
            }
        }

        assertThat(pairs).isEqualTo(92_396);
        assertThat(found).hasSize(3_867);
    }

    @Test
    void shouldTradeWhenEveryDemandTakesTheCheapestSupplies() {
        final List<SupplyListing> cheapestFirst = new ArrayList<>(source.supplies());
        cheapestFirst.sort(Comparator.comparingLong((SupplyListing it) -> it.terms().priceFen())
                .thenComparing(it -> it.head().clientListingId()));
        final Map<Long, Long> left = new HashMap<>();
        final Map<Long, Boolean> grantedExclusively = new HashMap<>();
        int trades = 0;
        int met = 0;
        for (final DemandListing demand : source.demands()) {
            final int before = trades;
            long wanted = demand.terms().units();
            for (final SupplyListing supply : cheapestFirst) {
                final long available = left.getOrDefault(supply.head().clientListingId(), supply.terms().units());
                final boolean exclusive = !DIVISIBLE.contains(supply.terms().right());
                final Boolean granted = grantedExclusively.get(supply.assetId());
                final boolean conflict = granted != null && (exclusive || granted);
                if (wanted > 0 && available > 0 && !conflict && compatible(supply, demand)) {
                    final long units = Math.min(wanted, available);
                    left.put(supply.head().clientListingId(), available - units);
                    grantedExclusively.put(supply.assetId(), exclusive);
                    wanted -= units;
                    trades++;
                }
            }
            met += trades > before ? 1 : 0;
        }

        assertThat(trades).isEqualTo(2_549);
        assertThat(met).isEqualTo(2_478);
    }

    private boolean compatible(final SupplyListing supply, final DemandListing demand) {
        return !supply.terms().lifetime().isOver()
                && source.fields().isUnder(supply.classification().field(), demand.classification().field())
                && ((demand.terms().rights() >> (supply.terms().right().value() - 1)) & 1) == 1
                && supply.terms().maturity() >= demand.terms().minMaturity()
                && allows(demand.reach().regions(), supply.reach().regionId())
                && allows(supply.reach().allowedRegions(), demand.head().owner().homeRegionId())
                && (supply.terms().modes() & demand.terms().modes()) != 0
                && supply.terms().priceFen() <= demand.terms().priceFen()
                && visible(supply, demand)
                && supply.head().owner().grade().value() <= demand.terms().minimumGrade().value()
                && demand.head().owner().grade().value() <= supply.terms().minimumGrade().value()
                && supply.head().owner().ownerGroupId() != demand.head().owner().ownerGroupId();
    }

    private static boolean allows(final long regions, final int regionId) {
        return regions == 0 || ((regions >> regionId) & 1) == 1;
    }

    private static boolean visible(final SupplyListing supply, final DemandListing demand) {
        return supply.head().owner().venue().equals(demand.head().owner().venue())
                || (supply.reach().visibility() == ListingVisibility.NATIONAL
                && demand.reach().visibility() == ListingVisibility.NATIONAL);
    }
}
