package io.jishi.demo.proof;

import io.jishi.demo.record.Fingerprint;
import io.jishi.demo.record.RecordFiles;
import io.jishi.demo.record.RecordReader;
import io.jishi.demo.script.DemoVenue;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.ResubmittedDecoder;
import java.util.EnumMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.collections.LongArrayList;
import org.agrona.collections.LongHashSet;

/**
 * No acknowledged command was lost, and every submitted one was applied exactly once.
 * <p>
 * The gateways wrote down what they submitted and what was acknowledged. The command journal must hold, for each
 * gateway's session, exactly those commands in that order, byte for byte; one that is there a second time must have
 * been answered as sent before, which is not applying it.
 */
final class CommandsClaim {
    private final Evidence evidence;
    private final Findings findings =
        new Findings("No acknowledged command was lost, each was applied exactly once");
    private final LongHashSet answeredAsRepeated = new LongHashSet();
    private final Map<DemoVenue, Applied> applied = new EnumMap<>(DemoVenue.class);
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final CommandHeaderDecoder command = new CommandHeaderDecoder();
    private final EventHeaderDecoder event = new EventHeaderDecoder();

    /** The commands of one session that the engine applied; index = client sequence - 1. */
    private static final class Applied {
        private final LongArrayList commandSequences = new LongArrayList();
        private final LongArrayList fingerprints = new LongArrayList();
        private long repeats;

        int size() {
            return commandSequences.size();
        }
    }

    CommandsClaim(final Evidence evidence) {
        this.evidence = evidence;
        for (final DemoVenue venue : DemoVenue.values()) {
            applied.put(venue, new Applied());
        }
    }

    Verdict examine() {
        JournalWalk.each(evidence.eventJournal(), this::onEvent);
        final long commands = JournalWalk.each(evidence.commandJournal(), this::onCommand);
        findings.evidence("gateway  submitted  acknowledged  journaled  sent twice, applied once");
        for (final DemoVenue venue : DemoVenue.values()) {
            final long submitted = compareSubmitted(venue);
            final long acknowledged = compareAcknowledged(venue);
            findings.evidence("%-7s %,10d %,13d %,10d %,25d", venue, submitted, acknowledged,
                applied.get(venue).size(), applied.get(venue).repeats);
        }
        findings.evidence("Compared byte for byte: what the gateways wrote down, and the command journal");
        findings.evidence("of %,d commands, the market's definition and the clock's among them.", commands);
        return findings.verdict();
    }

    private void onEvent(final long sequence, final long timestampNs, final DirectBuffer buffer, final int offset,
        final int length) {
        if (message.wrap(buffer, offset).templateId() == ResubmittedDecoder.TEMPLATE_ID) {
            event.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
            answeredAsRepeated.add(event.causeSequence());
        }
    }

    private void onCommand(final long sequence, final long timestampNs, final DirectBuffer buffer, final int offset,
        final int length) {
        command.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
        final int sessionId = command.sessionId();
        if (sessionId < 1 || sessionId > DemoVenue.values().length) {
            return;
        }
        final DemoVenue venue = DemoVenue.of(sessionId);
        final Applied session = applied.get(venue);
        final long clientSequence = command.clientSequence();
        final long fingerprint = Fingerprint.ofCommand(buffer, offset, length);
        if (answeredAsRepeated.contains(sequence)) {
            session.repeats++;
            if (clientSequence < 1 || clientSequence > session.size()
                || session.fingerprints.getLong((int) clientSequence - 1) != fingerprint) {
                findings.fault("%s: command %,d of the journal was answered as a repetition of client sequence %,d, "
                    + "which is another command", venue, sequence, clientSequence);
            }
        } else if (clientSequence == session.size() + 1) {
            session.commandSequences.addLong(sequence);
            session.fingerprints.addLong(fingerprint);
        } else {
            findings.fault("%s: command %,d of the journal has client sequence %,d, expected %,d", venue, sequence,
                clientSequence, session.size() + 1);
        }
    }

    private long compareSubmitted(final DemoVenue venue) {
        final Applied session = applied.get(venue);
        long count = 0;
        try (RecordReader submitted =
            new RecordReader(RecordFiles.of(evidence.workDirectory(), venue).submitted())) {
            while (submitted.next()) {
                count++;
                if (submitted.key() != count) {
                    findings.fault("%s: the gateway submitted client sequence %,d where %,d was due", venue,
                        submitted.key(), count);
                } else if (count > session.size()) {
                    findings.fault("%s: client sequence %,d was submitted and is not in the command journal", venue,
                        count);
                } else if (session.fingerprints.getLong((int) count - 1) != submitted.first()) {
                    findings.fault("%s: client sequence %,d (command %,d) is not what the gateway submitted", venue,
                        count, session.commandSequences.getLong((int) count - 1));
                }
            }
        }
        if (session.size() > count) {
            findings.fault("%s: the command journal holds %,d commands, the gateway submitted %,d", venue,
                session.size(), count);
        }
        return count;
    }

    private long compareAcknowledged(final DemoVenue venue) {
        final Applied session = applied.get(venue);
        long count = 0;
        try (RecordReader acknowledged =
            new RecordReader(RecordFiles.of(evidence.workDirectory(), venue).acknowledged())) {
            while (acknowledged.next()) {
                count++;
                final long clientSequence = acknowledged.key();
                if (clientSequence != count) {
                    findings.fault("%s: client sequence %,d was acknowledged where %,d was due", venue,
                        clientSequence, count);
                } else if (clientSequence > session.size()) {
                    findings.fault("%s: client sequence %,d was acknowledged and is lost", venue, clientSequence);
                } else if (session.commandSequences.getLong((int) clientSequence - 1) != acknowledged.first()) {
                    findings.fault("%s: client sequence %,d was acknowledged as command %,d, which it is not", venue,
                        clientSequence, acknowledged.first());
                }
            }
        }
        if (count < session.size()) {
            findings.fault("%s: %,d commands were never acknowledged, from client sequence %,d on", venue,
                session.size() - count, count + 1);
        }
        return count;
    }
}
