package io.jishi.testsupport.pool;

import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a right can be granted, from the list of all rights in force, set by set. */
final class NaiveRights {
    private static final Set<Right> EXCLUSIVE = EnumSet.of(Right.EXCLUSIVE, Right.SOLE);
    private static final Set<Right> LICENCES = EnumSet.of(Right.EXCLUSIVE, Right.SOLE, Right.ORDINARY, Right.OPEN);

    /** A right in force, or one that a plan would grant. */
    private record Cell(Right right, BitSet territory, BitSet fields, long from, long to) {
        boolean meets(final Cell other) {
            return territory.intersects(other.territory) && fields.intersects(other.fields)
                && Math.max(from, other.from) < Math.min(to, other.to);
        }
    }

    /** So many rights are gone through for a look. */
    static final int TO_A_LOOK = 16;

    private final RightsRegister register;

    NaiveRights(final RightsRegister register) {
        this.register = register;
    }

    /** Whether a supply's right can be granted now, after the supplies of a plan. */
    RejectReason check(final NaiveListing supply, final List<NaiveListing> plannedBefore, final long now) {
        if (supply.assetId == 0) {
            return RejectReason.NONE;
        }
        if (supply.rightTo != 0 && supply.rightTo <= now) {
            return RejectReason.EXPIRED;
        }
        if (isTooMany(supply)) {
            return RejectReason.TOO_MANY_GRANTS;
        }
        final List<Cell> inForce = new ArrayList<>();
        register.forEach(register.find(supply.assetId), (id, asset, c, grantee) -> inForce.add(
            cell(c.right, c.territoryLow, c.territoryHigh, c.fieldsOfUse, c.fromNs, c.toNs, now)));
        for (final NaiveListing planned : plannedBefore) {
            if (planned.assetId == supply.assetId && planned.right == Right.ASSIGNMENT) {
                return RejectReason.RIGHT_CONFLICT;
            }
            if (planned.assetId == supply.assetId) {
                inForce.add(cellOf(planned, now));
            }
        }
        final Cell wanted = cellOf(supply, now);
        return inForce.stream().anyMatch((cell) -> conflict(wanted, cell, now))
            ? RejectReason.RIGHT_CONFLICT : RejectReason.NONE;
    }

    /** How many rights in force a check of a supply's right goes through. */
    int beside(final NaiveListing supply) {
        return isTooMany(supply) ? 0 : count(supply);
    }

    private int count(final NaiveListing supply) {
        return supply.assetId == 0 ? 0 : register.countBeside(register.find(supply.assetId), supply.right);
    }

    private boolean isTooMany(final NaiveListing supply) {
        return count(supply) > RightsRegister.MOST_BESIDE;
    }

    private static boolean conflict(final Cell wanted, final Cell cell, final long now) {
        if (wanted.right == Right.OPEN && EXCLUSIVE.contains(cell.right) && cell.from <= now) {
            return true;
        }
        final boolean kinds = (EXCLUSIVE.contains(wanted.right) && LICENCES.contains(cell.right))
            || (EXCLUSIVE.contains(cell.right) && LICENCES.contains(wanted.right));
        return kinds && wanted.meets(cell);
    }

    private static Cell cellOf(final NaiveListing s, final long now) {
        return cell(s.right, s.territoryLow, s.territoryHigh, s.fieldsOfUse, s.rightFrom, s.rightTo, now);
    }

    private static Cell cell(final Right right, final long territoryLow, final long territoryHigh,
        final long fieldsOfUse, final long from, final long to, final long now) {
        final BitSet territory = BitSet.valueOf(new long[] {territoryLow, territoryHigh});
        if (territory.isEmpty()) {
            territory.set(0, 128);
        }
        final BitSet fields = BitSet.valueOf(new long[] {fieldsOfUse});
        if (fields.isEmpty()) {
            fields.set(0, 64);
        }
        return new Cell(right, territory, fields, from == 0 ? now : from, to == 0 ? Long.MAX_VALUE : to);
    }
}
