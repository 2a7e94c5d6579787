package io.jishi.demo.gateway;

/** What a gateway counts. */
public enum Counter {
    /** 1 if logged on. */
    LOGGED_ON,
    /** Steps and book actions still to be done. */
    TO_DO,
    /** Commands submitted. */
    SUBMITTED,
    /** Commands acknowledged. */
    ACKNOWLEDGED,
    /** Commands refused by a rule of the market. */
    REJECTED,
    /** Commands answered as sent before. */
    RESUBMITTED,
    /** Times that the connection was resumed. */
    RESUMED,
    /** Events received of the session stream. */
    SESSION_EVENTS,
    /** Events received of the public stream. */
    PUBLIC_EVENTS,
    /** Highest event sequence seen. */
    LAST_EVENT,
    /** Supplies published here. */
    SUPPLIES,
    /** Demands published here. */
    DEMANDS,
    /** Listings of this venue that ended by time. */
    EXPIRED,
    /** Listings of this venue withdrawn. */
    WITHDRAWN,
    /** Pool trades of this venue's supplies. */
    POOL_TRADES,
    /** Pool trades that were takes. */
    TAKES,
    /** Value of the pool trades. */
    POOL_VALUE_FEN,
    /** Orders that rest or traded in this venue's books. */
    ORDERS,
    /** Trades in this venue's books. */
    BOOK_TRADES,
    /** Value of the book trades. */
    BOOK_VALUE_FEN,
    /** Units bought from this venue. */
    BOUGHT_UNITS,
    /** Units sold from this venue. */
    SOLD_UNITS,
    /** Value bought from this venue. */
    BOUGHT_FEN,
    /** Value sold from this venue. */
    SOLD_FEN,
    /** Median of the latency of the last second, microseconds. */
    P50_US,
    /** 99th percentile of the same. */
    P99_US
}
