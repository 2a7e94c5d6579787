package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Searches that need more looks than a command has, as plainly as they can be written: each step makes the list of
 * everything that there is to look at, and takes the next so many after the last one looked at.
 */
final class NaiveLongSearch {
    private static final long PAUSE_NS = 100_000;
    private static final int MOST = 64;
    private static final int NODES_TO_A_LOOK = 64;
    private static final int END_OF_NODE = Integer.MAX_VALUE;

    /** Something to look at: a candidate, or the end of a node, which has none. */
    private record Stop(int node, int queue, long price, long place, NaiveListing candidate) {
        static final Comparator<Stop> ORDER = Comparator.comparingInt(Stop::node).thenComparingInt(Stop::queue)
            .thenComparingLong(Stop::price).thenComparingLong(Stop::place);
    }

    private record Found(long id, long place, long price, long units, long least) { }

    private final Market market;
    private final NaivePoolModel model;
    private final NaiveRules rules;
    private final Fields fields;
    private final List<Long> waiting = new ArrayList<>();
    private final List<Found> best = new ArrayList<>();
    private long begunId;
    private long begunPlace;
    private Stop last;
    private boolean cut;
    private boolean armed;

    NaiveLongSearch(final Market market, final NaivePoolModel model, final NaiveRules rules) {
        this.market = market;
        this.model = model;
        this.rules = rules;
        fields = market.reference().fields();
    }

    int timersNeeded() {
        return armed ? 0 : 1;
    }

    void forget(final NaiveListing listing) {
        waiting.remove(listing.id);
    }

    void goOn(final NaiveListing listing) {
        waiting.add(listing.id);
        arm(market.clock().nowNs());
    }

    private void arm(final long nowNs) {
        if (!armed && nowNs <= Long.MAX_VALUE - PAUSE_NS) {
            market.timers().arm(nowNs + PAUSE_NS, 0, (subject, deadlineNs) -> onTimer(deadlineNs));
            armed = true;
        }
    }

    private void onTimer(final long deadlineNs) {
        armed = false;
        if (!waiting.isEmpty()) {
            final NaiveListing first = first();
            if (!isBegun(first)) {
                begin(first);
            }
            step(first);
        }
        if (!waiting.isEmpty()) {
            arm(deadlineNs);
        }
    }

    private NaiveListing first() {
        return model.find((n) -> n.id == waiting.get(0));
    }

    private boolean isBegun(final NaiveListing first) {
        return first.id == begunId && first.place == begunPlace;
    }

    private void begin(final NaiveListing listing) {
        begunId = listing.id;
        begunPlace = listing.place;
        best.clear();
        cut = false;
        last = new Stop(listing.supply ? 0 : Math.max(0, fields.indexOf(listing.fieldId)), 0, Long.MIN_VALUE, 0, null);
    }

    private void step(final NaiveListing listing) {
        final int looks = market.limits().maxLooksPerCommand();
        final Stop before = last;
        final List<Stop> next = stops(listing).stream()
            .filter((stop) -> Stop.ORDER.compare(stop, before) > 0).sorted(Stop.ORDER).limit(looks).toList();
        for (final Stop stop : next) {
            if (stop.candidate == null) {
                last = new Stop(stop.node + 1, 0, Long.MIN_VALUE, 0, null);
            } else {
                last = stop;
                look(listing, stop.candidate);
            }
        }
        if (next.size() < looks) {
            finish(listing);
        }
    }

    private List<Stop> stops(final NaiveListing listing) {
        final List<Stop> stops = new ArrayList<>();
        final int nodes = listing.supply ? fields.depthOf(fields.indexOf(listing.fieldId)) + 1 : fields.size();
        for (int node = last.node; node < nodes; node++) {
            if ((node + 1) % NODES_TO_A_LOOK == 0) {
                stops.add(new Stop(node, END_OF_NODE, 0, 0, null));
            }
        }
        model.candidates(listing).forEach((n) -> stops.add(listing.supply
            ? new Stop(depth(listing) - depth(n), n.maturity * 512 + n.rights, -n.price, n.place, n)
            : new Stop(fields.indexOf(n.fieldId), (n.right.code() - 1) * 9 + n.maturity - 1, n.price, n.place, n)));
        return stops;
    }

    private int depth(final NaiveListing listing) {
        return fields.depthOf(fields.indexOf(listing.fieldId));
    }

    private void look(final NaiveListing listing, final NaiveListing candidate) {
        final boolean can = listing.supply ? rules.compatible(listing, candidate, candidate)
            : model.canPair(listing, candidate, List.of());
        if (candidate.place > listing.place || !can) {
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

    private void finish(final NaiveListing listing) {
        final boolean changed = best.removeIf((found) -> {
            final NaiveListing now = model.find((n) -> n.id == found.id);
            return now == null || now.place != found.place || now.left() != found.units;
        });
        begunId = 0;
        final List<NaivePoolModel.Pairing> plan = new ArrayList<>();
        final boolean can = rules.takesPart(listing) == RejectReason.NONE
            && model.plan(listing, best.stream().map((found) -> model.find((n) -> n.id == found.id)).toList(), plan);
        model.trade(listing, plan);
        if (listing.left() == 0) {
            model.end(listing, ListingEnd.FILLED);
        } else if (can && cut && (changed || !plan.isEmpty())) {
            begin(listing);
        } else {
            forget(listing);
        }
    }

    void hashInto(final StateHash hash) {
        hash.add(waiting.size());
        waiting.forEach(hash::add);
        if (!waiting.isEmpty() && isBegun(first())) {
            hash.add(begunId).add(last.node).add(last.queue).add(last.price).add(last.place);
            hash.add(cut).add(best.size());
            best.forEach((found) -> hash.add(found.id).add(found.place).add(found.units));
        }
    }
}
