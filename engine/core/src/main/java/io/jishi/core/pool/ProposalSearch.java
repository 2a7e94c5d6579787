package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.PoolRules;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.RejectReason;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * Finds the best introductions for an incoming PROPOSAL listing; the answer is that of a scan of all. The pages that
 * can hold candidates are gone through once. Of each page those are noted that can still reach the list; the best of
 * all that are noted are read at once, so that its last place is high early, and the others in the end if they still
 * can reach it. There may be more of them than a command reads: then pages that hold the best are gone through again.
 */
final class ProposalSearch {
    /** To read a candidate costs less than a look at one that FIRM would trade with. */
    static final int CANDIDATES_TO_A_LOOK = 2;
    /** So many listings that share a field are passed in pages at the cost of a look. */
    static final int LISTINGS_TO_A_LOOK = 128;
    private static final int AT_ONCE = 32;
    /** So many wait to be read at most, or as many as a command reads, and those of a page. */
    private static final int MOST_WAITING = 1 << 12;
    /** Fewer wait for the end of a range. */
    private static final int SOME_WAITING = 64;
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
    private final PageSearch pages;
    private final ReadLimit limit = new ReadLimit();
    private final BestFirst best;
    private final MostInPages mostInPages = new MostInPages();
    private final IntSupplier leastWanted = this::wanted;
    private final IntSupplier leastAbove = this::above;
    private final IntConsumer readingAbove = this::readAbove;
    private final IntConsumer readingBelow = this::readBelow;
    private final int mostWaiting;
    private final int mostRead;
    private final long mostPassed;
    private final long mostBeside;
    private final WaitingForRights waiting;
    private final int[] found;
    private final int[] foundMost = new int[AT_ONCE];
    private int incoming;
    private Ranking ranking;
    /** Whether those that are noted are only counted, because too many wait. */
    private boolean countsOnly;
    /** Whether those that are read are counted, not those that are noted, of which there may be more. */
    private boolean countsRead;
    private int split;
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
        mostBeside = maxLooks * RightsCheck.RIGHTS_TO_A_LOOK;
        waiting = new WaitingForRights(listings, market.reference().participants());
        bound = new IndexBound(listings, fields, index.depths(), score);
        filter = new PageFilter(fields, listings, bound);
        ranges = new PageRanges(fields, listings, index, bound);
        pages = new PageSearch(fields, listings, index, score);
        found = new int[Math.max(AT_ONCE, ProposalPages.capacityFor(listings.capacity()))];
        mostWaiting = Math.min(MOST_WAITING, mostRead);
        best = new BestFirst(mostWaiting + found.length);
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
        begin(draft, rules);
        if (PoolRules.MAX_SCORE - score.weightField() + bound.mostField(listings.field(draft)) < rules.threshold()) {
            return true;
        }
        if (index.mayPassMoreThan(mostPassed, draft)) {
            return false;
        }
        filter.begin(draft);
        ranges.begin(draft);
        incoming = draft;
        ranking = list;
        countsOnly = false;
        countsRead = false;
        clear(rules);
        note();
        if (!countsOnly) {
            readBest();
            if (enterWaiting() && list.least() >= limit.least()) {
                return true;
            }
        }
        findAmongMany(rules);
        return enterWaiting() && list.least() >= limit.least();
    }

    /**
     * Checks the rights of those that wait for it as far as they would come onto the list. A command goes through no
     * more than {@link RightsCheck#RIGHTS_TO_A_LOOK} for each of its looks.
     *
     * @return false if there are more; then the list means nothing.
     */
    private boolean enterWaiting() {
        long left = mostBeside;
        while (waiting.first() != Listings.NONE && ranking.takes(waiting.first(), waiting.firstScore())) {
            final int candidate = waiting.first();
            waiting.removeFirst();
            left -= rights.countBeside(candidate);
            if (left < 0) {
                return false;
            }
            if (rights.check(candidate) == RejectReason.NONE) {
                final int total = rate(incoming, candidate, clock.nowNs());
                ranking.add(candidate, total, score.parts());
            }
        }
        return true;
    }

    private int rate(final int listing, final int candidate, final long nowNs) {
        final boolean isSupply = listings.isSupply(listing);
        return score.rate(isSupply ? listing : candidate, isSupply ? candidate : listing, candidate, nowNs);
    }

    /**
     * More may reach the list than are to wait, or to be read. They have been counted, so that as many of the best as a
     * command may read, and those that are one too many, are read before all others; nobody else is read if they are
     * too many indeed. Now those count that are read, as far as all that stands in the index tells; before, whoever a
     * page told of.
     */
    private void findAmongMany(final PoolRules rules) {
        split = wanted() - 1;
        countsRead = true;
        clear(rules);
        goThrough(leastAbove, readingAbove);
        if (wanted() < split) {
            goThrough(leastWanted, readingBelow);
        }
    }

    private void clear(final PoolRules rules) {
        ranking.clear(rules);
        limit.clear(mostRead);
        best.clear();
        waiting.clear();
    }

    private int above() {
        return Math.max(wanted(), split);
    }

    private void readAbove(final int count) {
        for (int i = 0; i < count; i++) {
            best.add(filter.most(i), found[i]);
        }
        readBest();
    }

    private void readBelow(final int count) {
        for (int i = 0; i < count; i++) {
            if (filter.most(i) < split) {
                best.add(filter.most(i), found[i]);
            }
        }
        readBest();
    }

    /** Goes through the pages of all ranges for those who can reach the list. */
    private void note() {
        mostInPages.begin(ranges.pages());
        int before = 0;
        for (int range = 0; range < ranges.count(); range++) {
            note(range, before);
            before += ranges.end(range) - ranges.first(range);
            if (best.size() >= AT_ONCE) {
                readSome();
            }
        }
    }

    private void note(final int range, final int before) {
        int page = before;
        for (int position = ranges.first(range); position < ranges.end(range); position++) {
            final int most = ranges.most(range, position);
            final int least = wanted();
            if (most >= least) {
                final int count = select(range, position, least);
                mostInPages.set(page, Math.max(least - 1, most(count)));
                keep(count);
            } else if (ranges.isInOrder(range)) {
                mostInPages.set(page, before + ranges.end(range) - ranges.first(range), most);
                return;
            } else {
                mostInPages.set(page, most);
            }
            page++;
        }
    }

    private int most(final int count) {
        int most = Listings.NONE;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, filter.most(i));
        }
        return most;
    }

    /** Those of a page wait; if there are some, the best of all so far are read. If too many wait, they do no more. */
    private void keep(final int count) {
        for (int i = 0; i < count; i++) {
            limit.add(filter.most(i));
        }
        final int least = wanted();
        for (int i = 0; i < count && !countsOnly; i++) {
            final int likely = filter.mostByModes(i);
            if (likely >= least) {
                best.add(likely, found[i]);
            }
        }
        if (best.size() >= SOME_WAITING) {
            readSome();
        }
        if (best.size() >= mostWaiting) {
            countsOnly = true;
            best.clear();
        }
    }

    /** Goes through the pages once more for those who can score so much. */
    private void goThrough(final IntSupplier least, final IntConsumer read) {
        int page = 0;
        for (int range = 0; range < ranges.count(); range++) {
            for (int position = ranges.first(range); position < ranges.end(range); position++) {
                if (mostInPages.of(page++) >= least.getAsInt()) {
                    read.accept(select(range, position, least.getAsInt()));
                }
            }
        }
    }

    /** Finds in pages what a search that goes on in steps looks for. */
    PageSearch pages() {
        return pages;
    }

    /** Takes up a search that goes on in steps. */
    void resume(final int listing, final PoolRules rules) {
        score.rules(rules);
        pages.begin(listing);
    }

    /** Sets the weights and the listing that the bounds are for. */
    private void begin(final int listing, final PoolRules rules) {
        score.rules(rules);
        bound.begin(listing);
    }

    private int wanted() {
        return Math.max(ranking.least(), limit.least());
    }

    private int select(final int range, final int position, final int least) {
        ranges.ask(range, position, filter);
        return filter.select(
            ranges.page(position), least, ranges.known(range), ranges.headroom(range, position), found);
    }

    /** Reads those that wait, the best first, as far as they are wanted. */
    private void readBest() {
        while (best.highest() >= wanted()) {
            readSome();
        }
        best.clear();
    }

    /** Reads the best of those that wait, as many as are asked for at once, as far as they are wanted. */
    private void readSome() {
        final int least = wanted();
        int count = 0;
        while (count < AT_ONCE && best.highest() >= least) {
            foundMost[count] = best.highest();
            found[count++] = best.take();
        }
        touch(found, count);
        for (int i = 0; i < count; i++) {
            read(found[i], foundMost[i]);
        }
        if (best.highest() < wanted()) {
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

    /** A candidate and what a page told that it can score at most. */
    private void read(final int candidate, final int noted) {
        if (!compatibility.sharesField(incoming, candidate)) {
            return;
        }
        final int most = countsRead ? bound.of(candidate) : noted;
        if (most >= wanted()) {
            if (countsRead) {
                limit.add(most);
            }
            enter(candidate);
        }
    }

    /** Enters a candidate, if it may pair and scores enough; if its right takes long to check it waits for that. */
    private void enter(final int candidate) {
        final int total = rate(incoming, candidate, clock.nowNs());
        if (!ranking.wants(total) || !canPair(incoming, candidate)) {
            return;
        }
        if (!listings.isSupply(incoming) && rights.isLong(candidate)) {
            waiting.add(candidate, total);
        } else if (isGrantable(incoming, candidate)) {
            ranking.add(candidate, total, score.parts());
        }
    }

    /**
     * Enters a candidate, if it may pair and scores enough.
     *
     * @param listing   who looks for others.
     * @param candidate who is looked at.
     * @param nowNs     when the incoming listing got its place.
     * @param list      the best so far.
     */
    void look(final int listing, final int candidate, final long nowNs, final Ranking list) {
        final int total = rate(listing, candidate, nowNs);
        if (list.wants(total) && canPair(listing, candidate)
            && (listings.isSupply(listing) || rights.checkFound(candidate) == RejectReason.NONE)) {
            list.add(candidate, total, score.parts());
        }
    }

    /** Whether a resting listing may be introduced to an incoming one, whose own right has been checked. */
    boolean canIntroduce(final int listing, final int candidate) {
        return canPair(listing, candidate) && isGrantable(listing, candidate);
    }

    private boolean isGrantable(final int listing, final int candidate) {
        return listings.isSupply(listing) || rights.check(candidate) == RejectReason.NONE;
    }

    private boolean canPair(final int listing, final int candidate) {
        final long units = Math.min(listings.remainingUnits(listing), listings.remainingUnits(candidate));
        return units >= listings.leastFill(listing) && units >= listings.leastFill(candidate)
            && matches.hasRoomFor(candidate)
            && compatibility.pairs(listing, candidate);
    }

    /** What came of asking ahead: a number without a meaning, kept so that the compiler does not leave it out. */
    long touched() {
        return touched ^ filter.touched();
    }
}
