package io.jishi.core.auction;

/**
 * WEIGHTED: sealed offers ranked by a sum of weighted scores. Experts score each criterion while the offers are sealed;
 * from five scores on the highest and the lowest are dropped; the price is scored against the best price offered. All
 * in 1/10000 of a point of 10000, each criterion rounded once, half up. Order: total, price, technical, sequence.
 */
final class Weighted extends Sealed {
    private static final long SCALE = 10_000;
    /** A score of 100 points, in 1/10000, divided by what a weight is counted in. */
    private static final long SCORE_UNIT = 100;
    private final Scores scores;
    private final BidderSort.Order ranking = this::isBefore;
    private final long[] totals;
    private final long[] technical;

    Weighted(final SealedParts parts, final Scores scores, final int capacity) {
        super(parts);
        this.scores = scores;
        totals = new long[capacity];
        technical = new long[capacity];
    }

    /** Without a score from anybody nothing is opened. */
    @Override
    boolean mayOpen(final Lot lot) {
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            if (scores.hasAny(bidder)) {
                return true;
            }
        }
        return lot.terms.criteria() == 1 && lot.terms.criterionId(0) == 0;
    }

    @Override
    void onOpened(final Lot lot) {
        score(lot);
        forgetScores(lot);
        sort.sort(lot, ranking);
        for (int i = 0; i < sort.size(); i++) {
            bidders.placeInRanking(sort.at(i), i + 1);
        }
        lead(lot, sort.at(0));
        closing.onBiddingEnded(lot);
    }

    /** What experts gave is of no use any more. */
    @Override
    void forgetScores(final Lot lot) {
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            scores.clear(bidder);
        }
    }

    private void score(final Lot lot) {
        final long bestFen = bidders.priceFen(best(lot));
        for (int i = 0; i < sort.size(); i++) {
            final int bidder = sort.at(i);
            technical[bidder] = 0;
            totals[bidder] = 0;
            for (int criterion = 0; criterion < lot.terms.criteria(); criterion++) {
                final long weight = lot.terms.weight(criterion);
                if (lot.terms.criterionId(criterion) == 0) {
                    totals[bidder] += priceScore(lot, weight, bidders.priceFen(bidder), bestFen);
                } else {
                    technical[bidder] += expertScore(bidder, lot.terms.criterionId(criterion), weight);
                }
            }
            totals[bidder] += technical[bidder];
        }
    }

    private static long priceScore(final Lot lot, final long weight, final long priceFen, final long bestFen) {
        return lot.terms.reverse ? Fraction.halfUp(weight * SCALE, bestFen, priceFen)
            : Fraction.halfUp(weight * SCALE, priceFen, bestFen);
    }

    private long expertScore(final int bidder, final int criterionId, final long weight) {
        final long count = scores.gather(bidder, criterionId);
        return count == 0 ? 0 : Fraction.halfUp(weight, scores.sum(), count * SCORE_UNIT);
    }

    private boolean isBefore(final Lot lot, final int bidder, final int other) {
        if (totals[bidder] != totals[other]) {
            return totals[bidder] > totals[other];
        }
        final long gain = lot.gain(bidders.priceFen(bidder), bidders.priceFen(other));
        if (gain != 0) {
            return gain > 0;
        }
        return technical[bidder] == technical[other] ? bidders.bidId(bidder) < bidders.bidId(other)
            : technical[bidder] > technical[other];
    }

    /** The published ranking stands: the next in it leads, without scoring anew. */
    @Override
    public void leadNext(final Lot lot) {
        lead(lot, nextInRanking(lot));
    }

    private int nextInRanking(final Lot lot) {
        int next = Bidders.NONE;
        for (int bidder = lot.firstBidder; bidder != Bidders.NONE; bidder = bidders.next(bidder)) {
            if (bidders.isLive(bidder) && (next == Bidders.NONE
                || bidders.placeInRanking(bidder) < bidders.placeInRanking(next))) {
                next = bidder;
            }
        }
        return next;
    }

    @Override
    public long priceFen(final Lot lot) {
        return lot.bestFen;
    }

    @Override
    public void award(final Lot lot) {
        lot.payFen = lot.bestFen;
        closing.finish(lot);
    }
}
