package io.jishi.journal;

import java.nio.file.Path;

/**
 * A torn tail that was cut off.
 *
 * @param file             that was cut.
 * @param offset           of the first byte cut.
 * @param index            Chronicle's index of the excerpt.
 * @param lastGoodSequence the last record that is left; one less than the first when none is.
 * @param bytesCut         from the offset on.
 * @param sideFile         where the bytes were kept.
 * @param reason           why it was taken for torn.
 */
public record CutTail(
    Path file, long offset, long index, long lastGoodSequence, long bytesCut, Path sideFile, String reason) {
}
