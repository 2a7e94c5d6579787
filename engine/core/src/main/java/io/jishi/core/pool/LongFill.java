package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.RejectReason;

/**
 * What a search of a FIRM listing goes on for: the best of those that it could trade with. Its command has made the
 * pairings of its own looks, unless they do not reach its minimum; at the end the best are paired with it, as an
 * incoming listing, in the order of price and place.
 */
final class LongFill implements LongSearch.Goal {
    private final Listings listings;
    private final Search search;
    private final Stock stock;
    private final Plan plan;
    private final RightsCheck rights;
    private final Matching matching;
    private final Shortlist best;
    private final CandidateBits asked = new CandidateBits();
    private Scan scan;
    private int incoming;

    LongFill(final Market market, final Listings listings, final Search search, final Stock stock, final Plan plan,
        final RightsCheck rights, final Matching matching) {
        this.listings = listings;
        this.search = search;
        this.stock = stock;
        this.plan = plan;
        this.rights = rights;
        this.matching = matching;
        best = new Shortlist(listings, market.limits().maxFillsPerCommand());
    }

    @Override
    public Scan begin(final int listing) {
        incoming = listing;
        best.clear();
        asked.ask(listings, listing);
        scan = search.scanFor(listing);
        return scan;
    }

    /** What it needs is its own. */
    @Override
    public void resume() {
    }

    @Override
    public int look(final int candidate) {
        if (!asked.refuse(scan.candidateBits()) && plan.canPair(incoming, candidate)) {
            best.add(candidate, listings.remainingUnits(incoming));
        }
        return rights.takeLooks();
    }

    @Override
    public boolean finish() {
        final boolean changed = best.dropChanged();
        final RejectReason reason = plan.makeOf(incoming, best);
        if (reason == RejectReason.NONE) {
            matching.run(plan, incoming);
        }
        if (listings.remainingUnits(incoming) == 0) {
            stock.end(incoming, ListingEnd.FILLED);
            return false;
        }
        return reason == RejectReason.NONE && best.isCut() && (changed || plan.size() > 0);
    }

    @Override
    public void hashInto(final StateHash hash) {
        best.hashInto(hash);
    }
}
