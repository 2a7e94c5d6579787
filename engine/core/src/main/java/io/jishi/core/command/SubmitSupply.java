package io.jishi.core.command;

import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Right;

/** Publishes a technology on offer. */
public final class SubmitSupply extends Command {
    /** The client's own id, &gt; 0, unique among the participant's live listings. */
    public long clientListingId;
    /** Ask per unit; &gt;= 1 in FIRM. */
    public long priceFen;
    /** Units offered. */
    public long units;
    /** Least units in the first command that fills it; 0 = none. */
    public long minUnits;
    /** End of life (exclusive); 0 = none. */
    public long validUntilNs;
    /** Asset in the rights register; 0 = not registered there, no rights check. */
    public long assetId;
    /** Buyer home regions admitted, regions 0-63; both parts empty = all. */
    public long allowedRegionsLow;
    /** The same, regions 64-127. */
    public long allowedRegionsHigh;
    /** Territory of the right granted, regions 0-63; both parts empty = everywhere. */
    public long territoryLow;
    /** The same, regions 64-127. */
    public long territoryHigh;
    /** Fields of use of the right granted, a set of 64; empty = all. */
    public long fieldsOfUse;
    /** Start of the right granted; 0 = from the grant on. */
    public long rightFromNs;
    /** End of the right granted (exclusive); 0 = for ever. */
    public long rightToNs;
    /** Tag fingerprint, bits 0-63. */
    public long tags0;
    /** Bits 64-127. */
    public long tags1;
    /** Bits 128-191. */
    public long tags2;
    /** Bits 192-255. */
    public long tags3;
    /** Leaf of the taxonomy. */
    public int fieldId;
    /** Venue where it is published. */
    public int venueId;
    /** Cooperation modes offered; empty = any. */
    public int modes;
    /** Right offered. */
    public Right right;
    /** Technology readiness level. */
    public int maturity;
    /** Region of the supply. */
    public int regionId;
    /** NATIONAL or VENUE; absent = NATIONAL. */
    public ListingVisibility visibility;
    /** FIRM, PROPOSAL or OPEN_LICENCE; absent = FIRM. */
    public ExecutionMode executionMode;
    /** Whether it trades only whole; absent = FALSE. */
    public boolean allOrNone;
    /** Lowest grade of a buyer; D = anybody; absent = D. */
    public CreditGrade minimumGrade;

    @Override
    public CommandType type() {
        return CommandType.SUBMIT_SUPPLY;
    }
}
