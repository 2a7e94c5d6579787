package io.jishi.testsupport.auction;

import java.math.BigInteger;

/** Somebody has not paid for an asset: barred from it, and liable for what the next sale brings less. */
final class NaiveDefault {
    final int asset;
    final int participantId;
    final long lotId;
    final long forfeit;
    final long costs;
    /** What it was to pay, while the gap is not known. */
    long owed;

    NaiveDefault(
        final int asset,
        final int participantId,
        final long lotId,
        final long owed,
        final long forfeit,
        final long costs) {
        this.asset = asset;
        this.participantId = participantId;
        this.lotId = lotId;
        this.owed = owed;
        this.forfeit = forfeit;
        this.costs = costs;
    }

    /** The deposit pays the costs first, then the gap; what it does not cover stays owed. */
    long claim(final long gap) {
        final long paidCosts = Math.min(forfeit, costs);
        final long paidGap = Math.min(forfeit - paidCosts, gap);
        return BigInteger.valueOf(costs - paidCosts).add(BigInteger.valueOf(gap - paidGap))
            .min(BigInteger.valueOf(Long.MAX_VALUE - forfeit)).longValueExact();
    }
}
