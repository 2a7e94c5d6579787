package io.jishi.testsupport.pool;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;

/** A listing as an object with plain fields. */
final class NaiveListing {
    long id;
    long clientId;
    long place;
    Participant owner;
    Venue venue;
    boolean supply;
    int fieldId;
    int rights;
    Right right;
    long price;
    long priceLow;
    long total;
    long filled;
    long minUnits;
    long validUntil;
    long regionsLow;
    long regionsHigh;
    int modes;
    int maturity;
    int region;
    ListingVisibility visibility;
    boolean allOrNone;
    CreditGrade minimumGrade;
    long assetId;
    long territoryLow;
    long territoryHigh;
    long fieldsOfUse;
    long rightFrom;
    long rightTo;
    long[] tags = new long[4];
    int timer = Timers.NONE;
    int row;
    ExecutionMode mode = ExecutionMode.FIRM;
    long placedAt;
    boolean contested;
    /** A lot decides between those who compete. */
    boolean inLot;

    static NaiveListing of(final SubmitSupply c, final Participant owner, final Venue venue) {
        final NaiveListing n = new NaiveListing();
        n.supply = true;
        n.owner = owner;
        n.venue = venue;
        n.clientId = c.clientListingId;
        n.fieldId = c.fieldId;
        n.right = c.right;
        n.rights = 1 << (c.right.code() - 1);
        n.price = c.priceFen;
        n.total = c.units;
        n.minUnits = c.minUnits;
        n.validUntil = c.validUntilNs;
        n.regionsLow = c.allowedRegionsLow;
        n.regionsHigh = c.allowedRegionsHigh;
        n.modes = c.modes;
        n.maturity = c.maturity;
        n.region = c.regionId;
        n.visibility = c.visibility;
        n.allOrNone = c.allOrNone;
        n.minimumGrade = c.minimumGrade;
        n.mode = c.executionMode;
        n.assetId = c.assetId;
        n.territoryLow = c.territoryLow;
        n.territoryHigh = c.territoryHigh;
        n.fieldsOfUse = c.fieldsOfUse;
        n.rightFrom = c.rightFromNs;
        n.rightTo = c.rightToNs;
        n.tags = new long[] {c.tags0, c.tags1, c.tags2, c.tags3};
        return n;
    }

    static NaiveListing of(final SubmitDemand c, final Participant owner, final Venue venue) {
        final NaiveListing n = new NaiveListing();
        n.owner = owner;
        n.venue = venue;
        n.clientId = c.clientListingId;
        n.fieldId = c.fieldId;
        n.rights = c.rights;
        n.price = c.priceFen;
        n.priceLow = c.priceLowFen;
        n.total = c.units;
        n.minUnits = c.minUnits;
        n.validUntil = c.validUntilNs;
        n.regionsLow = c.regionsLow;
        n.regionsHigh = c.regionsHigh;
        n.modes = c.modes;
        n.maturity = c.minMaturity;
        n.visibility = c.visibility;
        n.allOrNone = c.allOrNone;
        n.minimumGrade = c.minimumGrade;
        n.mode = c.executionMode;
        n.tags = new long[] {c.tags0, c.tags1, c.tags2, c.tags3};
        return n;
    }

    /** What an amendment would make of it. */
    NaiveListing amended(final AmendListing c) {
        final NaiveListing n = new NaiveListing();
        n.id = id;
        n.clientId = clientId;
        n.place = place;
        n.owner = owner;
        n.venue = venue;
        n.supply = supply;
        n.fieldId = fieldId;
        n.rights = rights;
        n.right = right;
        n.filled = filled;
        n.assetId = assetId;
        n.territoryLow = territoryLow;
        n.territoryHigh = territoryHigh;
        n.fieldsOfUse = fieldsOfUse;
        n.rightFrom = rightFrom;
        n.rightTo = rightTo;
        n.tags = tags;
        n.timer = timer;
        n.row = row;
        n.mode = mode;
        n.placedAt = placedAt;
        n.price = c.priceFen;
        n.priceLow = supply ? 0 : c.priceLowFen;
        n.total = c.units;
        n.minUnits = c.minUnits;
        n.validUntil = c.validUntilNs;
        n.regionsLow = c.regionsLow;
        n.regionsHigh = c.regionsHigh;
        n.modes = c.modes;
        n.maturity = c.maturity;
        n.region = c.regionId;
        n.visibility = c.visibility;
        n.allOrNone = c.allOrNone;
        n.minimumGrade = c.minimumGrade;
        return n;
    }

    long left() {
        return total - filled;
    }

    /** All-or-none is a minimum of all that is left; a minimum binds until the first fill. */
    boolean accepts(final long units) {
        if (allOrNone && units != left()) {
            return false;
        }
        return filled > 0 || units >= minUnits;
    }

    /** Least units that it accepts now. */
    long least() {
        return allOrNone ? left() : filled > 0 ? 0 : minUnits;
    }

    boolean national() {
        return visibility == ListingVisibility.NATIONAL;
    }

    /** An offer of open licences is never used up. */
    boolean spent() {
        return mode != ExecutionMode.OPEN_LICENCE && left() == 0;
    }

    /** Every right but the title is a cell in the register. */
    boolean entersCell() {
        return assetId != 0 && right != Right.ASSIGNMENT;
    }

    /** The hash of every field. */
    long hash() {
        final long[] numbers = {
            id, clientId, place, owner.id(), venue.id(), supply ? 1 : 2, fieldId, rights, price,
            priceLow, left(), filled, minUnits, validUntil, regionsLow, regionsHigh, modes,
            maturity, region, visibility.code(), allOrNone ? 1 : 0, minimumGrade.code(), assetId,
            territoryLow, territoryHigh, fieldsOfUse, rightFrom, rightTo,
            tags[0], tags[1], tags[2], tags[3], mode.code(), inLot ? 2 : contested ? 1 : 0,
            mode == ExecutionMode.PROPOSAL ? placedAt : 0,
        };
        long hash = 0;
        for (final long number : numbers) {
            hash = StateHash.mix(31 * hash + number);
        }
        return hash;
    }
}
