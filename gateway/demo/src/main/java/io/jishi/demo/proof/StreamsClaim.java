package io.jishi.demo.proof;

import io.jishi.demo.record.Fingerprint;
import io.jishi.demo.record.RecordFiles;
import io.jishi.demo.record.RecordReader;
import io.jishi.demo.script.DemoVenue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * No event was missed or repeated at any gateway.
 * <p>
 * From the event journal it is recomputed which events each gateway had to receive on its session stream and on the
 * public stream; what the gateways wrote down must be these, in this order, numbered from 1 without a gap, each byte
 * for byte.
 */
final class StreamsClaim {
    private final Evidence evidence;
    private final Findings findings = new Findings("No event was missed, repeated or changed at any gateway");
    private final Audiences audiences = new Audiences();
    private final List<Comparison> sessionStreams = new ArrayList<>();
    private final List<Comparison> publicStreams = new ArrayList<>();

    StreamsClaim(final Evidence evidence) {
        this.evidence = evidence;
    }

    Verdict examine() {
        try {
            for (final DemoVenue venue : DemoVenue.values()) {
                final RecordFiles files = RecordFiles.of(evidence.workDirectory(), venue);
                sessionStreams.add(new Comparison(venue, "session stream", files.sessionStream()));
                publicStreams.add(new Comparison(venue, "public stream", files.publicStream()));
            }
            final long events = JournalWalk.each(evidence.eventJournal(), this::onEvent);
            sessionStreams.forEach(Comparison::finish);
            publicStreams.forEach(Comparison::finish);
            findings.evidence("gateway  its own: due  received    public: due  received");
            for (int i = 0; i < sessionStreams.size(); i++) {
                final Comparison own = sessionStreams.get(i);
                final Comparison open = publicStreams.get(i);
                findings.evidence("%-7s %,14d %,9d %,14d %,9d", own.venue, own.expected, own.received, open.expected,
                    open.received);
            }
            findings.evidence("Due: recomputed from the %,d events of the event journal. Received: what", events);
            findings.evidence("the gateways wrote down; numbered without a gap, in order, equal byte for byte.");
            return findings.verdict();
        } finally {
            sessionStreams.forEach(Comparison::close);
            publicStreams.forEach(Comparison::close);
        }
    }

    private void onEvent(final long sequence, final long timestampNs, final DirectBuffer buffer, final int offset,
        final int length) {
        audiences.onEvent(buffer, offset);
        final long fingerprint = Fingerprint.ofEvent(buffer, offset, length);
        for (final Comparison stream : sessionStreams) {
            if (audiences.concerns(stream.venue)) {
                stream.expect(audiences.sequence(), fingerprint);
            }
        }
        if (audiences.isPublic()) {
            for (final Comparison stream : publicStreams) {
                stream.expect(audiences.sequence(), fingerprint);
            }
        }
    }

    /** One recorded stream beside what it has to be. */
    private final class Comparison implements AutoCloseable {
        private final DemoVenue venue;
        private final String name;
        private final RecordReader records;
        private long expected;
        private long received;
        private boolean differs;

        Comparison(final DemoVenue venue, final String name, final Path file) {
            this.venue = venue;
            this.name = name;
            this.records = new RecordReader(file);
        }

        void expect(final long eventSequence, final long fingerprint) {
            expected++;
            if (differs) {
                return;
            }
            if (!records.next()) {
                differs = true;
                findings.fault("%s, %s: event %,d, number %,d of the stream, was never received", venue, name,
                    eventSequence, expected);
                return;
            }
            received++;
            if (records.key() != expected) {
                differs = true;
                findings.fault("%s, %s: number %,d was received where %,d was due", venue, name, records.key(),
                    expected);
            } else if (records.first() != eventSequence) {
                differs = true;
                findings.fault("%s, %s: number %,d is event %,d, had to be event %,d", venue, name, expected,
                    records.first(), eventSequence);
            } else if (records.second() != fingerprint) {
                differs = true;
                findings.fault("%s, %s: event %,d has other bytes than in the event journal", venue, name,
                    eventSequence);
            }
        }

        void finish() {
            if (!differs && records.next()) {
                findings.fault("%s, %s: number %,d was received and is not in the event journal", venue, name,
                    records.key());
            }
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
