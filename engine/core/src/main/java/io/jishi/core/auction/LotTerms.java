package io.jishi.core.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.TieRule;

/** What a lot was opened with, defaults filled in, durations in nanoseconds. Kept and reused with its lot. */
final class LotTerms {
    static final long NS_PER_MS = 1_000_000;
    private static final long DAY_MS = 86_400_000;

    AuctionMode mode;
    ExtensionBase extensionBase;
    Pricing pricing;
    TieRule tieRule;
    Allocation allocation;
    FirstRefusalMode firstRefusal;
    OnDefault onDefault;
    Right right;
    boolean reverse;
    boolean selfRaise;
    boolean proxy;
    boolean sealedGrid;
    boolean secretReserve;
    boolean secretFloor;
    long startFen;
    long capFen;
    long floorFen;
    long dropFen;
    long depositFen;
    long costsFen;
    long units;
    long freeNs;
    long limitNs;
    long stepNs;
    long windowNs;
    long maxExtensionNs;
    long revealNs;
    long rebidNs;
    long askNs;
    int maxJumpSteps;
    int revisions;
    int rebidRounds;
    int minBidders;
    final long[] reserveHash = new long[4];
    final long[] floorHash = new long[4];
    private int bands;
    /** Of the first band, which is mostly the only one. */
    private long firstStepFen;
    private final long[] bandFromFen = new long[OpenLot.MAX_STEPS];
    private final long[] bandStepFen = new long[OpenLot.MAX_STEPS];
    private int criteria;
    private final int[] criterionIds = new int[OpenLot.MAX_WEIGHTS];
    private final int[] criterionWeights = new int[OpenLot.MAX_WEIGHTS];

    /** Takes a command that was found in order. */
    void set(final OpenLot c) {
        mode = c.auctionMode;
        extensionBase = c.extensionBase;
        pricing = c.pricing;
        tieRule = c.tieRule;
        allocation = c.allocation;
        firstRefusal = firstRefusalOf(c);
        onDefault = c.onDefault;
        right = rightOf(c);
        reverse = isReverse(c);
        selfRaise = c.selfRaise;
        proxy = c.proxy;
        sealedGrid = c.sealedGrid;
        amounts(c);
        times(c);
        maxJumpSteps = c.maxJumpSteps;
        revisions = c.revisions;
        rebidRounds = c.tieRule == TieRule.REBID_TIED ? Math.max(1, c.rebidRounds) : 0;
        minBidders = c.minBidders;
        bands = c.stepsCount;
        firstStepFen = bands == 0 ? 0 : c.stepsStepFen[0];
        System.arraycopy(c.stepsFromFen, 0, bandFromFen, 0, bands);
        System.arraycopy(c.stepsStepFen, 0, bandStepFen, 0, bands);
        criteria = c.weightsCount;
        System.arraycopy(c.weightsCriterionId, 0, criterionIds, 0, criteria);
        System.arraycopy(c.weightsWeight, 0, criterionWeights, 0, criteria);
    }

    private void amounts(final OpenLot c) {
        startFen = c.startPriceFen;
        capFen = reverse ? c.startPriceFen : c.capFen;
        floorFen = c.floorFen;
        dropFen = c.dropFen;
        depositFen = c.depositFen;
        costsFen = c.costsFen;
        units = unitsOf(c);
        reserveHash[0] = c.reserveHash0;
        reserveHash[1] = c.reserveHash1;
        reserveHash[2] = c.reserveHash2;
        reserveHash[3] = c.reserveHash3;
        secretReserve = hasReserveHash(c);
        floorHash[0] = c.floorHash0;
        floorHash[1] = c.floorHash1;
        floorHash[2] = c.floorHash2;
        floorHash[3] = c.floorHash3;
        secretFloor = hasFloorHash(c);
    }

    private void times(final OpenLot c) {
        freeNs = c.freeMs * NS_PER_MS;
        limitNs = c.limitMs * NS_PER_MS;
        stepNs = c.stepMs * NS_PER_MS;
        windowNs = c.windowMs * NS_PER_MS;
        maxExtensionNs = c.maxExtensionMs * NS_PER_MS;
        revealNs = c.revealMs * NS_PER_MS;
        rebidNs = (c.rebidMs == 0 ? c.askMs : c.rebidMs) * NS_PER_MS;
        askNs = c.askMs * NS_PER_MS;
    }

    /** How long the owner has to reveal a secret reserve or floor. */
    long reserveRevealNs() {
        return revealNs == 0 ? DAY_MS * NS_PER_MS : revealNs;
    }

    /** 1 if a higher price is better, -1 if a lower one is. */
    int sign() {
        return reverse ? -1 : 1;
    }

    boolean isAscending() {
        return isAscending(mode);
    }

    boolean isSealed() {
        return isSealed(mode);
    }

    boolean hasSteps() {
        return bands > 0;
    }

    /** The step of the last band that starts at or below a price; of the first if there is none. */
    long stepAt(final long priceFen) {
        int band = bands - 1;
        while (band > 0 && bandFromFen[band] > priceFen) {
            band--;
        }
        return band == 0 ? firstStepFen : bandStepFen[band];
    }

    int criteria() {
        return criteria;
    }

    int criterionId(final int index) {
        return criterionIds[index];
    }

    int weight(final int index) {
        return criterionWeights[index];
    }

    static boolean isAscending(final AuctionMode mode) {
        return mode == AuctionMode.MULTI || mode == AuctionMode.DYNAMIC || mode == AuctionMode.REVERSE_MULTI;
    }

    static boolean isSealed(final AuctionMode mode) {
        return mode == AuctionMode.ONE_SHOT || mode == AuctionMode.REVERSE_ONE_SHOT || mode == AuctionMode.WEIGHTED
            || mode == AuctionMode.MULTI_UNIT;
    }

    static boolean isReverse(final OpenLot c) {
        return c.auctionMode == AuctionMode.REVERSE_MULTI || c.auctionMode == AuctionMode.REVERSE_ONE_SHOT || c.reverse;
    }

    /** Whether the free period is that of the public listing whose competition the lot is. */
    static boolean isOfPeriod(final AuctionMode mode, final Model listingModel) {
        return mode == AuctionMode.DYNAMIC && listingModel == Model.DISCLOSURE;
    }

    static boolean hasReserveHash(final OpenLot c) {
        return (c.reserveHash0 | c.reserveHash1 | c.reserveHash2 | c.reserveHash3) != 0;
    }

    static boolean hasFloorHash(final OpenLot c) {
        return (c.floorHash0 | c.floorHash1 | c.floorHash2 | c.floorHash3) != 0;
    }

    static long unitsOf(final OpenLot c) {
        return Math.max(1, c.units);
    }

    /** What is not said follows from the mode. */
    static FirstRefusalMode firstRefusalOf(final OpenLot c) {
        if (c.firstRefusal != FirstRefusalMode.NONE) {
            return c.firstRefusal;
        }
        if (isAscending(c.auctionMode)) {
            return FirstRefusalMode.IN_BID_EQUAL;
        }
        return c.auctionMode != AuctionMode.MULTI_UNIT && unitsOf(c) == 1 && c.askMs > 0
            ? FirstRefusalMode.ASK_AFTER : FirstRefusalMode.NONE;
    }

    private static Right rightOf(final OpenLot c) {
        if (c.right != null) {
            return c.right;
        }
        if (isReverse(c)) {
            return Right.DEVELOPMENT;
        }
        return unitsOf(c) == 1 ? Right.ASSIGNMENT : Right.ORDINARY;
    }

    /** Reads what a bid asks for, ahead of who needs it; returns a number without a meaning. */
    long touch() {
        return startFen + units + firstStepFen + bands + (reverse ? 1 : 0) + (mode == null ? 0 : 1);
    }

    void hashInto(final StateHash hash) {
        hash.add(mode.code()).add(extensionBase.code()).add(pricing.code()).add(tieRule.code());
        hash.add(allocation.code()).add(firstRefusal.code()).add(onDefault.code()).add(right.code());
        hash.add(reverse).add(selfRaise).add(proxy).add(sealedGrid);
        hash.add(startFen).add(capFen).add(floorFen).add(dropFen).add(depositFen).add(costsFen).add(units);
        hash.add(freeNs).add(limitNs).add(stepNs).add(windowNs);
        hash.add(maxExtensionNs).add(revealNs).add(rebidNs).add(askNs);
        hash.add(maxJumpSteps).add(revisions).add(rebidRounds).add(minBidders);
        for (final long word : reserveHash) {
            hash.add(word);
        }
        for (final long word : floorHash) {
            hash.add(word);
        }
        hash.add(bands);
        for (int i = 0; i < bands; i++) {
            hash.add(bandFromFen[i]).add(bandStepFen[i]);
        }
        hash.add(criteria);
        for (int i = 0; i < criteria; i++) {
            hash.add(criterionIds[i]).add(criterionWeights[i]);
        }
    }
}
