package io.jishi.core.auction;

/** What a party to a lot asks. */
enum BidKind {
    BID,
    MAXIMUM,
    WITHDRAW,
    COMMIT,
    REVEAL,
    TAKE,
    ANSWER,
    TOP_UP
}
