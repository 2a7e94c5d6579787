package io.jishi.perf.pool;

import io.jishi.core.vocabulary.ExecutionMode;

/**
 * A search among supplies of exclusive rights, each in an asset of its own that is licensed several times elsewhere. If
 * the right is not to be granted, it is licensed before that where it is offered, so that a check comes to that last.
 * There are many fields of such supplies, asked for in turn: what a search reads is not in the nearest cache.
 */
final class RightsWorst {
    private static final int FIELDS = 40;
    private static final int DEMANDS = 10 * FIELDS;
    private static final int OFFERING = 2;
    private static final int DEMANDING = 1;
    private static final int EXCLUSIVE = 1 << 1;
    private static final long HERE = 2;
    private static final long ELSEWHERE = 4;
    private static final long PRICE_FEN = 1_000;
    /** Between two that follow each other in the order in which all are licensed. */
    private static final int STRIDE = 7_919;
    private final PoolOrder order = new PoolOrder();
    private final int[] fields = new int[FIELDS];
    private final ExecutionMode mode;
    private final int inField;
    private final int licences;
    private final JishiPool pool;

    /** Of an engine with so many looks a command, in whose fields lie so many supplies with so many licences each. */
    RightsWorst(final Ipc ipc, final int looks, final ExecutionMode mode, final int inField, final int licences) {
        this.mode = mode;
        this.inField = inField;
        this.licences = licences;
        final int supplies = FIELDS * inField;
        pool = new JishiPool(ipc, new PoolAnswers(new PoolFlow(ipc, 1, 1)), mode,
            JishiPool.limits(ipc, supplies + DEMANDS, mode).maxLooksPerCommand(looks).maxAssets(supplies)
                .maxGrants((licences + 2) * supplies));
        pool.threshold(0);
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = pool.defineField(0);
        }
        order.timeNs = 1_000_000;
    }

    /** Demands of which each looks at supplies whose right cannot be granted. */
    WorstTimes refused() {
        fill();
        license(HERE);
        for (int i = 1; i < licences; i++) {
            license(ELSEWHERE);
        }
        final WorstTimes times = new WorstTimes(DEMANDS / 2);
        for (int i = 0; i < DEMANDS; i++) {
            times.add(demand(fields[i % FIELDS], 1));
        }
        return times;
    }

    /** Demands of which each buys all of a field. */
    WorstTimes bought() {
        fill();
        for (int i = 0; i < licences; i++) {
            license(ELSEWHERE);
        }
        final WorstTimes times = new WorstTimes(FIELDS / 2);
        for (int i = 0; i < FIELDS; i++) {
            times.add(demand(fields[i], inField));
        }
        return times;
    }

    private void fill() {
        for (int i = 0; i < FIELDS * inField; i++) {
            pool.asset(i + 1L, OFFERING);
            begin(OFFERING, fields[i % FIELDS], 1);
            order.supply = true;
            order.assetId = i + 1L;
            order.territory = HERE;
            apply(PoolKind.SUPPLY);
        }
    }

    private void license(final long territory) {
        final int supplies = FIELDS * inField;
        for (int i = 0; i < supplies; i++) {
            pool.license(1 + (long)i * STRIDE % supplies, DEMANDING, territory);
        }
    }

    private long demand(final int field, final long units) {
        begin(DEMANDING, field, units);
        order.supply = false;
        return apply(mode == ExecutionMode.FIRM ? PoolKind.DEMAND : PoolKind.PROPOSAL);
    }

    private void begin(final int party, final int field, final long units) {
        order.id++;
        order.party = party;
        order.field = field;
        order.rights = EXCLUSIVE;
        order.region = 1;
        order.maturity = 1;
        order.units = units;
        order.priceFen = PRICE_FEN;
    }

    private long apply(final PoolKind kind) {
        order.kind = kind;
        final long startNs = System.nanoTime();
        pool.apply(order);
        return System.nanoTime() - startNs;
    }
}
