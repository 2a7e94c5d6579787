package io.jishi.testsupport;

import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Model;
import java.math.BigInteger;
import java.util.List;

/** Somebody has not paid for an asset: barred from it, and liable for what the next sale brings less. */
public final class NaiveDefault {
    /** Index of the asset. */
    public final int asset;
    /** Who has not paid. */
    public final int participantId;
    /** How it was sold. */
    public final Model model;
    /** The lot or public listing. */
    public final long subjectId;
    /** The deposit that is lost. */
    public final long forfeit;
    /** Costs of the default. */
    public final long costs;
    /** What it was to pay, while the gap is not known. */
    public long owed;

    /**
     * A default.
     *
     * @param asset         index of the asset.
     * @param participantId who.
     * @param model         how it was sold.
     * @param subjectId     the lot or public listing.
     * @param owed          what it was to pay; 0 if the gap is known.
     * @param forfeit       the deposit.
     * @param costs         the costs.
     */
    public NaiveDefault(
        final int asset,
        final int participantId,
        final Model model,
        final long subjectId,
        final long owed,
        final long forfeit,
        final long costs) {
        this.asset = asset;
        this.participantId = participantId;
        this.model = model;
        this.subjectId = subjectId;
        this.owed = owed;
        this.forfeit = forfeit;
        this.costs = costs;
    }

    /**
     * The deposit pays the costs first, then the gap; what it does not cover stays owed.
     *
     * @param gap in price.
     * @return the claim.
     */
    public long claim(final long gap) {
        final long paidCosts = Math.min(forfeit, costs);
        final long paidGap = Math.min(forfeit - paidCosts, gap);
        return BigInteger.valueOf(costs - paidCosts).add(BigInteger.valueOf(gap - paidGap))
            .min(BigInteger.valueOf(Long.MAX_VALUE - forfeit)).longValueExact();
    }

    /**
     * The asset is sold anew.
     *
     * @param sold what it brings.
     * @return what stays owed.
     */
    public long close(final long sold) {
        final long gap = Math.max(0, owed - sold);
        owed = 0;
        return claim(gap);
    }

    /**
     * Adds all, in any order.
     *
     * @param all  the defaults.
     * @param hash to add to.
     */
    public static void hash(final List<NaiveDefault> all, final StateHash hash) {
        hash.add(all.size()).add(all.stream().mapToLong(bar -> new StateHash().add(bar.asset).add(bar.participantId)
            .add(bar.model.code()).add(bar.subjectId).add(bar.owed).add(bar.forfeit).add(bar.costs).value()).sum());
    }
}
