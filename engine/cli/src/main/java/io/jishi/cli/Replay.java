package io.jishi.cli;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.command.Command;
import io.jishi.core.event.ExchangeListener;
import io.jishi.core.state.CoreLimits;
import io.jishi.journal.RecordHandler;
import io.jishi.json.SchemaLayout;
import io.jishi.node.codec.CommandDecoder;
import org.agrona.DirectBuffer;

/** An exchange fed from the records of a journal, with nothing of a running engine around it. */
final class Replay implements RecordHandler {
    private final CommandDecoder decoder = new CommandDecoder();
    private final Counts counts;
    private final Exchange exchange;
    private long elapsedNs;

    Replay(final SchemaLayout schema, final CoreLimits limits, final ExchangeListener listener) {
        counts = new Counts(schema);
        exchange = new Exchange(limits, MarketModels.all(), event -> {
            counts.event(event);
            listener.onEvent(event);
        });
    }

    @Override
    public void onRecord(
        final long sequence,
        final long timestampNs,
        final DirectBuffer buffer,
        final int offset,
        final int length) {
        if (!decoder.isCommand(buffer, offset, length)) {
            throw notApplicable(sequence, "it is no command of this schema", null);
        }
        final Command command = decoder.decode(buffer, offset, length);
        counts.command(command);
        try {
            exchange.onCommand(command, sequence, timestampNs);
        } catch (final IllegalStateException e) {
            throw notApplicable(sequence, e.getMessage(), e);
        }
    }

    private static CommandException notApplicable(final long sequence, final String reason, final Exception cause) {
        return new CommandException(
            ExitCode.INTEGRITY, "record " + sequence + " of the journal cannot be applied: " + reason, cause);
    }

    Counts counts() {
        return counts;
    }

    Exchange exchange() {
        return exchange;
    }

    void elapsedNs(final long nanoseconds) {
        elapsedNs = nanoseconds;
    }

    long elapsedNs() {
        return elapsedNs;
    }
}
