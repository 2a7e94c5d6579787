package io.jishi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JournalContextTest {
    private final JournalContext context = new JournalContext().directory(Path.of("target", "unused"));

    @Test
    void shouldConcludeWithDefaults() {
        assertThat(context.conclude()).isSameAs(context);
        assertThat(context.durability()).isEqualTo(Durability.ASYNC);
        assertThat(context.rollCycle()).isEqualTo(JournalRollCycle.HOURLY);
        assertThat(context.firstSequence()).isEqualTo(1);
        assertThat(context.acceptLostTail()).isFalse();
    }

    @Test
    void shouldConcludeOnceAndThenBeFrozen() {
        context.conclude();
        assertThatThrownBy(context::conclude).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> context.firstSequence(2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldBeConcludedBeforeUse() {
        assertThatThrownBy(() -> JournalWriter.open(context)).hasMessageContaining("must be concluded");
        assertThatThrownBy(() -> JournalRecovery.recover(context)).hasMessageContaining("must be concluded");
    }

    @Test
    void shouldNeedADirectory() {
        assertThatThrownBy(new JournalContext()::conclude)
            .isInstanceOf(IllegalStateException.class).hasMessage("directory must be set");
    }

    @Test
    void shouldNeedAPositiveFirstSequence() {
        assertRefused(context.firstSequence(0), "firstSequence must be at least 1, was 0");
    }

    @Test
    void shouldNeedABlockSizeThatIsAPowerOfTwoInRange() {
        assertRefused(context.blockSizeBytes(3L << 20), "blockSizeBytes must be a power of two");
        assertRefused(context.blockSizeBytes(128L << 10), "blockSizeBytes must be a power of two");
        assertRefused(context.blockSizeBytes(2L << 30), "blockSizeBytes must be a power of two");
    }

    @Test
    void shouldNeedAnIndexSpacingThatIsAPowerOfTwoInRange() {
        assertRefused(context.indexSpacing(3), "indexSpacing must be a power of two");
        assertRefused(context.indexSpacing(0), "indexSpacing must be a power of two");
        assertRefused(context.indexSpacing(512), "indexSpacing must be a power of two");
    }

    @Test
    void shouldNeedABatchThatFitsItsBlock() {
        assertRefused(context.maxBatchBytes(0), "maxBatchBytes must be at least 1");
        assertRefused(context.maxBatchBytes(0).maxBatchBytes((8 << 20) + 1), "at most an eighth of blockSizeBytes");
    }

    @Test
    void shouldNeedARecordThatFitsItsBatch() {
        assertRefused(context.maxRecordBytes(0), "maxRecordBytes must be at least 1");
        assertRefused(context.maxRecordBytes(1 << 20), "must fit into maxBatchBytes 1048576, was 1048576");
    }

    @Test
    void shouldNeedAMinimumOfFreeSpaceThatOutlastsTwoLooks() {
        assertRefused(context.minFreeSpaceBytes((2L << 20) - 1), "minFreeSpaceBytes must be at least 2097152");
    }

    @Test
    void shouldNeedAReserveThatIsNotNegative() {
        assertRefused(context.reservedSpaceBytes(-1), "reservedSpaceBytes must not be negative, was -1");
    }

    private static void assertRefused(final JournalContext wrong, final String message) {
        assertThatThrownBy(wrong::conclude)
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
