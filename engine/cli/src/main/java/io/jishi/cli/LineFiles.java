package io.jishi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files of commands, one a line. */
final class LineFiles {
    private LineFiles() {
    }

    /** Opens a file; what is named .gz is unpacked. */
    static InputStream open(final Path file) throws IOException {
        final InputStream in = Files.newInputStream(file);
        if (!file.toString().endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in);
        } catch (final IOException e) {
            in.close();
            throw e;
        }
    }
}
