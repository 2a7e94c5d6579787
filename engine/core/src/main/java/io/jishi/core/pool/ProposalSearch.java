package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Finds the best introductions for an incoming PROPOSAL listing; the answer is that of a scan of all. The pages that
 * can hold candidates are gone through once. Of each page those are noted that can still reach the list; the best of
 * all that are noted are read at once, so that its last place is high early, and the others in the end if they still
 * can reach it. There may be more of them than a command reads.
 */
final class ProposalSearch {
    /** To read a candidate costs less than a look at one that FIRM would trade with. */
    static final int CANDIDATES_TO_A_LOOK = 4;
    /** So many listings that share a field are passed in pages at the cost of a look. */
    static final int LISTINGS_TO_A_LOOK = 1024;
    private static final int AT_ONCE = 32;
    /** So many wait to be read at most, and those of a page. */
    private static final int MOST_WAITING = 1 << 12;
    private final Listings listings;
    private final ProposalIndex index;
    private final Compatibility compatibility;
    private final RightsCheck rights;
    private final MatchBook matches;
    private final Clock clock;
    private final Score score;
    private final IndexBound bound;
    private final PageFilter filter;
    private final PageRanges ranges;
    private final ReadLimit limit = new ReadLimit();
    private final ReadLimit guess = new ReadLimit();
    private final BestFirst best;
    private final int mostRead;
    private final long mostPassed;
    private final int[] found;
    private long touched;

    ProposalSearch(final Market market, final Listings listings, final ProposalIndex index,
        final Compatibility compatibility, final RightsCheck rights, final MatchBook matches, final Score score) {
        this.listings = listings;
        this.index = index;
        this.compatibility = compatibility;
        this.rights = rights;
        this.matches = matches;
        this.score = score;
        clock = market.clock();
        final Fields fields = market.reference().fields();
        final long maxLooks = market.limits().maxLooksPerCommand();
        mostRead = (int)Math.min(Integer.MAX_VALUE, maxLooks * CANDIDATES_TO_A_LOOK);
        mostPassed = maxLooks * LISTINGS_TO_A_LOOK;
        bound = new IndexBound(listings, fields, index.depths(), score);
        filter = new PageFilter(fields, listings, bound);
        ranges = new PageRanges(fields, listings, index, bound);
        found = new int[Math.max(AT_ONCE, ProposalPages.capacityFor(listings.capacity()))];
        best = new BestFirst(MOST_WAITING + found.length);
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
        list.clear(rules);
        final int sharing = index.shareField(draft);
        if (sharing > mostPassed) {
            return false;
        }
        begin(draft, rules);
        filter.begin(draft);
        ranges.begin(draft);
        limit.clear(mostRead);
        guess.clear(rules.topK());
        for (int range = 0; range < ranges.count(); range++) {
            pass(draft, range, list);
        }
        readBest(draft, 0, list);
        return list.least() >= limit.least();
    }

    /** Sets the weights and the listing that the bounds are for. */
    void begin(final int incoming, final PoolRules rules) {
        score.rules(rules);
        bound.begin(incoming);
    }

    /** The most that a candidate can score by what stands in the index. */
    int most(final int candidate) {
        return bound.of(candidate);
    }

    private int wanted(final Ranking list) {
        return Math.max(list.least(), limit.least());
    }

    /** Finds in the pages of a range who can come onto the list, and reads the best of them. */
    private void pass(final int incoming, final int range, final Ranking list) {
        boolean ends = false;
        for (int position = ranges.first(range); position < ranges.end(range) && !ends; position++) {
            final int least = wanted(list);
            if (ranges.most(range, position) >= least) {
                final int count = select(range, position, least);
                for (int i = 0; i < count; i++) {
                    guess.add(filter.most(i));
                    best.add(filter.most(i), found[i]);
                }
                readBest(incoming, best.size() < MOST_WAITING ? guess.least() : 0, list);
            } else {
                ends = ranges.isInOrder(range);
            }
        }
    }

    private int select(final int range, final int position, final int least) {
        ranges.ask(range, position, filter.nodes());
        return filter.select(ranges.page(position), least, ranges.known(range), found);
    }

    /** Reads those that wait, the best first, as far as they are wanted and can score so much. */
    private void readBest(final int incoming, final int least, final Ranking list) {
        while (best.highest() >= Math.max(least, wanted(list))) {
            int count = 0;
            while (count < AT_ONCE && best.highest() >= Math.max(least, wanted(list))) {
                found[count++] = best.take();
            }
            touch(found, count);
            for (int i = 0; i < count; i++) {
                read(incoming, found[i], list);
            }
        }
        if (best.highest() < wanted(list)) {
            best.clear();
        }
    }

    /** Rows lie apart in memory: they are asked for all at once. */
    private void touch(final int[] handles, final int count) {
        for (int i = 0; i < count; i++) {
            touched ^= listings.priceFen(handles[i]) ^ listings.id(handles[i]) ^ listings.tags().touch(handles[i]);
        }
        for (int i = 0; i < count; i++) {
            touched ^= listings.placedAtNs(handles[i]) ^ compatibility.ownerOf(handles[i]).id();
        }
    }

    private void read(final int incoming, final int candidate, final Ranking list) {
        if (!compatibility.sharesField(incoming, candidate)) {
            return;
        }
        final int most = bound.of(candidate);
        if (most >= wanted(list)) {
            limit.add(most);
            look(incoming, candidate, clock.nowNs(), list);
        }
    }

    /**
     * Enters a candidate, if it may pair and scores enough.
     *
     * @param incoming  the listing that looks for others.
     * @param candidate who is looked at.
     * @param nowNs     when the incoming listing got its place.
     * @param list      the best so far.
     */
    void look(final int incoming, final int candidate, final long nowNs, final Ranking list) {
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

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched ^ filter.touched();
    }
}
