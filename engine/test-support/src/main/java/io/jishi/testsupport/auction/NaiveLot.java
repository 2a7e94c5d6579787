package io.jishi.testsupport.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A lot: its terms, its bidders in the order in which they came, and every bid ever made. */
final class NaiveLot {
    static final long NS_PER_MS = 1_000_000;

    final long id;
    final OpenLot terms;
    final Participant owner;
    final Venue venue;
    final FirstRefusalMode refusal;
    final List<NaiveBidder> bidders = new ArrayList<>();
    final List<NaiveBid> record = new ArrayList<>();
    LotState state = LotState.SCHEDULED;
    /** End of what counts down. */
    long end;
    /** Time left of a countdown that is frozen; negative = it is not. */
    long left = -1;
    /** Whether the start came in a halt. */
    boolean startMissed;
    /** Whether the listing stands still whose period is its free period. */
    boolean suspended;
    /** Extensions so far, in nanoseconds. */
    long extended;
    long reserve;
    int timer = Timers.NONE;
    /** Index of its asset in the register; -1 = none. */
    int asset = RightsRegister.NONE;
    int aliasCount;
    int holderCount;
    /** Whether the running reveal is that of the secret reserve. */
    boolean revealsReserve;
    boolean reserveRevealed;
    /** The least that may be offered in a reverse lot; whether it was secret and is revealed, or is asked for. */
    long floor;
    boolean floorRevealed;
    boolean floorAsked;
    /** What is done when it is revealed. */
    Runnable opening;
    /** What the winner pays per unit. */
    long pay;
    /** Who has the best bid; after the close, the winner. */
    NaiveBidder leader;
    long bestPrice;
    int bidCount;
    /** Whether sealed offers are opened. */
    boolean opened;
    /** Round of rebidding. */
    int round;
    int step;
    long unitsLeft;
    /** Rank of holders asked last, and who has accepted. */
    int askedRank;
    NaiveBidder accepted;
    /** Whether the owner was told who its losers are, or is being told. */
    boolean named;
    /** What is done bidder by bidder, 0 = nothing; what is left of it, how much is done, and what comes then. */
    int task;
    int visited;
    Iterator<Runnable> visits;
    Runnable then;

    NaiveLot(final long id, final OpenLot terms, final Participant owner, final Venue venue) {
        this.id = id;
        this.terms = terms;
        this.owner = owner;
        this.venue = venue;
        refusal = NaiveTerms.refusal(terms);
        reserve = terms.reserveFen;
        floor = terms.floorFen;
        unitsLeft = units();
    }

    static boolean isAscending(final AuctionMode mode) {
        return mode == AuctionMode.MULTI || mode == AuctionMode.DYNAMIC || mode == AuctionMode.REVERSE_MULTI;
    }

    static boolean isSealed(final AuctionMode mode) {
        return !isAscending(mode) && mode != AuctionMode.DUTCH;
    }

    static long ns(final long ms) {
        return ms * NS_PER_MS;
    }

    /** Later by a time, and never past the end of 64 bits. */
    static long later(final long fromNs, final long byNs) {
        return fromNs > Long.MAX_VALUE - byNs ? Long.MAX_VALUE : fromNs + byNs;
    }

    boolean isOfPublicListing() {
        return terms.listingId != 0 && terms.listingModel == Model.DISCLOSURE;
    }

    /** Whether its free period is the listing's. */
    boolean isOfPeriod() {
        return isOfPublicListing() && terms.auctionMode == AuctionMode.DYNAMIC;
    }

    boolean isAscending() {
        return isAscending(terms.auctionMode);
    }

    boolean isReverse() {
        return NaiveTerms.isReverse(terms);
    }

    boolean isSealed() {
        return isSealed(terms.auctionMode);
    }

    boolean isDutch() {
        return terms.auctionMode == AuctionMode.DUTCH;
    }

    boolean hasSecretReserve() {
        return NaiveTerms.hasReserveHash(terms);
    }

    boolean hasSecretFloor() {
        return NaiveTerms.hasFloorHash(terms);
    }

    boolean isClosed() {
        return state == LotState.AWARDED || state == LotState.HALTED || isOver();
    }

    /** Whether it has come to its end, and waits for its bidders to leave. */
    boolean isOver() {
        return state == LotState.NO_SALE || state == LotState.SETTLED || state == LotState.DEFAULTED;
    }

    /** The countdown is over, and what it leads to may take its time. */
    void pause() {
        end = 0;
        left = -1;
    }

    boolean isAsked(final int participantId) {
        final NaiveBidder bidder = bidder(participantId);
        return bidder != null && bidder.asked;
    }

    boolean isBeaten(final int participantId) {
        return leader != null && leader.id() == participantId;
    }

    boolean isTied(final int participantId) {
        final NaiveBidder bidder = bidder(participantId);
        return bidder != null && bidder.tied && !bidder.disqualified;
    }

    /** Whether offers are committed to by their hashes first. */
    boolean commits() {
        return isSealed() && terms.revealMs > 0;
    }

    long units() {
        return Math.max(1, terms.units);
    }

    /** How much better a price is than another for the owner: reverse lots go down. */
    long gain(final long price, final long over) {
        return isReverse() ? over - price : price - over;
    }

    /** The price that is better by an amount; not past the ends of 64 bits. */
    long better(final long price, final long by) {
        if (isReverse()) {
            return price - by;
        }
        return price > Long.MAX_VALUE - by ? Long.MAX_VALUE : price + by;
    }

    /** The step at a price: of the last band that starts at or below it. */
    long step(final long price) {
        long step = Math.max(1, terms.stepsStepFen[0]);
        for (int i = 0; i < terms.stepsCount; i++) {
            if (terms.stepsFromFen[i] <= price) {
                step = terms.stepsStepFen[i];
            }
        }
        return step;
    }

    NaiveBidder bidder(final int participantId) {
        for (final NaiveBidder bidder : bidders) {
            if (bidder.id() == participantId) {
                return bidder;
            }
        }
        return null;
    }

    /** The bid that leads an ascending lot: the last one that is not void. */
    NaiveBid best() {
        NaiveBid best = null;
        for (final NaiveBid bid : record) {
            if (!bid.isVoid) {
                best = bid;
            }
        }
        return best;
    }

    /** The last bid of a bidder that is not void. */
    NaiveBid standing(final NaiveBidder bidder) {
        NaiveBid standing = null;
        for (final NaiveBid bid : record) {
            if (!bid.isVoid && bid.bidder == bidder) {
                standing = bid;
            }
        }
        return standing;
    }

    void lead(final NaiveBidder bidder) {
        leader = bidder;
        bestPrice = bidder == null ? 0 : bidder.price;
    }

    /** Whether a price is at least the reserve. */
    boolean reaches(final long price) {
        return reserve == 0 || gain(price, reserve) >= 0;
    }
}
