package io.jishi.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Sets the words right that only repeat where a file's excerpts are: write position, index entries, counts. */
final class WordRepairs {
    private WordRepairs() {
    }

    static void apply(final FileScan scan) {
        try (FileChannel channel = FileChannel.open(scan.path, StandardOpenOption.WRITE)) {
            for (final FileScan.WordRepair repair : scan.repairs) {
                final ByteBuffer word = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                word.putLong(0, repair.value());
                TailCutter.write(channel, word, repair.offset());
            }
            channel.force(true);
        } catch (final IOException e) {
            throw new JournalException("cannot repair the index of " + scan.path + ": " + e, e);
        }
    }
}
