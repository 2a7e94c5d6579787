package io.jishi.core.pool;

import io.jishi.core.reference.Fields;

/** All demands that are candidates of a supply: from its leaf upwards, then minimum, rights, budget, place. */
final class DemandScan extends Scan {
    private static final int RIGHT_SETS = 1 << 9;
    private final Fields fields;
    private final Listings listings;
    private final DemandIndex demands;
    private int leaf;
    private int right;
    private int maturity;
    private long askFen;
    private int depth;
    private int minimum;
    private int rightSet;
    private int group;

    DemandScan(final Fields fields, final Listings listings, final DemandIndex demands) {
        super(demands.queues());
        this.fields = fields;
        this.listings = listings;
        this.demands = demands;
    }

    @Override
    public void begin(final int incoming) {
        super.begin(incoming);
        leaf = listings.field(incoming);
        right = listings.rights(incoming);
        maturity = listings.maturity(incoming);
        askFen = listings.priceFen(incoming);
        depth = fields.depthOf(leaf);
        minimum = 0;
        rightSet = 0;
    }

    @Override
    boolean isPastLastNode() {
        return depth < 0;
    }

    @Override
    boolean nextQueue() {
        final int field = fields.ancestorAt(leaf, depth);
        while (minimum <= maturity) {
            group = demands.groupFrom(field, minimum, rightSet, right, limit());
            if (group != NONE) {
                if (demands.rightsOf(group) != rightSet) {
                    rightSet = demands.rightsOf(group);
                    enterQueue();
                }
                return true;
            }
            minimum++;
            rightSet = 0;
            enterQueue();
        }
        return false;
    }

    @Override
    int queue() {
        return group;
    }

    @Override
    void leaveQueue() {
        rightSet++;
    }

    @Override
    void leaveNode() {
        depth--;
        minimum = 0;
        rightSet = 0;
    }

    /** A group holds demands of one node only. */
    @Override
    boolean isOfNode(final int bits) {
        return true;
    }

    @Override
    long limit() {
        return -askFen;
    }

    @Override
    int node() {
        return fields.depthOf(leaf) - depth;
    }

    @Override
    int queueOrder() {
        return minimum * RIGHT_SETS + rightSet;
    }
}
