package io.jishi.demo.gateway;

import io.jishi.client.command.AmendListingBuilder;
import io.jishi.client.command.Commands;
import io.jishi.client.command.SubmitDemandBuilder;
import io.jishi.client.command.SubmitSupplyBuilder;
import io.jishi.demo.listing.DemandListing;
import io.jishi.demo.listing.Lifetime;
import io.jishi.demo.listing.SupplyListing;
import io.jishi.demo.script.DemoVenue;
import io.jishi.demo.script.Schedule;
import io.jishi.demo.script.Script;
import io.jishi.demo.script.Step;
import java.util.List;
import org.agrona.collections.Long2LongHashMap;

/** Does the gateway's steps in the pool when they are due. One thread. */
final class PoolTrader {
    /** No number yet; no end. */
    private static final long UNKNOWN = 0;
    private static final long PRICE_STEP_FEN = 10_000;

    private final DemoVenue venue;
    private final List<Step> steps;
    private final Schedule schedule;
    private final Commands commands;
    private final RecordingSink sink;
    private final Long2LongHashMap listingIds = new Long2LongHashMap(UNKNOWN);
    private final Long2LongHashMap validUntilNs = new Long2LongHashMap(UNKNOWN);
    private int next;

    PoolTrader(final DemoVenue venue, final List<Step> steps, final Schedule schedule, final Commands commands,
        final RecordingSink sink) {
        this.venue = venue;
        this.steps = steps;
        this.schedule = schedule;
        this.commands = commands;
        this.sink = sink;
    }

    int toDo() {
        return steps.size() - next;
    }

    /** Learns the engine's number of a listing, which a take must name. */
    void onListingAccepted(final long clientListingId, final long listingId) {
        listingIds.put(clientListingId, listingId);
    }

    /** Does steps that are due until the client takes no more; returns how many. */
    int work(final MarketTime time, final int limit) {
        int done = 0;
        while (done < limit && next < steps.size() && time.isDue(steps.get(next).offsetNs())) {
            final Step step = steps.get(next);
            sink.due(time.dueNs(step.offsetNs()));
            if (submit(step, time) < 0) {
                return done;
            }
            next++;
            done++;
        }
        return done;
    }

    private long submit(final Step step, final MarketTime time) {
        return switch (step.kind()) {
            case OFFER -> offer(step, time);
            case SEEK -> seek(step, time);
            case TAKE -> take(step.supply());
            case CUT_PRICE -> cutPrice(step.supply());
            case RAISE_BUDGET -> raiseBudget(step.demand());
            case WITHDRAW -> commands.withdrawListing().participantId(step.ownerId())
                .clientListingId(step.clientListingId()).submit();
        };
    }

    private long offer(final Step step, final MarketTime time) {
        final SupplyListing supply = step.supply();
        final SubmitSupplyBuilder command = commands.submitSupply().participantId(step.ownerId())
            .clientListingId(step.clientListingId())
            .assetId(supply.assetId())
            .fieldId(supply.classification().field().fieldId())
            .priceFen(supply.terms().priceFen())
            .units(supply.terms().units())
            .minUnits(supply.terms().minUnits())
            .validUntilNs(validUntil(step, supply.terms().lifetime(), time))
            .allowedRegionsLow(supply.reach().allowedRegions());
        return command
            .tags0(supply.tags().bits0()).tags1(supply.tags().bits1())
            .tags2(supply.tags().bits2()).tags3(supply.tags().bits3())
            .venueId(venue.venueId())
            .modes(supply.terms().modes())
            .right(supply.terms().right())
            .maturity(supply.terms().maturity())
            .regionId(supply.reach().regionId())
            .visibility(supply.reach().visibility())
            .minimumGrade(supply.terms().minimumGrade())
            .submit();
    }

    private long seek(final Step step, final MarketTime time) {
        final DemandListing demand = step.demand();
        final SubmitDemandBuilder command = commands.submitDemand().participantId(step.ownerId())
            .clientListingId(step.clientListingId())
            .fieldId(demand.classification().field().fieldId())
            .priceFen(demand.terms().priceFen())
            .units(demand.terms().units())
            .minUnits(demand.terms().minUnits())
            .validUntilNs(validUntil(step, demand.terms().lifetime(), time))
            .regionsLow(demand.reach().regions());
        return command
            .tags0(demand.tags().bits0()).tags1(demand.tags().bits1())
            .tags2(demand.tags().bits2()).tags3(demand.tags().bits3())
            .venueId(venue.venueId())
            .rights(demand.terms().rights())
            .modes(demand.terms().modes())
            .minMaturity(demand.terms().minMaturity())
            .visibility(demand.reach().visibility())
            .minimumGrade(demand.terms().minimumGrade())
            .submit();
    }

    private long validUntil(final Step step, final Lifetime lifetime, final MarketTime time) {
        final long end;
        if (!lifetime.bounded()) {
            end = 0;
        } else if (lifetime.isOver()) {
            end = time.epochNs(0);
        } else {
            end = time.epochNs(schedule.expiryNs(step.offsetNs(), lifetime.days()));
        }
        if (end != UNKNOWN) {
            validUntilNs.put(step.clientListingId(), end);
        }
        return end;
    }

    /** A listing that was never accepted cannot be named, and is not taken. */
    private long take(final SupplyListing supply) {
        final long listingId = listingIds.get(supply.head().clientListingId());
        if (listingId == UNKNOWN) {
            return 0;
        }
        return commands.take().participantId(venue.agentId())
            .listingId(listingId)
            .units(Math.max(1, supply.terms().minUnits()))
            .maxPriceFen(supply.terms().priceFen())
            .venueId(venue.venueId())
            .submit();
    }

    private long cutPrice(final SupplyListing supply) {
        return amend(supply.head().owner().participantId(), supply.head().clientListingId())
            .priceFen(percent(supply.terms().priceFen(), Script.CUT_TO_PERCENT))
            .units(supply.terms().units())
            .minUnits(supply.terms().minUnits())
            .regionsLow(supply.reach().allowedRegions())
            .modes(supply.terms().modes())
            .maturity(supply.terms().maturity())
            .regionId(supply.reach().regionId())
            .visibility(supply.reach().visibility())
            .minimumGrade(supply.terms().minimumGrade())
            .submit();
    }

    private long raiseBudget(final DemandListing demand) {
        return amend(demand.head().owner().participantId(), demand.head().clientListingId())
            .priceFen(percent(demand.terms().priceFen(), Script.RAISE_TO_PERCENT))
            .units(demand.terms().units())
            .minUnits(demand.terms().minUnits())
            .regionsLow(demand.reach().regions())
            .modes(demand.terms().modes())
            .maturity(demand.terms().minMaturity())
            .visibility(demand.reach().visibility())
            .minimumGrade(demand.terms().minimumGrade())
            .submit();
    }

    private AmendListingBuilder amend(final int participantId, final long clientListingId) {
        return commands.amendListing().participantId(participantId).clientListingId(clientListingId)
            .validUntilNs(validUntilNs.get(clientListingId));
    }

    private static long percent(final long priceFen, final int percent) {
        return Math.max(PRICE_STEP_FEN, priceFen / PRICE_STEP_FEN * percent / 100 * PRICE_STEP_FEN);
    }
}
