package io.jishi.node;

import io.jishi.journal.JournalReader;
import io.jishi.journal.JournalWriter;
import io.jishi.journal.RecordHandler;
import io.jishi.node.NodeStartException.Kind;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/** Holds replayed events against the event journal: compares what it has, appends what it lacks. One thread. */
final class EventReconciler {
    private final Path directory;
    private final JournalWriter journal;
    private final long journaledBefore;
    private final RecordHandler compare = this::compare;
    private JournalReader reader;
    private long lastSequence;
    private long causeSequence;
    private DirectBuffer expected;
    private int expectedOffset;
    private int expectedLength;

    EventReconciler(final Path directory, final JournalWriter journal) {
        this.directory = directory;
        this.journal = journal;
        journaledBefore = journal.lastSequence();
        if (journaledBefore > 0) {
            reader = JournalReader.open(directory, 1);
        }
    }

    /** The next event that the replay made. */
    void onEvent(
        final long cause, final long timestampNs, final DirectBuffer buffer, final int offset, final int length) {
        lastSequence++;
        if (lastSequence > journaledBefore) {
            journal.append(lastSequence, timestampNs, buffer, offset, length);
            return;
        }
        causeSequence = cause;
        expected = buffer;
        expectedOffset = offset;
        expectedLength = length;
        if (reader.poll(compare, 1) == 0) {
            throw new NodeStartException(Kind.INTEGRITY, "event " + lastSequence + " cannot be read from "
                + directory + "; run `jishi journal verify " + directory + "`");
        }
    }

    private void compare(
        final long sequence, final long timestampNs, final DirectBuffer buffer, final int offset, final int length) {
        boolean same = length == expectedLength;
        for (int i = 0; same && i < length; i++) {
            same = buffer.getByte(offset + i) == expected.getByte(expectedOffset + i);
        }
        if (!same) {
            throw new NodeStartException(Kind.INTEGRITY, "event " + sequence + " in " + directory
                + " is not what command " + causeSequence + " makes: the journals are not of one engine, or this one "
                + "has other limits or is another version. To rebuild the events from the command journal, move "
                + directory + " aside and start again");
        }
    }

    /** Writes what was appended since the last call. */
    void endBatch() {
        journal.endBatch();
    }

    /** The replay is over: nothing may be left in the event journal. */
    void finish(final long lastCommandSequence) {
        journal.endBatch();
        if (reader != null) {
            reader.close();
        }
        if (lastSequence < journaledBefore) {
            throw new NodeStartException(Kind.INTEGRITY, "the event journal " + directory + " has events up to "
                + journaledBefore + ", but the command journal ends at command " + lastCommandSequence
                + ", which makes events up to " + lastSequence
                + ": commands were lost whose events may have been seen. Restore the command journal; or, to go on "
                + "without them, move " + directory + " aside and start again; inspect with: jishi journal verify "
                + directory.getParent());
        }
    }

    long lastSequence() {
        return lastSequence;
    }

    /** Events that the journal lacked. */
    long appended() {
        return Math.max(0, lastSequence - journaledBefore);
    }
}
