package io.jishi.core.pool;

import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.time.Clock;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;

/** Whether a supply's right can still be granted: beside the rights in force, and beside what a plan will grant. */
final class RightsCheck {
    /** To go through so many costs less than a look, whatever else is looked at. */
    static final int RIGHTS_TO_A_LOOK = 16;
    /** So many take no longer than the rest of what is read of a candidate. */
    private static final int FEW = 4;
    private final Listings listings;
    private final RightsRegister register;
    private final Clock clock;
    private final RightCell cell = new RightCell();
    private final RightCell planned = new RightCell();
    private long beside;

    RightsCheck(final Listings listings, final RightsRegister register, final Clock clock) {
        this.listings = listings;
        this.register = register;
        this.clock = clock;
    }

    /** NONE, or the register's reason; a supply without an asset is not checked. */
    RejectReason check(final int supply) {
        if (listings.asset(supply) == Listings.NONE) {
            return RejectReason.NONE;
        }
        listings.readCell(supply, cell);
        return register.check(listings.asset(supply), cell);
    }

    /** How many rights in force a check of a supply goes through. */
    int countBeside(final int supply) {
        if (listings.asset(supply) == Listings.NONE) {
            return 0;
        }
        final int count = register.countBeside(listings.asset(supply), listings.right(supply));
        return count > RightsRegister.MOST_BESIDE ? 0 : count;
    }

    /** Whether a check of a supply goes through many. */
    boolean isLong(final int supply) {
        return countBeside(supply) > FEW;
    }

    /** Checks a supply that a search has come to; what it goes through counts. */
    RejectReason checkFound(final int supply) {
        beside += countBeside(supply);
        return check(supply);
    }

    /** Counts further rights that have been gone through. */
    void count(final int rights) {
        beside += rights;
    }

    /** How many looks that is worth which has been counted since this was asked. */
    int takeLooks() {
        final int looks = (int)(beside / RIGHTS_TO_A_LOOK);
        beside = 0;
        return looks;
    }

    /** What has been counted takes no looks. */
    void forgetLooks() {
        beside = 0;
    }

    /** Whether granting a planned right first leaves another of the asset grantable; an assignment ends all others. */
    boolean isGrantableAfter(final int supply, final int plannedSupply) {
        listings.readCell(supply, cell);
        listings.readCell(plannedSupply, planned);
        return planned.right != Right.ASSIGNMENT && !cell.conflictsWith(planned, clock.nowNs());
    }

    boolean takesRoom(final int supply) {
        return listings.asset(supply) != Listings.NONE && listings.right(supply) != Right.ASSIGNMENT;
    }

    boolean hasEnd(final int supply) {
        listings.readCell(supply, cell);
        return takesRoom(supply) && cell.toNs != 0;
    }
}
