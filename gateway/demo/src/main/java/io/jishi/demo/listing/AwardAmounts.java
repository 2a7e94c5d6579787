package io.jishi.demo.listing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** What US agencies really paid: the SBIR/STTR awards of 2017, the measure of every derived price. */
final class AwardAmounts {
    private final List<Long> all = new ArrayList<>();
    private final Map<String, List<Long>> byBranch = new HashMap<>();
    private final Map<String, List<Long>> byAgency = new HashMap<>();

    private AwardAmounts() {
    }

    static AwardAmounts load(final Path directory) {
        final AwardAmounts amounts = new AwardAmounts();
        for (final CSVRecord row : CsvTable.read(directory, "sbir_awards_2017.csv.gz")) {
            if ("Phase II".equals(row.get("phase"))) {
                final long fen = Money.fenOfDollars(row.get("award_amount_usd"));
                final String agency = row.get("agency");
                amounts.all.add(fen);
                amounts.byAgency.computeIfAbsent(agency, key -> new ArrayList<>()).add(fen);
                amounts.byBranch.computeIfAbsent(agency + '/' + row.get("branch"), key -> new ArrayList<>()).add(fen);
            }
        }
        Collections.sort(amounts.all);
        amounts.byAgency.values().forEach(Collections::sort);
        amounts.byBranch.values().forEach(Collections::sort);
        return amounts;
    }

    /**
     * The median Phase II award: of the branch if it has awards, else of the agency, else of all.
     *
     * @param agency as published.
     * @param branch may be empty.
     * @return fen.
     */
    long medianFen(final String agency, final String branch) {
        return median(byBranch.getOrDefault(agency + '/' + branch, byAgency.getOrDefault(agency, all)));
    }

    /**
     * One of the amounts, by lot.
     *
     * @param draw of the row that needs it.
     * @return fen.
     */
    long drawnFen(final Draw draw) {
        return all.get(draw.below("award", all.size()));
    }

    /**
     * The middle of sorted values.
     *
     * @param sorted not empty, ascending.
     * @return the middle one, or the mean of the two, rounded half up.
     */
    static long median(final List<Long> sorted) {
        final int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle) : Money.divideHalfUp(sorted.get(middle - 1) + sorted.get(middle), 2);
    }
}
