package io.jishi.testsupport.pool;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;

/** The checks of each command as one list of conditions, in order. */
final class NaiveChecks {
    private final Market market;
    private final NaiveRules rules;
    private final NaiveRights rights;
    private RejectReason first;

    NaiveChecks(final Market market, final NaiveRules rules, final NaiveRights rights) {
        this.market = market;
        this.rules = rules;
        this.rights = rights;
    }

    private void refuse(final boolean condition, final RejectReason reason) {
        if (first == RejectReason.NONE && condition) {
            first = reason;
        }
    }

    private void refuse(final RejectReason reason) {
        refuse(true, reason);
    }

    private long now() {
        return market.clock().nowNs();
    }

    private boolean over(final long time) {
        return time != 0 && time <= now();
    }

    /** Party, venue and phase; the rest is only looked at if these pass. */
    private Venue place(final Command c, final int venueId, final ExecutionMode mode) {
        first = market.gate().checkParty(c, venueId);
        final Venue venue = market.reference().venues().find(venueId);
        refuse(venue == null, RejectReason.UNKNOWN_VENUE);
        if (first == RejectReason.NONE) {
            refuse(!venue.allows(Model.POOL), RejectReason.MODEL_NOT_ALLOWED);
            refuse(mode == ExecutionMode.OPEN_LICENCE && c instanceof SubmitDemand, RejectReason.WRONG_MODE);
            refuse(market.gate().checkOpen(venue, c.participantId));
        }
        return venue;
    }

    RejectReason supply(final SubmitSupply c, final boolean idInUse) {
        final Venue venue = place(c, c.venueId, c.executionMode);
        if (first != RejectReason.NONE) {
            return first;
        }
        refuse(c.clientListingId < 1, RejectReason.BAD_VALUE);
        refuse(idInUse, RejectReason.DUPLICATE_ID);
        final boolean open = c.executionMode == ExecutionMode.OPEN_LICENCE;
        refuse(open && c.units != 0, RejectReason.BAD_UNITS);
        refuse(!open && (c.units < 1 || (single(c.right) && c.units > 1)), RejectReason.BAD_UNITS);
        refuse(c.priceFen < 0 || (!open && c.priceFen == 0), RejectReason.BAD_PRICE);
        final Fields fields = market.reference().fields();
        final int field = fields.indexOf(c.fieldId);
        refuse(field == Fields.UNKNOWN || !fields.isLeaf(field), RejectReason.UNKNOWN_FIELD);
        refuse(unknownRegion(c.regionId) || unknownRegions(c.allowedRegionsLow, c.allowedRegionsHigh, true)
            || unknownRegions(c.territoryLow, c.territoryHigh, false), RejectReason.UNKNOWN_REGION);
        refuse(c.assetId != 0 && !owns(c.participantId, c.assetId), RejectReason.UNKNOWN_ASSET);
        final boolean limited = c.territoryLow != 0 || c.territoryHigh != 0 || c.fieldsOfUse != 0
            || c.rightFromNs != 0 || c.rightToNs != 0;
        refuse(c.right == null, RejectReason.BAD_RIGHT);
        refuse(open && c.right != Right.OPEN, RejectReason.BAD_RIGHT);
        refuse(limited && (c.right == Right.ASSIGNMENT || c.assetId == 0), RejectReason.BAD_RIGHT);
        refuse(c.maturity < 1 || c.maturity > 9, RejectReason.BAD_MATURITY);
        refuse(c.minUnits < 0 || c.minUnits > c.units, RejectReason.BAD_MINIMUM);
        refuse(open && c.allOrNone, RejectReason.BAD_MINIMUM);
        refuse(over(c.validUntilNs) || over(c.rightToNs), RejectReason.EXPIRED);
        refuse(c.rightToNs != 0 && c.rightToNs <= c.rightFromNs, RejectReason.EXPIRED);
        amount(c.priceFen, c.units, venue);
        return first;
    }

    RejectReason demand(final SubmitDemand c, final boolean idInUse) {
        final Venue venue = place(c, c.venueId, c.executionMode);
        if (first != RejectReason.NONE) {
            return first;
        }
        refuse(c.clientListingId < 1, RejectReason.BAD_VALUE);
        refuse(idInUse, RejectReason.DUPLICATE_ID);
        refuse(c.units < 1, RejectReason.BAD_UNITS);
        refuse(c.priceFen < 1 || c.priceLowFen < 0 || c.priceLowFen > c.priceFen, RejectReason.BAD_PRICE);
        refuse(market.reference().fields().indexOf(c.fieldId) == Fields.UNKNOWN, RejectReason.UNKNOWN_FIELD);
        refuse(unknownRegions(c.regionsLow, c.regionsHigh, true), RejectReason.UNKNOWN_REGION);
        refuse(c.rights < 1 || c.rights > 511, RejectReason.BAD_RIGHT);
        refuse(c.minMaturity < 0 || c.minMaturity > 9, RejectReason.BAD_MATURITY);
        refuse(c.minUnits < 0 || c.minUnits > c.units, RejectReason.BAD_MINIMUM);
        refuse(over(c.validUntilNs), RejectReason.EXPIRED);
        amount(c.priceFen, c.units, venue);
        return first;
    }

    RejectReason amend(final AmendListing c, final NaiveListing own) {
        first = market.gate().checkParty(c, own == null ? 0 : own.venue.id());
        refuse(own == null, RejectReason.UNKNOWN_LISTING);
        if (first != RejectReason.NONE) {
            return first;
        }
        refuse(rules.takesPart(own));
        refuse(c.executionMode != own.mode, RejectReason.WRONG_MODE);
        refuse(own.contested, RejectReason.STATE);
        final boolean open = own.mode == ExecutionMode.OPEN_LICENCE;
        refuse(c.units < 0 || (own.supply && single(own.right) && c.units > 1), RejectReason.BAD_UNITS);
        refuse(open && c.units != 0, RejectReason.BAD_UNITS);
        refuse(c.priceFen < 0 || (!open && c.priceFen == 0), RejectReason.BAD_PRICE);
        refuse(own.supply && c.priceLowFen != 0, RejectReason.BAD_PRICE);
        refuse(!own.supply && (c.priceLowFen < 0 || c.priceLowFen > c.priceFen), RejectReason.BAD_PRICE);
        refuse(own.supply ? unknownRegion(c.regionId) : c.regionId != 0, RejectReason.UNKNOWN_REGION);
        refuse(unknownRegions(c.regionsLow, c.regionsHigh, true), RejectReason.UNKNOWN_REGION);
        refuse(c.maturity > 9 || c.maturity < 0 || (own.supply && c.maturity == 0), RejectReason.BAD_MATURITY);
        refuse(c.minUnits < 0 || c.minUnits > c.units || (open && c.allOrNone), RejectReason.BAD_MINIMUM);
        refuse(over(c.validUntilNs), RejectReason.EXPIRED);
        amount(c.priceFen, c.units, own.venue);
        return first;
    }

    RejectReason take(final Take c, final NaiveListing listing) {
        final Venue venue = supplyOf(c, c.venueId, listing, ExecutionMode.FIRM);
        if (first != RejectReason.NONE) {
            return first;
        }
        refuse(c.maxPriceFen != 0 && listing.price > c.maxPriceFen, RejectReason.PRICE_CHANGED);
        open(c, venue, listing);
        refuse(c.units < 1, RejectReason.BAD_UNITS);
        pair(c, venue, listing);
        refuse(c.units > listing.left(), RejectReason.NOT_ENOUGH_UNITS);
        refuse(listing.allOrNone && c.units < listing.left(), RejectReason.ALL_OR_NONE);
        refuse(!listing.accepts(c.units), RejectReason.BELOW_MINIMUM);
        amount(listing.price, c.units, venue);
        return first;
    }

    RejectReason notice(final NoticeOfTake c, final NaiveListing listing) {
        final Venue venue = supplyOf(c, c.venueId, listing, ExecutionMode.OPEN_LICENCE);
        if (first == RejectReason.NONE) {
            open(c, venue, listing);
            pair(c, venue, listing);
        }
        return first;
    }

    private Venue supplyOf(
        final Command c, final int venueId, final NaiveListing listing, final ExecutionMode mode) {
        first = market.gate().checkParty(c, venueId);
        final Venue venue = market.reference().venues().find(venueId);
        refuse(venue == null, RejectReason.UNKNOWN_VENUE);
        refuse(venue != null && !venue.allows(Model.POOL), RejectReason.MODEL_NOT_ALLOWED);
        refuse(listing == null, RejectReason.UNKNOWN_LISTING);
        refuse(listing != null && !listing.supply, RejectReason.NOT_A_SUPPLY);
        refuse(listing != null && listing.mode != mode, RejectReason.WRONG_MODE);
        return venue;
    }

    private void open(final Command c, final Venue venue, final NaiveListing listing) {
        final RejectReason there = rules.takesPart(listing);
        final RejectReason here = market.gate().checkOpen(venue, c.participantId);
        refuse(here == RejectReason.HALTED || there == RejectReason.HALTED, RejectReason.HALTED);
        refuse(here);
        refuse(there);
    }

    private void pair(final Command c, final Venue venue, final NaiveListing listing) {
        final var buyer = market.reference().participants().find(c.participantId);
        refuse(!rules.visible(listing, venue, true), RejectReason.NOT_VISIBLE);
        refuse(rules.sameOwner(listing.owner, buyer), RejectReason.SELF_TRADE);
        refuse(!rules.suffices(buyer, listing), RejectReason.CREDIT_TOO_LOW);
        refuse(!rules.admitsHome(listing, buyer), RejectReason.REGION_NOT_ALLOWED);
        refuse(rights.check(listing, List.of(), now()));
    }

    private void amount(final long price, final long units, final Venue venue) {
        if (first == RejectReason.NONE) {
            final BigInteger value = BigInteger.valueOf(price).multiply(BigInteger.valueOf(units));
            refuse(value.bitLength() > 63, RejectReason.AMOUNT_RANGE);
            refuse(venue.maxOrderValueFen() > 0
                && value.compareTo(BigInteger.valueOf(venue.maxOrderValueFen())) > 0, RejectReason.MAX_VALUE);
        }
    }

    private boolean unknownRegion(final int region) {
        return region != 0 && !market.reference().regions().exists(region);
    }

    /** Bit 0 is no region; in a set of those admitted it stands for "not stated". */
    private boolean unknownRegions(final long low, final long high, final boolean mayBeNotStated) {
        return BitSet.valueOf(new long[] {low, high}).stream()
            .anyMatch(region -> !(region == 0 && mayBeNotStated) && !market.reference().regions().exists(region));
    }

    private boolean owns(final int party, final long assetId) {
        final int asset = market.rights().find(assetId);
        return asset != RightsRegister.NONE && market.rights().ownerOf(asset) == party;
    }

    private static boolean single(final Right right) {
        return right == Right.ASSIGNMENT || right == Right.EXCLUSIVE || right == Right.SOLE;
    }
}
