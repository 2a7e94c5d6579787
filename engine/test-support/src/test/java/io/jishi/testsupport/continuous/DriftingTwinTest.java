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
    private static final long COMMANDS_PER_FLOW = 20_000;

    @Test
    void shouldAnswerEveryCommandAsItsNaiveTwin(final TestReporter reporter) {
        final long commands = TwinSettings.commands(COMMANDS);
        final long firstSeed = TwinSettings.firstSeed(800_001);
        long seed = firstSeed;
        for (long done = 0; done < commands; done += COMMANDS_PER_FLOW, seed++) {
            run(seed, Math.min(COMMANDS_PER_FLOW, commands - done));
        }
        reporter.publishEntry("seeds", firstSeed + " to " + (seed - 1));
    }

    private static void run(final long seed, final long commands) {
        final DriftingFlow flow = new DriftingFlow(seed);
        final TwinExchanges twins = new TwinExchanges(
            flow.limits(),
            List.of(ContinuousModel::new),
            List.of(NaiveContinuousModel::new),
            TwinSettings.rerun(DriftingTwinTest.class, seed, commands));
        flow.run(twins, commands);
    }
}
