package io.jishi.demo.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a comma-separated file with a header line, compressed when its name ends in {@code .gz}. */
final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private CsvTable() {
    }

    /**
     * Reads a whole file.
     *
     * @param directory where the listings are.
     * @param name      of the file.
     * @return its rows, in their order.
     * @throws UncheckedIOException naming the file, when it cannot be read.
     */
    static List<CSVRecord> read(final Path directory, final String name) {
        final Path file = directory.resolve(name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reader reader = new InputStreamReader(plain, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            return parser.getRecords();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read the listings file " + file + ": " + e.getMessage(), e);
        }
    }
}
