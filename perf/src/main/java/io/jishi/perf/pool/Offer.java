package io.jishi.perf.pool;

/** A listing as the pools keep it that ours is measured beside. */
final class Offer {
    final long id;
    final boolean supply;
    final int field;
    final int rights;
    final int maturity;
    final int region;
    final long regions;
    final int modes;
    /** Row of an index, where there is one. */
    int row;
    long priceFen;
    long place;
    long total;
    long filled;

    Offer(final PoolOrder order, final long place) {
        id = order.id;
        supply = order.supply;
        field = order.field;
        rights = order.rights;
        maturity = order.maturity;
        region = order.region;
        regions = order.regions;
        modes = order.modes;
        priceFen = order.priceFen;
        total = order.units;
        this.place = place;
    }

    long left() {
        return total - filled;
    }

    /** Whether a supply and a demand may pair, price included. */
    static boolean pair(final Offer supply, final Offer demand, final Ipc ipc) {
        return supply.priceFen <= demand.priceFen && (supply.rights & demand.rights) != 0
            && supply.maturity >= demand.maturity
            && (demand.regions == 0 || (demand.regions >>> supply.region & 1) != 0)
            && (supply.modes == 0 || demand.modes == 0 || (supply.modes & demand.modes) != 0)
            && ipc.isUnder(supply.field, demand.field);
    }

    /** Whether it comes before another of its side. */
    boolean isBefore(final Offer other) {
        if (priceFen != other.priceFen) {
            return supply ? priceFen < other.priceFen : priceFen > other.priceFen;
        }
        return place < other.place;
    }
}
