package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.RejectReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the steps of a search for introductions have found, as it was when it was found. */
final class NaiveLongIntroduction {
    private record Found(
        long id, long place, long units, long end, long price, int score, CreditGrade grade, boolean supply) {
        static final Comparator<Found> ORDER = Comparator.<Found>comparingInt((f) -> -f.score)
            .thenComparing(Found::grade)
            .thenComparing((f) -> f.supply ? f.price : -f.price)
            .thenComparing(Found::place);
    }

    /** A listing that was passed: its node, right if it is a supply, price and place; the price of a demand below 0. */
    private record Passed(int fieldId, int right, long price, long place) { }

    private static final int LOOKS_OF_A_CANDIDATE = 2;
    private static final int PASSED_TO_A_LOOK = 48;

    private final Market market;
    private final NaivePoolModel model;
    private final NaiveRules rules;
    private final NaiveRights rights;
    private final NaiveProposals proposals;
    private final NaiveIntroductions introductions;
    private final List<Found> best = new ArrayList<>();
    private Passed last;
    private int most;
    private int threshold;
    private long version;

    NaiveLongIntroduction(final Market market, final NaivePoolModel model, final NaiveRules rules,
        final NaiveRights rights, final NaiveProposals proposals) {
        this.market = market;
        this.model = model;
        this.rules = rules;
        this.rights = rights;
        this.proposals = proposals;
        introductions = proposals.introductions();
    }

    void begin(final NaiveListing listing) {
        final PoolRules now = introductions.rulesOf(listing);
        best.clear();
        most = now.topK();
        threshold = now.threshold();
        version = now.version();
        last = new Passed(listing.fieldId, 0, Long.MIN_VALUE, 0);
    }

    /** Passes listings in their order while there are looks; whether it came to the end of them. */
    boolean step(final NaiveListing listing) {
        int looks = market.limits().maxLooksPerCommand();
        long passes = (long)looks * PASSED_TO_A_LOOK;
        final Comparator<Passed> order = order(listing);
        final Passed before = last;
        final List<NaiveListing> next = model.others(listing).stream()
            .filter((n) -> introductions.isPassed(listing, n) && order.compare(passed(n), before) > 0)
            .sorted(Comparator.comparing(NaiveLongIntroduction::passed, order)).toList();
        for (final NaiveListing candidate : next) {
            if (looks <= 0 || passes == 0) {
                return false;
            }
            last = passed(candidate);
            passes--;
            if (introductions.mayPair(listing, candidate) && wants(introductions.most(listing, candidate))) {
                looks -= LOOKS_OF_A_CANDIDATE + look(listing, candidate);
            }
        }
        return looks > 0 && passes > 0;
    }

    private static Passed passed(final NaiveListing n) {
        return new Passed(n.fieldId, n.supply ? n.right.code() : 0, n.supply ? n.price : -n.price, n.place);
    }

    /**
     * Demands from the field of a supply upwards; supplies by root of the tree, doublings of the price, right, and
     * branches.
     */
    private Comparator<Passed> order(final NaiveListing listing) {
        final Comparator<Passed> byNode = listing.supply
            ? Comparator.comparing((p) -> -path(p.fieldId).length)
            : Comparator.<Passed>comparingInt((p) -> path(p.fieldId).length == 0 ? -1 : path(p.fieldId)[0])
                .thenComparingInt((p) -> p.price < 0 ? -1 : Long.numberOfTrailingZeros(Long.highestOneBit(p.price)))
                .thenComparingInt(Passed::right)
                .thenComparing((p) -> path(p.fieldId), Arrays::compare);
        return byNode.thenComparing(Passed::price).thenComparing(Passed::place);
    }

    private int[] path(final int fieldId) {
        final Fields fields = market.reference().fields();
        final int field = fields.indexOf(fieldId);
        return IntStream.rangeClosed(1, fields.depthOf(field))
            .map((depth) -> fields.ancestorAt(field, depth)).toArray();
    }

    private boolean wants(final int score) {
        return score >= threshold && (best.size() < most || score >= best.get(most - 1).score);
    }

    /** Looks at a candidate; returns the looks that it takes to check its right. */
    private int look(final NaiveListing listing, final NaiveListing candidate) {
        if (candidate.place > listing.place) {
            return 0;
        }
        final int score = introductions.score(listing, candidate, listing.placedAt).total();
        if (!wants(score) || !introductions.canPairButForRight(listing, candidate)) {
            return 0;
        }
        if (introductions.isGrantable(listing, candidate)) {
            best.add(new Found(candidate.id, candidate.place, candidate.left(), candidate.validUntil, candidate.price,
                score, candidate.owner.grade(), candidate.supply));
            best.sort(Found.ORDER);
            best.subList(Math.min(most, best.size()), best.size()).clear();
        }
        return listing.supply ? 0 : rights.beside(candidate) / NaiveRights.TO_A_LOOK;
    }

    /** Introduces the best; true if the search must begin again. */
    boolean finish(final NaiveListing listing) {
        if (rules.takesPart(listing) != RejectReason.NONE || (listing.supply
            && rights.check(listing, List.of(), market.clock().nowNs()) != RejectReason.NONE)) {
            return false;
        }
        final boolean full = best.size() == most;
        final boolean dropped = best.removeIf((found) -> {
            final NaiveListing now = model.find((n) -> n.id == found.id);
            return now == null || now.place != found.place || now.left() != found.units
                || now.validUntil != found.end || now.contested || !introductions.canPair(listing, now);
        });
        if (introductions.rulesOf(listing).version() != version || (full && dropped)) {
            return true;
        }
        int count = best.size();
        while (count > 0 && !(proposals.hasRoomFor(count) && market.timers().hasRoomFor(count + 1))) {
            count--;
        }
        proposals.introduce(listing, best.stream().limit(count)
            .map((found) -> model.find((n) -> n.id == found.id))
            .map((n) -> new NaiveIntroductions.Ranked(n, introductions.score(listing, n, listing.placedAt)))
            .toList());
        return false;
    }

    void hashInto(final StateHash hash) {
        hash.add(last.fieldId).add(last.right).add(last.price).add(last.place);
        hash.add(version).add(best.size());
        best.forEach((f) -> hash.add(f.id).add(f.place).add(f.units).add(f.end).add(f.score).add(f.grade.code()));
    }
}
