package io.jishi.testsupport.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.event.Event;
import io.jishi.core.event.ListingAccepted;
import io.jishi.core.event.Traded;
import io.jishi.core.pool.PoolModel;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.AllocatedBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In steady state the pool makes no garbage: supplies, demands, takes, amendments, withdrawals, expiries, rights. */
class PoolAllocationTest {
    private static final int ROUNDS = 10_000;
    private final CoreLimits limits = new CoreLimits().maxMatches(2_000)
        .maxListings(2_000).maxAssets(10).maxGrants(5_000)
        .maxTimers(10_000).maxFields(20).maxParticipants(20).maxSessions(2).maxInstruments(1).maxOrders(1).maxLevels(1);
    private final Exchange exchange = new Exchange(limits, List.of(PoolModel::new), this::onEvent);
    private final SubmitSupply supply = new SubmitSupply();
    private final SubmitDemand demand = new SubmitDemand();
    private final Take take = new Take();
    private final AmendListing amend = new AmendListing();
    private final WithdrawListing withdraw = new WithdrawListing();
    private long nowNs = 1_000;
    private long listings;
    private long acceptedId;
    private long trades;

    @Test
    void shouldAllocateNothing() {
        new PoolScenario().layout().forEach(this::apply);
        final DefineAsset asset = new DefineAsset();
        asset.assetId = 7;
        asset.ownerParticipantId = 11;
        apply(asset);
        prepare();
        final long allocated = AllocatedBytes.inSteadyState(this::run);

        assertThat(trades).isEqualTo(ROUNDS * 3 * 3L);
        assertThat(allocated).as("bytes allocated by %s commands", ROUNDS * 7).isLessThan(ROUNDS);
    }

    private void apply(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    private void prepare() {
        supply.venueId = 1;
        supply.fieldId = PoolScenario.G06N;
        supply.right = Right.ORDINARY;
        supply.maturity = 5;
        supply.visibility = ListingVisibility.NATIONAL;
        supply.executionMode = ExecutionMode.FIRM;
        supply.minimumGrade = CreditGrade.D;
        demand.venueId = 1;
        demand.fieldId = PoolScenario.G;
        demand.rights = 511;
        demand.visibility = ListingVisibility.NATIONAL;
        demand.executionMode = ExecutionMode.FIRM;
        demand.minimumGrade = CreditGrade.D;
        take.participantId = 22;
        take.venueId = 2;
        take.units = 1;
        amend.visibility = ListingVisibility.NATIONAL;
        amend.executionMode = ExecutionMode.FIRM;
        amend.minimumGrade = CreditGrade.D;
        amend.maturity = 5;
    }

    private void run() {
        for (int i = 0; i < ROUNDS; i++) {
            nowNs += 100_000;
            final long first = supply(80, 3);
            final long second = supply(85, 3);
            amend.participantId = 11;
            amend.listingId = second;
            amend.priceFen = 79;
            amend.units = 3;
            apply(amend);
            demand.participantId = 21;
            demand.clientListingId = ++listings;
            demand.priceFen = 80;
            demand.units = 4;
            apply(demand);
            take.listingId = first;
            apply(take);
            withdraw.participantId = 11;
            withdraw.listingId = first;
            apply(withdraw);
            supply(1_000_000, 1);
        }
    }

    private long supply(final long priceFen, final long units) {
        supply.participantId = 11;
        supply.clientListingId = ++listings;
        supply.priceFen = priceFen;
        supply.units = units;
        supply.assetId = 7;
        supply.rightToNs = nowNs + 50_000_000;
        supply.validUntilNs = nowNs + 20_000_000;
        apply(supply);
        return acceptedId;
    }

    private void onEvent(final Event event) {
        if (event instanceof ListingAccepted accepted) {
            acceptedId = accepted.listingId;
        }
        trades += event instanceof Traded ? 1 : 0;
    }
}
