package io.jishi.perf.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A market's commands, all from one seed: first submissions until the stock stands, then a mix. Main groups come as
 * often as patents name them, regions as often as jurisdictions file them. The terms of a submission follow from its
 * number, so nothing needs to be remembered of it but whether it still stands, which the engine says.
 */
final class PoolFlow {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long START_NS = 1_700_000_000_000_000_000L;
    private static final long YEAR_NS = 31_536_000_000_000_000L;
    private static final int PARTIES = 10_000;
    private static final int SUPPLIES_OF_SEVEN = 5;
    private static final int TAGS = 256;
    private static final int TAGS_OF_SUBCLASS = 24;
    /** Code of each right offered, by hundredths: ordinary 45, exclusive 15, assignment 15, and the others. */
    private static final int[] RIGHTS = spread(new int[] {4, 2, 1, 3, 6, 7, 8, 9}, 45, 15, 15, 3, 6, 8, 4, 4);
    private static final int[] MATURITIES =
        spread(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 4, 6, 12, 16, 16, 16, 12, 8, 10);
    private static final int[] MINIMA = spread(new int[] {0, 3, 4, 5, 6, 7, 8}, 40, 10, 12, 12, 12, 8, 6);
    private static final int[] DEPTHS = spread(new int[] {0, 1, 2, 3, 4}, 2, 8, 20, 45, 25);
    private static final int[] RIGHT_SETS = spread(
        new int[] {0b1000, 0b1010, 0b1110, 0b10, 0b1, 0b1111, 0b101000, 0b1000000, 0b110000000, 0b111101111},
        34, 14, 8, 8, 12, 6, 4, 6, 4, 4);

    private final Ipc ipc;
    private final int[] regions;
    private final long seed;
    private final BitSet standing;
    private final PoolOrder terms = new PoolOrder();
    private long state;
    private long mixState;
    private long submitted;
    private int standingCount;
    private int target = Integer.MAX_VALUE;
    private long timeNs = START_NS;
    private double budgetShare = 0.1;

    PoolFlow(final Ipc ipc, final long seed, final int expected) {
        this.ipc = ipc;
        this.seed = seed;
        standing = new BitSet(expected);
        mixState = seed;
        final List<Integer> ids = new ArrayList<>();
        final List<Integer> counts = new ArrayList<>();
        for (final String line : Ipc.lines("region-counts.csv")) {
            ids.add(ids.size() + 1);
            counts.add(Integer.parseInt(line));
        }
        regions = Ipc.spread(ids, counts);
    }

    private static int[] spread(final int[] values, final int... hundredths) {
        final List<Integer> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int n = 0; n < hundredths[i]; n++) {
                all.add(values[i]);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    static int parties() {
        return PARTIES;
    }

    int regionCount() {
        return regions[regions.length - 1];
    }

    long submitted() {
        return submitted;
    }

    /** A listing has ended. */
    void ended(final long id) {
        standing.clear((int)id);
        standingCount--;
    }

    /** Listings that stand. */
    int standing() {
        return standingCount;
    }

    /** Whether a listing stands. */
    boolean isStanding(final long id) {
        return standing.get((int)id);
    }

    /** The submission of a listing, once more. */
    void submissionOf(final PoolOrder order, final long id) {
        terms(order, id);
        order.kind = order.supply ? PoolKind.SUPPLY : PoolKind.DEMAND;
    }

    /** From now on the mix keeps the stock as it is. */
    void keepStock() {
        target = standingCount;
    }

    /** Sets where budgets lie, as a share of asks; a tenth if it is not set, so that one pair in a hundred crosses. */
    void budgetShare(final double share) {
        budgetShare = share;
    }

    private long draw() {
        state += GOLDEN;
        return mix(state);
    }

    private int draw(final int bound) {
        return (int)Long.remainderUnsigned(draw() >>> 8, bound);
    }

    private static long mix(final long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The next submission. */
    void submission(final PoolOrder order) {
        terms(order, ++submitted);
        order.kind = order.supply ? PoolKind.SUPPLY : PoolKind.DEMAND;
        order.timeNs = timeNs += 1_000;
        standing.set((int)submitted);
        standingCount++;
    }

    /**
     * The next command of the mix: 45 of a hundred new, 24 amended, 26 withdrawn, 5 taken; while more stands than is to
     * stand, a withdrawal instead of a new one.
     */
    void next(final PoolOrder order) {
        mixState += GOLDEN;
        state = mix(mixState);
        final int drawn = draw(100);
        final int kind = drawn < 45 && standingCount > target ? 70 : drawn;
        if (kind < 45) {
            submission(order);
            return;
        }
        long id = standingId();
        if (kind >= 95) {
            terms(terms, id);
            while (!terms.supply) {
                id = standingId();
                terms(terms, id);
            }
        }
        final long change = draw();
        terms(order, id);
        order.timeNs = timeNs += 1_000;
        order.kind = kind < 69 ? PoolKind.AMEND : kind < 95 ? PoolKind.WITHDRAW : PoolKind.TAKE;
        if (order.kind == PoolKind.TAKE) {
            order.party = 1 + (int)Long.remainderUnsigned(change, PARTIES) + PARTIES;
            order.units = 1;
        } else if (order.kind == PoolKind.AMEND) {
            amend(order, change);
        }
    }

    /** A third less units, which keeps the place where there are several; else a price up to a tenth away. */
    private static void amend(final PoolOrder order, final long change) {
        if ((change & 1) == 0 && order.units > 1) {
            order.units -= Math.max(1, order.units / 3);
        } else {
            order.priceFen = rounded(order.priceFen * (900 + Long.remainderUnsigned(change >>> 1, 201)) / 1_000);
        }
    }

    /** Some listing that stands, to be withdrawn. */
    void withdrawal(final PoolOrder order) {
        mixState += GOLDEN;
        state = mix(mixState);
        terms(order, standingId());
        order.kind = PoolKind.WITHDRAW;
        order.timeNs = timeNs += 1_000;
    }

    private long standingId() {
        long id = 1 + Long.remainderUnsigned(draw() >>> 8, submitted);
        while (!standing.get((int)id)) {
            id = 1 + Long.remainderUnsigned(draw() >>> 8, submitted);
        }
        return id;
    }

    private void terms(final PoolOrder order, final long id) {
        final long before = state;
        state = mix(seed + id * GOLDEN);
        order.id = id;
        order.supply = draw(7) < SUPPLIES_OF_SEVEN;
        order.party = 1 + draw(PARTIES) + (order.supply ? 0 : PARTIES);
        final int group = ipc.group(draw() >>> 8);
        order.validUntilNs = draw(10) == 0 ? 0
            : START_NS + YEAR_NS / 10 + Long.remainderUnsigned(draw() >>> 8, YEAR_NS);
        if (order.supply) {
            supply(order, group);
        } else {
            demand(order, group);
        }
        tags(order, group);
        state = before;
    }

    private void supply(final PoolOrder order, final int group) {
        order.field = group;
        final int right = RIGHTS[draw(100)];
        order.rights = 1 << (right - 1);
        order.maturity = MATURITIES[draw(100)];
        order.region = regions[draw(regions.length)];
        order.regions = 0;
        order.modes = draw(5) == 0 ? 0 : modes();
        order.units = right <= 3 ? 1 : 1L + draw(8);
        order.priceFen = price(group, 1.0);
    }

    private void demand(final PoolOrder order, final int group) {
        final int depth = DEPTHS[draw(100)];
        order.field = ipc.ancestor(group, depth);
        order.rights = RIGHT_SETS[draw(100)];
        order.maturity = MINIMA[draw(100)];
        order.region = 0;
        final int picky = draw(100);
        order.regions = picky < 65 ? 0 : 1L << regions[draw(regions.length)];
        for (int more = 0; picky >= 85 && more < 2; more++) {
            order.regions |= 1L << regions[draw(regions.length)];
        }
        order.modes = draw(2) == 0 ? 0 : modes();
        order.units = 1L + draw(3);
        order.priceFen = price(group, budgetShare);
    }

    /** Three of ten have none; a supply has three to eight, a demand two to four, most from those of its subclass. */
    private void tags(final PoolOrder order, final int group) {
        Arrays.fill(order.tags, 0);
        if (draw(10) < 3) {
            return;
        }
        final int count = order.supply ? 3 + draw(6) : 2 + draw(3);
        final long ofSubclass = ipc.ancestor(group, 3) * GOLDEN;
        for (int i = 0; i < count; i++) {
            final int tag = draw(5) == 0 ? draw(TAGS)
                : (int)Long.remainderUnsigned(mix(ofSubclass + draw(TAGS_OF_SUBCLASS)) >>> 8, TAGS);
            order.tags[tag >> 6] |= 1L << tag;
        }
    }

    /** One or two of six cooperation modes. */
    private int modes() {
        final int first = 1 << draw(6);
        return first | (1 << draw(6));
    }

    /** Prices of a subclass lie around a level of its own, asks around it, budgets around a tenth. */
    private long price(final int group, final double share) {
        final long ofSubclass = mix(ipc.ancestor(group, 3) * GOLDEN);
        final double level = 1e7 * Math.exp((ofSubclass >>> 11) * 0x1p-53 * 2 - 1);
        final double bell = (draw(1_000) + draw(1_000) + draw(1_000) + draw(1_000) - 2_000) / 577.0;
        return rounded((long)(level * share * Math.exp(0.7 * bell)));
    }

    /** To three digits, as prices are named; so many are equal. */
    private static long rounded(final long fen) {
        long unit = 1;
        while (fen / unit >= 1_000) {
            unit *= 10;
        }
        return Math.max(1, fen / unit * unit);
    }
}
