package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the steps of a FIRM search have found, as it was when it was found. */
final class NaiveLongFill {
    private static final int MOST = 64;

    private record Found(long id, long place, long price, long units, long least) { }

    private final Market market;
    private final NaivePoolModel model;
    private final NaiveRules rules;
    private final NaivePairings pairings;
    private final List<Found> best = new ArrayList<>();
    private boolean cut;

    NaiveLongFill(final Market market, final NaivePoolModel model, final NaiveRules rules,
        final NaivePairings pairings) {
        this.market = market;
        this.model = model;
        this.rules = rules;
        this.pairings = pairings;
    }

    void begin() {
        best.clear();
        cut = false;
    }

    /** Looks at a candidate; returns the looks that it takes beside its own. */
    int look(final NaiveListing listing, final NaiveListing candidate) {
        if (candidate.place > listing.place) {
            return 0;
        }
        enter(listing, candidate);
        return pairings.looksBeside(listing, candidate, List.of());
    }

    private void enter(final NaiveListing listing, final NaiveListing candidate) {
        final boolean can = listing.supply ? rules.compatible(listing, candidate, candidate)
            : pairings.canPair(listing, candidate, List.of());
        if (!can) {
            return;
        }
        final long price = candidate.supply ? candidate.price : -candidate.price;
        best.add(new Found(candidate.id, candidate.place, price, candidate.left(), candidate.least()));
        best.sort(Comparator.comparingLong(Found::price).thenComparingLong(Found::place));
        trim(listing.left());
    }

    private void trim(final long wanted) {
        long left = wanted;
        int needed = 0;
        while (needed < best.size() && left > 0) {
            final Found found = best.get(needed++);
            final long units = Math.min(left, found.units);
            left -= found.least <= units ? units : 0;
        }
        needed = Math.min(needed, Math.min(MOST, market.limits().maxFillsPerCommand()));
        cut |= needed < best.size();
        best.subList(needed, best.size()).clear();
    }

    /** Pairs with the best; true if the search must begin again. */
    boolean finish(final NaiveListing listing) {
        final boolean changed = best.removeIf((found) -> {
            final NaiveListing now = model.find((n) -> n.id == found.id);
            return now == null || now.place != found.place || now.left() != found.units;
        });
        final List<NaivePairings.Pairing> plan = new ArrayList<>();
        final boolean can = rules.takesPart(listing) == RejectReason.NONE
            && model.plan(listing, best.stream().map((found) -> model.find((n) -> n.id == found.id)).toList(), plan);
        model.trade(listing, plan);
        if (listing.left() == 0) {
            model.end(listing, ListingEnd.FILLED);
            return false;
        }
        return can && cut && (changed || !plan.isEmpty());
    }

    void hashInto(final StateHash hash) {
        hash.add(cut).add(best.size());
        best.forEach((found) -> hash.add(found.id).add(found.place).add(found.units));
    }
}
