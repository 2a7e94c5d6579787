package io.jishi.node;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.event.Event;
import io.jishi.core.state.CoreLimits;
import io.jishi.node.codec.CommandDecoder;
import io.jishi.node.codec.EventEncoder;
import java.security.SecureRandom;
import org.agrona.DirectBuffer;

/** The exchange of engine/core between the codecs. */
final class CoreMatcher implements Matcher {
    private final CommandDecoder decoder = new CommandDecoder();
    private final EventEncoder encoder = new EventEncoder();
    private final Exchange exchange;
    private EventBatch events;

    CoreMatcher(final CoreLimits limits) {
        exchange = new Exchange(limits, new SecureRandom().nextLong(), MarketModels.all(), this::onEvent);
    }

    @Override
    public void onCommand(
        final long sequence,
        final long timestampNs,
        final DirectBuffer buffer,
        final int offset,
        final int length,
        final EventBatch batch) {
        events = batch;
        exchange.onCommand(decoder.decode(buffer, offset, length), sequence, timestampNs);
    }

    /** Reading a command twice costs less than waiting for memory, and nothing where there is little to wait for. */
    @Override
    public void expect(final DirectBuffer buffer, final int offset, final int length) {
        if (exchange.readsAhead()) {
            exchange.expect(decoder.decode(buffer, offset, length));
        }
    }

    @Override
    public void readAhead() {
        exchange.readAhead();
    }

    private void onEvent(final Event event) {
        final int offset = events.nextOffset(EventEncoder.MAX_LENGTH);
        events.commit(encoder.encode(event, events.buffer(), offset));
    }

    @Override
    public long nextDeadlineNs() {
        return exchange.nextDeadlineNs();
    }

    @Override
    public long stateHash() {
        return exchange.stateHash();
    }

    @Override
    public long depositDifferenceFen() {
        return exchange.depositDifferenceFen();
    }

    @Override
    public long lastClientSequence(final int sessionId) {
        return exchange.lastClientSequence(sessionId);
    }
}
