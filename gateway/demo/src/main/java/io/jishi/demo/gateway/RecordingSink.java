package io.jishi.demo.gateway;

import io.jishi.client.command.CommandSink;
import io.jishi.wire.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/** Hands commands to the client and writes down those that it took. One thread. */
final class RecordingSink implements CommandSink {
    private final CommandSink client;
    private final Recorder recorder;
    private final LatencyMeter latency;
    private final Counters counters;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private long dueNs;

    RecordingSink(final CommandSink client, final Recorder recorder, final LatencyMeter latency,
        final Counters counters) {
        this.client = client;
        this.recorder = recorder;
        this.latency = latency;
        this.counters = counters;
    }

    /** Says when the next command was due. */
    void due(final long newDueNs) {
        dueNs = newDueNs;
    }

    @Override
    public long submit(final DirectBuffer buffer, final int offset, final int length) {
        final long clientSequence = client.submit(buffer, offset, length);
        if (clientSequence > 0) {
            latency.onSubmitted(clientSequence, dueNs);
            counters.increment(Counter.SUBMITTED);
            recorder.onSubmitted(clientSequence, header.wrap(buffer, offset).templateId(), buffer, offset, length);
        }
        return clientSequence;
    }
}
