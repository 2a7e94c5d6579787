package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Finds the best introductions for an incoming PROPOSAL listing; the answer is that of a scan of all. Candidates are
 * looked at in the order of {@link ProposalWalk}, and the search ends when the next cannot come onto the ranking any
 * more; or when a command's looks are used up.
 */
final class ProposalSearch {
    /** Reading an entry costs far less than a look into a row. */
    static final int ENTRIES_TO_A_LOOK = 8;
    private static final int NONE = Listings.NONE;
    private final Listings listings;
    private final Compatibility compatibility;
    private final RightsCheck rights;
    private final MatchBook matches;
    private final Clock clock;
    private final Score score;
    private final MostScore most;
    private final ProposalWalk walk;

    ProposalSearch(final Market market, final Listings listings, final ProposalIndex index,
        final Compatibility compatibility, final RightsCheck rights, final MatchBook matches, final Score score) {
        this.listings = listings;
        this.compatibility = compatibility;
        this.rights = rights;
        this.matches = matches;
        this.score = score;
        clock = market.clock();
        final int maxLooks = market.limits().maxLooksPerCommand();
        final int maxRead = (int)Math.min(Integer.MAX_VALUE, (long)maxLooks * ENTRIES_TO_A_LOOK);
        final Fields fields = market.reference().fields();
        most = new MostScore(listings, fields, index.depths(), score);
        walk = new ProposalWalk(listings, index.search(), most, new EntryScore(listings, score), maxRead, maxLooks);
    }

    /**
     * Fills a list with the best introductions.
     *
     * @param draft the incoming listing; not in the index, or about to lose its place.
     * @param rules how its venue scores.
     * @param list  is cleared and filled.
     * @return whether the search came to its end within a command's looks; if not, the list means nothing.
     */
    boolean find(final int draft, final PoolRules rules, final Ranking list) {
        begin(draft, rules);
        list.clear(rules);
        walk.begin(draft);
        int next = walk.next(list.least());
        while (next != NONE) {
            if (walk.mayPair()) {
                enter(draft, next, clock.nowNs(), list);
            }
            next = walk.next(list.least());
        }
        return !walk.isTooLong(list.least());
    }

    /** Sets the weights and the listing that the bounds are for. */
    MostScore begin(final int incoming, final PoolRules rules) {
        score.rules(rules);
        most.begin(incoming);
        return most;
    }

    /**
     * Looks at a candidate, one attribute after the other, until it is clear that it cannot come onto the list.
     *
     * @param incoming  the listing that looks for others.
     * @param candidate who is looked at.
     * @param bound     the most that it can score by what is known.
     * @param nowNs     when the incoming listing got its place.
     * @param list      the best so far.
     */
    void look(final int incoming, final int candidate, final int bound, final long nowNs, final Ranking list) {
        final boolean isSupply = listings.isSupply(incoming);
        final int supply = isSupply ? incoming : candidate;
        final int demand = isSupply ? candidate : incoming;
        final int known = bound - most.rest();
        if (!list.wants(known + most.restOf(supply, demand))
            || !list.wants(known + most.restWithTags(supply, demand))) {
            return;
        }
        enter(incoming, candidate, nowNs, list);
    }

    private void enter(final int incoming, final int candidate, final long nowNs, final Ranking list) {
        final boolean isSupply = listings.isSupply(incoming);
        final int total =
            score.rate(isSupply ? incoming : candidate, isSupply ? candidate : incoming, candidate, nowNs);
        if (list.wants(total) && canIntroduce(incoming, candidate)) {
            list.add(candidate, total);
        }
    }

    /** Whether a resting listing may be introduced to an incoming one, whose own right has been checked. */
    boolean canIntroduce(final int incoming, final int candidate) {
        final long units = Math.min(listings.remainingUnits(incoming), listings.remainingUnits(candidate));
        return units >= listings.leastFill(incoming) && units >= listings.leastFill(candidate)
            && matches.hasRoomFor(candidate)
            && compatibility.pairs(incoming, candidate)
            && (listings.isSupply(incoming) || rights.check(candidate) == RejectReason.NONE);
    }
}
