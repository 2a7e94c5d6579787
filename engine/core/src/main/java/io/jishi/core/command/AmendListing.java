package io.jishi.core.command;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;

/**
 * Restates what may change of a listing. Fewer units or an earlier end only keep its place; anything else gives it
 * a new sequence and a search.
 */
public final class AmendListing extends Command {
    /** The engine's listing id; 0 = use clientListingId. */
    public long listingId;
    /** The client's own id, when listingId is 0. */
    public long clientListingId;
    /** Ask or budget per unit. */
    public long priceFen;
    /** Demand: lower end of the budget. */
    public long priceLowFen;
    /** New total, filled units included. */
    public long units;
    /** Least units of the first fill. */
    public long minUnits;
    /** End of life; 0 = none. */
    public long validUntilNs;
    /** Supply: allowedRegionsLow; demand: regionsLow. */
    public long regionsLow;
    /** Supply: allowedRegionsHigh; demand: regionsHigh. */
    public long regionsHigh;
    /** Cooperation modes. */
    public int modes;
    /** Supply: maturity; demand: least maturity. */
    public int maturity;
    /** Supply: its region; demand: 0. */
    public int regionId;
    /** NATIONAL or VENUE; absent = NATIONAL. */
    public ListingVisibility visibility;
    /** The listing's own mode, which cannot change; absent = FIRM. */
    public ExecutionMode executionMode;
    /** Whether it trades only whole; absent = FALSE. */
    public boolean allOrNone;
    /** Lowest grade of the other side; absent = D. */
    public CreditGrade minimumGrade;

    @Override
    public CommandType type() {
        return CommandType.AMEND_LISTING;
    }
}
