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
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** What the terms of a lot may say, field by field. */
final class NaiveTerms {
    private static final long TEN_YEARS_MS = 315_360_000_000L;
    private static final int FULL_WEIGHT = 10_000;

    private final OpenLot lot;
    private final AuctionMode mode;
    private final boolean ascending;
    private final boolean sealed;
    private final boolean reverse;
    private final boolean dutch;
    private int bad;

    private NaiveTerms(final OpenLot lot) {
        this.lot = lot;
        mode = lot.auctionMode;
        ascending = NaiveLot.isAscending(mode);
        sealed = NaiveLot.isSealed(mode);
        reverse = isReverse(lot);
        dutch = mode == AuctionMode.DUTCH;
    }

    /** Id of the first field that is out of its range, or 0. */
    static int firstBad(final OpenLot lot, final long nowNs) {
        final NaiveTerms terms = new NaiveTerms(lot);
        terms.amounts(nowNs);
        terms.times();
        terms.deposits();
        terms.counts();
        terms.choices();
        terms.groups();
        return terms.bad;
    }

    static OpenLot copy(final OpenLot lot) {
        final OpenLot copy = new OpenLot();
        try {
            for (final Field field : OpenLot.class.getFields()) {
                if (field.getType().isArray()) {
                    System.arraycopy(field.get(lot), 0, field.get(copy), 0, OpenLot.MAX_STEPS);
                } else if (!Modifier.isStatic(field.getModifiers())) {
                    field.set(copy, field.get(lot));
                }
            }
        } catch (final IllegalAccessException e) {
            throw new IllegalStateException("a carrier hides a field", e);
        }
        return copy;
    }

    static boolean hasReserveHash(final OpenLot lot) {
        return lot.reserveHash0 != 0 || lot.reserveHash1 != 0 || lot.reserveHash2 != 0 || lot.reserveHash3 != 0;
    }

    static boolean hasFloorHash(final OpenLot lot) {
        return lot.floorHash0 != 0 || lot.floorHash1 != 0 || lot.floorHash2 != 0 || lot.floorHash3 != 0;
    }

    /** Whether the owner buys. */
    static boolean isReverse(final OpenLot lot) {
        return lot.auctionMode == AuctionMode.REVERSE_MULTI || lot.auctionMode == AuctionMode.REVERSE_ONE_SHOT
            || lot.reverse;
    }

    static boolean sellsSeveral(final AuctionMode mode) {
        return mode == AuctionMode.DUTCH || mode == AuctionMode.MULTI_UNIT;
    }

    /** Rights that only one can have. */
    static boolean isSingle(final Right right) {
        return right == Right.ASSIGNMENT || right == Right.EXCLUSIVE || right == Right.SOLE;
    }

    /** The right traded, if the lot does not name it. */
    static Right right(final OpenLot lot) {
        if (lot.right != null) {
            return lot.right;
        }
        return isReverse(lot) ? Right.DEVELOPMENT : lot.units > 1 ? Right.ORDINARY : Right.ASSIGNMENT;
    }

    /** What an unset mode of first refusal means in the lot. */
    static FirstRefusalMode refusal(final OpenLot lot) {
        if (lot.firstRefusal != FirstRefusalMode.NONE || !knowsRefusal(lot)) {
            return lot.firstRefusal;
        }
        if (NaiveLot.isAscending(lot.auctionMode)) {
            return FirstRefusalMode.IN_BID_EQUAL;
        }
        return lot.askMs > 0 ? FirstRefusalMode.ASK_AFTER : FirstRefusalMode.NONE;
    }

    private static boolean knowsRefusal(final OpenLot lot) {
        return lot.auctionMode != AuctionMode.MULTI_UNIT && !(lot.auctionMode == AuctionMode.DUTCH && lot.units > 1);
    }

    /** Whether a public listing says how long the free period is. */
    private boolean ofPeriod() {
        return lot.listingModel == Model.DISCLOSURE && mode == AuctionMode.DYNAMIC;
    }

    private void field(final int id, final boolean good) {
        if (bad == 0 && !good) {
            bad = id;
        }
    }

    private void duration(final int id, final long ms, final long least, final boolean used) {
        field(id, used ? ms >= least && ms <= TEN_YEARS_MS : ms == 0);
    }

    private void amounts(final long nowNs) {
        final long start = lot.startPriceFen;
        final boolean mayReserve = !reverse && !dutch;
        field(3, lot.listingId >= 0);
        field(4, !reverse || lot.assetId == 0);
        field(5, lot.startAtNs >= 0 && lot.startAtNs <= NaiveLot.later(nowNs, NaiveLot.ns(TEN_YEARS_MS)));
        field(7, lot.reserveFen == 0 || (mayReserve && lot.reserveFen >= start));
        field(8, lot.capFen == 0 || (mayReserve && lot.capFen >= start));
        field(9, dutch ? lot.floorFen >= 1 && lot.floorFen <= start
            : reverse ? lot.floorFen >= 0 && lot.floorFen <= start : lot.floorFen == 0);
        field(10, dutch ? lot.dropFen >= 1 : lot.dropFen == 0);
    }

    private void times() {
        final boolean judicial = lot.extensionBase == ExtensionBase.JUDICIAL;
        final boolean rebids = lot.tieRule == TieRule.REBID_TIED;
        final boolean asks = refusal(lot) == FirstRefusalMode.ASK_AFTER;
        duration(11, lot.freeMs, 1, !dutch && !ofPeriod());
        duration(12, lot.limitMs, 1, ascending && !judicial);
        duration(13, lot.stepMs, 1, dutch);
        duration(14, lot.windowMs, 1, judicial);
        duration(15, lot.maxExtensionMs, 0, ascending);
        duration(16, lot.revealMs, 0, sealed || hasReserveHash(lot));
        duration(17, lot.rebidMs, lot.askMs == 0 ? 1 : 0, rebids);
        duration(18, lot.askMs, asks ? 1 : 0, asks || rebids);
    }

    private void deposits() {
        field(19, lot.depositFen >= 0);
        field(20, lot.costsFen >= 0 && (lot.costsFen == 0 || lot.depositFen > 0 || lot.listingId != 0));
        field(22, !hasReserveHash(lot) || (!reverse && !dutch && lot.reserveFen == 0));
    }

    private void counts() {
        field(24, lot.maxJumpSteps == 0 || lot.stepsCount > 0);
        field(25, sealed || lot.revisions == 0);
        field(26, lot.tieRule == TieRule.REBID_TIED || lot.rebidRounds == 0);
        field(27, sealed || lot.minBidders == 0);
    }

    private void choices() {
        final boolean oneShot = mode == AuctionMode.ONE_SHOT || mode == AuctionMode.REVERSE_ONE_SHOT;
        final boolean several = mode == AuctionMode.MULTI_UNIT;
        field(29, lot.extensionBase == ExtensionBase.FROM_BID
            || (ascending && (lot.extensionBase == ExtensionBase.FROM_END || !ofPeriod())));
        field(30, several ? lot.pricing == Pricing.PAY_AS_BID || lot.pricing == Pricing.UNIFORM
            : lot.pricing == Pricing.FIRST || (oneShot && lot.pricing == Pricing.SECOND));
        field(31, oneShot || lot.tieRule == TieRule.EARLIEST_SEQUENCE);
        field(32, several || lot.allocation == Allocation.SEQUENCE);
        field(33, lot.firstRefusal == FirstRefusalMode.NONE
            || (knowsRefusal(lot) && (ascending || lot.firstRefusal != FirstRefusalMode.IN_BID_EQUAL)));
        field(34, lot.onDefault == OnDefault.RELIST || !(dutch || several));
        field(35, ascending || !lot.selfRaise);
        field(36, ascending || !lot.proxy);
        field(37, !lot.sealedGrid || (sealed && lot.stepsCount > 0));
    }

    private void groups() {
        field(38, lot.stepsCount >= (ascending ? 1 : 0) && lot.stepsCount <= OpenLot.MAX_STEPS && goodSteps());
        field(41, mode == AuctionMode.WEIGHTED
            ? lot.weightsCount >= 1 && lot.weightsCount <= OpenLot.MAX_WEIGHTS && goodWeights()
            : lot.weightsCount == 0);
        field(45, !lot.reverse || mode == AuctionMode.WEIGHTED);
        field(46, lot.listingId == 0 ? lot.listingModel == null
            : lot.listingModel == Model.DISCLOSURE || lot.listingModel == Model.POOL);
        field(47, !hasFloorHash(lot) || (reverse && sealed && lot.floorFen == 0));
    }

    private boolean goodSteps() {
        for (int i = 0; i < lot.stepsCount; i++) {
            final long before = i == 0 ? -1 : lot.stepsFromFen[i - 1];
            if (lot.stepsFromFen[i] <= before || lot.stepsStepFen[i] < 1) {
                return false;
            }
        }
        return true;
    }

    private boolean goodWeights() {
        long sum = 0;
        for (int i = 0; i < lot.weightsCount; i++) {
            sum += lot.weightsWeight[i];
            if (lot.weightsWeight[i] < 0 || lot.weightsWeight[i] > FULL_WEIGHT) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (lot.weightsCriterionId[i] == lot.weightsCriterionId[j]) {
                    return false;
                }
            }
        }
        return sum == FULL_WEIGHT;
    }
}
