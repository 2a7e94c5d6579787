package io.jishi.node;

import io.jishi.journal.CutTail;
import io.jishi.journal.RecoveryReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator what the start-up scan of a journal found and did: nothing is cut off in silence. */
final class RecoveryLog {
    private static final Logger LOGGER = LoggerFactory.getLogger(RecoveryLog.class);

    private RecoveryLog() {
    }

    static void say(final String name, final RecoveryReport report) {
        final CutTail cut = report.cutTail();
        if (cut != null) {
            LOGGER.warn("{}: cut a torn tail off, {} bytes kept in {}: {} [file {}, offset {}, index 0x{}, "
                + "last good sequence {}]", name, cut.bytesCut(), cut.sideFile(), cut.reason(), cut.file(),
                cut.offset(), Long.toHexString(cut.index()), cut.lastGoodSequence());
        }
        report.notes().forEach(note -> LOGGER.info("{}: {}", name, note));
    }
}
