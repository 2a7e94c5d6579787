package io.jishi.demo.listing;

import io.jishi.wire.CreditGrade;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Makes demands of the SBIR/STTR topics of US agencies. */
final class SbirReader extends DemandReader {
    private static final long FIRST_ID = 2_000_000;
    private static final String BOTH_PHASES = "Phase I,Phase II";
    /** Guideline amounts of the SBIR Policy Directive of 2014: 150,000 to 1,000,000 dollars. */
    private static final int PHASE_ONE_PERCENT = 15;

    private record Dated(LocalDate open, DemandListing demand) {
    }

    SbirReader(final Reference reference) {
        super(reference);
    }

    /** Reads the topics in the order in which they opened. */
    List<DemandListing> read(final Path directory) {
        final List<Dated> demands = new ArrayList<>();
        for (final CSVRecord row : CsvTable.read(directory, "sbir_topics.csv.gz")) {
            demands.add(new Dated(LocalDate.parse(row.get("open_date")), demand(row)));
        }
        demands.sort(Comparator.comparing(Dated::open));
        return demands.stream().map(Dated::demand).toList();
    }

    private DemandListing demand(final CSVRecord row) {
        final String number = row.get("n");
        final Owner owner = reference.owners().ofAgency(row.get("branch"), row.get("agency"));
        final String title = title(row.get("title"), "Topic " + number + " of " + owner.name());
        reference.quirks().countIf(row.get("description").isEmpty(), Quirk.DESCRIPTION_MISSING);
        final Classification field = reference.classifyDemand(row.get("title"), row.get("description"),
                row.get("branch"), row.get("agency"));
        final Draw draw = new Draw("SBIR-" + number);
        final ListingHead head =
                new ListingHead(FIRST_ID + Integer.parseInt(number), "SBIR topic " + number, title, owner);
        return new DemandListing(head, field, terms(row, draw), reach(owner, draw), Tags.of(Words.of(title)));
    }

    private DemandTerms terms(final CSVRecord row, final Draw draw) {
        final boolean both = BOTH_PHASES.equals(row.get("phase"));
        final long units = both ? draw.between("units", 1, 3) : 1;
        final long median = reference.awards().medianFen(row.get("agency"), row.get("branch"));
        final long phasePercent = both ? 100 : PHASE_ONE_PERCENT;
        final long spreadPercent = draw.between("budget", 50, 150);
        final long budget = Money.divideHalfUp(median * phasePercent * spreadPercent, 10_000 * units);
        final int minMaturity = both ? draw.between("maturity", 4, 6) : draw.between("maturity", 2, 5);
        final long minUnits = units > 1 && draw.below("minimum", 4) == 0 ? 2 : 0;
        final int days = SourceDates.windowDays(LocalDate.parse(row.get("open_date")),
                LocalDate.parse(row.get("close_date")), reference.quirks());
        return new DemandTerms(rights(draw), minMaturity, modes(row.get("program"), draw), Money.toStep(budget),
                units, minUnits, both ? CreditGrade.C : CreditGrade.D, Lifetime.ofDays(days));
    }

    private static int rights(final Draw draw) {
        return switch (draw.below("rights", 4)) {
            case 0 -> CONTROL;
            case 1 -> CONTROL | LICENCES;
            default -> LICENCES;
        };
    }

    private static int modes(final String program, final Draw draw) {
        final boolean withInstitute = program.contains("STTR");
        final int modes = CooperationMode.setOf(CooperationMode.JOINT_IMPLEMENTATION,
                CooperationMode.COMMISSIONED_DEVELOPMENT);
        return withInstitute ? modes : modes | CooperationMode.setOf(CooperationMode.LICENCE,
                draw.below("mode", 2) == 0 ? CooperationMode.TRANSFER : CooperationMode.CONSULTING);
    }
}
