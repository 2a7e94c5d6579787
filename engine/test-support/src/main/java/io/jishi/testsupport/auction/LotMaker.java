package io.jishi.testsupport.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.TieRule;
import io.jishi.testsupport.SeededFlow;
import java.util.List;

/** Terms of lots: most of them in order, with every option a mode has; some with a field that is out of order. */
final class LotMaker extends SeededFlow {
    private final List<AuctionMode> modes;
    private final AuctionWorld world;
    private long reserve;
    private long[] salt = new long[4];

    LotMaker(final long seed, final List<AuctionMode> modes, final AuctionWorld world) {
        super(seed ^ 0x9E3779B97F4A7C15L);
        hostilePerMille(2);
        this.modes = modes;
        this.world = world;
    }

    /** The secret reserve of the terms made last; 0 = none. */
    long reserve() {
        return reserve;
    }

    long[] salt() {
        return salt;
    }

    OpenLot make(final long nowNs) {
        final OpenLot lot = new OpenLot();
        lot.participantId = number(1, world.participants());
        lot.clientLotId = number(1L, 60L);
        lot.venueId = number(1, world.venues());
        lot.auctionMode = modes.get(between(0, modes.size() - 1));
        lot.startAtNs = chance(500) ? oneOf(0L, nowNs) : nowNs + between(0L, 12_000_000L);
        lot.startPriceFen = number(1L, 4L) * oneOf(1, 10, 50);
        defaults(lot);
        if (NaiveLot.isAscending(lot.auctionMode)) {
            ascending(lot);
        } else if (lot.auctionMode == AuctionMode.DUTCH) {
            dutch(lot);
        } else {
            sealed(lot);
        }
        money(lot);
        refusal(lot);
        reserve(lot);
        if (chance(60)) {
            spoil(lot, nowNs);
        }
        return lot;
    }

    private void defaults(final OpenLot lot) {
        lot.extensionBase = ExtensionBase.FROM_BID;
        lot.pricing = lot.auctionMode == AuctionMode.MULTI_UNIT ? Pricing.PAY_AS_BID : Pricing.FIRST;
        lot.tieRule = TieRule.EARLIEST_SEQUENCE;
        lot.allocation = Allocation.SEQUENCE;
        lot.firstRefusal = FirstRefusalMode.NONE;
        lot.onDefault = OnDefault.RELIST;
        lot.right = chance(300) ? oneOf(Right.values()) : null;
        if (chance(300) && !NaiveTerms.isReverse(lot)) {
            lot.assetId = number(1, world.assets());
            lot.participantId = chance(950) ? 1 + (int)(lot.assetId % world.participants()) : lot.participantId;
        }
    }

    private void steps(final OpenLot lot, final int least) {
        lot.stepsCount = between(least, 3);
        long from = chance(500) ? 0 : between(0, 40);
        for (int i = 0; i < lot.stepsCount; i++) {
            lot.stepsFromFen[i] = from;
            lot.stepsStepFen[i] = oneOf(1, 5, 7, 10, 15);
            from += between(20, 90);
        }
    }

    private void ascending(final OpenLot lot) {
        steps(lot, 1);
        lot.freeMs = between(1, 15);
        lot.extensionBase = oneOf(ExtensionBase.values());
        if (lot.extensionBase == ExtensionBase.JUDICIAL) {
            lot.windowMs = between(1, 8);
        } else {
            lot.limitMs = between(1, 8);
        }
        lot.maxExtensionMs = chance(300) ? between(1, 20) : 0;
        lot.maxJumpSteps = chance(400) ? between(1, 5) : 0;
        lot.selfRaise = chance(200);
        lot.proxy = chance(600);
        if (NaiveTerms.isReverse(lot)) {
            lot.startPriceFen += 100;
            lot.floorFen = chance(400) ? between(0L, Math.max(0, lot.startPriceFen)) : 0;
        } else {
            lot.capFen = chance(250) ? lot.startPriceFen + between(0, 120) : 0;
        }
        lot.onDefault = chance(400) ? OnDefault.NEXT_CANDIDATE : OnDefault.RELIST;
    }

    private void dutch(final OpenLot lot) {
        lot.startPriceFen = Math.max(1, lot.startPriceFen);
        lot.floorFen = between(1L, Math.max(1, Math.min(1_000, lot.startPriceFen)));
        lot.dropFen = between(1, 60);
        lot.stepMs = between(1, 6);
        lot.units = oneOf(0, 0, 1, 3, 12);
    }

    private void sealed(final OpenLot lot) {
        lot.freeMs = between(1, 25);
        lot.revealMs = chance(300) ? between(1, 10) : 0;
        lot.revisions = between(0, 3);
        lot.minBidders = chance(300) ? between(0, 3) : 0;
        if (chance(300)) {
            steps(lot, 1);
            lot.sealedGrid = chance(600);
        }
        if (lot.auctionMode == AuctionMode.MULTI_UNIT) {
            lot.units = oneOf(0, 1, 4, 10, 10, 25);
            lot.pricing = oneOf(Pricing.PAY_AS_BID, Pricing.UNIFORM);
            lot.allocation = oneOf(Allocation.values());
        } else {
            lot.onDefault = chance(400) ? OnDefault.NEXT_CANDIDATE : OnDefault.RELIST;
        }
        if (lot.auctionMode == AuctionMode.WEIGHTED) {
            weights(lot);
        } else if (lot.auctionMode != AuctionMode.MULTI_UNIT) {
            lot.pricing = oneOf(Pricing.FIRST, Pricing.SECOND);
            ties(lot);
        }
        if (NaiveTerms.isReverse(lot)) {
            lot.floorFen = chance(300) ? between(0L, Math.max(0, Math.min(90, lot.startPriceFen))) : 0;
        } else {
            lot.capFen = chance(250) ? lot.startPriceFen + between(0, 120) : 0;
        }
    }

    private void ties(final OpenLot lot) {
        if (chance(600)) {
            lot.tieRule = TieRule.REBID_TIED;
            lot.rebidMs = chance(700) ? between(1, 6) : 0;
            lot.askMs = lot.rebidMs == 0 ? between(1, 6) : 0;
            lot.rebidRounds = between(0, 3);
        }
    }

    private void weights(final OpenLot lot) {
        lot.freeMs = between(5, 60);
        lot.weightsCount = between(1, 4);
        int left = 10_000;
        for (int i = 0; i < lot.weightsCount; i++) {
            lot.weightsCriterionId[i] = i + (chance(900) ? 0 : 1);
            lot.weightsWeight[i] = i == lot.weightsCount - 1 ? left : between(0, left);
            left -= lot.weightsWeight[i];
        }
    }

    private void money(final OpenLot lot) {
        lot.depositFen = chance(400) ? number(1L, 200L) : 0;
        lot.costsFen = lot.depositFen > 0 && chance(500) ? between(0, 60) : 0;
    }

    private void refusal(final OpenLot lot) {
        final boolean several = lot.auctionMode == AuctionMode.MULTI_UNIT || lot.units > 1;
        if (several || chance(300)) {
            return;
        }
        if (chance(400) && !NaiveLot.isAscending(lot.auctionMode)) {
            lot.askMs = between(1, 6);
            return;
        }
        lot.firstRefusal = oneOf(
            FirstRefusalMode.ASK_AFTER, FirstRefusalMode.ASK_AFTER, FirstRefusalMode.AS_ORDINARY,
            NaiveLot.isAscending(lot.auctionMode) ? FirstRefusalMode.IN_BID_EQUAL : FirstRefusalMode.ASK_AFTER);
        if (lot.firstRefusal == FirstRefusalMode.ASK_AFTER) {
            lot.askMs = between(1, 6);
            if (lot.stepsCount == 0 && chance(500)) {
                steps(lot, 1);
            }
        }
    }

    private void reserve(final OpenLot lot) {
        reserve = 0;
        if (NaiveTerms.isReverse(lot) && NaiveLot.isSealed(lot.auctionMode) && lot.floorFen == 0 && chance(400)) {
            floor(lot);
            return;
        }
        if (NaiveTerms.isReverse(lot) || lot.auctionMode == AuctionMode.DUTCH || chance(500)) {
            return;
        }
        final long amount = lot.startPriceFen + between(0, 60);
        if (chance(500)) {
            lot.reserveFen = amount;
            return;
        }
        final long[] hash = promise(amount);
        lot.reserveHash0 = hash[0];
        lot.reserveHash1 = hash[1];
        lot.reserveHash2 = hash[2];
        lot.reserveHash3 = hash[3];
        lot.revealMs = lot.revealMs == 0 && chance(800) ? between(1, 10) : lot.revealMs;
    }

    private void floor(final OpenLot lot) {
        final long[] hash = promise(Math.max(1, lot.startPriceFen - between(0, 30)));
        lot.floorHash0 = hash[0];
        lot.floorHash1 = hash[1];
        lot.floorHash2 = hash[2];
        lot.floorHash3 = hash[3];
    }

    private long[] promise(final long amount) {
        reserve = amount;
        salt = new long[] {between(0L, 9L), between(0L, 9L), between(0L, 9L), between(0L, 9L)};
        return NaiveHashes.of(salt, amount);
    }

    /** Puts one field out of order, or into another order. */
    private void spoil(final OpenLot lot, final long nowNs) {
        switch (between(0, 34)) {
            case 0 -> {
                lot.listingId = number(-1L, 1L);
                lot.listingModel = oneOf(null, Model.DISCLOSURE, Model.POOL, Model.AUCTION);
            }
            case 1 -> lot.assetId = number(-1L, 9L);
            case 2 -> lot.startAtNs = nowNs + 315_360_000_000_000_000L + between(-1, 1);
            case 3 -> lot.reserveFen = number(-1L, 200L);
            case 4 -> lot.capFen = number(-1L, 200L);
            case 5 -> lot.floorFen = number(-1L, 200L);
            case 6 -> lot.dropFen = number(-1L, 20L);
            case 7 -> lot.freeMs = duration();
            case 8 -> lot.limitMs = duration();
            case 9 -> lot.stepMs = duration();
            case 10 -> lot.windowMs = duration();
            case 11 -> lot.maxExtensionMs = duration();
            case 12 -> lot.revealMs = duration();
            case 13 -> lot.rebidMs = duration();
            case 14 -> lot.askMs = duration();
            case 15 -> lot.depositFen = number(-1L, 20L);
            case 16 -> lot.costsFen = number(-1L, 20L);
            case 17 -> lot.units = number(-1L, 3L);
            case 18 -> lot.reserveHash2 = between(0L, 1L);
            case 19 -> lot.maxJumpSteps = between(0, 3);
            case 20 -> lot.revisions = between(0, 3);
            case 21 -> lot.rebidRounds = between(0, 3);
            case 22 -> lot.minBidders = between(0, 3);
            case 23 -> lot.extensionBase = oneOf(ExtensionBase.values());
            case 24 -> lot.pricing = oneOf(Pricing.values());
            case 25 -> lot.tieRule = oneOf(TieRule.values());
            case 26 -> lot.allocation = oneOf(Allocation.values());
            case 27 -> lot.firstRefusal = oneOf(FirstRefusalMode.values());
            case 28 -> lot.onDefault = oneOf(OnDefault.values());
            case 29 -> lot.selfRaise = !lot.selfRaise;
            case 30 -> lot.proxy = !lot.proxy;
            case 31 -> lot.sealedGrid = !lot.sealedGrid;
            case 32 -> lot.floorHash1 = between(0L, 1L);
            case 33 -> spoilSteps(lot);
            default -> spoilWeights(lot);
        }
    }

    private long duration() {
        return oneOf(0L, -1L, 1L, 315_360_000_000L, 315_360_000_001L, Long.MAX_VALUE);
    }

    private void spoilSteps(final OpenLot lot) {
        switch (between(0, 3)) {
            case 0 -> lot.stepsCount = between(0, 17);
            case 1 -> lot.stepsFromFen[between(0, 2)] = number(-1L, 20L);
            case 2 -> lot.stepsStepFen[between(0, 2)] = number(-1L, 20L);
            default -> lot.stepsCount = OpenLot.MAX_STEPS + 1;
        }
    }

    private void spoilWeights(final OpenLot lot) {
        switch (between(0, 3)) {
            case 0 -> lot.weightsCount = between(0, 17);
            case 1 -> lot.weightsWeight[between(0, 2)] = number(-1, 10_001);
            case 2 -> lot.weightsCriterionId[between(0, 2)] = between(0, 2);
            default -> lot.weightsCount = OpenLot.MAX_WEIGHTS + 1;
        }
    }
}
