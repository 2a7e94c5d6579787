package io.jishi.demo;

import java.nio.file.Path;

/**
 * What a demonstration is asked to be.
 *
 * @param home     the directory that holds {@code config}.
 * @param seconds  how long it lasts in all.
 * @param seed     of its script.
 * @param bookRate actions per second in the continuous book.
 */
record DemoSettings(Path home, int seconds, long seed, int bookRate) {
    Path listings() {
        return home.resolve("config").resolve("listings");
    }

    Path nationalMarket() {
        return home.resolve("config").resolve("market").resolve("national.ndjson");
    }
}
