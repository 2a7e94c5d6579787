package io.jishi.core.auction;

import io.jishi.core.command.CommitBid;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.TakeStep;
import io.jishi.core.vocabulary.RejectReason;

/**
 * How a lot is bid for: one per auction mode, without state of its own (the lot has it). It is asked after the checks
 * that all procedures share.
 */
interface Procedure {
    /** Whether its lots know a command while they are bid for; else WRONG_MODE. */
    boolean knows(Lot lot, BidKind kind);

    /** The start has come: the first phase begins now. */
    void start(Lot lot);

    /** The countdown of a phase of bidding is over. */
    void onEnd(Lot lot);

    /** Places a bid, if its amount is admissible. */
    RejectReason bid(Lot lot, int bidder, PlaceBid command);

    /** Takes a secret maximum, if it is admissible. */
    default RejectReason maximum(final Lot lot, final int bidder, final SetProxyMaximum command) {
        return RejectReason.WRONG_MODE;
    }

    /** Takes units at a step, if that can be. */
    default RejectReason take(final Lot lot, final int bidder, final TakeStep command) {
        return RejectReason.WRONG_MODE;
    }

    /** Withdraws a sealed offer, if there is one. */
    default RejectReason withdraw(final Lot lot, final int bidder) {
        return RejectReason.NO_WITHDRAW;
    }

    /** Takes a commitment to a sealed offer, if one may be made. */
    default RejectReason commit(final Lot lot, final int bidder, final CommitBid command) {
        return RejectReason.WRONG_MODE;
    }

    /** Takes what was committed to, or voids it. */
    default RejectReason reveal(final Lot lot, final int bidder, final RevealBid command) {
        return RejectReason.WRONG_MODE;
    }

    /** Whether a bidder may bid in the round of rebidding that is on. */
    default boolean mayRebid(final Lot lot, final int bidder) {
        return false;
    }

    /** A bid outside of bidding: of a holder that was asked, or of the bidder that it has beaten. */
    void stand(Lot lot, int bidder, long priceFen, long bidId);

    /** A bidder, disqualified just now, counts no more. */
    default void drop(final Lot lot, final int bidder) {
    }

    /** A bidder was disqualified: it is dropped, and somebody else may lead. */
    void disqualified(Lot lot, int bidder);

    /** What the leader pays, once the reserve is known. */
    long priceFen(Lot lot);

    /** The secret floor is known that the opening has waited for; only sealed lots have one. */
    default void onFloorRevealed(final Lot lot) {
    }

    /** Awards the lot, whose reserve is known and reached by the best bid. */
    void award(Lot lot);

    /** A bidder leaves the lot: what is kept of it elsewhere is forgotten. */
    default void forget(final int bidder) {
    }

    /** The winner has defaulted and counts no more: who is next leads. */
    default void leadNext(final Lot lot) {
        lot.leader = Bidders.NONE;
        lot.bestFen = 0;
    }
}
