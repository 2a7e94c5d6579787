package io.jishi.demo.proof;

import io.jishi.demo.gateway.GatewayStatus;
import io.jishi.demo.process.EngineProcess;
import io.jishi.demo.process.ReplayProcess;
import io.jishi.demo.script.DemoVenue;
import io.jishi.journal.JournalException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The four claims of the demonstration, examined one after the other. */
public final class Proof {
    private Proof() {
    }

    /**
     * Examines every claim. One that cannot be examined, because a journal or a record cannot be read, does not hold.
     *
     * @param evidence where it lies; the engine and the gateways have ended.
     * @param engine   what the engine said of its state when it stopped.
     * @param replay   what an independent replay found.
     * @param gateways what the gateways counted.
     * @return the verdicts, as a stream that examines while it is read.
     */
    public static Stream<Verdict> examine(final Evidence evidence, final EngineProcess.State engine,
        final ReplayProcess.Result replay, final Map<DemoVenue, GatewayStatus> gateways) {
        return Stream.<Supplier<Verdict>>of(
            () -> new CommandsClaim(evidence).examine(),
            () -> new StreamsClaim(evidence).examine(),
            () -> new StateClaim(evidence, engine, replay).examine(),
            () -> new MoneyClaim(evidence, gateways).examine()).map(Proof::examineSafely);
    }

    private static Verdict examineSafely(final Supplier<Verdict> claim) {
        try {
            return claim.get();
        } catch (final JournalException | UncheckedIOException e) {
            return new Verdict("The evidence can be read", false, List.of(e.getMessage()));
        }
    }
}
