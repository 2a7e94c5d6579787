package io.jishi.journal;

/**
 * What we rely on of the layout of a Chronicle Queue file ({@code .cq4}), in our words.
 *
 * <p>A file is a run of documents. Each begins at a multiple of four with a little-endian header word and its bytes
 * follow. The two highest bits say what it is, the other thirty how many bytes follow:
 * <pre>
 *   00 length   data: an excerpt
 *   01 length   meta data: the store header (first), index arrays
 *   10 ......   not complete
 *   11 0        end of file: the queue went on in the next file
 *   all zero    nothing written here yet
 * </pre>
 * The word is written after the bytes it covers, in one compare-and-swap; so after a kill a word of zero may be
 * followed by bytes of an excerpt that was never finished. Files are preallocated sparse: zeros after the last
 * document are normal, anything else there is not.
 */
final class QueueFormat {
    static final String FILE_SUFFIX = ".cq4";
    static final String TABLE_FILE = "metadata.cq4t";
    static final int HEADER_LENGTH = 4;
    static final int NOT_COMPLETE = 0x8000_0000;
    static final int META_DATA = 0x4000_0000;
    static final int END_OF_FILE = NOT_COMPLETE | META_DATA;
    static final int LENGTH_MASK = META_DATA - 1;

    private QueueFormat() {
    }

    static int length(final int header) {
        return header & LENGTH_MASK;
    }

    static boolean isMeta(final int header) {
        return (header & END_OF_FILE) == META_DATA;
    }

    static boolean isComplete(final int header) {
        return header != 0 && (header & NOT_COMPLETE) == 0;
    }

    /** Where the document after this one begins. */
    static long next(final long position, final int header) {
        return (position + HEADER_LENGTH + length(header) + 3) & -4L;
    }
}
