package io.jishi.journal;

import java.nio.file.Path;

/**
 * An excerpt at the end of a journal that was not finished, or whose last frames are not whole, with nothing behind it.
 *
 * @param file             the last one.
 * @param position         of the excerpt's header word; 0 when the file itself was not finished.
 * @param ordinal          of the excerpt in its file.
 * @param goodRecords      whole frames at its start, which stay.
 * @param goodLength       bytes of the excerpt that stay, batch header included; 0 when none do.
 * @param lastGoodSequence the last record that stays.
 * @param reason           why it is taken for torn.
 */
record TornTail(
    Path file,
    long position,
    long ordinal,
    int goodRecords,
    int goodLength,
    long lastGoodSequence,
    String reason) {
}
