package io.jishi.core.pool;

import io.jishi.core.command.Command;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.command.Take;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Venue;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;

/** Refuses takes and notices of take; the order of checks is that of {@link PoolModel}. */
final class TakeChecks {
    private final Market market;
    private final ReferenceData reference;
    private final Listings listings;
    private final Compatibility compatibility;
    private final RightsCheck rights;

    TakeChecks(
        final Market market, final Listings listings, final Compatibility compatibility, final RightsCheck rights) {
        this.market = market;
        this.listings = listings;
        this.compatibility = compatibility;
        this.rights = rights;
        reference = market.reference();
    }

    /** Everything but limits; the listing is whatever has the id named, or NONE. */
    RejectReason check(final Take command, final int listing) {
        RejectReason reason = checkSupply(command, command.venueId, listing, ExecutionMode.FIRM);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        reason = checkListing(command, listing);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        reason = checkPair(command, command.venueId, listing);
        return reason == RejectReason.NONE ? checkUnits(command, listing) : reason;
    }

    /** Everything but limits; the listing is whatever has the id named, or NONE. */
    RejectReason check(final NoticeOfTake command, final int listing) {
        RejectReason reason = checkSupply(command, command.venueId, listing, ExecutionMode.OPEN_LICENCE);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        reason = checkOpen(command, command.venueId, listing);
        return reason == RejectReason.NONE ? checkPair(command, command.venueId, listing) : reason;
    }

    private RejectReason checkSupply(
        final Command command, final int venueId, final int listing, final ExecutionMode mode) {
        final RejectReason reason = checkPlace(command, venueId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (listing == Listings.NONE) {
            return RejectReason.UNKNOWN_LISTING;
        }
        if (!listings.isSupply(listing)) {
            return RejectReason.NOT_A_SUPPLY;
        }
        return listings.executionMode(listing) == mode ? RejectReason.NONE : RejectReason.WRONG_MODE;
    }

    private RejectReason checkPlace(final Command command, final int venueId) {
        final RejectReason reason = market.gate().checkParty(command, venueId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Venue venue = reference.venues().find(venueId);
        if (venue == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        return venue.allows(Model.POOL) ? RejectReason.NONE : RejectReason.MODEL_NOT_ALLOWED;
    }

    private RejectReason checkListing(final Take command, final int listing) {
        if (command.maxPriceFen != 0 && listings.priceFen(listing) > command.maxPriceFen) {
            return RejectReason.PRICE_CHANGED;
        }
        final RejectReason reason = checkOpen(command, command.venueId, listing);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return command.units < 1 ? RejectReason.BAD_UNITS : RejectReason.NONE;
    }

    /** Of the taker's venue and of the supply, a halt of either before anything else. */
    private RejectReason checkOpen(final Command command, final int venueId, final int supply) {
        final RejectReason ofTaker =
            market.gate().checkOpen(reference.venues().find(venueId), command.participantId);
        final RejectReason ofSupply = compatibility.checkOpen(supply);
        if (ofTaker == RejectReason.HALTED || ofSupply == RejectReason.HALTED) {
            return RejectReason.HALTED;
        }
        return ofTaker == RejectReason.NONE ? ofSupply : ofTaker;
    }

    private RejectReason checkPair(final Command command, final int venueId, final int supply) {
        final Participant buyer = reference.participants().find(command.participantId);
        if (!compatibility.isVisible(supply, venueId, true)) {
            return RejectReason.NOT_VISIBLE;
        }
        if (compatibility.ownerOf(supply).sameOwnerAs(buyer)) {
            return RejectReason.SELF_TRADE;
        }
        if (!compatibility.admitsGrade(supply, buyer)) {
            return RejectReason.CREDIT_TOO_LOW;
        }
        if (!compatibility.admitsRegion(supply, buyer)) {
            return RejectReason.REGION_NOT_ALLOWED;
        }
        return rights.check(supply);
    }

    private RejectReason checkUnits(final Take command, final int supply) {
        if (command.units > listings.remainingUnits(supply)) {
            return RejectReason.NOT_ENOUGH_UNITS;
        }
        if (listings.allOrNone(supply) && command.units != listings.remainingUnits(supply)) {
            return RejectReason.ALL_OR_NONE;
        }
        if (command.units < listings.leastFill(supply)) {
            return RejectReason.BELOW_MINIMUM;
        }
        return SubmitChecks.checkAmount(
            listings.priceFen(supply), command.units, reference.venues().find(command.venueId));
    }
}
