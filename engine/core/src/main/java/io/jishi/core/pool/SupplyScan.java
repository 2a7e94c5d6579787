package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** All supplies that are candidates of a demand: fields as they were defined, then right, maturity, ask, place. */
final class SupplyScan extends Scan {
    private final Fields fields;
    private final Listings listings;
    private final SupplyIndex supplies;
    private int prefix;
    private int rights;
    private int minMaturity;
    private long budgetFen;
    private int field;
    private int cell;

    SupplyScan(final Fields fields, final Listings listings, final SupplyIndex supplies) {
        super(supplies.queues());
        this.fields = fields;
        this.listings = listings;
        this.supplies = supplies;
    }

    @Override
    public void begin(final int incoming) {
        super.begin(incoming);
        prefix = listings.field(incoming);
        rights = listings.rights(incoming);
        minMaturity = listings.maturity(incoming);
        budgetFen = listings.priceFen(incoming);
        field = Math.max(0, prefix);
        cell = 0;
    }

    @Override
    boolean isPastLastNode() {
        return field == fields.size();
    }

    @Override
    boolean nextQueue() {
        final boolean empty = !supplies.isListedAt(field) || !fields.isUnder(field, prefix);
        while (!empty && cell < SupplyIndex.CELLS) {
            final int right = cell / SupplyIndex.MATURITIES;
            final int maturity = cell % SupplyIndex.MATURITIES + 1;
            if ((rights >>> right & 1) != 0 && maturity >= minMaturity
                && supplies.bestAsk(field, right + 1, maturity) <= budgetFen) {
                return true;
            }
            leaveQueue();
            enterQueue();
        }
        return false;
    }

    @Override
    int queue() {
        return SupplyIndex.queue(field, cell);
    }

    @Override
    void leaveQueue() {
        cell++;
    }

    @Override
    void leaveNode() {
        field++;
        cell = 0;
    }

    @Override
    boolean isOfNode(final int bits) {
        return !SupplyIndex.isBestOfChild(bits);
    }

    @Override
    long limit() {
        return budgetFen;
    }

    @Override
    int node() {
        return field;
    }

    @Override
    int queueOrder() {
        return cell;
    }
}
