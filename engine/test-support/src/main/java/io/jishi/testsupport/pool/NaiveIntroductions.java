package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whom to introduce, as plainly as it can be written: every listing of the other side is scored, then all are sorted.
 * Whether a command's looks suffice is found by looking at the candidates in the order of the rules, one by one.
 */
final class NaiveIntroductions {
    /** An introduction that a search found. */
    record Ranked(NaiveListing listing, NaiveScore score) { }

    private final Market market;
    private final NaiveRules rules;
    private final NaiveRights rights;
    private final Fields fields;
    private final Predicate<NaiveListing> hasRoom;

    /** The predicate tells whether a listing may be introduced to one more. */
    NaiveIntroductions(
        final Market market, final NaiveRules rules, final NaiveRights rights, final Predicate<NaiveListing> hasRoom) {
        this.market = market;
        this.rules = rules;
        this.rights = rights;
        this.hasRoom = hasRoom;
        fields = market.reference().fields();
    }

    PoolRules rulesOf(final NaiveListing listing) {
        return listing.venue.poolRules();
    }

    /** Score of a pair at some time. */
    NaiveScore score(final NaiveListing incoming, final NaiveListing resting, final long now) {
        return NaiveScore.of(market, rulesOf(incoming), incoming.supply ? incoming : resting,
            incoming.supply ? resting : incoming, resting, now);
    }

    /** Whether two may be introduced; the right of a supply that comes in is asked for once, not for each demand. */
    boolean canPair(final NaiveListing incoming, final NaiveListing resting) {
        final NaiveListing supply = incoming.supply ? incoming : resting;
        final NaiveListing demand = incoming.supply ? resting : incoming;
        final long units = Math.min(incoming.left(), resting.left());
        return incoming.accepts(units) && resting.accepts(units) && hasRoom.test(resting)
            && rules.compatible(supply, demand, resting)
            && (incoming.supply || rights.check(supply, List.of(), market.clock().nowNs()) == RejectReason.NONE);
    }

    /** The best of all, by score, grade, price and place. */
    List<Ranked> best(final NaiveListing incoming, final List<NaiveListing> all) {
        final PoolRules weights = rulesOf(incoming);
        return all.stream()
            .filter((n) -> n.supply != incoming.supply && n.mode == ExecutionMode.PROPOSAL && !n.contested)
            .filter((n) -> canPair(incoming, n))
            .map((n) -> new Ranked(n, score(incoming, n, market.clock().nowNs())))
            .filter((r) -> r.score.total() >= weights.threshold())
            .sorted(order(incoming.supply))
            .limit(weights.topK())
            .toList();
    }

    private static Comparator<Ranked> order(final boolean incomingSupply) {
        final Comparator<Ranked> byScore = Comparator.comparingInt((r) -> -r.score.total());
        return byScore
            .thenComparing((r) -> r.listing.owner.grade())
            .thenComparing((r) -> incomingSupply ? -r.listing.price : r.listing.price)
            .thenComparing((r) -> r.listing.place);
    }

    /** Whether as many looks as a command has are enough to be sure of the best. */
    boolean isFoundAtOnce(final NaiveListing incoming, final List<NaiveListing> all,
        final List<NaiveListing> candidates) {
        final PoolRules weights = rulesOf(incoming);
        final int nearest = candidates.stream().mapToInt((n) -> leastDepth(incoming, n, all)).min().orElse(1);
        final Comparator<NaiveListing> byBound =
            Comparator.comparingInt((n) -> -known(incoming, n, incoming.supply ? depth(incoming) : nearest));
        final List<NaiveListing> inOrder = candidates.stream().sorted(byBound
            .thenComparingLong((n) -> incoming.supply ? -n.price : n.price).thenComparingLong((n) -> n.place)).toList();
        final List<Integer> scores = new ArrayList<>();
        int looks = 0;
        for (final NaiveListing next : inOrder) {
            final int most = known(incoming, next, incoming.supply ? depth(incoming) : nearest) + unknown(incoming);
            if (!wants(weights, scores, most)) {
                return true;
            }
            if (looks++ == market.limits().maxLooksPerCommand()) {
                return false;
            }
            final int total = score(incoming, next, market.clock().nowNs()).total();
            if (wants(weights, scores, total) && canPair(incoming, next)) {
                scores.add(total);
                scores.sort(Comparator.reverseOrder());
                scores.subList(Math.min(scores.size(), weights.topK()), scores.size()).clear();
            }
        }
        return true;
    }

    private static boolean wants(final PoolRules weights, final List<Integer> scores, final int most) {
        return most >= weights.threshold()
            && (scores.size() < weights.topK() || most >= scores.get(weights.topK() - 1));
    }

    /** Depth of the nearest supply under the prefix, whether it is a candidate or not. */
    private int leastDepth(final NaiveListing demand, final NaiveListing candidate, final List<NaiveListing> all) {
        return all.stream().filter((n) -> n.supply && n.mode == ExecutionMode.PROPOSAL && !n.contested)
            .filter((n) -> rules.under(n.fieldId, demand.fieldId))
            .mapToInt(this::depth).min().orElse(depth(candidate));
    }

    int depth(final NaiveListing listing) {
        return fields.depthOf(fields.indexOf(listing.fieldId));
    }

    /** What is known before a look: the parts of field, maturity and price; the field of a supply lies so deep. */
    int known(final NaiveListing incoming, final NaiveListing candidate, final int leafDepth) {
        final NaiveScore score = score(incoming, candidate, market.clock().nowNs());
        final NaiveListing demand = incoming.supply ? candidate : incoming;
        return rulesOf(incoming).weightField() * depth(demand) / leafDepth + score.maturity() + score.headroom();
    }

    /** What the other parts may come to. */
    int unknown(final NaiveListing incoming) {
        final PoolRules w = rulesOf(incoming);
        final boolean tagged = (incoming.tags[0] | incoming.tags[1] | incoming.tags[2] | incoming.tags[3]) != 0;
        final boolean anyRegion = !incoming.supply && incoming.regionsLow == 0 && incoming.regionsHigh == 0;
        return (tagged ? w.weightTags() : 0) + w.weightModes() + w.weightFreshness()
            + (anyRegion ? w.weightRegion() / 2 : w.weightRegion());
    }
}
