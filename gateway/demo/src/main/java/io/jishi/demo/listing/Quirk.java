package io.jishi.demo.listing;

/** What is odd in the sources. Each row that shows it is counted; none is dropped. */
public enum Quirk {
    /** A NASA row whose expiry is 1970-01-01: not known; the listing has no end. */
    EXPIRY_UNKNOWN,
    /** A NASA row that had expired at the snapshot: it stays expired, the engine refuses it. */
    EXPIRED_AT_SNAPSHOT,
    /** A NASA row with patent number 0 or none: not granted. */
    PATENT_NOT_GRANTED,
    /** A NASA row that repeats an earlier reference number: another listing of the same asset. */
    REFERENCE_REPEATED,
    /** A NASA row without an abstract. */
    ABSTRACT_MISSING,
    /** A topic without a title: named after its agency and number. */
    TITLE_MISSING,
    /** A title with HTML entities: resolved. */
    TITLE_ESCAPED,
    /** A topic without a description. */
    DESCRIPTION_MISSING,
    /** A window that ends before it begins: 60 days. */
    WINDOW_NEGATIVE,
    /** A Challenge.gov date with the year first. */
    DATE_YEAR_FIRST,
    /** A Challenge.gov date whose year has five digits: the first four. */
    YEAR_TOO_LONG,
    /** A Challenge.gov start without a year: that of the end. */
    YEAR_MISSING,
    /** A challenge without a prize: the median of the published ones. */
    PRIZE_MISSING,
    /** A prize written otherwise than $1,234. */
    PRIZE_FORMAT
}
