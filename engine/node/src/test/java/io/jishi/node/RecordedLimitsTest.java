package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.core.state.CoreLimits;
import io.jishi.node.NodeStartException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An engine keeps the limits that its journals were written with, and is not moved off them unnoticed. */
class RecordedLimitsTest {
    private final NodeFixture fixture = new NodeFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private CoreLimits limits() {
        return CoreLimits.of(fixture.context().coreLimits().asMap());
    }

    private void startAndStop(final CoreLimits limits) {
        fixture.start(ctx -> ctx.coreLimits(limits)).close();
    }

    private CoreLimits recorded() {
        return RecordedLimits.read(fixture.dataDirectory());
    }

    @Test
    void shouldKeepTheLimitsBesideTheJournals() {
        assertThat(recorded()).isNull();
        startAndStop(limits().maxOrders(7_777).maxFillsPerCommand(99));
        assertThat(recorded().asMap()).isEqualTo(limits().maxOrders(7_777).maxFillsPerCommand(99).asMap());
        assertThat(fixture.dataDirectory().resolve(RecordedLimits.FILE + ".new")).doesNotExist();
    }

    @Test
    void shouldTakeAndKeepOtherLimitsThatMakeNoDifference() {
        startAndStop(limits());
        startAndStop(limits().maxOrders(20_000));
        assertThat(recorded().maxOrders()).isEqualTo(20_000);
    }

    @Test
    void shouldRefuseOtherLimitsThatMakeADifferenceAndNameThem() {
        startAndStop(limits());
        assertThatThrownBy(() -> startAndStop(limits().maxVenues(1)))
            .isInstanceOfSatisfying(NodeStartException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTEGRITY))
            .hasMessageContaining("(maxVenues 256 now 1)").hasMessageContaining("start with the earlier ones");
        assertThat(recorded().maxVenues()).isEqualTo(256);
        startAndStop(limits());
    }

    @Test
    void shouldRefuseAFileThatNoEngineWrote() throws IOException {
        startAndStop(limits());
        final Path file = fixture.dataDirectory().resolve(RecordedLimits.FILE);
        for (final String text : new String[] {"", "maxOrders=1", Files.readString(file).replace("=1000", "=x")}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> startAndStop(limits()))
                .isInstanceOfSatisfying(NodeStartException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INTEGRITY))
                .hasMessageContaining(file + " is damaged");
        }
    }
}
