package io.jishi.demo.listing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The regions of the contract register, and the areas of the three venues. */
final class Regions {
    private final List<Region> regions = new ArrayList<>();

    private Regions() {
    }

    static Regions load(final Path directory) {
        final Regions result = new Regions();
        for (final CSVRecord row : CsvTable.read(directory, "regions.csv")) {
            result.regions.add(new Region(Integer.parseInt(row.get("region_id")), row.get("code"), row.get("name"),
                    row.get("venue")));
        }
        return result;
    }

    List<Region> all() {
        return List.copyOf(regions);
    }

    Region byCode(final String code) {
        return regions.stream().filter(region -> region.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region " + code + " in regions.csv"));
    }

    List<Region> areaOf(final String venue) {
        return regions.stream().filter(region -> region.venue().equals(venue)).toList();
    }

    /** The area of a venue as a set: bit n is region n. */
    long bitsOf(final String venue) {
        long bits = 0;
        for (final Region region : areaOf(venue)) {
            bits |= 1L << region.regionId();
        }
        return bits;
    }
}
