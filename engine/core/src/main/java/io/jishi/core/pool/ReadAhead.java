package io.jishi.core.pool;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.reference.Fields;
import io.jishi.core.time.Timers;

/**
 * Reads the memory that commands will need, for a batch of them, before the first is applied. In a large stock a
 * command waits for memory some ten times, mostly for an address that it got from the time before; here each step is
 * taken for all commands before the next, so that they wait together. It is a guess: it decides nothing and changes
 * nothing, and it does not matter what has become of a listing by the time its command is applied.
 */
final class ReadAhead {
    /** Commands that are looked at together: what they need fits a near cache. */
    private static final int MOST = 64;
    /** With fewer everything is in the near caches anyway. */
    private static final int FEW_LISTINGS = 20_000;
    private static final int NONE = Listings.NONE;

    private final Fields fields;
    private final Listings listings;
    private final Search search;
    private final Timers timers;
    /** Listings that are named, or share a chain with one that will be new. */
    private final int[] handles = new int[MOST];
    private int handleCount;
    private final long[] namedIds = new long[MOST];
    private final long[] clientIds = new long[MOST];
    private final int[] owners = new int[MOST];
    private final boolean[] isNew = new boolean[MOST];
    private final long[] newPrices = new long[MOST];
    private final ReadAheadTree supplies;
    private final ReadAheadTree demands;
    /** What was read, added up: a number without a meaning, kept so that the compiler does not leave the reads out. */
    private long sum;

    ReadAhead(final Fields fields, final Listings listings, final Search search, final Timers timers) {
        this.fields = fields;
        this.listings = listings;
        this.search = search;
        this.timers = timers;
        supplies = new ReadAheadTree(search.supplies().queues(), 3 * MOST);
        demands = new ReadAheadTree(search.demands().queues(), 3 * MOST);
    }

    boolean pays() {
        return listings.size() > FEW_LISTINGS;
    }

    /** Notes a command that will be applied soon; no more than fit. */
    void expect(final Command command) {
        if (handleCount == MOST) {
            return;
        }
        if (command instanceof SubmitSupply supply) {
            note(0, supply.participantId, supply.clientListingId, 0, true);
            goesTo(supply);
        } else if (command instanceof SubmitDemand demand) {
            note(0, demand.participantId, demand.clientListingId, 0, true);
            goesTo(demand);
        } else if (command instanceof AmendListing amend) {
            note(amend.listingId, amend.participantId, amend.clientListingId, amend.priceFen, false);
        } else if (command instanceof WithdrawListing withdraw) {
            note(withdraw.listingId, withdraw.participantId, withdraw.clientListingId, 0, false);
        } else if (command instanceof Take take) {
            note(take.listingId, take.participantId, 0, 0, false);
        }
    }

    private void note(
        final long id, final int owner, final long clientId, final long newPriceFen, final boolean isSubmitted) {
        namedIds[handleCount] = id;
        owners[handleCount] = owner;
        isNew[handleCount] = isSubmitted;
        clientIds[handleCount] = clientId;
        newPrices[handleCount++] = newPriceFen;
    }

    private void goesTo(final SubmitSupply supply) {
        final int field = fields.indexOf(supply.fieldId);
        if (field != Fields.UNKNOWN && supply.right != null && supply.maturity > 0
            && supply.maturity <= SupplyIndex.MATURITIES) {
            supplies.expect(search.supplies().queueOf(field, Listings.bit(supply.right), supply.maturity),
                supply.priceFen);
        }
    }

    private void goesTo(final SubmitDemand demand) {
        final int field = fields.indexOf(demand.fieldId);
        if (field != Fields.UNKNOWN && demand.minMaturity >= 0 && demand.minMaturity <= SupplyIndex.MATURITIES) {
            demands.expect(search.demands().groupOf(field, demand.minMaturity, demand.rights), -demand.priceFen);
        }
    }

    /** Reads what the commands noted will need, and forgets them. */
    void read() {
        for (int i = 0; i < handleCount; i++) {
            handles[i] = namedIds[i] == 0 ? listings.guess(owners[i], clientIds[i]) : listings.guess(namedIds[i]);
        }
        for (int i = 0; i < handleCount; i++) {
            sum += handles[i] == NONE ? 0 : listings.touchRow(handles[i]);
        }
        for (int i = 0; i < handleCount; i++) {
            if (handles[i] != NONE && !isNew[i]) {
                sum += listings.guess(listings.participantId(handles[i]), listings.clientId(handles[i]))
                    + timers.touchRow(listings.timer(handles[i]));
                stands(handles[i], newPrices[i]);
            }
        }
        supplies.readInner();
        demands.readInner();
        for (int i = 0; i < handleCount; i++) {
            sum += handles[i] == NONE || isNew[i] ? 0 : timers.touchHeap(listings.timer(handles[i]));
        }
        supplies.readLeaves();
        demands.readLeaves();
        for (int i = 0; i < handleCount; i++) {
            sum += handles[i] == NONE || isNew[i] ? 0 : timers.touchNeighbours(listings.timer(handles[i]));
        }
        handleCount = 0;
    }

    /** Where a listing stands, and where it will if its price changes. */
    private void stands(final int handle, final long newPriceFen) {
        final int field = listings.field(handle);
        final int rights = listings.rights(handle);
        final int maturity = listings.maturity(handle);
        if (listings.isSupply(handle)) {
            final int queue = search.supplies().queueOf(field, rights, maturity);
            supplies.expect(queue, listings.priceFen(handle));
            if (newPriceFen != 0) {
                supplies.expect(queue, newPriceFen);
            }
        } else {
            final int group = search.demands().groupOf(field, maturity, rights);
            demands.expect(group, -listings.priceFen(handle));
            if (newPriceFen != 0) {
                demands.expect(group, -newPriceFen);
            }
        }
    }

    /** What came of reading: a number without a meaning. */
    long sum() {
        return sum;
    }
}
