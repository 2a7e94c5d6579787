package io.jishi.perf.pool;

import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;

/** Carriers of one command of ours, whatever its kind, all by the same session. */
final class JishiCommands {
    private final SubmitSupply supply = new SubmitSupply();
    private final SubmitDemand demand = new SubmitDemand();
    private final AmendListing amend = new AmendListing();
    private final WithdrawListing withdraw = new WithdrawListing();
    private final Take take = new Take();
    private final AdvanceTime step = new AdvanceTime();

    JishiCommands(final ExecutionMode mode, final int sessionId) {
        supply.visibility = ListingVisibility.NATIONAL;
        supply.executionMode = mode;
        supply.minimumGrade = CreditGrade.D;
        supply.sessionId = sessionId;
        demand.visibility = ListingVisibility.NATIONAL;
        demand.executionMode = mode;
        demand.minimumGrade = CreditGrade.D;
        demand.sessionId = sessionId;
        amend.visibility = ListingVisibility.NATIONAL;
        amend.executionMode = mode;
        amend.minimumGrade = CreditGrade.D;
        amend.sessionId = sessionId;
        withdraw.sessionId = sessionId;
        take.sessionId = sessionId;
    }

    /** The command of an order; valid until the next. */
    Command of(final PoolOrder order) {
        return switch (order.kind) {
            case SUPPLY -> supply(order);
            case DEMAND -> demand(order);
            case PROPOSAL -> order.supply ? supply(order) : demand(order);
            case STEP -> step;
            case AMEND -> amend(order);
            case WITHDRAW -> withdraw(order);
            default -> take(order);
        };
    }

    private Command withdraw(final PoolOrder order) {
        withdraw.participantId = order.party;
        withdraw.listingId = order.id;
        return withdraw;
    }

    private Command take(final PoolOrder order) {
        take.participantId = order.party;
        take.venueId = 1;
        take.listingId = order.id;
        take.units = order.units;
        return take;
    }

    private Command supply(final PoolOrder order) {
        supply.participantId = order.party;
        supply.clientListingId = order.id;
        supply.venueId = 1;
        supply.fieldId = order.field;
        supply.right = Right.ofCode(1 + Integer.numberOfTrailingZeros(order.rights));
        supply.maturity = order.maturity;
        supply.regionId = order.region;
        supply.modes = order.modes;
        supply.units = order.units;
        supply.priceFen = order.priceFen;
        supply.validUntilNs = order.validUntilNs;
        supply.assetId = order.assetId;
        supply.territoryLow = order.territory;
        supply.tags0 = order.tags[0];
        supply.tags1 = order.tags[1];
        supply.tags2 = order.tags[2];
        supply.tags3 = order.tags[3];
        return supply;
    }

    private Command demand(final PoolOrder order) {
        demand.participantId = order.party;
        demand.clientListingId = order.id;
        demand.venueId = 1;
        demand.fieldId = order.field;
        demand.rights = order.rights;
        demand.minMaturity = order.maturity;
        demand.regionsLow = order.regions;
        demand.modes = order.modes;
        demand.units = order.units;
        demand.priceFen = order.priceFen;
        demand.validUntilNs = order.validUntilNs;
        demand.tags0 = order.tags[0];
        demand.tags1 = order.tags[1];
        demand.tags2 = order.tags[2];
        demand.tags3 = order.tags[3];
        return demand;
    }

    private Command amend(final PoolOrder order) {
        amend.participantId = order.party;
        amend.listingId = order.id;
        amend.maturity = order.maturity;
        amend.regionId = order.region;
        amend.regionsLow = order.regions;
        amend.modes = order.modes;
        amend.units = order.units;
        amend.priceFen = order.priceFen;
        amend.validUntilNs = order.validUntilNs;
        return amend;
    }
}
