package io.jishi.testsupport;

import io.jishi.core.Exchange;
import io.jishi.core.command.Command;
import io.jishi.core.event.ExchangeListener;
import io.jishi.core.model.MarketModelFactory;
import io.jishi.core.state.CoreLimits;
import java.util.List;

/**
 * Two exchanges that must not differ: the same limits, reference data and commands, one with the models as built, one
 * with their naive twins. After every command the whole event lists are compared, every field, and the state hashes.
 * Not thread safe.
 */
public final class TwinExchanges {
    private final RecordingListener builtEvents = new RecordingListener();
    private final RecordingListener naiveEvents = new RecordingListener();
    private final Exchange built;
    private final Exchange naive;
    private final String rerun;
    private long events;
    private long lastSigned;
    private ExchangeListener reader = event -> { };

    /**
     * Two empty exchanges.
     *
     * @param limits      limits of both.
     * @param builtModels models as built.
     * @param naiveModels their twins.
     * @param rerun       names the seed and says how to run the same flow again; part of every failure.
     */
    public TwinExchanges(
        final CoreLimits limits,
        final List<MarketModelFactory> builtModels,
        final List<MarketModelFactory> naiveModels,
        final String rerun) {
        built = new Exchange(limits, rerun.hashCode(), builtModels, event -> {
            builtEvents.onEvent(event);
            lastSigned = event.sessionId == 0 ? lastSigned : event.causeSequence;
            reader.onEvent(event);
        });
        naive = new Exchange(limits, naiveModels, naiveEvents);
        this.rerun = rerun;
    }

    /**
     * Applies a command to both and compares. The built one is told of it before, which must change nothing.
     *
     * @param command     the command.
     * @param timestampNs its time, not before the last.
     * @throws AssertionError if they differ in any event, or in their state, or a deposit is lost, or nothing that
     *                        was answered says to whom.
     */
    public void apply(final Command command, final long timestampNs) {
        final long sequence = built.lastSequence() + 1;
        builtEvents.clear();
        naiveEvents.clear();
        try {
            built.expect(command);
            built.readAhead();
            built.onCommand(command, sequence, timestampNs);
            naive.onCommand(command, sequence, timestampNs);
        } catch (final RuntimeException e) {
            throw new AssertionError(describe("failed", command), e);
        }
        if (!builtEvents.sameAs(naiveEvents)) {
            throw new AssertionError(describe("the twins answer differently", command));
        }
        if (builtEvents.count() == 0 || (command.sessionId != 0 && lastSigned != sequence)) {
            throw new AssertionError(describe("a command was not answered", command));
        }
        events += builtEvents.count();
        checkDeposits(command);
        if (built.stateHash() != naive.stateHash()) {
            throw new AssertionError(describe("the twins agree in their events but not in their state", command));
        }
    }

    private void checkDeposits(final Command command) {
        try {
            built.checkDeposits();
        } catch (final IllegalStateException e) {
            throw new AssertionError(describe("deposits are lost", command), e);
        }
    }

    /**
     * Lets somebody else read the events of the exchange with the models as built.
     *
     * @param listener is told them from now on, in place of the one before.
     */
    public void reader(final ExchangeListener listener) {
        reader = listener;
    }

    private String describe(final String what, final Command command) {
        return what + " at command " + built.lastSequence() + ", time " + built.lastTimestampNs() + "\n"
            + rerun + "\n"
            + CommandText.of(command) + "\n--- built:\n" + builtEvents + "\n--- naive:\n" + naiveEvents;
    }

    /**
     * The exchange with the models as built.
     *
     * @return the exchange; apply commands through this harness only.
     */
    public Exchange built() {
        return built;
    }

    /**
     * The answer to the last command.
     *
     * @return its events; the listener is cleared before the next command.
     */
    public RecordingListener lastEvents() {
        return builtEvents;
    }

    /**
     * Events compared so far.
     *
     * @return the count.
     */
    public long events() {
        return events;
    }
}
