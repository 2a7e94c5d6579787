package io.jishi.testsupport.auction;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ranking of a weighted lot, with whole numbers of any size. */
final class NaiveScoring {

    private final NaiveLot lot;
    private final List<NaiveBidder> offers;
    private final Map<NaiveBidder, BigInteger> technical = new HashMap<>();
    private final Map<NaiveBidder, BigInteger> total = new HashMap<>();

    private NaiveScoring(final NaiveLot lot, final List<NaiveBidder> offers) {
        this.lot = lot;
        this.offers = offers;
    }

    /** The offers by total, price, technical score and sequence. */
    static List<NaiveBidder> rank(final NaiveLot lot, final List<NaiveBidder> offers) {
        final NaiveScoring scoring = new NaiveScoring(lot, offers);
        offers.forEach(scoring::score);
        final List<NaiveBidder> ranking = new ArrayList<>(offers);
        final Comparator<NaiveBidder> byTotal = Comparator.comparing(scoring.total::get, Comparator.reverseOrder());
        ranking.sort(byTotal
            .thenComparing((a, b) -> Long.signum(lot.gain(b.price, a.price)))
            .thenComparing(scoring.technical::get, Comparator.reverseOrder())
            .thenComparingLong(offer -> offer.bidId));
        return ranking;
    }

    private void score(final NaiveBidder offer) {
        BigInteger points = BigInteger.ZERO;
        BigInteger expert = BigInteger.ZERO;
        for (int i = 0; i < lot.terms.weightsCount; i++) {
            final BigInteger weight = BigInteger.valueOf(lot.terms.weightsWeight[i]);
            if (lot.terms.weightsCriterionId[i] == 0) {
                points = points.add(priceScore(weight, offer));
            } else {
                expert = expert.add(expertScore(weight, offer, lot.terms.weightsCriterionId[i]));
            }
        }
        technical.put(offer, expert);
        total.put(offer, points.add(expert));
    }

    private BigInteger priceScore(final BigInteger weight, final NaiveBidder offer) {
        long best = offers.get(0).price;
        for (final NaiveBidder other : offers) {
            best = lot.gain(other.price, best) > 0 ? other.price : best;
        }
        final long part = lot.isReverse() ? best : offer.price;
        final long whole = lot.isReverse() ? offer.price : best;
        return halfUp(weight.multiply(BigInteger.valueOf(10_000)).multiply(BigInteger.valueOf(part)),
            BigInteger.valueOf(whole));
    }

    /** The mean of what experts gave; from so many scores on without the highest and the lowest. */
    private BigInteger expertScore(final BigInteger weight, final NaiveBidder offer, final int criterion) {
        final List<Long> given = new ArrayList<>(
            offer.scores.stream().filter(score -> score[0] == criterion).map(score -> score[2]).sorted().toList());
        if (given.size() >= lot.venue.scoresDropFrom()) {
            given.remove(given.size() - 1);
            given.remove(0);
        }
        final long sum = given.stream().mapToLong(Long::longValue).sum();
        return given.isEmpty() ? BigInteger.ZERO
            : halfUp(weight.multiply(BigInteger.valueOf(sum)), BigInteger.valueOf(given.size() * 100L));
    }

    private static BigInteger halfUp(final BigInteger number, final BigInteger by) {
        return number.add(number).add(by).divide(by.add(by));
    }
}
