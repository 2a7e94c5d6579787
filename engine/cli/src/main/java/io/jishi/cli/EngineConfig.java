package io.jishi.cli;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import io.jishi.core.state.CoreLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The engine's settings: what a file and the command line say, over the complete defaults of {@code reference.conf}.
 * Whatever is wrong is said with its key, file and line.
 */
final class EngineConfig {
    private static final String DEFAULTS = "reference.conf";
    private static final String ROOT = "engine.";

    private final Config config;
    private final Path file;

    private EngineConfig(final Config config, final Path file) {
        this.config = config;
        this.file = file;
    }

    /** The defaults alone. */
    static EngineConfig defaults() {
        return new EngineConfig(reference().resolve(), null);
    }

    /** The settings of a file. */
    static EngineConfig read(final Path file) {
        return read(file, Map.of());
    }

    /**
     * The settings of a file and of the command line.
     *
     * @param file      to read; null for none.
     * @param overrides keys, with or without {@code engine.} before them, and values.
     */
    static EngineConfig read(final Path file, final Map<String, String> overrides) {
        final Config reference = reference();
        try {
            final Config own = ofCommandLine(overrides).withFallback(ofFile(file)).resolve();
            requireKnown(own, reference);
            return new EngineConfig(own.withFallback(reference).resolve(), file);
        } catch (final ConfigException e) {
            throw wrong(e);
        }
    }

    private static Config reference() {
        return ConfigFactory.parseResources(
            EngineConfig.class.getClassLoader(), DEFAULTS, ConfigParseOptions.defaults().setAllowMissing(false))
            .withOnlyPath("engine");
    }

    private static Config ofFile(final Path file) {
        if (file == null) {
            return ConfigFactory.empty();
        }
        if (!Files.isReadable(file)) {
            throw new CommandException(ExitCode.BAD_INPUT, "cannot read the configuration " + file
                + (Files.exists(file) ? "" : ": there is no such file"));
        }
        return ConfigFactory.parseFile(file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
    }

    private static Config ofCommandLine(final Map<String, String> overrides) {
        Config config = ConfigFactory.empty();
        for (final Map.Entry<String, String> entry : overrides.entrySet()) {
            final String key = entry.getKey().startsWith(ROOT) ? entry.getKey() : ROOT + entry.getKey();
            config = config.withValue(key, ConfigValueFactory.fromAnyRef(entry.getValue(), "command line"));
        }
        return config;
    }

    private static void requireKnown(final Config own, final Config reference) {
        for (final Map.Entry<String, ConfigValue> entry : own.entrySet()) {
            final String key = entry.getKey();
            if (!reference.hasPath(key)) {
                throw wrong(key, entry.getValue().origin(), "there is no such setting");
            }
            if (entry.getValue().unwrapped() instanceof Iterable) {
                throw wrong(key, entry.getValue().origin(), "one value is wanted, not a list");
            }
            if (reference.getValue(key).valueType() == ConfigValueType.OBJECT) {
                throw wrong(key, entry.getValue().origin(), "is a section, not a setting");
            }
        }
    }

    /** The file the settings come from; null when there is none. */
    Path file() {
        return file;
    }

    String text(final String key) {
        return config.getString(ROOT + key);
    }

    /** A path, null if the setting is empty; a relative one as it stands. */
    Path path(final String key) {
        final String path = text(key);
        return path.isEmpty() ? null : Path.of(path);
    }

    boolean flag(final String key) {
        try {
            return config.getBoolean(ROOT + key);
        } catch (final ConfigException e) {
            throw wrong(key, "wanted true or false, not " + text(key));
        }
    }

    int integer(final String key) {
        try {
            return config.getInt(ROOT + key);
        } catch (final ConfigException e) {
            throw wrong(key, "wanted an integer, not " + shown(key));
        }
    }

    long number(final String key) {
        try {
            return config.getLong(ROOT + key);
        } catch (final ConfigException e) {
            throw wrong(key, "wanted an integer, not " + shown(key));
        }
    }

    long bytes(final String key) {
        try {
            return config.getBytes(ROOT + key);
        } catch (final ConfigException e) {
            throw wrong(key, "wanted a size as 64 MiB, not " + shown(key));
        }
    }

    long nanoseconds(final String key) {
        try {
            return config.getDuration(ROOT + key, TimeUnit.NANOSECONDS);
        } catch (final ConfigException e) {
            throw wrong(key, "wanted a duration as 1 s or 200 ms, not " + shown(key));
        }
    }

    <E extends Enum<E>> E choice(final String key, final Class<E> type) {
        final String name = shown(key);
        for (final E value : type.getEnumConstants()) {
            if (kebab(value).equals(name.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        throw wrong(key, "wanted one of " + String.join(", ",
            Arrays.stream(type.getEnumConstants()).map(EngineConfig::kebab).toList()) + ", not " + name);
    }

    private static String kebab(final Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Limits of the exchange in a file; the default ones if it is null. */
    static CoreLimits limitsOf(final Path file) {
        return file == null ? new CoreLimits() : read(file).limits();
    }

    /** Limits of the exchange. */
    CoreLimits limits() {
        return new CoreLimits()
            .maxSessions(limit("max-sessions"))
            .maxVenues(limit("max-venues"))
            .maxParticipants(limit("max-participants"))
            .maxFields(limit("max-fields"))
            .maxInstruments(limit("max-instruments"))
            .maxOrders(limit("max-orders"))
            .maxLevels(limit("max-levels"))
            .maxListings(limit("max-listings"))
            .maxAssets(limit("max-assets"))
            .maxGrants(limit("max-grants"))
            .maxReservations(limit("max-reservations"))
            .maxLots(limit("max-lots"))
            .maxBids(limit("max-bids"))
            .maxDeals(limit("max-deals"))
            .maxScores(limit("max-scores"))
            .maxTimers(limit("max-timers"))
            .maxMatches(limit("max-matches"))
            .maxMatchesPerListing(limit("max-matches-per-listing"))
            .maxFillsPerCommand(limit("max-fills-per-command"))
            .maxLooksPerCommand(limit("max-looks-per-command"))
            .maxBiddersPerCommand(limit("max-bidders-per-command"))
            .maxSnapshotOrders(limit("max-snapshot-orders"));
    }

    private int limit(final String name) {
        final String key = "limits." + name;
        final int limit = integer(key);
        if (limit < 1) {
            throw wrong(key, "must be at least 1, not " + limit);
        }
        return limit;
    }

    /** Every key, without {@code engine.} before it. */
    List<String> keys() {
        return config.getConfig("engine").entrySet().stream().map(Map.Entry::getKey).sorted().toList();
    }

    private String shown(final String key) {
        return String.valueOf(config.getValue(ROOT + key).unwrapped());
    }

    /** Says that a setting is wrong, and where it was made. */
    CommandException wrong(final String key, final String problem) {
        return wrong(ROOT + key, config.getValue(ROOT + key).origin(), problem);
    }

    private static CommandException wrong(final String key, final ConfigOrigin origin, final String problem) {
        return new CommandException(ExitCode.BAD_INPUT, place(origin) + key + ": " + problem);
    }

    private static CommandException wrong(final ConfigException problem) {
        final String message = String.valueOf(problem.getMessage());
        final int line = problem.origin() == null ? -1 : problem.origin().lineNumber();
        return new CommandException(
            ExitCode.BAD_INPUT, message.replaceFirst(": " + line + ": ", ": line " + line + ": "), problem);
    }

    private static String place(final ConfigOrigin origin) {
        final String file = origin.filename() == null ? origin.description() : origin.filename();
        return file + (origin.lineNumber() > 0 ? ": line " + origin.lineNumber() : "") + ": ";
    }
}
