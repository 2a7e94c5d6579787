package io.jishi.cli;

import java.nio.file.Path;

/** The directory that holds the launcher and {@code config}, which the launcher names. */
final class Home {
    private Home() {
    }

    /** A path below the directory; null when the program was not started by the launcher. */
    static Path resolve(final Path path) {
        final String home = System.getProperty("jishi.home");
        return home == null ? null : Path.of(home).resolve(path);
    }
}
