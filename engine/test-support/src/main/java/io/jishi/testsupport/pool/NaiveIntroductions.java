package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.RejectReason;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whom to introduce, as plainly as it can be written: every listing of the other side is scored, then all are sorted.
 * Whether a command's looks suffice is found by looking at the candidates in the order of the rules, one by one.
 */
final class NaiveIntroductions {
    /** An introduction that a search found. */
    record Ranked(NaiveListing listing, NaiveScore score) { }

    private static final int ENTRIES_TO_A_LOOK = 8;
    private static final int ENTRIES_TO_A_QUEUE = 8;
    private static final int NAMED_TAGS = 7;
    private static final int MANY_TAGS = 255;
    private static final int ALL_TAGS = 256;

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

    /**
     * Whether a command's looks are enough to be sure of the best: as many candidates may score as much as the last of
     * them by what an index tells; and eight times as many by field, maturity and price alone, where a queue of such,
     * at whatever node it stands, counts as eight.
     */
    boolean isFoundAtOnce(final NaiveListing incoming, final List<NaiveListing> all,
        final List<NaiveListing> candidates) {
        final PoolRules weights = rulesOf(incoming);
        final List<Ranked> best = best(incoming, all);
        final int last = best.size() < weights.topK()
            ? weights.threshold() : best.get(best.size() - 1).score.total();
        final int nearest = candidates.stream().mapToInt((n) -> leastDepth(incoming, n, all)).min().orElse(1);
        final Set<List<Object>> queues = new HashSet<>();
        int looks = 0;
        int entries = 0;
        for (final NaiveListing candidate : candidates) {
            final int known = known(incoming, candidate, incoming.supply ? depth(incoming) : nearest);
            if (known + unknown(incoming) >= last) {
                entries++;
                queues.addAll(queues(incoming, candidate));
            }
            looks += known + told(incoming, candidate) >= last ? 1 : 0;
        }
        return looks <= market.limits().maxLooksPerCommand()
            && entries + ENTRIES_TO_A_QUEUE * queues.size()
            <= ENTRIES_TO_A_LOOK * market.limits().maxLooksPerCommand();
    }

    /** The queues in which a candidate may be met: a demand's own; a supply's from the prefix of the demand down. */
    private List<List<Object>> queues(final NaiveListing incoming, final NaiveListing candidate) {
        if (incoming.supply) {
            return List.of(List.of(candidate.fieldId, candidate.maturity, candidate.rights));
        }
        final int leaf = fields.indexOf(candidate.fieldId);
        final int prefix = depth(incoming);
        return IntStream.rangeClosed(prefix, depth(candidate))
            .mapToObj((depth) -> List.<Object>of(fields.ancestorAt(leaf, depth), candidate.right, candidate.maturity))
            .toList();
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

    /** What the other parts may come to by what an index tells: of a candidate's tags it names seven, the lowest. */
    private int told(final NaiveListing incoming, final NaiveListing candidate) {
        final PoolRules w = rulesOf(incoming);
        final NaiveScore score = score(incoming, candidate, market.clock().nowNs());
        final BitSet own = BitSet.valueOf(incoming.tags);
        final int[] others = BitSet.valueOf(candidate.tags).stream().toArray();
        final int named = (int)Arrays.stream(others).limit(NAMED_TAGS).filter(own::get).count();
        final int count = others.length >= MANY_TAGS ? ALL_TAGS : others.length;
        final int unnamed = Math.max(0, count - NAMED_TAGS);
        final int wanted = incoming.supply ? count : own.cardinality();
        final int tags = own.isEmpty() || wanted == 0 ? 0
            : w.weightTags() * Math.min(wanted, named + unnamed) / wanted;
        return tags + score.modes() + score.region() + w.weightFreshness();
    }
}
