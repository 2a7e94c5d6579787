package io.jishi.perf.pool;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ProposalWorstTest {
    private static final int LOOKS = 20;
    private final Ipc ipc = new Ipc();

    /** It says itself if a demand goes on in steps that should not, or does not that should. */
    @Test
    void shouldAnswerAtOnceAsLongAsNoMoreCanThanACommandReads() {
        final int stock = ProposalWorst.passed(LOOKS);
        assertThatCode(() -> new ProposalWorst(ipc, LOOKS, stock, stock / 20).commands()).doesNotThrowAnyException();
        assertThatCode(() -> new ProposalWorst(ipc, LOOKS, stock, 1).commands()).doesNotThrowAnyException();
        assertThatCode(() -> new ProposalWorst(ipc, LOOKS, stock, 1, 128).commands()).doesNotThrowAnyException();
    }

    @Test
    void shouldAnswerAtOnceHoweverDeepFieldsLieAndWhateverLiesBetween() {
        assertThatCode(() -> new DepthWorst(ipc, LOOKS).commands()).doesNotThrowAnyException();
        assertThatCode(() -> new SiblingWorst(ipc, PoolWorst.LEAST_LOOKS, SiblingWorst.ALIKE).commands())
            .doesNotThrowAnyException();
    }

    @Test
    void shouldGoOnInStepsUntilItFindsThoseThatCan() {
        assertThatCode(() -> new ProposalWorst(ipc, LOOKS, 2 * ProposalWorst.passed(LOOKS), 500).steps(2))
            .doesNotThrowAnyException();
    }
}
