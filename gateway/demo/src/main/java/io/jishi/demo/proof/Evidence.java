package io.jishi.demo.proof;

import java.nio.file.Path;

/**
 * Where the evidence lies.
 *
 * @param workDirectory   of the demonstration: the gateways' records are below.
 * @param commandJournal  the engine's journal of commands.
 * @param eventJournal    the engine's journal of events.
 */
public record Evidence(Path workDirectory, Path commandJournal, Path eventJournal) {
    /**
     * The evidence of a demonstration that has ended.
     *
     * @param workDirectory   of the demonstration.
     * @param engineDirectory the engine's data directory.
     * @return where everything is.
     */
    public static Evidence of(final Path workDirectory, final Path engineDirectory) {
        return new Evidence(workDirectory, engineDirectory.resolve("command"), engineDirectory.resolve("events"));
    }
}
