package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.node.NodeStartException.Kind;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NodeContextTest {
    private static NodeContext valid() {
        return new NodeContext().dataDirectory(Path.of("data"));
    }

    private static Arguments rule(final String names, final Consumer<NodeContext> breakIt) {
        return Arguments.of(names, breakIt);
    }

    static Stream<Arguments> shouldNameTheSettingThatBreaksARule() {
        return Stream.of(
            rule("dataDirectory", c -> c.dataDirectory(null)),
            rule("durability", c -> c.durability(null)),
            rule("coreLimits", c -> c.coreLimits(null)),
            rule("clock", c -> c.clock(null)),
            rule("recoveryProgress", c -> c.recoveryProgress(null)),
            rule("journalBlockSizeBytes", c -> c.journalBlockSizeBytes(1000)),
            rule("journalBlockSizeBytes", c -> c.journalBlockSizeBytes(2L << 30)),
            rule("journalBlockSizeBytes", c -> c.journalBlockSizeBytes(3 << 20)),
            rule("minFreeSpaceBytes", c -> c.minFreeSpaceBytes(1 << 20)),
            rule("reservedSpaceBytes", c -> c.reservedSpaceBytes(-1)),
            rule("statsIntervalNs", c -> c.statsIntervalNs(0)),
            rule("rehearsalNs", c -> c.rehearsalNs(-1)),
            rule("rehearsalNs", c -> c.rehearsalNs(60_000_000_001L)),
            rule("ringSize", c -> c.pipeline().ringSize(100)),
            rule("ringSize", c -> c.pipeline().ringSize(4)),
            rule("ringSize", c -> c.pipeline().ringSize(1 << 21)),
            rule("maxCommandLength", c -> c.pipeline().maxCommandLength(100)),
            rule("maxCommandLength", c -> c.pipeline().maxCommandLength(1 << 20)),
            rule("below 2 GiB", c -> c.pipeline().ringSize(1 << 20).maxCommandLength(1 << 16)),
            rule("maxBatchSize", c -> c.pipeline().maxBatchSize(0)),
            rule("maxBatchSize", c -> c.pipeline().maxBatchSize(1 << 20)),
            rule("cancelReserve", c -> c.pipeline().cancelReserve(0)),
            rule("cancelReserve", c -> c.pipeline().cancelReserve(4096)),
            rule("threading", c -> c.pipeline().threading(null)),
            rule("waitStrategy", c -> c.pipeline().waitStrategy(null)),
            rule("ingressChannel", c -> c.transport().ingressChannel("udp://x")),
            rule("ingressChannel", c -> c.transport().ingressChannel(null)),
            rule("publicChannel", c -> c.transport().publicChannel("")),
            rule("publicSubscriptionChannel", c -> c.transport().publicSubscriptionChannel("x")),
            rule("must differ", c -> c.transport().publicChannel(c.transport().ingressChannel()).publicStreamId(1001)),
            rule("sessionTermLength", c -> c.transport().sessionTermLength(100_000)),
            rule("sessionTermLength", c -> c.transport().sessionTermLength(1 << 15)),
            rule("driverTimeoutMs", c -> c.transport().driverTimeoutMs(0)),
            rule("ingressFragmentLimit", c -> c.transport().ingressFragmentLimit(0)),
            rule("agentIdle", c -> c.transport().agentIdle(null)),
            rule("driverIdle", c -> c.transport().driverIdle(null)),
            rule("heartbeatIntervalNs", c -> c.sessions().heartbeatIntervalNs(1_000)),
            rule("missedHeartbeats", c -> c.sessions().missedHeartbeats(1)),
            rule("logonTimeoutNs", c -> c.sessions().logonTimeoutNs(0)),
            rule("maxPendingLogons", c -> c.sessions().maxPendingLogons(0)),
            rule("slowClientTimeoutNs", c -> c.sessions().slowClientTimeoutNs(0)),
            rule("slowClientMaxLag", c -> c.sessions().slowClientMaxLag(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void shouldNameTheSettingThatBreaksARule(final String names, final Consumer<NodeContext> breakIt) {
        final NodeContext ctx = valid();
        breakIt.accept(ctx);
        assertThatThrownBy(ctx::conclude)
            .isInstanceOfSatisfying(NodeStartException.class, e -> {
                assertThat(e.kind()).isEqualTo(Kind.USAGE);
                assertThat(e.kind().exitCode()).isEqualTo(2);
            })
            .hasMessageContaining(names);
    }

    @Test
    void shouldConcludeWithDefaultsAndDecideTheThreading() {
        final NodeContext ctx = valid().conclude();
        assertThat(ctx.pipeline().threading()).isNotEqualTo(PipelineThreading.AUTO);
        assertThat(ctx.commandJournalDirectory()).isEqualTo(Path.of("data", "command"));
        assertThat(ctx.eventJournalDirectory()).isEqualTo(Path.of("data", "events"));
    }

    @Test
    void shouldBeFrozenOnceConcluded() {
        final NodeContext ctx = valid().conclude();
        assertThatThrownBy(ctx::conclude).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ctx.acceptLostTail(true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ctx.pipeline().ringSize(8)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ctx.transport().agentIdle(IdleKind.SLEEPING))
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ctx.sessions().missedHeartbeats(4)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldGiveTheExitCodes() {
        assertThat(Kind.FAILED.exitCode()).isEqualTo(1);
        assertThat(Kind.USAGE.exitCode()).isEqualTo(2);
        assertThat(Kind.INTEGRITY.exitCode()).isEqualTo(4);
    }
}
