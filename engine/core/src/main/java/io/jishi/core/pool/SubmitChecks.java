package io.jishi.core.pool;

import io.jishi.core.command.Command;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Regions;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;

/** Refuses supplies and demands; the order of checks is that of {@link PoolModel}. */
final class SubmitChecks {
    private static final int ALL_RIGHTS = (1 << 9) - 1;
    private static final int MAX_MATURITY = 9;
    private final Market market;
    private final ReferenceData reference;
    private final RightsRegister register;
    private final Listings listings;
    private final LiveListings live;
    private final Stock stock;

    SubmitChecks(final Market market, final Listings listings, final LiveListings live, final Stock stock) {
        this.market = market;
        this.listings = listings;
        this.live = live;
        this.stock = stock;
        reference = market.reference();
        register = market.rights();
    }

    /** Everything but limits and the rights register. */
    RejectReason check(final SubmitSupply command) {
        RejectReason reason = checkPlace(command, command.venueId, true);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        reason = checkId(command, command.clientListingId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        reason = checkWhat(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (command.maturity < 1 || command.maturity > MAX_MATURITY) {
            return RejectReason.BAD_MATURITY;
        }
        if (hasBadMinimum(command.executionMode, command.minUnits, command.units, command.allOrNone)) {
            return RejectReason.BAD_MINIMUM;
        }
        if (market.clock().hasCome(command.validUntilNs) || market.clock().hasCome(command.rightToNs)
            || (command.rightToNs != 0 && command.rightToNs <= command.rightFromNs)) {
            return RejectReason.EXPIRED;
        }
        return checkAmount(command.priceFen, command.units, reference.venues().find(command.venueId));
    }

    private RejectReason checkWhat(final SubmitSupply command) {
        final boolean open = command.executionMode == ExecutionMode.OPEN_LICENCE;
        if (open ? command.units != 0
            : command.units < 1 || (RightCell.isSingle(command.right) && command.units != 1)) {
            return RejectReason.BAD_UNITS;
        }
        if (command.priceFen < (open ? 0 : 1)) {
            return RejectReason.BAD_PRICE;
        }
        final int field = reference.fields().indexOf(command.fieldId);
        if (field < 0 || !reference.fields().isLeaf(field)) {
            return RejectReason.UNKNOWN_FIELD;
        }
        if (namesUnknownRegion(command)) {
            return RejectReason.UNKNOWN_REGION;
        }
        if (command.assetId != 0 && !owns(command.participantId, command.assetId)) {
            return RejectReason.UNKNOWN_ASSET;
        }
        return hasBadRight(command) ? RejectReason.BAD_RIGHT : RejectReason.NONE;
    }

    private boolean namesUnknownRegion(final SubmitSupply command) {
        final Regions regions = reference.regions();
        return (command.regionId != 0 && !regions.exists(command.regionId))
            || !regions.allDefinedOrNotStated(command.allowedRegionsLow, command.allowedRegionsHigh)
            || !regions.allDefined(command.territoryLow, command.territoryHigh);
    }

    /** An open licence knows neither: everybody gets one unit. */
    static boolean hasBadMinimum(
        final ExecutionMode mode, final long minUnits, final long units, final boolean allOrNone) {
        return minUnits < 0 || minUnits > units || (allOrNone && mode == ExecutionMode.OPEN_LICENCE);
    }

    /**
     * A title passes whole, so an assignment may not be limited in territory, fields of use or term; nor may the right
     * of a supply that names no asset, for there is no register to keep the limits in. A standing offer to everybody is
     * one of open licences.
     */
    private static boolean hasBadRight(final SubmitSupply command) {
        return command.right == null
            || (command.executionMode == ExecutionMode.OPEN_LICENCE && command.right != Right.OPEN)
            || ((command.right == Right.ASSIGNMENT || command.assetId == 0)
            && (command.territoryLow | command.territoryHigh | command.fieldsOfUse
            | command.rightFromNs | command.rightToNs) != 0);
    }

    private boolean owns(final int participantId, final long assetId) {
        final int asset = register.find(assetId);
        return asset != RightsRegister.NONE && register.ownerOf(asset) == participantId;
    }

    /** Everything but limits. */
    RejectReason check(final SubmitDemand command) {
        RejectReason reason =
            checkPlace(command, command.venueId, command.executionMode != ExecutionMode.OPEN_LICENCE);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        reason = checkId(command, command.clientListingId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        reason = checkWhat(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (command.minMaturity < 0 || command.minMaturity > MAX_MATURITY) {
            return RejectReason.BAD_MATURITY;
        }
        if (command.minUnits < 0 || command.minUnits > command.units) {
            return RejectReason.BAD_MINIMUM;
        }
        if (market.clock().hasCome(command.validUntilNs)) {
            return RejectReason.EXPIRED;
        }
        return checkAmount(command.priceFen, command.units, reference.venues().find(command.venueId));
    }

    private RejectReason checkWhat(final SubmitDemand command) {
        if (command.units < 1) {
            return RejectReason.BAD_UNITS;
        }
        if (command.priceFen < 1 || command.priceLowFen < 0 || command.priceLowFen > command.priceFen) {
            return RejectReason.BAD_PRICE;
        }
        if (reference.fields().indexOf(command.fieldId) == Fields.UNKNOWN) {
            return RejectReason.UNKNOWN_FIELD;
        }
        if (!reference.regions().allDefinedOrNotStated(command.regionsLow, command.regionsHigh)) {
            return RejectReason.UNKNOWN_REGION;
        }
        return command.rights == 0 || (command.rights & ~ALL_RIGHTS) != 0
            ? RejectReason.BAD_RIGHT : RejectReason.NONE;
    }

    /** Party, venue, mode and phase. */
    private RejectReason checkPlace(final Command command, final int venueId, final boolean hasMode) {
        final RejectReason reason = market.gate().checkParty(command, venueId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Venue venue = reference.venues().find(venueId);
        if (venue == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        if (!venue.allows(Model.POOL)) {
            return RejectReason.MODEL_NOT_ALLOWED;
        }
        return hasMode ? market.gate().checkOpen(venue, command.participantId) : RejectReason.WRONG_MODE;
    }

    private RejectReason checkId(final Command command, final long clientListingId) {
        if (clientListingId < 1) {
            return RejectReason.BAD_VALUE;
        }
        return live.find(command.participantId, clientListingId) == Listings.NONE
            ? RejectReason.NONE : RejectReason.DUPLICATE_ID;
    }

    /** AMOUNT_RANGE, then the venue's MAX_VALUE. */
    static RejectReason checkAmount(final long priceFen, final long units, final Venue venue) {
        final long valueFen = priceFen * units;
        if (Math.multiplyHigh(priceFen, units) != 0 || valueFen < 0) {
            return RejectReason.AMOUNT_RANGE;
        }
        return venue.maxOrderValueFen() != 0 && valueFen > venue.maxOrderValueFen()
            ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    /** TOO_MANY_LISTINGS, in all or of the asset, TOO_MANY_TIMERS for the draft, which would be new. */
    RejectReason checkRoom(final long validUntilNs) {
        if (listings.isFull() || !stock.hasRoomForDraft()) {
            return RejectReason.TOO_MANY_LISTINGS;
        }
        return validUntilNs == 0 || market.timers().hasRoomFor(1)
            ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }
}
