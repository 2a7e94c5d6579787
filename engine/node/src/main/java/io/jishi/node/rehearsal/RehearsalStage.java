package io.jishi.node.rehearsal;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.command.Command;
import io.jishi.core.event.Event;
import io.jishi.core.event.ExchangeListener;
import io.jishi.core.state.CoreLimits;
import io.jishi.node.codec.EventEncoder;
import java.util.concurrent.TimeUnit;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The small exchange: numbers its commands, lets its time pass evenly, and encodes its events as the engine does. */
final class RehearsalStage {
    static final int SESSION = 1;
    private static final int FEW = 1 << 10;
    private static final int MANY = 1 << 14;
    private static final long BETWEEN_COMMANDS_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private final EventEncoder encoder = new EventEncoder();
    private final MutableDirectBuffer buffer = new UnsafeBuffer(new byte[EventEncoder.MAX_LENGTH]);
    private final Exchange exchange;
    private final ExchangeListener listener;
    private long nowNs = TimeUnit.SECONDS.toNanos(1);
    private long sequence;
    private long clientSequence;

    RehearsalStage(final ExchangeListener listener) {
        this.listener = listener;
        exchange = new Exchange(limits(), MarketModels.all(), this::onEvent);
    }

    private static CoreLimits limits() {
        return new CoreLimits().maxSessions(FEW).maxVenues(FEW).maxParticipants(FEW).maxFields(FEW)
            .maxInstruments(FEW).maxOrders(MANY).maxLevels(MANY).maxListings(MANY).maxAssets(FEW).maxGrants(FEW)
            .maxReservations(FEW).maxLots(FEW).maxBids(FEW).maxDeals(FEW).maxScores(FEW).maxTimers(2 * MANY)
            .maxMatches(MANY);
    }

    private void onEvent(final Event event) {
        encoder.encode(event, buffer, 0);
        listener.onEvent(event);
    }

    /** When the next command is applied. */
    long nextTimeNs() {
        return nowNs + BETWEEN_COMMANDS_NS;
    }

    /** Applies a command of an operator. */
    void define(final Command command) {
        exchange.onCommand(command, ++sequence, nowNs);
    }

    /** Applies a command of the market's one session. */
    void play(final Command command) {
        nowNs = nextTimeNs();
        command.sessionId = SESSION;
        command.clientSequence = ++clientSequence;
        exchange.expect(command);
        exchange.readAhead();
        exchange.onCommand(command, ++sequence, nowNs);
    }
}
