package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.RejectReason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whom to introduce, as plainly as it can be written: every listing of the other side is scored, then all are sorted.
 * Whether a command's looks suffice is found by counting.
 */
final class NaiveIntroductions {
    /** An introduction that a search found. */
    record Ranked(NaiveListing listing, NaiveScore score) { }

    private static final long CANDIDATES_TO_A_LOOK = 2;
    private static final long LISTINGS_TO_A_LOOK = 128;
    private static final int FEW_RIGHTS = 4;
    private static final int MANY_TAGS = 7;
    private static final int TAG_ROWS = 128;
    private static final int REGION_ROWS = 16;

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
        return canPairButForRight(incoming, resting) && isGrantable(incoming, resting);
    }

    boolean isGrantable(final NaiveListing incoming, final NaiveListing resting) {
        return incoming.supply || rights.check(resting, List.of(), market.clock().nowNs()) == RejectReason.NONE;
    }

    boolean canPairButForRight(final NaiveListing incoming, final NaiveListing resting) {
        final NaiveListing supply = incoming.supply ? incoming : resting;
        final NaiveListing demand = incoming.supply ? resting : incoming;
        final long units = Math.min(incoming.left(), resting.left());
        return incoming.accepts(units) && resting.accepts(units) && hasRoom.test(resting)
            && rules.compatible(supply, demand, resting);
    }

    /** The best of all, by score, grade, price and place. */
    List<Ranked> best(final NaiveListing incoming, final List<NaiveListing> all) {
        final List<Ranked> best = new ArrayList<>();
        enterBest(incoming, all, best);
        return best;
    }

    /**
     * Enters the best of all; returns how many rights in force are gone through for it, where more than a few are. Of
     * each that would come onto the list the right is checked.
     */
    private long enterBest(final NaiveListing incoming, final List<NaiveListing> all, final List<Ranked> best) {
        final PoolRules weights = rulesOf(incoming);
        final List<Ranked> ranked = all.stream()
            .filter((n) -> n.supply != incoming.supply && n.mode == ExecutionMode.PROPOSAL && !n.contested)
            .filter((n) -> canPairButForRight(incoming, n))
            .map((n) -> new Ranked(n, score(incoming, n, market.clock().nowNs())))
            .filter((r) -> r.score.total() >= weights.threshold())
            .sorted(order(incoming.supply))
            .toList();
        long beside = 0;
        for (int i = 0; i < ranked.size() && best.size() < weights.topK(); i++) {
            final int rights = incoming.supply ? 0 : this.rights.beside(ranked.get(i).listing);
            beside += rights > FEW_RIGHTS ? rights : 0;
            if (isGrantable(incoming, ranked.get(i).listing)) {
                best.add(ranked.get(i));
            }
        }
        return beside;
    }

    private static Comparator<Ranked> order(final boolean incomingSupply) {
        final Comparator<Ranked> byScore = Comparator.comparingInt((r) -> -r.score.total());
        return byScore
            .thenComparing((r) -> r.listing.owner.grade())
            .thenComparing((r) -> incomingSupply ? -r.listing.price : r.listing.price)
            .thenComparing((r) -> r.listing.place);
    }

    /**
     * Whether a command's looks are enough to be sure of the best: a look is worth two that may score as much as the
     * last of them by what an index tells, and 128 that share a field and, to a supply, have a budget of its price's
     * doubling or a higher one; or for a demand the root, up to the doubling of its price, but only those of a right
     * that it asks for; and 16 rights in force that are gone through for supplies that would come onto the list.
     */
    boolean isFoundAtOnce(final NaiveListing incoming, final List<NaiveListing> all) {
        final PoolRules weights = rulesOf(incoming);
        final List<Ranked> best = new ArrayList<>();
        final long beside = enterBest(incoming, all, best);
        final int last = best.size() < weights.topK()
            ? weights.threshold() : best.get(best.size() - 1).score.total();
        final List<NaiveListing> sharing = sharingField(incoming, all);
        if (!incoming.supply && mostByField(incoming, sharing) < weights.threshold()) {
            return true;
        }
        final long read =
            sharing.stream().filter((n) -> isRead(incoming, n) && most(incoming, n) >= last).count();
        final long looks = market.limits().maxLooksPerCommand();
        final long passed = others(incoming, all).stream().filter((n) -> isPassed(incoming, n)).count();
        final long ofRight = sharing.stream().filter((n) -> isOfRight(incoming, n) && hasBudget(incoming, n)).count();
        return beside <= NaiveRights.TO_A_LOOK * looks && read <= CANDIDATES_TO_A_LOOK * looks
            && Math.min(passed, ofRight) <= LISTINGS_TO_A_LOOK * looks;
    }

    /** What a demand's best supply by the depth of its field would score, if it had everything else. */
    private int mostByField(final NaiveListing demand, final List<NaiveListing> supplies) {
        final int weight = rulesOf(demand).weightField();
        final int field = supplies.stream().mapToInt((n) -> weight * depth(demand) / depth(n)).max().orElse(0);
        return PoolRules.MAX_SCORE - weight + field;
    }

    /** Those of the other side whose fields allow it. */
    private List<NaiveListing> sharingField(final NaiveListing incoming, final List<NaiveListing> all) {
        return others(incoming, all).stream().filter((n) -> sharesField(incoming, n)).toList();
    }

    private boolean sharesField(final NaiveListing incoming, final NaiveListing other) {
        return rules.under(incoming.supply ? incoming.fieldId : other.fieldId,
            incoming.supply ? other.fieldId : incoming.fieldId);
    }

    /** All of the other side that rest in the index. */
    static List<NaiveListing> others(final NaiveListing incoming, final List<NaiveListing> all) {
        return all.stream()
            .filter((n) -> n.supply != incoming.supply && n.mode == ExecutionMode.PROPOSAL && !n.contested)
            .toList();
    }

    /** Whether the index cannot tell that two do not pair, their fields included. */
    boolean mayPair(final NaiveListing incoming, final NaiveListing other) {
        return sharesField(incoming, other) && isRead(incoming, other);
    }

    private static boolean isOfRight(final NaiveListing incoming, final NaiveListing other) {
        return incoming.supply || (incoming.rights & other.rights) != 0;
    }

    private static boolean hasBudget(final NaiveListing incoming, final NaiveListing other) {
        return !incoming.supply || Long.highestOneBit(other.price) >= Long.highestOneBit(incoming.price);
    }

    /**
     * Whether steps pass a listing: of supplies all of a right that the demand asks for that share a root, up to the
     * doubling of its price.
     */
    boolean isPassed(final NaiveListing incoming, final NaiveListing other) {
        if (incoming.supply) {
            return sharesField(incoming, other);
        }
        final int field = fields.indexOf(other.fieldId);
        final boolean sharesRoot = depth(incoming) == 0
            || fields.ancestorAt(field, 1) == fields.ancestorAt(fields.indexOf(incoming.fieldId), 1);
        return sharesRoot && isOfRight(incoming, other)
            && Long.highestOneBit(other.price) <= Long.highestOneBit(incoming.price);
    }

    /** Whether the index cannot tell that two do not pair: a price stands for its class, a region for its row. */
    private static boolean isRead(final NaiveListing incoming, final NaiveListing other) {
        final NaiveListing supply = incoming.supply ? incoming : other;
        final NaiveListing demand = incoming.supply ? other : incoming;
        final BitSet regions = BitSet.valueOf(new long[] {demand.regionsLow, demand.regionsHigh});
        return (supply.rights & demand.rights) != 0 && supply.maturity >= demand.maturity
            && (supply.modes == 0 || demand.modes == 0 || (supply.modes & demand.modes) != 0)
            && (regions.isEmpty() || regions.stream().anyMatch((r) -> r % REGION_ROWS == supply.region % REGION_ROWS))
            && headroom(1, incoming, other).signum() >= 0;
    }

    /** A weight times the headroom that the best price of the other's class would leave, before it is rounded down. */
    private static BigInteger headroom(final int weight, final NaiveListing incoming, final NaiveListing other) {
        final BigInteger doubling = BigInteger.valueOf(Long.highestOneBit(other.price));
        final BigInteger four = BigInteger.valueOf(4);
        final BigInteger above = BigInteger.valueOf(other.price).subtract(doubling);
        final BigInteger quarter = above.multiply(four).divide(doubling);
        final BigInteger first = ceiling(doubling.multiply(four.add(quarter)), four);
        final BigInteger last =
            ceiling(doubling.multiply(four.add(quarter).add(BigInteger.ONE)), four).subtract(BigInteger.ONE);
        final BigInteger ask = incoming.supply ? BigInteger.valueOf(incoming.price) : first;
        final BigInteger budget = incoming.supply ? last : BigInteger.valueOf(incoming.price);
        final BigInteger left = budget.subtract(ask);
        return left.signum() < 0 ? left : left.multiply(BigInteger.valueOf(weight)).divide(budget);
    }

    private static BigInteger ceiling(final BigInteger number, final BigInteger divisor) {
        return number.add(divisor).subtract(BigInteger.ONE).divide(divisor);
    }

    int depth(final NaiveListing listing) {
        return fields.depthOf(fields.indexOf(listing.fieldId));
    }

    /** The most that a listing can score by what an index tells of it. */
    int most(final NaiveListing incoming, final NaiveListing other) {
        final PoolRules w = rulesOf(incoming);
        final NaiveScore score = score(incoming, other, market.clock().nowNs());
        return score.field() + score.maturity() + headroom(w.weightHeadroom(), incoming, other).intValueExact()
            + tags(w.weightTags(), incoming, other) + score.region() + w.weightModes() + w.weightFreshness();
    }

    /** Tags 128 apart are the same to an index, and seven wanted of a resting demand are as many as it tells. */
    private static int tags(final int weight, final NaiveListing incoming, final NaiveListing other) {
        final BitSet own = BitSet.valueOf(incoming.tags);
        final BitSet others = BitSet.valueOf(other.tags);
        final int common = (int)own.stream()
            .filter((tag) -> others.get(tag % TAG_ROWS) || others.get(tag % TAG_ROWS + TAG_ROWS)).count();
        final int wanted = incoming.supply ? Math.min(MANY_TAGS, others.cardinality()) : own.cardinality();
        return wanted == 0 ? 0 : weight * Math.min(wanted, common) / wanted;
    }
}
