package io.jishi.testsupport.pool;

import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;

/** An open proposal as an object with plain fields. */
final class NaiveMatch {
    long id;
    NaiveListing supply;
    NaiveListing demand;
    long units;
    long end;
    boolean supplyConfirmed;
    boolean demandConfirmed;
    int timer = Timers.NONE;

    boolean concerns(final NaiveListing listing) {
        return supply == listing || demand == listing;
    }

    NaiveListing own(final boolean bySupply) {
        return bySupply ? supply : demand;
    }

    boolean confirmed(final boolean bySupply) {
        return bySupply ? supplyConfirmed : demandConfirmed;
    }

    void confirm(final boolean bySupply) {
        supplyConfirmed |= bySupply;
        demandConfirmed |= !bySupply;
    }

    long hash() {
        final int confirmations = (supplyConfirmed ? 1 : 0) + (demandConfirmed ? 2 : 0);
        return new StateHash().add(id).add(supply.id).add(demand.id).add(units).add(end).add(confirmations).value();
    }
}
