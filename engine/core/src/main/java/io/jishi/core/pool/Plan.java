package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.RejectReason;

/**
 * The pairings of one command, all made before the first is carried out. One pass over the resting listings in order of
 * price and time; who cannot trade is skipped and not looked at again (readings P2-P4); if the incoming listing's own
 * minimum is not reached, there is no pairing at all.
 */
final class Plan {
    private final Market market;
    private final Listings listings;
    private final Search search;
    private final Compatibility compatibility;
    private final RightsCheck rights;
    private final PlannedRights plannedRights;
    private final int[] resting;
    private final long[] units;
    private int size;
    private int grants;
    private int endings;
    private boolean finished;

    Plan(final Market market, final Listings listings, final Search search, final Compatibility compatibility,
        final RightsCheck rights) {
        this.market = market;
        this.listings = listings;
        this.search = search;
        this.compatibility = compatibility;
        this.rights = rights;
        plannedRights = new PlannedRights(listings, rights, market.limits().maxFillsPerCommand());
        resting = new int[market.limits().maxFillsPerCommand()];
        units = new long[market.limits().maxFillsPerCommand()];
    }

    int size() {
        return size;
    }

    int resting(final int pairing) {
        return resting[pairing];
    }

    long units(final int pairing) {
        return units[pairing];
    }

    /** Whether the last search came to its end within the looks that a command has. */
    boolean isFinished() {
        return finished;
    }

    /**
     * Plans for an incoming listing. The search is cut off when it has looked at as many candidates as a command may.
     *
     * @param incoming      the listing; not in the index on its side, or about to lose its place.
     * @param timers        timers that the listing itself will need.
     * @param timersToGoOn  further timers that it will need if its search goes on.
     * @return NONE; TOO_MANY_FILLS as soon as the pass needs one pairing more than a command may make; then
     *     TOO_MANY_GRANTS, TOO_MANY_TIMERS for the rights that it would enter.
     */
    RejectReason make(final int incoming, final int timers, final int timersToGoOn) {
        clear();
        final long wanted = listings.remainingUnits(incoming);
        long left = wanted;
        search.open(incoming);
        int looksLeft = market.limits().maxLooksPerCommand();
        int next = search.next();
        while (next != Listings.NONE && looksLeft > 0) {
            final long fill = search.mayPair() ? fillOf(incoming, next, left) : 0;
            looksLeft -= 1 + rights.takeLooks();
            if (fill > 0 && size == resting.length) {
                return RejectReason.TOO_MANY_FILLS;
            }
            if (fill > 0) {
                add(incoming, next, fill);
                left -= fill;
            }
            next = left > 0 ? search.next() : Listings.NONE;
        }
        finished = next == Listings.NONE;
        if (wanted - left < listings.leastFill(incoming)) {
            clear();
        }
        return checkRoom(timers + (finished ? 0 : timersToGoOn));
    }

    /**
     * Plans for a resting listing whose search has gone on, from the best that were found.
     *
     * @return NONE; or why it can make no pairing now, and then there is none.
     */
    RejectReason makeOf(final int incoming, final Shortlist best) {
        clear();
        RejectReason reason = compatibility.checkOpen(incoming);
        if (reason == RejectReason.NONE) {
            reason = rights.check(incoming);
        }
        final long wanted = listings.remainingUnits(incoming);
        long left = reason == RejectReason.NONE ? wanted : 0;
        for (int i = 0; i < best.size() && left > 0; i++) {
            final long fill = fillOf(incoming, best.handle(i), left);
            if (fill > 0) {
                add(incoming, best.handle(i), fill);
                left -= fill;
            }
        }
        rights.forgetLooks();
        if (reason == RejectReason.NONE) {
            reason = checkRoom(1);
        }
        if (reason != RejectReason.NONE || wanted - left < listings.leastFill(incoming)) {
            clear();
        }
        return reason;
    }

    /** Whether a candidate could pair with an incoming listing by itself; rights that it goes through count. */
    boolean canPair(final int incoming, final int candidate) {
        return compatibility.pairs(incoming, candidate)
            && (listings.isSupply(incoming) || rights.checkFound(candidate) == RejectReason.NONE);
    }

    private long fillOf(final int incoming, final int candidate, final long left) {
        final long fill = Math.min(left, listings.remainingUnits(candidate));
        return fill >= listings.leastFill(candidate)
            && compatibility.pairs(incoming, candidate)
            && isGrantable(incoming, candidate) ? fill : 0;
    }

    /**
     * Within one command the second trade sees the first one's grant (reading P17). An incoming supply was checked
     * before the search, and only a right that does not conflict with itself is sold in more than one unit.
     */
    private boolean isGrantable(final int incoming, final int candidate) {
        if (listings.isSupply(incoming) || listings.asset(candidate) == Listings.NONE) {
            return true;
        }
        rights.count(plannedRights.countBeside(candidate));
        return rights.checkFound(candidate) == RejectReason.NONE && plannedRights.leaveGrantable(candidate);
    }

    private void add(final int incoming, final int candidate, final long fill) {
        resting[size] = candidate;
        units[size++] = fill;
        if (!listings.isSupply(incoming) && listings.asset(candidate) != Listings.NONE) {
            plannedRights.add(candidate);
        }
        count(listings.isSupply(incoming) ? incoming : candidate);
    }

    private void count(final int supply) {
        grants += rights.takesRoom(supply) ? 1 : 0;
        endings += rights.hasEnd(supply) ? 1 : 0;
    }

    private RejectReason checkRoom(final int timers) {
        if (!market.rights().hasRoomFor(grants)) {
            return RejectReason.TOO_MANY_GRANTS;
        }
        return market.timers().hasRoomFor(timers + endings) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    /** Plans a Take, whose checks have passed. */
    RejectReason makeTake(final int supply, final long taken) {
        return makeProposed(supply, supply, taken);
    }

    /** Plans the trade of a confirmed proposal, whose checks have passed. */
    RejectReason makeProposed(final int other, final int supply, final long proposed) {
        clear();
        resting[size] = other;
        units[size++] = proposed;
        count(supply);
        return checkRoom(0);
    }

    private void clear() {
        size = 0;
        grants = 0;
        endings = 0;
        plannedRights.clear();
    }
}
