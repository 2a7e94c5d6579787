package io.jishi.demo.record;

import io.jishi.demo.script.DemoVenue;
import java.nio.file.Path;

/**
 * The four files that a gateway writes.
 *
 * @param directory of the gateway.
 */
public record RecordFiles(Path directory) {
    /**
     * Those of a venue's gateway.
     *
     * @param workDirectory of the demonstration.
     * @param venue         whose.
     * @return its files.
     */
    public static RecordFiles of(final Path workDirectory, final DemoVenue venue) {
        return new RecordFiles(workDirectory.resolve("gateway-" + venue));
    }

    /**
     * Commands submitted: client sequence, fingerprint, template id.
     *
     * @return the file.
     */
    public Path submitted() {
        return directory.resolve("submitted");
    }

    /**
     * Commands acknowledged: client sequence, sequence of the command in the journal, stream sequence of the answer.
     *
     * @return the file.
     */
    public Path acknowledged() {
        return directory.resolve("acknowledged");
    }

    /**
     * Events of the session stream: stream sequence, event sequence, fingerprint.
     *
     * @return the file.
     */
    public Path sessionStream() {
        return directory.resolve("session-stream");
    }

    /**
     * Events of the public stream: stream sequence, event sequence, fingerprint.
     *
     * @return the file.
     */
    public Path publicStream() {
        return directory.resolve("public-stream");
    }
}
