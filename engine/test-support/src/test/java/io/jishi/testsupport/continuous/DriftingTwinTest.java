package io.jishi.testsupport.continuous;

import io.jishi.core.continuous.ContinuousModel;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.TwinSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** In deep books whose prices move for long, the model as built and its naive twin are the same too. */
class DriftingTwinTest {
    private static final long COMMANDS = 40_000;
    private static final int COMMANDS_PER_FLOW = 20_000;

    @Test
    void shouldAnswerEveryCommandAsItsNaiveTwin(final TestReporter reporter) {
        reporter.publishEntry("seeds", TwinSettings.run(COMMANDS, COMMANDS_PER_FLOW, 800_001, DriftingTwinTest::run));
    }

    private static void run(final long seed, final int commands) {
        final DriftingFlow flow = new DriftingFlow(seed);
        final TwinExchanges twins = new TwinExchanges(
            flow.limits(),
            List.of(ContinuousModel::new),
            List.of(NaiveContinuousModel::new),
            TwinSettings.rerun(DriftingTwinTest.class, seed, commands));
        flow.run(twins, commands);
    }
}
