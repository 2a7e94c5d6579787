package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.wire.ListingVisibility;
import io.jishi.wire.Right;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether the listings make a market: counted by brute force, with the conditions of the pool written out. */
class MarketOfListingsTest {
    private static final Set<Right> EXCLUSIVE = Set.of(Right.EXCLUSIVE, Right.SOLE);
    private static final Set<Right> LICENCES = Set.of(Right.EXCLUSIVE, Right.SOLE, Right.ORDINARY);

    private final ListingSource source = Listings.source();
    private final Map<Long, Set<Right>> grants = new HashMap<>();
    private int trades;

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

        assertThat(pairs).isEqualTo(91_336);
        assertThat(found).hasSize(3_848);
    }

    /** Supplies rest, demands come in their order: lowest ask first, one pass, planned and then committed. */
    @Test
    void shouldTradeWhenEveryDemandTakesTheCheapestSupplies() {
        final List<Resting> cheapestFirst = new ArrayList<>();
        source.supplies().forEach(supply -> cheapestFirst.add(new Resting(supply)));
        cheapestFirst.sort(Comparator.comparingLong((Resting it) -> it.supply.terms().priceFen())
                .thenComparing(it -> it.supply.head().clientListingId()));
        int met = 0;
        long valueFen = 0;
        for (final DemandListing demand : source.demands()) {
            final List<Fill> plan = plan(demand, cheapestFirst);
            for (final Fill fill : plan) {
                valueFen += fill.units * fill.from.supply.terms().priceFen();
                fill.from.left -= fill.units;
                fill.from.filled = true;
            }
            trades += plan.size();
            met += plan.isEmpty() ? 0 : 1;
        }

        assertThat(List.of(trades, met)).isEqualTo(List.of(2_429, 2_368));
        assertThat(valueFen).isEqualTo(152_385_540_000L);
    }

    private List<Fill> plan(final DemandListing demand, final List<Resting> supplies) {
        final List<Fill> plan = new ArrayList<>();
        final Map<Long, Set<Right>> before = new HashMap<>();
        grants.forEach((asset, rights) -> before.put(asset, EnumSet.copyOf(rights)));
        long wanted = demand.terms().units();
        for (final Resting resting : supplies) {
            final long units = Math.min(wanted, resting.left);
            final boolean enough = units > 0 && (resting.filled || units >= resting.supply.terms().minUnits());
            if (enough && compatible(resting.supply, demand) && grant(resting.supply)) {
                plan.add(new Fill(resting, units));
                wanted -= units;
            }
        }
        if (demand.terms().units() - wanted < demand.terms().minUnits()) {
            grants.clear();
            grants.putAll(before);
            plan.clear();
        }
        return plan;
    }

    /** An assigned asset is gone; an exclusive or sole licence bars every other, and every other bars it. */
    private boolean grant(final SupplyListing supply) {
        final Right right = supply.terms().right();
        final Set<Right> granted = grants.computeIfAbsent(supply.assetId(), key -> EnumSet.noneOf(Right.class));
        final boolean barred = granted.contains(Right.ASSIGNMENT)
                || (EXCLUSIVE.contains(right) && granted.stream().anyMatch(LICENCES::contains))
                || (LICENCES.contains(right) && granted.stream().anyMatch(EXCLUSIVE::contains));
        if (!barred) {
            granted.add(right);
        }
        return !barred;
    }

    private static final class Resting {
        private final SupplyListing supply;
        private long left;
        private boolean filled;

        private Resting(final SupplyListing supply) {
            this.supply = supply;
            left = supply.terms().units();
        }
    }

    private record Fill(Resting from, long units) {
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
