package io.jishi.perf.pool;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * An inverted index of RoaringBitmaps: for each side and each value of an attribute the rows that have it or would do
 * with it. A search intersects them and takes the best price of what is left.
 */
final class BitmapPool extends OtherPool {
    private static final int RIGHTS = 9;
    private static final int MATURITIES = 10;
    private static final int REGIONS = 64;
    private static final int MODES = 7;

    /** Of one side. */
    private static final class Side {
        private final List<Offer> rows = new ArrayList<>();
        private final List<Integer> free = new ArrayList<>();
        private final RoaringBitmap[] byField;
        private final RoaringBitmap[] byRight = bitmaps(RIGHTS);
        private final RoaringBitmap[] byMaturity = bitmaps(MATURITIES);
        private final RoaringBitmap[] byRegion = bitmaps(REGIONS);
        private final RoaringBitmap[] byMode = bitmaps(MODES);

        Side(final int fields) {
            byField = bitmaps(fields);
        }

        private static RoaringBitmap[] bitmaps(final int count) {
            final RoaringBitmap[] all = new RoaringBitmap[count];
            for (int i = 0; i < count; i++) {
                all[i] = new RoaringBitmap();
            }
            return all;
        }
    }

    private final Ipc ipc;
    private final Side supplies;
    private final Side demands;

    BitmapPool(final Ipc ipc, final PoolAnswers answers) {
        super(answers);
        this.ipc = ipc;
        supplies = new Side(ipc.size());
        demands = new Side(ipc.size());
    }

    private Side side(final boolean supply) {
        return supply ? supplies : demands;
    }

    @Override
    void insert(final Offer offer) {
        final Side side = side(offer.supply);
        if (side.free.isEmpty()) {
            offer.row = side.rows.size();
            side.rows.add(offer);
        } else {
            offer.row = side.free.remove(side.free.size() - 1);
            side.rows.set(offer.row, offer);
        }
        change(side, offer, true);
    }

    @Override
    void remove(final Offer offer) {
        final Side side = side(offer.supply);
        change(side, offer, false);
        side.rows.set(offer.row, null);
        side.free.add(offer.row);
    }

    /** A supply is found under each prefix of its field, a demand at its own only; both under all that they admit. */
    private void change(final Side side, final Offer offer, final boolean added) {
        for (int field = offer.field; field > 0 && offer.supply; field = ipc.parentOf(field)) {
            set(side.byField[field], offer.row, added);
        }
        set(side.byField[offer.supply ? 0 : offer.field], offer.row, added);
        for (int right = 0; right < RIGHTS; right++) {
            if ((offer.rights >>> right & 1) != 0) {
                set(side.byRight[right], offer.row, added);
            }
        }
        set(side.byMaturity[offer.maturity], offer.row, added);
        final long regions = offer.supply ? 1L << offer.region : offer.regions == 0 ? 1 : offer.regions;
        for (long left = regions; left != 0; left &= left - 1) {
            set(side.byRegion[Long.numberOfTrailingZeros(left)], offer.row, added);
        }
        for (int left = offer.modes == 0 ? 1 << (MODES - 1) : offer.modes; left != 0; left &= left - 1) {
            set(side.byMode[Integer.numberOfTrailingZeros(left)], offer.row, added);
        }
    }

    private static void set(final RoaringBitmap bitmap, final int row, final boolean added) {
        if (added) {
            bitmap.add(row);
        } else {
            bitmap.remove(row);
        }
    }

    @Override
    Offer best(final Offer incoming) {
        final Side side = side(!incoming.supply);
        final RoaringBitmap found = fields(side, incoming);
        found.and(any(side.byRight, incoming.rights));
        if (found.isEmpty()) {
            return null;
        }
        found.and(maturities(side, incoming));
        regions(side, incoming, found);
        if (incoming.modes != 0) {
            found.and(any(side.byMode, incoming.modes | (1 << (MODES - 1))));
        }
        Offer best = null;
        for (final IntIterator rows = found.getIntIterator(); rows.hasNext();) {
            final Offer other = side.rows.get(rows.next());
            final boolean crosses = incoming.supply
                ? incoming.priceFen <= other.priceFen : other.priceFen <= incoming.priceFen;
            if (crosses && (best == null || other.isBefore(best))) {
                best = other;
            }
        }
        return best;
    }

    private RoaringBitmap fields(final Side side, final Offer incoming) {
        if (!incoming.supply) {
            return side.byField[incoming.field].clone();
        }
        final RoaringBitmap found = side.byField[0].clone();
        for (int field = incoming.field; field > 0; field = ipc.parentOf(field)) {
            found.or(side.byField[field]);
        }
        return found;
    }

    private static RoaringBitmap any(final RoaringBitmap[] bitmaps, final int set) {
        final RoaringBitmap found = new RoaringBitmap();
        for (int left = set; left != 0; left &= left - 1) {
            found.or(bitmaps[Integer.numberOfTrailingZeros(left)]);
        }
        return found;
    }

    private static RoaringBitmap maturities(final Side side, final Offer incoming) {
        final RoaringBitmap found = new RoaringBitmap();
        final int from = incoming.supply ? 0 : incoming.maturity;
        final int to = incoming.supply ? incoming.maturity : MATURITIES - 1;
        for (int maturity = from; maturity <= to; maturity++) {
            found.or(side.byMaturity[maturity]);
        }
        return found;
    }

    private static void regions(final Side side, final Offer incoming, final RoaringBitmap found) {
        if (incoming.supply) {
            final RoaringBitmap admitting = side.byRegion[0].clone();
            admitting.or(side.byRegion[incoming.region]);
            found.and(admitting);
        } else if (incoming.regions != 0) {
            final RoaringBitmap named = new RoaringBitmap();
            for (long left = incoming.regions; left != 0; left &= left - 1) {
                named.or(side.byRegion[Long.numberOfTrailingZeros(left)]);
            }
            found.and(named);
        }
    }
}
