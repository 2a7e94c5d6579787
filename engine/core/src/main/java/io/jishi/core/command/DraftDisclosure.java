package io.jishi.core.command;

import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.Right;

/** Drafts a public listing. */
public final class DraftDisclosure extends Command {
    /** The seller's own id. */
    public long clientListingId;
    /** Asset sold. */
    public long assetId;
    /** Floor price. */
    public long floorFen;
    /** Appraised value. */
    public long appraisalFen;
    /** When it was appraised. */
    public long appraisedAtNs;
    /** Deposit due with an application. */
    public long depositFen;
    /** Time to pay it. */
    public long depositDueMs;
    /** Approval of a price cut. */
    public long approvalReference;
    /** Venue. */
    public int venueId;
    /** Working days of the listing. */
    public int periodDays;
    /** Working days of an extension, &gt;= 5; 0 = none. */
    public int extensionDays;
    /** Most extensions. */
    public int maxExtensions;
    /** Competition when two or more qualify. */
    public AuctionMode auctionMode;
    /** Whether deposits are forfeited when nobody bids; absent = FALSE. */
    public boolean forfeitIfNoBid;
    /** Right sold; absent = ASSIGNMENT. */
    public Right right;

    @Override
    public CommandType type() {
        return CommandType.DRAFT_DISCLOSURE;
    }
}
