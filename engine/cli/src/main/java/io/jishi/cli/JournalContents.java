package io.jishi.cli;

import io.jishi.journal.JournalException;
import io.jishi.journal.JournalFinding;
import io.jishi.journal.JournalFinding.Severity;
import io.jishi.journal.JournalInspector;
import io.jishi.json.MessageKind;
import io.jishi.wire.MessageHeaderDecoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * Whether a journal of a data directory holds what its name says. A journal knows nothing of what is in its records, so
 * one of events that was restored in the place of the commands is whole.
 */
final class JournalContents {
    private JournalContents() {
    }

    /**
     * Looks at the first record of a journal.
     *
     * @param journal a directory.
     * @return what is wrong with it: nothing, if it is empty or has another name than those of a data directory.
     * @throws JournalException when the record cannot be read.
     */
    static List<JournalFinding> check(final Path journal) {
        final List<JournalFinding> findings = new ArrayList<>();
        final Path name = journal.getFileName();
        if (Path.of(JournalDirectories.COMMAND).equals(name)) {
            expect(MessageKind.COMMAND, journal, findings);
        } else if (Path.of(JournalDirectories.EVENTS).equals(name)) {
            expect(MessageKind.EVENT, journal, findings);
        }
        return findings;
    }

    /** Warnings of the end of a journal are its inspector's. */
    private static void expect(final MessageKind kind, final Path journal, final List<JournalFinding> findings) {
        new JournalInspector(journal).dump(1, 1, (sequence, timestampNs, buffer, offset, length) -> {
            if (!is(kind, buffer, offset, length)) {
                findings.add(new JournalFinding(Severity.ERROR, journal, -1, -1, -1,
                    "its first record is not " + kind.description() + ": is another journal in its place?"));
            }
        }, warning -> { });
    }

    private static boolean is(final MessageKind kind, final DirectBuffer buffer, final int offset, final int length) {
        if (length < MessageHeaderDecoder.ENCODED_LENGTH) {
            return false;
        }
        try {
            return MessageKind.of(new MessageHeaderDecoder().wrap(buffer, offset).templateId()) == kind;
        } catch (final IllegalArgumentException e) {
            return false;
        }
    }
}
