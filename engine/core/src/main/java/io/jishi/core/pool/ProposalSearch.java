package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Finds the best introductions for an incoming PROPOSAL listing; the answer is that of a scan of all. Best first: the
 * cells wait in the order of the score that their next member can reach at most, and the search ends when no cell can
 * put anybody onto the ranking any more.
 */
final class ProposalSearch {
    private static final int NONE = Listings.NONE;
    private final Listings listings;
    private final Fields fields;
    private final FieldTree supplyFields;
    private final ProposalCells cells;
    private final Compatibility compatibility;
    private final RightsCheck rights;
    private final MatchBook matches;
    private final Clock clock;
    private final Score score;
    private final CellHeap heap = new CellHeap();
    private int incoming;
    private int wantedTags;
    private Ranking ranking;

    ProposalSearch(final Market market, final Listings listings, final ProposalIndex index,
        final Compatibility compatibility, final RightsCheck rights, final MatchBook matches, final Score score) {
        this.listings = listings;
        this.compatibility = compatibility;
        this.rights = rights;
        this.matches = matches;
        this.score = score;
        supplyFields = index.supplyFields();
        cells = index.cells();
        fields = market.reference().fields();
        clock = market.clock();
    }

    /**
     * Fills a list with the best introductions.
     *
     * @param draft the incoming listing; not in the index, or about to lose its place.
     * @param rules how its venue scores.
     * @param list  is cleared and filled.
     */
    void find(final int draft, final PoolRules rules, final Ranking list) {
        incoming = draft;
        ranking = list;
        ranking.clear(rules);
        score.rules(rules);
        heap.clear(cells.highest());
        if (listings.isSupply(draft)) {
            offer(ProposalCells.spare(false));
            for (int depth = fields.depthOf(listings.field(draft)); depth >= 0; depth--) {
                offerAll(cells.firstDemands(fields.ancestorAt(listings.field(draft), depth)));
            }
        } else {
            wantedTags = countTags(draft);
            offer(ProposalCells.spare(true));
            offerBelow(listings.field(draft));
        }
        while (!heap.isEmpty() && ranking.wants(heap.bound())) {
            examine(cells.listingAt(heap.front()));
            advance();
        }
    }

    private int countTags(final int listing) {
        int count = 0;
        for (int word = 0; word < Listings.TAG_WORDS; word++) {
            count += Long.bitCount(listings.tags(listing, word));
        }
        return count;
    }

    private void offerBelow(final int prefix) {
        if (!supplyFields.isEmpty(prefix)) {
            offerAll(cells.firstSupplies(prefix));
            for (int child = supplyFields.firstChild(prefix); child != FieldTree.NONE;
                child = supplyFields.nextSibling(child)) {
                offerBelow(child);
            }
        }
    }

    private void offerAll(final int first) {
        for (int cell = first; cell != NONE; cell = cells.next(cell)) {
            if (mayPair(cell)) {
                offer(cell);
            }
        }
    }

    /** Whether what the members of a cell have in common goes with the incoming listing. */
    private boolean mayPair(final int cell) {
        final int modes = cells.modes(cell) & listings.modes(incoming);
        final int surplus = cells.maturity(cell) - listings.maturity(incoming);
        return (cells.rights(cell) & listings.rights(incoming)) != 0
            && (listings.isSupply(incoming) ? surplus <= 0 : surplus >= 0)
            && (modes != 0 || cells.modes(cell) == 0 || listings.modes(incoming) == 0);
    }

    private void offer(final int cell) {
        final int front = cells.front(cell);
        if (front != NONE && crosses(front)) {
            final int fixed = fixedPart(cell);
            final int headroom = headroom(front);
            if (ranking.wants(fixed + headroom)) {
                heap.add(cell, fixed, headroom, front);
            }
        }
    }

    private boolean crosses(final int position) {
        final long own = listings.priceFen(incoming);
        final long other = cells.priceAt(position);
        return listings.isSupply(incoming) ? own <= other : other <= own;
    }

    private int headroom(final int position) {
        final long own = listings.priceFen(incoming);
        final long other = cells.priceAt(position);
        return listings.isSupply(incoming) ? score.headroomPart(own, other) : score.headroomPart(other, own);
    }

    /** The most that the members of a cell can have beside headroom. */
    private int fixedPart(final int cell) {
        if (ProposalCells.isSpare(cell)) {
            return PoolRules.MAX_SCORE;
        }
        return listings.isSupply(incoming) ? fixedPartOfDemands(cell) : fixedPartOfSupplies(cell);
    }

    private int fixedPartOfSupplies(final int cell) {
        return score.fieldPart(cells.node(cell), listings.field(incoming))
            + score.maturityPart(cells.maturity(cell), listings.maturity(incoming))
            + score.modesPart(cells.modes(cell), listings.modes(incoming))
            + score.tagShare(cells.commonTags(cell, incoming), wantedTags)
            + score.regionPart(incoming)
            + score.mostFreshness();
    }

    private int fixedPartOfDemands(final int cell) {
        return score.fieldPart(listings.field(incoming), cells.node(cell))
            + score.maturityPart(listings.maturity(incoming), cells.maturity(cell))
            + score.modesPart(listings.modes(incoming), cells.modes(cell))
            + tagsOfDemands(cell)
            + score.mostRegion()
            + score.mostFreshness();
    }

    /** A demand of the cell wants at least its fewest tags, and the supply has at most those common to all. */
    private int tagsOfDemands(final int cell) {
        final int common = cells.commonTags(cell, incoming);
        return common == 0 ? 0 : score.tagShare(Math.min(common, cells.fewestTags(cell)), cells.fewestTags(cell));
    }

    private void examine(final int candidate) {
        final boolean isSupply = listings.isSupply(incoming);
        final int supply = isSupply ? incoming : candidate;
        final int demand = isSupply ? candidate : incoming;
        if (!fields.isUnder(listings.field(supply), listings.field(demand))) {
            return;
        }
        final int total = score.rate(supply, demand, candidate, clock.nowNs());
        if (ranking.wants(total) && isOpenTo(candidate)
            && (isSupply || rights.check(candidate) == RejectReason.NONE)) {
            ranking.add(candidate, total);
        }
    }

    private boolean isOpenTo(final int candidate) {
        final long units = Math.min(listings.remainingUnits(incoming), listings.remainingUnits(candidate));
        return units >= listings.leastFill(incoming) && units >= listings.leastFill(candidate)
            && matches.hasRoomFor(candidate)
            && compatibility.pairs(incoming, candidate);
    }

    private void advance() {
        final int next = cells.after(heap.front());
        if (next == NONE || !crosses(next)) {
            heap.removeFirst();
        } else {
            heap.advance(next, headroom(next));
        }
    }
}
