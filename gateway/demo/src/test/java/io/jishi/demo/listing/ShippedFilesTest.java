package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ShippedFilesTest {
    private static final Pattern CONTACT =
            Pattern.compile("[\\w.-]+@[\\w-]+\\.|\\(?\\b\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}");

    @Test
    void shouldBeTheFilesThatWereChecked() throws IOException, NoSuchAlgorithmException {
        final List<String> lines = Files.readAllLines(Listings.DIRECTORY.resolve("SHA256SUMS"));
        final Set<String> listed = new TreeSet<>();
        for (final String line : lines) {
            final String name = line.substring(66);
            final byte[] bytes = Files.readAllBytes(Listings.DIRECTORY.resolve(name));
            final byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(HexFormat.of().formatHex(digest)).as(name).isEqualTo(line.substring(0, 64));
            listed.add(name);
        }
        try (Stream<Path> files = Files.list(Listings.DIRECTORY)) {
            final Set<String> shipped = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".csv")).collect(Collectors.toSet());
            assertThat(shipped).isEqualTo(listed);
        }
    }

    @Test
    void shouldCarryNobodysAddressOrTelephone() {
        for (final String name : List.of("nasa_technologies.csv.gz", "sbir_topics.csv.gz", "challenge_gov.csv.gz")) {
            for (final CSVRecord row : CsvTable.read(Listings.DIRECTORY, name)) {
                assertThat(CONTACT.matcher(String.join(" ", row.values())).find()).as(row.toString()).isFalse();
            }
        }
    }
}
