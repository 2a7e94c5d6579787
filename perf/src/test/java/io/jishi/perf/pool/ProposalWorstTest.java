package io.jishi.perf.pool;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ProposalWorstTest {
    /** It says itself if a demand does not find at once those that it should. */
    @Test
    void shouldFindAtOnceWhereNobodyCanBeLeftOut() {
        assertThatCode(() -> new ProposalWorst(new Ipc(), 20).run()).doesNotThrowAnyException();
    }
}
