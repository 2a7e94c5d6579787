package io.jishi.core.pool;

import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.reference.Fields;

/**
 * What the new listings of a batch will need: who shares a chain with them, where they will stand, what is known of the
 * other side. Only noted while the batch comes in, and read in loops that do little else, so that many reads are under
 * way at once.
 */
final class Arrivals {
    private static final int NONE = Listings.NONE;
    private final Fields fields;
    private final ListingGuesses guesses;
    private final SupplyIndex supplyIndex;
    private final DemandIndex demandIndex;
    private final ReadAheadTree supplies;
    private final ReadAheadTree demands;
    private final int[] owners;
    private final long[] clientIds;
    /** Of each: one that shares a chain with it. */
    private final int[] chained;
    private final Terms newSupplies;
    private final Terms newDemands;
    private int count;
    private long sum;

    /** Where listings will stand. */
    private static final class Terms {
        private final int[] fieldIds;
        private final int[] fields;
        private final int[] rights;
        private final int[] maturities;
        private final long[] prices;
        private int count;

        Terms(final int most) {
            fieldIds = new int[most];
            fields = new int[most];
            rights = new int[most];
            maturities = new int[most];
            prices = new long[most];
        }

        /** Adds one whose field is known; after those whose fields are looked for. */
        void add(final int field, final int right) {
            fields[count] = field;
            rights[count++] = right;
        }

        void note(final int fieldId, final int right, final int maturity, final long priceFen) {
            fieldIds[count] = fieldId;
            rights[count] = right;
            maturities[count] = maturity;
            prices[count++] = priceFen;
        }

        /** Finds the fields, and forgets those whose field does not exist. */
        void findFields(final Fields all) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                final int field = all.indexOf(fieldIds[i]);
                fields[kept] = field;
                rights[kept] = rights[i];
                maturities[kept] = maturities[i];
                prices[kept] = prices[i];
                kept += field == Fields.UNKNOWN ? 0 : 1;
            }
            count = kept;
        }
    }

    Arrivals(final Fields fields, final ListingGuesses guesses, final Search search, final ReadAheadTree supplies,
        final ReadAheadTree demands, final int most) {
        this.fields = fields;
        this.guesses = guesses;
        this.supplies = supplies;
        this.demands = demands;
        supplyIndex = search.supplies();
        demandIndex = search.demands();
        owners = new int[most];
        clientIds = new long[most];
        chained = new int[most];
        newSupplies = new Terms(most);
        newDemands = new Terms(most);
    }

    int count() {
        return count;
    }

    void note(final SubmitSupply supply) {
        note(supply.participantId, supply.clientListingId);
        if (supply.right != null && supply.maturity > 0 && supply.maturity <= SupplyIndex.MATURITIES) {
            newSupplies.note(supply.fieldId, Listings.bit(supply.right), supply.maturity, supply.priceFen);
        }
    }

    void note(final SubmitDemand demand) {
        note(demand.participantId, demand.clientListingId);
        if (demand.minMaturity >= 0 && demand.minMaturity <= SupplyIndex.MATURITIES) {
            newDemands.note(demand.fieldId, demand.rights, demand.minMaturity, demand.priceFen);
        }
    }

    private void note(final int owner, final long clientId) {
        owners[count] = owner;
        clientIds[count++] = clientId;
    }

    int owner(final int arrival) {
        return owners[arrival];
    }

    /** First step: chains and fields. */
    void findTables() {
        for (int i = 0; i < count; i++) {
            chained[i] = guesses.first(owners[i], clientIds[i]);
        }
        newSupplies.findFields(fields);
        newDemands.findFields(fields);
    }

    /** Second step: who is in the chains, which queues they will stand in. */
    void readTables() {
        touchChained();
        for (int i = 0; i < newSupplies.count; i++) {
            supplies.expect(
                supplyIndex.queueOf(newSupplies.fields[i], newSupplies.rights[i], newSupplies.maturities[i]),
                newSupplies.prices[i]);
        }
        for (int i = 0; i < newDemands.count; i++) {
            demands.expect(
                demandIndex.groupOf(newDemands.fields[i], newDemands.maturities[i], newDemands.rights[i]),
                -newDemands.prices[i]);
        }
    }

    /** Third step: the next in each chain. */
    void readChained() {
        for (int i = 0; i < count; i++) {
            chained[i] = chained[i] == NONE ? NONE : guesses.afterByClientId(chained[i]);
        }
        touchChained();
    }

    private void touchChained() {
        for (int i = 0; i < count; i++) {
            sum += chained[i] == NONE ? 0 : guesses.touchIds(chained[i]);
        }
    }

    /** A supply that will meet the other side as a new one does. */
    void addSupply(final int field, final int right) {
        newSupplies.add(field, right);
    }

    /** A demand that will meet the other side as a new one does. */
    void addDemand(final int field, final int rights) {
        newDemands.add(field, rights);
    }

    /** Last step: the bests of the other side. */
    void readOtherSide() {
        for (int i = 0; i < newSupplies.count; i++) {
            sum += demandIndex.touch(newSupplies.fields[i], newSupplies.rights[i]);
        }
        for (int i = 0; i < newDemands.count; i++) {
            sum += supplyIndex.touch(newDemands.fields[i], newDemands.rights[i]);
        }
    }

    void forget() {
        count = 0;
        newSupplies.count = 0;
        newDemands.count = 0;
    }

    /** What came of reading: a number without a meaning. */
    long sum() {
        return sum;
    }
}
