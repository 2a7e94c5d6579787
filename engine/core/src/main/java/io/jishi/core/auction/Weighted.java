package io.jishi.core.auction;

/**
 * WEIGHTED: sealed offers ranked by a sum of weighted scores. Experts score each criterion while the offers are sealed;
 * from five scores on the highest and the lowest are dropped; the price is scored against the best price offered. All
 * in 1/10000 of a point of 10000, each criterion rounded once, half up. Order: total, price, technical, sequence.
 *
 * <p>Once they are ranked {@code standing} has the offers in that order.
 */
final class Weighted extends Sealed {
    private static final long SCALE = 10_000;
    /** A score of 100 points, in 1/10000, divided by what a weight is counted in. */
    private static final long SCORE_UNIT = 100;
    private static final int SCORING = 3;
    private static final int RANKING = 4;
    private final Scores scores;
    private final Task scoring = new Scoring();
    private final Task ranking = new Ranking();
    private final OfferHeap.Order byTotal = this::isBefore;
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
        return lot.scoredCount > 0 || (lot.terms.criteria() == 1 && lot.terms.criterionId(0) == 0);
    }

    /** All are scored against the best price, then ranked. */
    @Override
    void onOpened(final Lot lot) {
        lot.found = bidders.priceFen(heap.first(lot));
        heap.clear(lot);
        slices.begin(lot, scoring, bidders.standing().first(lot));
    }

    @Override
    public void forget(final int bidder) {
        scores.clear(bidder);
    }

    private void score(final Lot lot, final int bidder) {
        long given = 0;
        long forPrice = 0;
        for (int criterion = 0; criterion < lot.terms.criteria(); criterion++) {
            final long weight = lot.terms.weight(criterion);
            if (lot.terms.criterionId(criterion) == 0) {
                forPrice = priceScore(lot, weight, bidders.priceFen(bidder), lot.found);
            } else {
                given += expertScore(lot, bidder, lot.terms.criterionId(criterion), weight);
            }
        }
        technical[bidder] = given;
        totals[bidder] = given + forPrice;
    }

    private static long priceScore(final Lot lot, final long weight, final long priceFen, final long bestFen) {
        return lot.terms.reverse ? Fraction.halfUp(weight * SCALE, bestFen, priceFen)
            : Fraction.halfUp(weight * SCALE, priceFen, bestFen);
    }

    private long expertScore(final Lot lot, final int bidder, final int criterionId, final long weight) {
        final long count = scores.gather(bidder, criterionId, lot.venue.scoresDropFrom());
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

    /** A holder that is in the ranking keeps its place; another one is before all who are. */
    @Override
    public void stand(final Lot lot, final int bidder, final long priceFen, final long bidId) {
        bidders.bid(bidder, priceFen, bidId);
        if (bidders.placeInRanking(bidder) == 0) {
            bidders.standing().putFirst(lot, bidder);
        }
    }

    @Override
    public void drop(final Lot lot, final int bidder) {
        bidders.standing().remove(lot, bidder);
    }

    /** The published ranking stands: the next in it leads, without scoring anew. */
    @Override
    public void leadNext(final Lot lot) {
        lead(lot, bidders.standing().first(lot));
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

    /** An offer is scored, and what experts gave for it is of no use any more. */
    private final class Scoring extends Task {
        Scoring() {
            super(SCORING);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = lot.cursor;
            lot.cursor = bidders.standing().after(bidder);
            score(lot, bidder);
            scores.clear(bidder);
            heap.add(lot, bidder, byTotal);
        }

        @Override
        void finish(final Lot lot) {
            slices.begin(lot, ranking, heap.first(lot));
        }
    }

    /** The best of those not ranked yet gets the next place. */
    private final class Ranking extends Task {
        Ranking() {
            super(RANKING);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = heap.removeFirst(lot, byTotal);
            lot.cursor = heap.first(lot);
            bidders.placeInRanking(bidder, lot.visited);
            bidders.standing().putLast(lot, bidder);
        }

        @Override
        void finish(final Lot lot) {
            leadNext(lot);
            closing.onBiddingEnded(lot);
        }
    }
}
