package io.jishi.perf.pool;

import java.util.ArrayList;
import java.util.List;

/** No index: each search looks at every listing of the other side. */
final class ScanPool extends OtherPool {
    private final Ipc ipc;
    private final List<Offer> supplies = new ArrayList<>();
    private final List<Offer> demands = new ArrayList<>();

    ScanPool(final Ipc ipc, final PoolAnswers answers) {
        super(answers);
        this.ipc = ipc;
    }

    private List<Offer> side(final boolean supply) {
        return supply ? supplies : demands;
    }

    @Override
    void insert(final Offer offer) {
        final List<Offer> side = side(offer.supply);
        offer.row = side.size();
        side.add(offer);
    }

    @Override
    void remove(final Offer offer) {
        final List<Offer> side = side(offer.supply);
        final Offer last = side.remove(side.size() - 1);
        if (last != offer) {
            side.set(offer.row, last);
            last.row = offer.row;
        }
    }

    @Override
    Offer best(final Offer incoming) {
        final List<Offer> others = side(!incoming.supply);
        Offer best = null;
        for (int i = 0; i < others.size(); i++) {
            final Offer other = others.get(i);
            final boolean pairs = incoming.supply
                ? Offer.pair(incoming, other, ipc) : Offer.pair(other, incoming, ipc);
            if (pairs && (best == null || other.isBefore(best))) {
                best = other;
            }
        }
        return best;
    }
}
