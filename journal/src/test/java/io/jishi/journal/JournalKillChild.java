package io.jishi.journal;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;

/** A process that appends as fast as it can until it is killed, and notes in a mapped file how far it has promised. */
final class JournalKillChild {
    private JournalKillChild() {
    }

    public static void main(final String[] args) throws IOException {
        final Path directory = Path.of(args[0]);
        final Random random = new Random(Long.parseLong(args[2]));
        final Journals journals = new Journals();
        try (FileChannel channel =
                 FileChannel.open(Path.of(args[1]), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            final MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
            final UnsafeBuffer promised = new UnsafeBuffer(mapped);
            try (JournalWriter writer = JournalWriter.open(Journals.context(directory)
                .durability(Durability.valueOf(args[3])).conclude())) {
                while (true) {
                    journals.appendBatch(writer, 1 + random.nextInt(30));
                    promised.putLongOrdered(0, writer.lastDurableSequence());
                }
            }
        }
    }
}
