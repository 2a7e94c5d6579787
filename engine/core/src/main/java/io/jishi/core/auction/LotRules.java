package io.jishi.core.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.TieRule;

/**
 * What each parameter of a lot may be in each mode: one rule per field of the schema, in the order of their ids. A
 * parameter that the mode does not use must be 0.
 */
final class LotRules {
    /** Ten years. */
    private static final long LONGEST_MS = 315_360_000_000L;
    private static final int WHOLE = 10_000;

    private static final Rule[] RULES = {
        new Rule(3, (c, now) -> c.listingId >= 0),
        new Rule(4, (c, now) -> c.assetId == 0 || !LotTerms.isReverse(c)),
        new Rule(5, (c, now) -> c.startAtNs >= 0 && c.startAtNs - LONGEST_MS * LotTerms.NS_PER_MS <= now),
        new Rule(7, (c, now) -> c.reserveFen == 0 || (mayHaveReserve(c) && c.reserveFen >= c.startPriceFen)),
        new Rule(8, (c, now) -> c.capFen == 0
            || (!LotTerms.isReverse(c) && !isDutch(c) && c.capFen >= c.startPriceFen)),
        new Rule(9, LotRules::floor),
        new Rule(10, (c, now) -> isDutch(c) ? c.dropFen >= 1 : c.dropFen == 0),
        new Rule(11, (c, now) -> isDuration(c.freeMs, !isDutch(c) && !isOfPeriod(c), true)),
        new Rule(12, (c, now) -> isDuration(c.limitMs, isAscending(c) && !isJudicial(c), true)),
        new Rule(13, (c, now) -> isDuration(c.stepMs, isDutch(c), true)),
        new Rule(14, (c, now) -> isDuration(c.windowMs, isJudicial(c), true)),
        new Rule(15, (c, now) -> isDuration(c.maxExtensionMs, isAscending(c), false)),
        new Rule(16, (c, now) -> isDuration(c.revealMs, isSealed(c) || LotTerms.hasReserveHash(c), false)),
        new Rule(17, (c, now) -> isDuration(c.rebidMs, isRebid(c), c.askMs == 0)),
        new Rule(18, LotRules::ask),
        new Rule(19, (c, now) -> c.depositFen >= 0),
        new Rule(20, (c, now) -> c.costsFen == 0 || (c.costsFen > 0 && (c.depositFen > 0 || c.listingId != 0))),
        new Rule(22, (c, now) -> !LotTerms.hasReserveHash(c) || (mayHaveReserve(c) && c.reserveFen == 0)),
        new Rule(24, (c, now) -> c.maxJumpSteps == 0 || c.stepsCount > 0),
        new Rule(25, (c, now) -> c.revisions == 0 || isSealed(c)),
        new Rule(26, (c, now) -> c.rebidRounds == 0 || isRebid(c)),
        new Rule(27, (c, now) -> c.minBidders == 0 || isSealed(c)),
        new Rule(29, (c, now) -> c.extensionBase == ExtensionBase.FROM_BID
            || (isAscending(c) && !(isJudicial(c) && isOfPeriod(c)))),
        new Rule(30, LotRules::pricing),
        new Rule(31, (c, now) -> c.tieRule == TieRule.EARLIEST_SEQUENCE || isOneShot(c)),
        new Rule(32, (c, now) -> c.allocation == Allocation.SEQUENCE || isMultiUnit(c)),
        new Rule(33, LotRules::firstRefusal),
        new Rule(34, (c, now) -> c.onDefault == OnDefault.RELIST || !(isDutch(c) || isMultiUnit(c))),
        new Rule(35, (c, now) -> !c.selfRaise || isAscending(c)),
        new Rule(36, (c, now) -> !c.proxy || isAscending(c)),
        new Rule(37, (c, now) -> !c.sealedGrid || (isSealed(c) && c.stepsCount > 0)),
        new Rule(38, LotRules::steps),
        new Rule(41, LotRules::weights),
        new Rule(45, (c, now) -> !c.reverse || c.auctionMode == AuctionMode.WEIGHTED),
        new Rule(46, (c, now) -> c.listingId == 0 ? c.listingModel == null
            : c.listingModel == Model.DISCLOSURE || c.listingModel == Model.POOL),
        new Rule(47, (c, now) -> !LotTerms.hasFloorHash(c)
            || (isSealed(c) && LotTerms.isReverse(c) && c.floorFen == 0)),
    };

    private LotRules() {
    }

    /** Id of the first field that is not as it must be; 0 if all are. */
    static int firstBroken(final OpenLot command, final long nowNs) {
        for (final Rule rule : RULES) {
            if (!rule.test.holds(command, nowNs)) {
                return rule.field;
            }
        }
        return 0;
    }

    private static boolean isDutch(final OpenLot c) {
        return c.auctionMode == AuctionMode.DUTCH;
    }

    private static boolean isOfPeriod(final OpenLot c) {
        return LotTerms.isOfPeriod(c.auctionMode, c.listingModel);
    }

    private static boolean isMultiUnit(final OpenLot c) {
        return c.auctionMode == AuctionMode.MULTI_UNIT;
    }

    private static boolean isOneShot(final OpenLot c) {
        return c.auctionMode == AuctionMode.ONE_SHOT || c.auctionMode == AuctionMode.REVERSE_ONE_SHOT;
    }

    private static boolean isAscending(final OpenLot c) {
        return LotTerms.isAscending(c.auctionMode);
    }

    private static boolean isSealed(final OpenLot c) {
        return LotTerms.isSealed(c.auctionMode);
    }

    private static boolean isJudicial(final OpenLot c) {
        return c.extensionBase == ExtensionBase.JUDICIAL;
    }

    private static boolean isRebid(final OpenLot c) {
        return c.tieRule == TieRule.REBID_TIED;
    }

    private static boolean mayHaveReserve(final OpenLot c) {
        return !LotTerms.isReverse(c) && !isDutch(c);
    }

    private static boolean isDuration(final long ms, final boolean isUsed, final boolean isNeeded) {
        return isUsed ? ms >= (isNeeded ? 1 : 0) && ms <= LONGEST_MS : ms == 0;
    }

    private static boolean floor(final OpenLot c, final long nowNs) {
        if (isDutch(c)) {
            return c.floorFen >= 1 && c.floorFen <= c.startPriceFen;
        }
        return c.floorFen == 0 || (LotTerms.isReverse(c) && c.floorFen > 0 && c.floorFen <= c.startPriceFen);
    }

    private static boolean ask(final OpenLot c, final long nowNs) {
        final boolean asks = LotTerms.firstRefusalOf(c) == FirstRefusalMode.ASK_AFTER;
        return isDuration(c.askMs, asks || isRebid(c), asks);
    }

    private static boolean pricing(final OpenLot c, final long nowNs) {
        if (isMultiUnit(c)) {
            return c.pricing == Pricing.PAY_AS_BID || c.pricing == Pricing.UNIFORM;
        }
        return c.pricing == Pricing.FIRST || (c.pricing == Pricing.SECOND && isOneShot(c));
    }

    private static boolean firstRefusal(final OpenLot c, final long nowNs) {
        switch (c.firstRefusal) {
            case NONE:
                return true;
            case IN_BID_EQUAL:
                return isAscending(c);
            default:
                return !isMultiUnit(c) && LotTerms.unitsOf(c) == 1;
        }
    }

    private static boolean steps(final OpenLot c, final long nowNs) {
        if (c.stepsCount < (isAscending(c) ? 1 : 0) || c.stepsCount > OpenLot.MAX_STEPS) {
            return false;
        }
        for (int i = 0; i < c.stepsCount; i++) {
            if (c.stepsStepFen[i] < 1 || c.stepsFromFen[i] <= (i == 0 ? -1 : c.stepsFromFen[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean weights(final OpenLot c, final long nowNs) {
        if (c.auctionMode != AuctionMode.WEIGHTED) {
            return c.weightsCount == 0;
        }
        if (c.weightsCount < 1 || c.weightsCount > OpenLot.MAX_WEIGHTS) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < c.weightsCount; i++) {
            if (c.weightsWeight[i] < 0 || c.weightsWeight[i] > WHOLE || isRepeated(c, i)) {
                return false;
            }
            sum += c.weightsWeight[i];
        }
        return sum == WHOLE;
    }

    private static boolean isRepeated(final OpenLot c, final int index) {
        for (int i = 0; i < index; i++) {
            if (c.weightsCriterionId[i] == c.weightsCriterionId[index]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lot's parameter is as it must be. */
    @FunctionalInterface
    private interface Test {
        boolean holds(OpenLot command, long nowNs);
    }

    /** What a field may be. */
    private record Rule(int field, Test test) {
    }
}
