package io.jishi.perf.pool;

import io.jishi.core.vocabulary.ExecutionMode;

/**
 * The longest that a search for trades takes: the cheap supplies, of every field, belong to the demand's own party,
 * which is known only when each is looked at. And that trades take: another party buys all that it looks at.
 */
final class LookWorst {
    private static final int SUPPLIES = 200_000;
    private static final int DEMANDS = 2_000;
    private static final int STEPS = 2_000;
    private static final int BUYERS = 100;
    private static final long PAUSE_NS = 1_000_000;
    private static final int ORDINARY = 1 << 3;
    private final JishiPool pool;
    private final int looks;
    private final PoolOrder order = new PoolOrder();

    /** Of an engine with so many looks a command. */
    LookWorst(final Ipc ipc, final int looks) {
        this.looks = looks;
        pool = new JishiPool(ipc, new PoolAnswers(new PoolFlow(ipc, 1, 1)), SUPPLIES + DEMANDS, ExecutionMode.FIRM,
            looks);
        order.timeNs = PAUSE_NS;
        for (int i = 0; i < SUPPLIES; i++) {
            order.supply = true;
            submit(1, ipc.group((long)i * i), 1 + i % 1_000, 1, PoolKind.SUPPLY);
        }
    }

    /** Demands for the whole tree, one after the other. */
    WorstTimes commands() {
        final WorstTimes times = new WorstTimes(DEMANDS / 2);
        for (int i = 0; i < DEMANDS; i++) {
            order.supply = false;
            times.add(submit(1, 0, 1_000, 1, PoolKind.DEMAND));
        }
        return times;
    }

    /** Demands that buy as much as they look at. */
    WorstTimes trades() {
        final int buyers = Math.min(BUYERS, SUPPLIES / looks);
        final WorstTimes times = new WorstTimes(buyers / 2);
        for (int i = 0; i < buyers; i++) {
            order.supply = false;
            times.add(submit(2, 0, 1_000, looks, PoolKind.DEMAND));
        }
        return times;
    }

    /** Steps of the searches that go on. */
    WorstTimes steps() {
        final WorstTimes times = new WorstTimes(DEMANDS / 2);
        for (int i = 0; i < STEPS; i++) {
            order.timeNs += PAUSE_NS;
            times.add(apply(PoolKind.STEP));
        }
        return times;
    }

    private long submit(
        final int party, final int field, final long priceFen, final long units, final PoolKind kind) {
        order.id++;
        order.party = party;
        order.field = field;
        order.rights = ORDINARY;
        order.region = 1;
        order.maturity = 1 + (int)(order.id % 9);
        order.units = units;
        order.priceFen = priceFen;
        if (kind == PoolKind.DEMAND) {
            order.maturity = 1;
        }
        return apply(kind);
    }

    private long apply(final PoolKind kind) {
        order.kind = kind;
        final long startNs = System.nanoTime();
        pool.apply(order);
        return System.nanoTime() - startNs;
    }
}
