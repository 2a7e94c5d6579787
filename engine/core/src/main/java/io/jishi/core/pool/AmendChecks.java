package io.jishi.core.pool;

import io.jishi.core.command.AmendListing;
import io.jishi.core.model.Market;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightCell;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.RejectReason;

/** Refuses amendments; the order of checks is that of {@link PoolModel}. */
final class AmendChecks {
    private static final int MAX_MATURITY = 9;
    private final Market market;
    private final ReferenceData reference;
    private final Listings listings;
    private final Compatibility compatibility;

    AmendChecks(final Market market, final Listings listings, final Compatibility compatibility) {
        this.market = market;
        this.listings = listings;
        this.compatibility = compatibility;
        reference = market.reference();
    }

    /** Everything but limits and the rights register; the listing is the participant's own, or NONE. */
    RejectReason check(final AmendListing command, final int listing) {
        final int venueId = listing == Listings.NONE ? 0 : listings.venueId(listing);
        final RejectReason reason = market.gate().checkParty(command, venueId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (listing == Listings.NONE) {
            return RejectReason.UNKNOWN_LISTING;
        }
        final RejectReason open = compatibility.checkOpen(listing);
        if (open != RejectReason.NONE) {
            return open;
        }
        if (command.executionMode != listings.executionMode(listing)) {
            return RejectReason.WRONG_MODE;
        }
        if (listings.isContested(listing)) {
            return RejectReason.STATE;
        }
        return checkTerms(command, listing, reference.venues().find(venueId));
    }

    private RejectReason checkTerms(final AmendListing command, final int listing, final Venue venue) {
        if (hasBadUnits(command, listing)) {
            return RejectReason.BAD_UNITS;
        }
        if (hasBadPrice(command, listing)) {
            return RejectReason.BAD_PRICE;
        }
        if (hasBadRegion(command, listing)) {
            return RejectReason.UNKNOWN_REGION;
        }
        if (command.maturity < (listings.isSupply(listing) ? 1 : 0) || command.maturity > MAX_MATURITY) {
            return RejectReason.BAD_MATURITY;
        }
        if (SubmitChecks.hasBadMinimum(
            command.executionMode, command.minUnits, command.units, command.allOrNone)) {
            return RejectReason.BAD_MINIMUM;
        }
        return market.clock().hasCome(command.validUntilNs) ? RejectReason.EXPIRED
            : SubmitChecks.checkAmount(command.priceFen, command.units, venue);
    }

    private boolean hasBadUnits(final AmendListing command, final int listing) {
        return command.executionMode == ExecutionMode.OPEN_LICENCE ? command.units != 0
            : command.units < 0 || (RightCell.isSingle(listings.right(listing)) && command.units > 1);
    }

    private boolean hasBadPrice(final AmendListing command, final int listing) {
        return command.priceFen < (command.executionMode == ExecutionMode.OPEN_LICENCE ? 0 : 1)
            || (listings.isSupply(listing) ? command.priceLowFen != 0
            : command.priceLowFen < 0 || command.priceLowFen > command.priceFen);
    }

    private boolean hasBadRegion(final AmendListing command, final int listing) {
        return !reference.regions().allDefinedOrNotStated(command.regionsLow, command.regionsHigh)
            || (command.regionId != 0
            && (!listings.isSupply(listing) || !reference.regions().exists(command.regionId)));
    }

    /** Timers that the amended listing needs beyond those it has. */
    int timersNeeded(final AmendListing command, final int listing) {
        return command.validUntilNs != 0 && listings.timer(listing) == Timers.NONE ? 1 : 0;
    }
}
