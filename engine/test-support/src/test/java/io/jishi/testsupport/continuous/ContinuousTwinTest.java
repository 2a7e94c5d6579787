package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.continuous.ContinuousModel;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.TwinSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model as built and its naive twin give the same events and the same state, command by command. */
class ContinuousTwinTest {
    private static final long COMMANDS = 700_000;
    private static final long COMMANDS_PER_FLOW = 7_000;

    @Test
    void shouldAnswerEveryCommandAsItsNaiveTwin() {
        final long commands = TwinSettings.commands(COMMANDS);
        final long firstSeed = TwinSettings.firstSeed(20_000);
        long events = 0;
        long seed = firstSeed;
        for (long done = 0; done < commands; done += COMMANDS_PER_FLOW, seed++) {
            events += run(seed, Math.min(COMMANDS_PER_FLOW, commands - done));
        }
        assertThat(events).isGreaterThan(commands);
    }

    private static long run(final long seed, final long commands) {
        final ContinuousFlow flow = new ContinuousFlow(seed);
        final TwinExchanges twins = new TwinExchanges(
            flow.world().limits(),
            List.of(ContinuousModel::new),
            List.of(NaiveContinuousModel::new),
            TwinSettings.rerun(ContinuousTwinTest.class, seed, commands));
        flow.run(twins, commands);
        return twins.events();
    }
}
