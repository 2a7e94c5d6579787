package io.jishi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the documentation is the one that the build compiles and runs. */
class DocumentationTest {
    private static final Path SOURCES = Path.of("src");

    private static List<String> example() throws IOException {
        return Files.readAllLines(SOURCES.resolve("test/java/io/jishi/client/Example.java"));
    }

    @Test
    void shouldShowTheExampleInTheReadme() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
            .contains("```java\n" + String.join("\n", example()) + "\n```\n");
    }

    @Test
    void shouldShowTheExampleInTheJavadoc() throws IOException {
        final List<String> all = example();
        final List<String> type = all.subList(all.indexOf("public final class Example implements EventListener {"),
            all.size());
        final String javadoc = Files.readString(SOURCES.resolve("main/java/io/jishi/client/package-info.java"));
        final String code = javadoc.substring(javadoc.indexOf("{@code\n") + 7, javadoc.indexOf(" * }</pre>"));
        assertThat(Arrays.stream(code.split("\n")).map(line -> line.substring(Math.min(3, line.length())))
            .collect(Collectors.toList())).isEqualTo(type);
    }

    @Test
    void shouldKeepTheExampleShort() throws IOException {
        assertThat(example().size()).isLessThanOrEqualTo(50);
    }
}
