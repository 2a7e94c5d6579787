package io.jishi.core.command;

import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.TieRule;

/** Opens a lot to bidding under one auction mode. Parameters that the mode does not use are 0. */
public final class OpenLot extends Command {
    /** Most entries of steps that a carrier has room for. */
    public static final int MAX_STEPS = 16;
    /** Most entries of weights that a carrier has room for. */
    public static final int MAX_WEIGHTS = 16;

    /** The seller's own id. */
    public long clientLotId;
    /** Listing whose competition it is; listingModel says of which model. */
    public long listingId;
    /** Asset sold. */
    public long assetId;
    /** Start of bidding. */
    public long startAtNs;
    /** Starting price (reverse: the budget cap). */
    public long startPriceFen;
    /** Published reserve. */
    public long reserveFen;
    /** Price cap. */
    public long capFen;
    /** Dutch and reverse: floor. */
    public long floorFen;
    /** Dutch: drop per step. */
    public long dropFen;
    /** Free period, or sealed window. */
    public long freeMs;
    /** Countdown. */
    public long limitMs;
    /** Dutch: time of a step. */
    public long stepMs;
    /** Judicial: the last window. */
    public long windowMs;
    /** Most extension in all. */
    public long maxExtensionMs;
    /** Reveal window of commit-reveal; 0 = no commitments. */
    public long revealMs;
    /** Time of a rebid round; 0 = askMs. */
    public long rebidMs;
    /** Time a holder has to answer. */
    public long askMs;
    /** Deposit due. */
    public long depositFen;
    /** Costs charged first in a default. */
    public long costsFen;
    /** Licences sold; 0 = one. */
    public long units;
    /** Secret reserve: SHA-256 of salt and amount; zeros = none. Bytes 0-7, little-endian. */
    public long reserveHash0;
    /** Secret reserve: SHA-256 of salt and amount; zeros = none. Bytes 8-15, little-endian. */
    public long reserveHash1;
    /** Secret reserve: SHA-256 of salt and amount; zeros = none. Bytes 16-23, little-endian. */
    public long reserveHash2;
    /** Secret reserve: SHA-256 of salt and amount; zeros = none. Bytes 24-31, little-endian. */
    public long reserveHash3;
    /** Sealed reverse: secret floor, SHA-256 of salt and amount; zeros = none. Bytes 0-7, little-endian. */
    public long floorHash0;
    /** Sealed reverse: secret floor, SHA-256 of salt and amount; zeros = none. Bytes 8-15, little-endian. */
    public long floorHash1;
    /** Sealed reverse: secret floor, SHA-256 of salt and amount; zeros = none. Bytes 16-23, little-endian. */
    public long floorHash2;
    /** Sealed reverse: secret floor, SHA-256 of salt and amount; zeros = none. Bytes 24-31, little-endian. */
    public long floorHash3;
    /** Venue. */
    public int venueId;
    /** Most steps in one bid; 0 = no limit. */
    public int maxJumpSteps;
    /** Revisions of a sealed offer. */
    public int revisions;
    /** Rounds of rebidding; 0 = one. */
    public int rebidRounds;
    /** Fewer are not opened. */
    public int minBidders;
    /** Procedure. */
    public AuctionMode auctionMode;
    /** Extension rule; absent = FROM_BID. */
    public ExtensionBase extensionBase;
    /** What the winner pays; absent = FIRST, of several units PAY_AS_BID. */
    public Pricing pricing;
    /** Ties; absent = EARLIEST_SEQUENCE. */
    public TieRule tieRule;
    /** Marginal level of several units; absent = SEQUENCE. */
    public Allocation allocation;
    /** First refusal; NONE or absent = the mode's default. */
    public FirstRefusalMode firstRefusal;
    /** After a default; absent = RELIST. */
    public OnDefault onDefault;
    /** Whether the leader may raise itself; absent = FALSE. */
    public boolean selfRaise;
    /** Whether secret maxima are accepted; absent = FALSE. */
    public boolean proxy;
    /** Whether sealed offers must be on the grid; absent = FALSE. */
    public boolean sealedGrid;
    /** Right sold; null = absent: ASSIGNMENT, of several units ORDINARY, of a demand DEVELOPMENT. */
    public Right right;
    /** WEIGHTED: whether offers to sell compete for a demand; absent = FALSE. */
    public boolean reverse;
    /** Model of listingId: DISCLOSURE a public listing, POOL a listing of the pool; null = absent. */
    public Model listingModel;
    /** Step by price band, ascending: how many were sent; those past {@link #MAX_STEPS} are not in the arrays. */
    public int stepsCount;
    /** The band starts here. */
    public final long[] stepsFromFen = new long[MAX_STEPS];
    /** Its step. */
    public final long[] stepsStepFen = new long[MAX_STEPS];
    /**
     * WEIGHTED: criteria; they sum to 10000 with the price: how many were sent; those past {@link #MAX_WEIGHTS} are not
     * in the arrays.
     */
    public int weightsCount;
    /** Criterion; 0 = the price. */
    public final int[] weightsCriterionId = new int[MAX_WEIGHTS];
    /** Weight. */
    public final int[] weightsWeight = new int[MAX_WEIGHTS];

    @Override
    public CommandType type() {
        return CommandType.OPEN_LOT;
    }
}
