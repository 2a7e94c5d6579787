package io.jishi.node;

import io.jishi.core.state.CoreLimits;
import io.jishi.node.NodeStartException.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The limits that the commands of a data directory are answered with, kept beside the journals in the file
 * {@code core-limits}: a command refused for a limit is refused again only under the same one, so they are part of what
 * makes a replay exact. Stateless.
 */
public final class RecordedLimits {
    /** Name of the file in the data directory. */
    public static final String FILE = "core-limits";

    private RecordedLimits() {
    }

    /**
     * Reads what was recorded.
     *
     * @param dataDirectory of an engine.
     * @return the limits; null when none are recorded there.
     * @throws NodeStartException of kind INTEGRITY when the file is not what an engine wrote.
     */
    public static CoreLimits read(final Path dataDirectory) {
        final Path file = dataDirectory.resolve(FILE);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            final Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            final Map<String, Integer> limits = new LinkedHashMap<>();
            properties.stringPropertyNames()
                .forEach(name -> limits.put(name, Integer.valueOf(properties.getProperty(name))));
            return CoreLimits.of(limits);
        } catch (final IllegalArgumentException e) {
            throw new NodeStartException(Kind.INTEGRITY, file + " is damaged (" + e.getMessage()
                + "); restore it, or delete it and start with the limits that the engine had", e);
        } catch (final IOException e) {
            throw new NodeStartException(Kind.FAILED, "cannot read " + file + ": " + e, e);
        }
    }

    /** Records limits: whole or not at all, whatever happens meanwhile. */
    static void write(final Path dataDirectory, final CoreLimits limits) {
        final StringBuilder text = new StringBuilder("# Limits that the journals beside were written with\n");
        limits.asMap().forEach((name, limit) -> text.append(name).append('=').append(limit).append('\n'));
        final Path file = dataDirectory.resolve(FILE);
        final Path partial = dataDirectory.resolve(FILE + ".new");
        try {
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                final ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (final IOException e) {
            throw new NodeStartException(Kind.FAILED, "cannot write " + file + ": " + e, e);
        }
    }

    /** Which limits differ, named with both values; empty when none does. */
    static String difference(final CoreLimits recorded, final CoreLimits configured) {
        final StringBuilder text = new StringBuilder();
        final Map<String, Integer> before = recorded.asMap();
        configured.asMap().forEach((name, limit) -> {
            if (!limit.equals(before.get(name))) {
                text.append(text.length() == 0 ? "" : ", ").append(name).append(' ')
                    .append(before.get(name)).append(" now ").append(limit);
            }
        });
        return text.toString();
    }
}
