package io.jishi.demo.listing;

import io.jishi.wire.CreditGrade;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Makes demands of the prize competitions of Challenge.gov. */
final class ChallengeReader extends DemandReader {
    private static final long FIRST_ID = 3_000_000;
    private static final Pattern USUAL_PRIZE = Pattern.compile("\\$[\\d,]+");

    private record Dated(LocalDate open, DemandListing demand) {
    }

    ChallengeReader(final Reference reference) {
        super(reference);
    }

    /** Reads the competitions in the order in which they opened. */
    List<DemandListing> read(final Path directory) {
        final List<CSVRecord> rows = CsvTable.read(directory, "challenge_gov.csv.gz");
        final List<Long> prizes = rows.stream().map(row -> Money.fenOfDollars(row.get("prize_usd")))
                .filter(fen -> fen > 0).sorted().toList();
        final long medianFen = AwardAmounts.median(prizes);
        final List<Dated> demands = new ArrayList<>();
        for (final CSVRecord row : rows) {
            demands.add(dated(row, medianFen));
        }
        demands.sort(Comparator.comparing(Dated::open));
        return demands.stream().map(Dated::demand).toList();
    }

    private Dated dated(final CSVRecord row, final long medianFen) {
        final String id = row.get("id");
        final LocalDate close = SourceDates.parse(row.get("submission_end"), 0, reference.quirks());
        final LocalDate open = SourceDates.parse(row.get("submission_start"), close.getYear(), reference.quirks());
        final int days = SourceDates.windowDays(open, close, reference.quirks());
        final Owner owner = reference.owners().ofAgency("", row.get("agency"));
        final String title = title(row.get("title"), "Challenge " + id + " of " + owner.name());
        final Classification field = reference.classifyDemand(row.get("title"),
                row.get("tagline") + ' ' + row.get("description"), "", row.get("agency"));
        final Draw draw = new Draw("CHALLENGE-" + id);
        final DemandTerms terms = new DemandTerms(LICENCES | (draw.below("rights", 2) == 0 ? CONTROL : 0),
                minMaturity(row.get("type").toLowerCase(Locale.ROOT)),
                CooperationMode.setOf(CooperationMode.TRANSFER, CooperationMode.LICENCE, CooperationMode.SERVICE),
                Money.toStep(prizeFen(row.get("prize_usd"), medianFen)), 1, 0, CreditGrade.D, Lifetime.ofDays(days));
        final ListingHead head =
                new ListingHead(FIRST_ID + Integer.parseInt(id), "Challenge.gov " + id, title, owner);
        return new Dated(open, new DemandListing(head, field, terms, reach(owner, draw), Tags.of(Words.of(title))));
    }

    private long prizeFen(final String prize, final long medianFen) {
        final long fen = Money.fenOfDollars(prize);
        reference.quirks().countIf(fen == 0, Quirk.PRIZE_MISSING);
        reference.quirks().countIf(fen != 0 && !USUAL_PRIZE.matcher(prize).matches(), Quirk.PRIZE_FORMAT);
        return fen == 0 ? medianFen : fen;
    }

    /** What a competition asks for says how far a technology must be. */
    private static int minMaturity(final String type) {
        if (type.contains("demonstration") || type.contains("hardware")) {
            return 6;
        }
        if (type.contains("software")) {
            return 5;
        }
        if (type.contains("analytics") || type.contains("creative")) {
            return 4;
        }
        return type.contains("scientific") ? 3 : 2;
    }
}
