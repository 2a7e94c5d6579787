package io.jishi.systemtests;

import io.jishi.journal.JournalReader;
import io.jishi.journal.RecordHandler;
import io.jishi.wire.CommandHeaderDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads journals of engines that have stopped. */
final class Journals {
    private static final int AT_ONCE = 1_024;

    private Journals() {
    }

    /** Hands over every record; returns how many there are. */
    static long each(final Path journal, final RecordHandler handler) {
        try (JournalReader reader = JournalReader.open(journal, 1)) {
            int delivered = reader.poll(handler, AT_ONCE);
            while (delivered > 0) {
                delivered = reader.poll(handler, AT_ONCE);
            }
            return reader.nextSequence() - 1;
        }
    }

    /** The commands of the journal by session, in the order of the journal. */
    static Map<Integer, List<JournaledCommand>> commandsBySession(final EngineSite site) {
        final Map<Integer, List<JournaledCommand>> commands = new HashMap<>();
        final CommandHeaderDecoder header = new CommandHeaderDecoder();
        each(site.commandJournal(), (sequence, timestampNs, buffer, offset, length) -> {
            header.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
            final byte[] bytes = new byte[length];
            buffer.getBytes(offset, bytes);
            commands.computeIfAbsent(header.sessionId(), id -> new ArrayList<>())
                .add(new JournaledCommand(sequence, header.clientSequence(), bytes));
        });
        return commands;
    }

    /** A command in the journal. */
    static final class JournaledCommand {
        private final long sequence;
        private final long clientSequence;
        private final byte[] bytes;

        JournaledCommand(final long sequence, final long clientSequence, final byte[] bytes) {
            this.sequence = sequence;
            this.clientSequence = clientSequence;
            this.bytes = bytes;
        }

        /** Its place. */
        long sequence() {
            return sequence;
        }

        /** Its number in its session. */
        long clientSequence() {
            return clientSequence;
        }

        /** All of it, not a copy. */
        byte[] bytes() {
            return bytes;
        }
    }
}
