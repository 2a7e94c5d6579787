package io.jishi.core.pool;

import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.reference.Fields;
import io.jishi.core.state.StateHash;

/** The hash of a listing: every field of it, in the order that {@link PoolModel#hashInto} documents. */
final class PoolHash {
    private final Listings listings;
    private final Fields fields;
    private final RightsRegister register;
    private final RightCell cell = new RightCell();
    private long hash;

    PoolHash(final Listings listings, final Fields fields, final RightsRegister register) {
        this.listings = listings;
        this.fields = fields;
        this.register = register;
    }

    /** Sum of the hashes of all live listings. */
    long sum() {
        long sum = 0;
        for (int listing = 0; listing < listings.highest(); listing++) {
            sum += listings.id(listing) == 0 ? 0 : of(listing);
        }
        return sum;
    }

    private long of(final int h) {
        hash = 0;
        add(listings.id(h)).add(listings.clientId(h)).add(listings.priority(h)).add(listings.participantId(h));
        add(listings.venueId(h)).add(listings.isSupply(h) ? 1 : 2).add(fields.idOf(listings.field(h)));
        add(listings.rights(h)).add(listings.priceFen(h)).add(listings.priceLowFen(h));
        add(listings.remainingUnits(h)).add(listings.filledUnits(h)).add(listings.minUnits(h));
        add(listings.validUntilNs(h)).add(listings.regionsLow(h)).add(listings.regionsHigh(h));
        add(listings.modes(h)).add(listings.maturity(h)).add(listings.regionId(h));
        add(listings.isNational(h) ? 1 : 2).add(listings.allOrNone(h) ? 1 : 0);
        add(listings.minimumGrade(h).code()).add(register.idOf(listings.asset(h)));
        listings.readCell(h, cell);
        add(cell.territoryLow).add(cell.territoryHigh).add(cell.fieldsOfUse).add(cell.fromNs).add(cell.toNs);
        for (int word = 0; word < Tags.WORDS; word++) {
            add(listings.tags().word(h, word));
        }
        add(listings.executionMode(h).code()).add(listings.isInLot(h) ? 2 : listings.isContested(h) ? 1 : 0);
        return add(listings.placedAtNs(h)).hash;
    }

    private PoolHash add(final long number) {
        hash = StateHash.mix(hash * 31 + number);
        return this;
    }
}
