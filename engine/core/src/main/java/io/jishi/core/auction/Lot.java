package io.jishi.core.auction;

import io.jishi.core.model.LotSource;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;

/** A lot and how far it has come. One object per place in the table, reused. */
final class Lot {
    final int handle;
    final LotTerms terms = new LotTerms();
    Procedure procedure;
    Participant owner;
    Venue venue;
    long id;
    long clientId;
    /** Index of the asset in the register; -1 = none. */
    int asset;
    long assetId;
    long startAtNs;
    /** The listing whose competition it is, and its model; null = of none. */
    LotSource source;
    Model listingModel;
    long listingId;

    LotState state;
    int timer = Timers.NONE;
    /** End of the countdown; 0 = none is running. */
    long endsAtNs;
    boolean frozen;
    long leftNs;
    /** The start has passed in a halt. */
    boolean startDue;
    /** The listing whose period is its free period is suspended. */
    boolean suspended;
    long extendedNs;

    /** The bidder with the best bid; after the close, the winner. */
    int leader;
    long bestFen;
    long reserveFen;
    boolean reserveKnown;
    /** Floor of a reverse lot; whether it is known, and whether its owner was asked for it. */
    long floorFen;
    boolean floorKnown;
    boolean floorAsked;
    long payFen;
    int bidCount;
    int aliasCount;
    int holderCount;
    /** Sealed offers are opened. */
    boolean opened;
    /** Round of rebidding. */
    int round;
    /** Step of a Dutch lot, and what is left of its units. */
    int step;
    long unitsLeft;
    /** Rank of holders asked last, and the holder that has accepted. */
    int askedRank;
    int acceptedBy;
    /** The losers are named, or are being named. */
    boolean named;
    /** Of a sealed lot: offers that count; those of who was disqualified before the opening; bidders scored. */
    int offerCount;
    int offersOut;
    int scoredCount;
    /** What all who have won are to pay; how many of them have not, the sum of their handles, and how many have. */
    long owedFen;
    int unpaidCount;
    long unpaidSum;
    int paidCount;

    /** What is being done bidder by bidder, if anything; the next one, and how many are done. */
    Task task;
    int cursor;
    int visited;
    /** What a task has found so far: of {@link Awards} the last bidder that stays, of others what they say. */
    int mark;
    long found;
    long unitsToGive;
    long unitsToRound;

    /** Its bidders, in the order of places; holders of the right of first refusal, in the order of registration. */
    int firstBidder;
    int lastBidder;
    int firstHolder;
    int lastHolder;
    /** Its neighbours in the order of ids. */
    Lot previous;
    Lot next;

    Lot(final int handle) {
        this.handle = handle;
    }

    /** Forgets everything of the lot before; terms, owner, venue, ids and procedure are set by who opens it. */
    void clear() {
        state = LotState.SCHEDULED;
        endsAtNs = 0;
        frozen = false;
        leftNs = 0;
        startDue = false;
        suspended = false;
        extendedNs = 0;
        leader = Bidders.NONE;
        bestFen = 0;
        payFen = 0;
        floorAsked = false;
        bidCount = 0;
        aliasCount = 0;
        holderCount = 0;
        opened = false;
        round = 0;
        step = 0;
        unitsLeft = 0;
        askedRank = 0;
        acceptedBy = Bidders.NONE;
        named = false;
        offerCount = 0;
        offersOut = 0;
        scoredCount = 0;
        owedFen = 0;
        unpaidCount = 0;
        unpaidSum = 0;
        paidCount = 0;
        task = null;
        cursor = Bidders.NONE;
        visited = 0;
        firstBidder = Bidders.NONE;
        lastBidder = Bidders.NONE;
        firstHolder = Bidders.NONE;
        lastHolder = Bidders.NONE;
    }

    /** The lot has come to its end, and is forgotten when all its bidders have left. */
    boolean isOver() {
        return state == LotState.NO_SALE || state == LotState.SETTLED || state == LotState.DEFAULTED;
    }

    /** Whether anybody has bid, void bids and offers that were not opened too; withdrawn ones are none. */
    boolean hasBid() {
        return aliasCount > 0 || offerCount > 0 || offersOut > 0;
    }

    /** Whether holders of the right of first refusal are asked, or whom one of them has beaten may raise. */
    boolean isAsking() {
        return state == LotState.ASKING || state == LotState.TOP_UP;
    }

    /** Whether its free period is that of its listing. */
    boolean isOfPeriod() {
        return LotTerms.isOfPeriod(terms.mode, listingModel);
    }

    /** Whether it is a sale of its own; a public listing is on sale by itself. */
    boolean isOwnSale() {
        return listingModel != Model.DISCLOSURE;
    }

    boolean isClosed() {
        switch (state) {
            case AWARDED:
            case NO_SALE:
            case HALTED:
            case SETTLED:
            case DEFAULTED:
                return true;
            default:
                return false;
        }
    }

    /** Whether one price is better than another, by how much; negative = worse. */
    long gain(final long priceFen, final long overFen) {
        return terms.reverse ? overFen - priceFen : priceFen - overFen;
    }

    /** The price so many fen better; 0 if there is none. */
    long better(final long priceFen, final long byFen) {
        if (terms.reverse) {
            return Math.max(0, priceFen - byFen);
        }
        return priceFen > Long.MAX_VALUE - byFen ? 0 : priceFen + byFen;
    }

    /** Reads what a bid asks for, ahead of who needs it; returns a number without a meaning. */
    long touch() {
        return endsAtNs + bestFen + bidCount + asset + (frozen ? 1 : 0) + (task == null ? 0 : 1) + terms.touch();
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(clientId).add(owner.id()).add(venue.id()).add(asset).add(startAtNs);
        terms.hashInto(hash);
        hash.add(state.code()).add(endsAtNs).add(frozen).add(leftNs).add(startDue).add(suspended).add(extendedNs);
        hash.add(bestFen).add(reserveFen).add(reserveKnown).add(payFen);
        hash.add(floorFen).add(floorKnown).add(floorAsked);
        hash.add(bidCount).add(aliasCount).add(holderCount).add(opened).add(round).add(step).add(unitsLeft);
        hash.add(askedRank).add(named).add(task == null ? 0 : task.code()).add(visited);
        hash.add(listingModel == null ? 0 : listingModel.code()).add(listingId);
    }
}
