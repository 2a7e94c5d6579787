package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.ExecutionMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Searches that need more looks than a command has, as plainly as they can be written: each step makes the list of
 * everything that there is to look at, and takes the next so many after the last one looked at.
 */
final class NaiveLongSearch {
    private static final long PAUSE_NS = 1_000_000;
    private static final int NODES_TO_A_LOOK = 64;
    private static final int END_OF_NODE = Integer.MAX_VALUE;

    /** Something to look at: a candidate, or the end of a node, which has none. */
    private record Stop(int node, int queue, long price, long place, NaiveListing candidate) {
        static final Comparator<Stop> ORDER = Comparator.comparingInt(Stop::node).thenComparingInt(Stop::queue)
            .thenComparingLong(Stop::price).thenComparingLong(Stop::place);
    }

    private final Market market;
    private final NaivePoolModel model;
    private final NaiveLongFill fill;
    private final NaiveLongIntroduction introduction;
    private final Fields fields;
    private final List<Long> waiting = new ArrayList<>();
    private long begunId;
    private long begunPlace;
    private Stop last;
    private boolean armed;

    NaiveLongSearch(final Market market, final NaivePoolModel model, final NaiveLongFill fill,
        final NaiveLongIntroduction introduction) {
        this.market = market;
        this.model = model;
        this.fill = fill;
        this.introduction = introduction;
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
        arm();
    }

    /** No command takes two steps. */
    private void arm() {
        final long until = market.clock().untilNs();
        if (!armed && until <= Long.MAX_VALUE - PAUSE_NS) {
            final long deadline = Math.max(market.clock().nowNs() + PAUSE_NS, until + 1);
            market.timers().arm(deadline, 0, (subject, deadlineNs) -> onTimer());
            armed = true;
        }
    }

    private void onTimer() {
        armed = false;
        if (!waiting.isEmpty() && model.isOver(first())) {
            waiting.remove(0);
        } else if (!waiting.isEmpty()) {
            final NaiveListing first = first();
            if (!isBegun(first)) {
                begin(first);
            }
            step(first);
        }
        if (!waiting.isEmpty()) {
            arm();
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
        if (isFirm(listing)) {
            fill.begin();
        } else {
            introduction.begin(listing);
        }
        last = new Stop(listing.supply ? 0 : Math.max(0, fields.indexOf(listing.fieldId)), 0, Long.MIN_VALUE, 0, null);
    }

    private static boolean isFirm(final NaiveListing listing) {
        return listing.mode == ExecutionMode.FIRM;
    }

    private void step(final NaiveListing listing) {
        if (!isFirm(listing)) {
            if (introduction.step(listing)) {
                finish(listing);
            }
            return;
        }
        int looks = market.limits().maxLooksPerCommand();
        final Stop before = last;
        final List<Stop> next = stops(listing).stream()
            .filter((stop) -> Stop.ORDER.compare(stop, before) > 0).sorted(Stop.ORDER).toList();
        for (final Stop stop : next) {
            if (looks <= 0) {
                return;
            }
            looks -= 1 + take(listing, stop);
        }
        if (looks > 0) {
            finish(listing);
        }
    }

    private int take(final NaiveListing listing, final Stop stop) {
        if (stop.candidate == null) {
            last = new Stop(stop.node + 1, 0, Long.MIN_VALUE, 0, null);
            return 0;
        }
        last = stop;
        return fill.look(listing, stop.candidate);
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

    private void finish(final NaiveListing listing) {
        begunId = 0;
        if (isFirm(listing) ? fill.finish(listing) : introduction.finish(listing)) {
            begin(listing);
        } else {
            forget(listing);
        }
    }

    void hashInto(final StateHash hash) {
        hash.add(waiting.size());
        waiting.forEach(hash::add);
        if (!waiting.isEmpty() && isBegun(first())) {
            hash.add(begunId);
            if (isFirm(first())) {
                hash.add(last.node).add(last.queue).add(last.price).add(last.place);
                fill.hashInto(hash);
            } else {
                introduction.hashInto(hash);
            }
        }
    }
}
