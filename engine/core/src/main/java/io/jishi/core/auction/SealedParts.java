package io.jishi.core.auction;

import io.jishi.core.time.Clock;

/** What sealed procedures work with. */
record SealedParts(
    Bidders bidders,
    LotClock clock,
    LotEvents events,
    Closing closing,
    Slices slices,
    Aliases aliases,
    Sha256 sha256,
    Clock time) {
}
