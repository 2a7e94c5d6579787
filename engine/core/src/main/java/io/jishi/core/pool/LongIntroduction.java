package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.RejectReason;

/**
 * What a search of a PROPOSAL listing goes on for: the best to introduce it to, scored as at the moment when it got its
 * place in line, by the rules of its venue when the scan began. What cannot come onto the list any more is left out of
 * the scan. At the end those are introduced that still stand as they were found and still may be, as many as there is
 * room for; if the list was full and has become shorter, or the rules have changed, the scan begins again.
 */
final class LongIntroduction implements LongSearch.Goal {
    private final Market market;
    private final Listings listings;
    private final Compatibility compatibility;
    private final RightsCheck rights;
    private final ProposalSearch search;
    private final Introductions introductions;
    private final Ranking best;
    private final ProposalScan scan;
    private int incoming;
    private long rulesVersion;

    LongIntroduction(final Market market, final Listings listings, final ProposalIndex index,
        final Compatibility compatibility, final RightsCheck rights, final ProposalSearch search,
        final Introductions introductions) {
        this.market = market;
        this.listings = listings;
        this.compatibility = compatibility;
        this.rights = rights;
        this.search = search;
        this.introductions = introductions;
        best = new Ranking(listings, market.reference().participants());
        scan = new ProposalScan(
            market.reference().fields(), listings, index, search.pages(), best::least, this::isWanted);
    }

    private PoolRules rules() {
        return introductions.rulesOf(incoming);
    }

    @Override
    public CandidateScan begin(final int listing) {
        incoming = listing;
        rulesVersion = rules().version();
        best.clear(rules());
        return scan;
    }

    @Override
    public void resume() {
        search.resume(incoming, rules());
    }

    /** Whether a candidate may still come onto the list. */
    private boolean isWanted(final int candidate) {
        return best.wants(search.pages().mostOf(candidate));
    }

    @Override
    public int look(final int candidate) {
        search.look(incoming, candidate, listings.placedAtNs(incoming), best);
        return rights.takeLooks();
    }

    @Override
    public boolean finish() {
        if (compatibility.checkOpen(incoming) != RejectReason.NONE || rights.check(incoming) != RejectReason.NONE) {
            return false;
        }
        final boolean full = best.isFull();
        final boolean dropped = dropChanged();
        if (rules().version() != rulesVersion || (full && dropped)) {
            return true;
        }
        keepRoom();
        introductions.make(incoming, best);
        return false;
    }

    private boolean dropChanged() {
        final int found = best.size();
        for (int rank = found - 1; rank >= 0; rank--) {
            if (!best.isAsFound(rank) || !search.canIntroduce(incoming, best.listing(rank))) {
                best.remove(rank);
            }
        }
        return best.size() < found;
    }

    /** There is no command to refuse any more; a timer is left to go on with the next search. */
    private void keepRoom() {
        while (best.size() > 0
            && (!introductions.hasRoomFor(best.size()) || !market.timers().hasRoomFor(best.size() + 1))) {
            best.keep(best.size() - 1);
        }
    }

    @Override
    public void hashInto(final StateHash hash) {
        hash.add(rulesVersion);
        best.hashInto(hash);
    }
}
