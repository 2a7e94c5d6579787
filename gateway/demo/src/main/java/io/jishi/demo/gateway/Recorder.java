package io.jishi.demo.gateway;

import io.jishi.demo.record.Fingerprint;
import io.jishi.demo.record.RecordFiles;
import io.jishi.demo.record.RecordWriter;
import org.agrona.DirectBuffer;

/** Writes down what the gateway submits and receives: the evidence for the proof. One thread. */
final class Recorder implements AutoCloseable {
    private final RecordWriter submitted;
    private final RecordWriter acknowledged;
    private final RecordWriter sessionStream;
    private final RecordWriter publicStream;

    Recorder(final RecordFiles files) {
        submitted = new RecordWriter(files.submitted());
        acknowledged = new RecordWriter(files.acknowledged());
        sessionStream = new RecordWriter(files.sessionStream());
        publicStream = new RecordWriter(files.publicStream());
    }

    void onSubmitted(final long clientSequence, final int templateId, final DirectBuffer buffer, final int offset,
        final int length) {
        submitted.append(clientSequence, Fingerprint.ofCommand(buffer, offset, length), templateId);
    }

    void onAcknowledged(final long clientSequence, final long commandSequence, final long streamSequence) {
        acknowledged.append(clientSequence, commandSequence, streamSequence);
    }

    void onSessionEvent(final long streamSequence, final long eventSequence, final long fingerprint) {
        sessionStream.append(streamSequence, eventSequence, fingerprint);
    }

    void onPublicEvent(final long streamSequence, final long eventSequence, final long fingerprint) {
        publicStream.append(streamSequence, eventSequence, fingerprint);
    }

    @Override
    public void close() {
        submitted.close();
        acknowledged.close();
        sessionStream.close();
        publicStream.close();
    }
}
