package io.jishi.core.auction;

import java.util.function.Consumer;

/**
 * PRO_RATA: units go level by level. A level that fits gets all it wants; one that does not loses its all-or-none
 * offers, the latest first, until it fits or others are left, which share: whole shares first, then one unit each by
 * the largest remainder, then by sequence.
 *
 * <p>In the lot, {@code mark} is the first of the level, {@code found} what the level wants.
 */
final class Levels {
    private static final int GATHERING = 4;
    private static final int DROPPING = 5;
    private static final int SHARING = 6;
    private static final int ROUNDING = 7;
    private final Bidders bidders;
    private final Slices slices;
    private final Allotment allotment;
    private final Consumer<Lot> onAllotted;
    private final Task gathering = new Gathering();
    private final Task dropping = new Dropping();
    private final Task sharing = new Sharing();
    private final Task rounding = new Rounding();

    Levels(final Bidders bidders, final Slices slices, final Allotment allotment, final Consumer<Lot> onAllotted) {
        this.bidders = bidders;
        this.slices = slices;
        this.allotment = allotment;
        this.onAllotted = onAllotted;
    }

    /** The next level, if there is one and anything is left. */
    void begin(final Lot lot) {
        lot.mark = Bidders.NONE;
        lot.found = 0;
        slices.begin(lot, gathering, Bidders.NONE);
    }

    private void endLevel(final Lot lot) {
        lot.unitsToGive -= lot.found;
        if (lot.unitsToGive == 0) {
            onAllotted.accept(lot);
        } else {
            begin(lot);
        }
    }

    /** The offers of the level. */
    private final class Gathering extends Task {
        Gathering() {
            super(GATHERING);
        }

        @Override
        boolean isDone(final Lot lot) {
            return lot.mark == Bidders.NONE ? !allotment.hasNext(lot)
                : !allotment.hasNextAt(lot, bidders.priceFen(lot.mark));
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = allotment.next(lot);
            lot.mark = lot.mark == Bidders.NONE ? bidder : lot.mark;
            lot.found += bidders.units(bidder);
            allotment.add(lot, bidder, bidders.units(bidder));
        }

        @Override
        void finish(final Lot lot) {
            if (lot.mark == Bidders.NONE) {
                onAllotted.accept(lot);
            } else {
                slices.begin(lot, dropping, allotment.last(lot));
            }
        }
    }

    /** From the latest on, while they do not fit: those that want all or nothing get nothing. */
    private final class Dropping extends Task {
        Dropping() {
            super(DROPPING);
        }

        @Override
        boolean isDone(final Lot lot) {
            return lot.cursor == Bidders.NONE || lot.found <= lot.unitsToGive;
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = lot.cursor;
            final boolean isFirst = bidder == lot.mark;
            lot.cursor = isFirst ? Bidders.NONE : allotment.before(bidder);
            if (bidders.isAllOrNone(bidder)) {
                lot.mark = isFirst ? allotment.after(bidder) : lot.mark;
                lot.found -= allotment.units(bidder);
                allotment.drop(lot, bidder);
            }
        }

        @Override
        void finish(final Lot lot) {
            if (lot.found <= lot.unitsToGive) {
                endLevel(lot);
            } else {
                lot.unitsToRound = lot.unitsToGive;
                allotment.beginShares(lot);
                slices.begin(lot, sharing, lot.mark);
            }
        }
    }

    /** Whole shares. */
    private final class Sharing extends Task {
        Sharing() {
            super(SHARING);
        }

        @Override
        void visit(final Lot lot) {
            final int bidder = lot.cursor;
            lot.cursor = allotment.after(bidder);
            final long part = lot.unitsToGive * allotment.units(bidder);
            lot.unitsToRound -= part / lot.found;
            allotment.share(lot, bidder, part / lot.found, part % lot.found);
        }

        @Override
        void finish(final Lot lot) {
            slices.begin(lot, rounding, Bidders.NONE);
        }
    }

    /** What whole shares have left over. */
    private final class Rounding extends Task {
        Rounding() {
            super(ROUNDING);
        }

        @Override
        boolean isDone(final Lot lot) {
            return lot.unitsToRound == 0;
        }

        @Override
        void visit(final Lot lot) {
            allotment.giveOne(lot);
            lot.unitsToRound--;
        }

        @Override
        void finish(final Lot lot) {
            onAllotted.accept(lot);
        }
    }
}
