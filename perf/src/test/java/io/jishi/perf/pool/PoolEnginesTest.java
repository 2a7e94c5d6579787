package io.jishi.perf.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.reference.PoolRules;
import io.jishi.core.state.CoreLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolEnginesTest {
    private static final int STOCK = 700;
    private static final int COMMANDS = 1_500;
    private static final int LOOKS = new CoreLimits().maxLooksPerCommand();
    private final Ipc ipc = new Ipc();

    private PoolResult run(final String name, final PoolEngine.Factory factory) {
        return new PoolRun(ipc, 3, COMMANDS).run(name, factory, STOCK);
    }

    @Test
    void shouldMakeTheSameTradesInEveryPool() {
        final PoolResult ours = run("jishi", JishiPool::new);
        final PoolResult scan = run("scan", (taxonomy, answers, capacity) -> new ScanPool(taxonomy, answers));
        final PoolResult bitmap = run("bitmap", (taxonomy, answers, capacity) -> new BitmapPool(taxonomy, answers));
        final PoolResult table = run("h2", (taxonomy, answers, capacity) -> new TablePool(taxonomy, answers));

        assertThat(ours.trades()).isPositive();
        assertThat(scan.checksum()).isEqualTo(ours.checksum());
        assertThat(bitmap.checksum()).isEqualTo(ours.checksum());
        assertThat(table.checksum()).isEqualTo(ours.checksum());
    }

    @Test
    void shouldTakeOverWhatStandsInOursAndGoOnAsOurs() {
        final PoolRun run = new PoolRun(ipc, 3, COMMANDS);
        run.mostFilledByItself(STOCK - 1);
        final PoolResult scan =
            run.run("scan", (taxonomy, answers, capacity) -> new ScanPool(taxonomy, answers), STOCK);

        assertThat(scan.trades()).isPositive();
        assertThat(scan.checksum()).isEqualTo(run("jishi", JishiPool::new).checksum());
    }

    @Test
    void shouldReadTheTaxonomyOfThePatents() {
        assertThat(ipc.size()).isGreaterThan(3_000);
        final int group = ipc.group(12_345);
        assertThat(ipc.ancestor(group, 4)).isEqualTo(group);
        assertThat(ipc.ancestor(group, 0)).isZero();
        assertThat(ipc.isUnder(group, ipc.ancestor(group, 2))).isTrue();
        assertThat(ipc.isUnder(group, ipc.ancestor(ipc.group(1), 3))).isFalse();
    }

    @Test
    void shouldWriteOneRowForEachKindAndOneForAll() {
        final PoolResult result = run("jishi", JishiPool::new);

        final String[] rows = PoolTable.csv(List.of(result)).split("\\R", -1);
        assertThat(rows[0]).isEqualTo("engine,stock,commands_per_s,p50_ns,p99_ns,p999_ns,kind");
        assertThat(rows).hasSize(PoolKind.FIRM.size() + 3);
        assertThat(rows[1]).startsWith("jishi," + result.stock() + ",").endsWith(",all");
    }

    @Test
    void shouldIntroduceWhereNothingTrades() {
        final ProposalRun run = new ProposalRun(ipc, 3, COMMANDS, 1, 0, LOOKS);
        final PoolResult result = run.run("jishi", STOCK);

        assertThat(result.trades()).isPositive().isEqualTo(run.proposedAtOnce());
        assertThat(result.latency(PoolKind.PROPOSAL).getTotalCount()).isEqualTo(COMMANDS / 2);
        assertThat(PoolTable.csv(List.of(result))).contains(",proposal\n", ",step\n");
    }

    @Test
    void shouldIntroduceFewerTheMoreAnIntroductionMustScore() {
        final long all = new ProposalRun(ipc, 3, COMMANDS, 1, 0, LOOKS).run("jishi", STOCK).trades();
        final long some = new ProposalRun(ipc, 3, COMMANDS, 1, 600, LOOKS).run("jishi", STOCK).trades();
        final long none = new ProposalRun(ipc, 3, COMMANDS, 1, PoolRules.MAX_SCORE, LOOKS).run("jishi", STOCK).trades();

        assertThat(some).isPositive().isLessThan(all);
        assertThat(none).isZero();
    }

    @Test
    void shouldSearchInStepsWithFewLooks() {
        final ProposalRun run = new ProposalRun(ipc, 3, COMMANDS, 1, 0, 1);
        run.run("jishi", STOCK);

        assertThat(run.searchesInSteps()).isPositive();
    }
}
