package io.jishi.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** What naive models that sell assets must know of each other: what is on sale, and who has defaulted on what. */
public final class NaiveSales {
    private final List<NaiveDefault> defaults = new ArrayList<>();
    private final List<LongPredicate> sellers = new ArrayList<>();

    /**
     * All defaults, the earliest first.
     *
     * @return the list itself.
     */
    public List<NaiveDefault> defaults() {
        return defaults;
    }

    /**
     * Another way of selling.
     *
     * @param sells whether it sells an asset now.
     */
    public void add(final LongPredicate sells) {
        sellers.add(sells);
    }

    /**
     * Whether an asset is being sold.
     *
     * @param assetId the asset.
     * @return true if any way sells it.
     */
    public boolean isLive(final long assetId) {
        return sellers.stream().anyMatch(seller -> seller.test(assetId));
    }

    /**
     * Whether a party has defaulted on an asset.
     *
     * @param asset         its index in the register.
     * @param participantId the party.
     * @return true if so.
     */
    public boolean isBarred(final int asset, final int participantId) {
        return defaults.stream().anyMatch(bar -> bar.asset == asset && bar.participantId == participantId);
    }

    /**
     * Defaults whose gap is not known.
     *
     * @param asset index of an asset.
     * @return those on it, the earliest first.
     */
    public List<NaiveDefault> open(final int asset) {
        return defaults.stream().filter(bar -> asset >= 0 && bar.asset == asset && bar.owed != 0).toList();
    }
}
