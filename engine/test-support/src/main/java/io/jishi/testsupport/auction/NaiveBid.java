package io.jishi.testsupport.auction;

/** A bid or an offer on the record of a lot. It stays there, void or topped. */
final class NaiveBid {
    final NaiveBidder bidder;
    final long id;
    final long price;
    final long units;
    final boolean allOrNone;
    final long clientBidId;
    /** Sequence of the command that made it: its time. */
    final long sequence;
    boolean isVoid;

    NaiveBid(
        final NaiveBidder bidder,
        final long id,
        final long price,
        final long units,
        final boolean allOrNone,
        final long clientBidId,
        final long sequence) {
        this.bidder = bidder;
        this.id = id;
        this.price = price;
        this.units = units;
        this.allOrNone = allOrNone;
        this.clientBidId = clientBidId;
        this.sequence = sequence;
    }
}
