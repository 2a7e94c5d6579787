package io.jishi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * A script of commands and the events that each must cause, as scenarios/README.md describes it: notes, setups, limits,
 * commands, and after a command the events expected of it.
 */
final class Scenario {
    private static final JsonFactory JSON = new JsonFactory();
    /** Limits of a small exchange: the default one takes longer to make than all scenarios together to run. */
    private static final Path SMALL = small();
    private final Path file;
    private final List<Path> setups = new ArrayList<>();
    private final Map<String, Object> limits = new LinkedHashMap<>();
    private final StringBuilder commands = new StringBuilder();
    private final List<Step> steps = new ArrayList<>();

    private Scenario(final Path file) {
        this.file = file;
    }

    private static Path small() {
        try {
            return Path.of(Objects.requireNonNull(Scenario.class.getResource("/scenarios/small.conf")).toURI());
        } catch (final URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Scenario read(final Path file) throws IOException {
        final Scenario scenario = new Scenario(file);
        int number = 0;
        for (final String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                scenario.add(number, line);
            }
        }
        return scenario;
    }

    private void add(final int number, final String line) throws IOException {
        final Map<String, Object> object = parse(line);
        if (object.containsKey("setup")) {
            setups.add(file.resolveSibling("setup").resolve(object.get("setup") + ".ndjson"));
        } else if (object.containsKey("limits")) {
            limits.putAll(asMap(object.get("limits")));
        } else if (object.containsKey("expect")) {
            steps.get(steps.size() - 1).expected.add(asMap(object.get("expect")));
        } else if (!object.containsKey("note")) {
            commands.append(line).append('\n');
            steps.add(new Step(number, line));
        }
    }

    /** Tells of every refusal that the script expects the type of the command and the reason. */
    void rejections(final BiConsumer<String, String> to) throws IOException {
        for (final Step step : steps) {
            for (final Map<String, Object> event : step.expected) {
                if ("Rejected".equals(event.get("type"))) {
                    to.accept(parse(step.command).get("type").toString(), event.get("reason").toString());
                }
            }
        }
    }

    /** Runs the script as the command would and compares; the first difference is the answer, or null. */
    String run(final Path script) throws IOException {
        Files.writeString(script, commands);
        final List<String> arguments = new ArrayList<>(List.of("match", "--config", config(script).toString()));
        setups.forEach(setup -> arguments.addAll(List.of("--setup", setup.toString())));
        arguments.add(script.toString());
        final CommandRun run = CommandRun.of(arguments.toArray(new String[0]));
        if (run.exitCode() != ExitCode.OK) {
            return file.getFileName() + ": exit code " + run.exitCode() + ": " + run.err();
        }
        return compare(run.lines());
    }

    /** Limits of a small exchange, but for those that the script sets. */
    private Path config(final Path script) throws IOException {
        if (limits.isEmpty()) {
            return SMALL;
        }
        final StringBuilder text = new StringBuilder(Files.readString(SMALL));
        limits.forEach((name, value) -> text.append("engine.limits.").append(name).append(" = ").append(value)
            .append('\n'));
        return Files.writeString(script.resolveSibling("limits.conf"), text);
    }

    private String compare(final List<String> lines) throws IOException {
        final Map<Object, List<Map<String, Object>>> byCause = new LinkedHashMap<>();
        long first = Long.MAX_VALUE;
        for (final String line : lines) {
            final Map<String, Object> event = parse(line);
            final long cause = Long.parseLong(event.get("causeSequence").toString());
            first = Math.min(first, cause);
            byCause.computeIfAbsent(cause, key -> new ArrayList<>()).add(event);
        }
        for (int i = 0; i < steps.size(); i++) {
            final String difference = steps.get(i).compare(byCause.getOrDefault(first + i, List.of()));
            if (difference != null) {
                return file.getFileName() + ":" + difference;
            }
        }
        return byCause.size() == steps.size() ? null
            : file.getFileName() + ": " + steps.size() + " commands, but " + byCause.size() + " caused events";
    }

    private static Map<String, Object> parse(final String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            return asMap(value(parser));
        }
    }

    private static Object value(final JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            final Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                final String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            final List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(final Object object) {
        return (Map<String, Object>)object;
    }

    /** A command and what it must cause. */
    private static final class Step {
        private final int number;
        private final String command;
        private final List<Map<String, Object>> expected = new ArrayList<>();

        Step(final int number, final String command) {
            this.number = number;
            this.command = command;
        }

        String compare(final List<Map<String, Object>> events) {
            boolean same = expected.isEmpty() ? isAccepted(events) : events.size() == expected.size();
            for (int i = 0; same && i < expected.size(); i++) {
                same = matches(expected.get(i), events.get(i));
            }
            return same ? null : number + ": " + command + "\n  expected " + expected + "\n  but was  " + events;
        }

        private static boolean isAccepted(final List<Map<String, Object>> events) {
            return !events.isEmpty() && events.stream().noneMatch(event -> "Rejected".equals(event.get("type")));
        }

        private static boolean matches(final Map<String, Object> expected, final Map<String, Object> event) {
            return expected.entrySet().stream().allMatch(field ->
                field.getValue() == null ? !event.containsKey(field.getKey())
                    : field.getValue().equals(event.get(field.getKey())));
        }
    }
}
