package io.jishi.journal;

import java.nio.ByteOrder;

/** Looks for excerpts where the chain of documents is broken: behind a hole or a damaged header word. */
final class BatchSearch {
    private final MappedQueueFile file;
    private final BatchDecoder decoder = new BatchDecoder();

    BatchSearch(final MappedQueueFile file) {
        this.file = file;
    }

    /** Position of the first document from a position on that begins with a whole batch header, or -1. */
    long next(final long from) {
        final int magicOffset = QueueFormat.HEADER_LENGTH + BatchLayout.BATCH_MAGIC_OFFSET;
        long position = file.firstNonZero(from) & -4L;
        position = Math.max(from, position - magicOffset);
        while (file.cover(position, QueueFormat.HEADER_LENGTH + BatchLayout.BATCH_HEADER_LENGTH)) {
            if (getInt(position + magicOffset) == BatchLayout.BATCH_MAGIC && isExcerpt(position)) {
                return position;
            }
            position += QueueFormat.HEADER_LENGTH;
        }
        return -1;
    }

    private boolean isExcerpt(final long position) {
        final int length = getInt(position + QueueFormat.HEADER_LENGTH + BatchLayout.BATCH_LENGTH_OFFSET);
        return length >= BatchLayout.BATCH_HEADER_LENGTH
            && file.header(position) == length
            && file.cover(position, (long) QueueFormat.HEADER_LENGTH + length)
            && decoder.wrap(file, position + QueueFormat.HEADER_LENGTH, length);
    }

    /** True if a whole batch, every frame of it, follows a header word, whatever the word itself says. */
    boolean isWholeBehind(final long position) {
        final long content = position + QueueFormat.HEADER_LENGTH;
        if (!file.cover(content, BatchLayout.BATCH_HEADER_LENGTH)) {
            return false;
        }
        final int length = getInt(content + BatchLayout.BATCH_LENGTH_OFFSET);
        if (length < BatchLayout.BATCH_HEADER_LENGTH || !file.cover(content, length)
            || !decoder.wrap(file, content, length)) {
            return false;
        }
        boolean more = true;
        while (more) {
            more = decoder.next();
        }
        return decoder.fault() == null;
    }

    private int getInt(final long position) {
        return file.cover(position, Integer.BYTES)
            ? file.buffer().getInt(file.offset(position), ByteOrder.LITTLE_ENDIAN) : 0;
    }
}
