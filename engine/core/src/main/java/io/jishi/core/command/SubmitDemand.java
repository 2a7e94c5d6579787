package io.jishi.core.command;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;

/** Publishes a technology wanted. */
public final class SubmitDemand extends Command {
    /** The client's own id, &gt; 0, unique among the participant's live listings. */
    public long clientListingId;
    /** Budget per unit (the upper end, which matching uses); &gt;= 1 in FIRM. */
    public long priceFen;
    /** Lower end of the budget; information only. */
    public long priceLowFen;
    /** Units wanted. */
    public long units;
    /** Least units in the first command that fills it; 0 = none. */
    public long minUnits;
    /** Deadline (exclusive); 0 = none. */
    public long validUntilNs;
    /** Supply regions admitted, regions 0-63; both parts empty = all. */
    public long regionsLow;
    /** The same, regions 64-127. */
    public long regionsHigh;
    /** Tag fingerprint, bits 0-63. */
    public long tags0;
    /** Bits 64-127. */
    public long tags1;
    /** Bits 128-191. */
    public long tags2;
    /** Bits 192-255. */
    public long tags3;
    /** Prefix: any node of the taxonomy; 0 = the whole tree. */
    public int fieldId;
    /** Venue where it is published. */
    public int venueId;
    /** Rights that would do; not empty. */
    public int rights;
    /** Cooperation modes admitted; empty = any. */
    public int modes;
    /** Least maturity; 0 = any. */
    public int minMaturity;
    /** NATIONAL or VENUE; absent = NATIONAL. */
    public ListingVisibility visibility;
    /** FIRM or PROPOSAL; absent = FIRM. */
    public ExecutionMode executionMode;
    /** Whether it trades only whole; absent = FALSE. */
    public boolean allOrNone;
    /** Lowest grade of a supplier; D = anybody; absent = D. */
    public CreditGrade minimumGrade;

    @Override
    public CommandType type() {
        return CommandType.SUBMIT_DEMAND;
    }
}
