package io.jishi.demo.script;

import io.jishi.demo.listing.DemandListing;
import io.jishi.demo.listing.ListingSource;
import io.jishi.demo.listing.SupplyListing;
import io.jishi.demo.script.Step.Kind;
import io.jishi.wire.ListingVisibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The whole of the pool's trading, planned before it begins. Immutable.
 * <ul>
 * <li>Supplies are published over the first 60 % of the time, in an order drawn by the seed.</li>
 * <li>Demands follow from 4 % to 86 %, those of SBIR and those of Challenge.gov each in the order in which they really
 * opened.</li>
 * <li>One supply in 12 is taken by the agent of a venue, 1 to 20 % of the time after it was published.</li>
 * <li>One supply in 8 becomes 20 % cheaper, one demand in 8 gets 30 % more budget, one listing in 24 is withdrawn; each
 * 5 to 25 % of the time after it was published.</li>
 * </ul>
 */
public final class Script {
    /** A supply's new price, percent. */
    public static final int CUT_TO_PERCENT = 80;
    /** A demand's new budget, percent. */
    public static final int RAISE_TO_PERCENT = 130;

    /** Topics of SBIR have ids below, competitions of Challenge.gov from here on. */
    private static final long FIRST_COMPETITION_ID = 3_000_000;
    private static final int ORDER = 1;
    private static final int TAKE = 2;
    private static final int TAKE_WHEN = 3;
    private static final int TAKE_WHERE = 4;
    private static final int CHANGE = 5;
    private static final int CHANGE_WHEN = 6;
    private static final int WITHDRAW = 7;
    private static final int WITHDRAW_WHEN = 8;

    private final List<Step> steps;

    private Script(final List<Step> steps) {
        this.steps = steps;
    }

    /**
     * Plans the trading.
     *
     * @param listings what is traded.
     * @param schedule how long it may take.
     * @param seed     draws who takes, changes and withdraws what.
     * @return the script; the same for the same arguments.
     */
    public static Script of(final ListingSource listings, final Schedule schedule, final long seed) {
        final Planner planner = new Planner(schedule.tradingNs(), new Lots(seed));
        listings.supplies().forEach(planner::planSupply);
        planner.planDemands(listings.demands());
        planner.steps.sort(Comparator.comparingLong(Step::offsetNs).thenComparingLong(Step::clientListingId)
            .thenComparing(Step::kind));
        return new Script(List.copyOf(planner.steps));
    }

    /**
     * Every step, by time.
     *
     * @return unmodifiable.
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The steps of one gateway, by time.
     *
     * @param venue whose.
     * @return unmodifiable.
     */
    public List<Step> stepsOf(final DemoVenue venue) {
        return steps.stream().filter(step -> step.venue() == venue).toList();
    }

    private static final class Planner {
        private final long tradingNs;
        private final Lots lots;
        private final List<Step> steps = new ArrayList<>();

        Planner(final long tradingNs, final Lots lots) {
            this.tradingNs = tradingNs;
            this.lots = lots;
        }

        private long percentNs(final int percent) {
            return tradingNs / 100 * percent;
        }

        void planSupply(final SupplyListing supply) {
            final long id = supply.head().clientListingId();
            final DemoVenue home = DemoVenue.valueOf(supply.head().owner().venue());
            final long offsetNs = lots.between(ORDER, id, percentNs(1), percentNs(60));
            steps.add(Step.ofSupply(offsetNs, Kind.OFFER, home, supply));
            if (lots.below(TAKE, id, 12) == 0) {
                final boolean national = supply.reach().visibility() == ListingVisibility.NATIONAL;
                final DemoVenue taker = national ? DemoVenue.of(1 + lots.below(TAKE_WHERE, id, 3)) : home;
                final long takeNs = offsetNs + lots.between(TAKE_WHEN, id, percentNs(1), percentNs(20));
                steps.add(Step.ofSupply(takeNs, Kind.TAKE, taker, supply));
            }
            if (lots.below(CHANGE, id, 8) == 0) {
                steps.add(Step.ofSupply(later(CHANGE_WHEN, id, offsetNs), Kind.CUT_PRICE, home, supply));
            }
            if (lots.below(WITHDRAW, id, 24) == 0) {
                steps.add(Step.ofSupply(later(WITHDRAW_WHEN, id, offsetNs), Kind.WITHDRAW, home, supply));
            }
        }

        /** Two series, topics and competitions, each spread evenly over the same time. */
        void planDemands(final List<DemandListing> demands) {
            final List<DemandListing> topics = new ArrayList<>();
            final List<DemandListing> competitions = new ArrayList<>();
            demands.forEach(demand ->
                (demand.head().clientListingId() < FIRST_COMPETITION_ID ? topics : competitions).add(demand));
            planSeries(topics);
            planSeries(competitions);
        }

        private void planSeries(final List<DemandListing> series) {
            for (int i = 0; i < series.size(); i++) {
                final DemandListing demand = series.get(i);
                final long id = demand.head().clientListingId();
                final DemoVenue home = DemoVenue.valueOf(demand.head().owner().venue());
                final long offsetNs = percentNs(4) + percentNs(82) / series.size() * i;
                steps.add(Step.ofDemand(offsetNs, Kind.SEEK, home, demand));
                if (lots.below(CHANGE, id, 8) == 0) {
                    steps.add(Step.ofDemand(later(CHANGE_WHEN, id, offsetNs), Kind.RAISE_BUDGET, home, demand));
                }
                if (lots.below(WITHDRAW, id, 24) == 0) {
                    steps.add(Step.ofDemand(later(WITHDRAW_WHEN, id, offsetNs), Kind.WITHDRAW, home, demand));
                }
            }
        }

        private long later(final int purpose, final long id, final long offsetNs) {
            final long laterNs = offsetNs + lots.between(purpose, id, percentNs(5), percentNs(25));
            return Math.min(laterNs, percentNs(98));
        }
    }
}
