package io.jishi.demo.listing;

import io.jishi.wire.CreditGrade;
import io.jishi.wire.ListingVisibility;
import io.jishi.wire.Right;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Makes supplies of NASA's technology-transfer portfolio as it stood on 2014-10-31. */
final class NasaReader {
    /** Day of the snapshot; the market's start stands for it. */
    static final LocalDate SNAPSHOT = LocalDate.of(2014, 10, 31);

    private static final long FIRST_ID = 1_000_000;
    private static final LocalDate UNKNOWN = LocalDate.EPOCH;
    private static final Pattern FAMILY = Pattern.compile("[A-Z]+-(?:\\d{3}-)?\\d+");

    private static final List<CooperationMode> MORE_MODES = List.of(CooperationMode.JOINT_IMPLEMENTATION,
            CooperationMode.EQUITY, CooperationMode.COMMISSIONED_DEVELOPMENT, CooperationMode.CONSULTING,
            CooperationMode.SERVICE, CooperationMode.TRAINING);

    private final Reference reference;
    private final Map<String, Long> assetIds = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    NasaReader(final Reference reference) {
        this.reference = reference;
    }

    List<SupplyListing> read(final Path directory) {
        final List<SupplyListing> supplies = new ArrayList<>();
        for (final CSVRecord row : CsvTable.read(directory, "nasa_technologies.csv.gz")) {
            supplies.add(supply(row, FIRST_ID + row.getRecordNumber()));
        }
        return supplies;
    }

    private SupplyListing supply(final CSVRecord row, final long id) {
        final String number = row.get("Reference Number");
        final String title = Words.unescape(row.get("Title"));
        final Quirks quirks = reference.quirks();
        quirks.countIf(!title.equals(row.get("Title")), Quirk.TITLE_ESCAPED);
        quirks.countIf(!seen.add(number), Quirk.REFERENCE_REPEATED);
        quirks.countIf(row.get("Abstract").isEmpty(), Quirk.ABSTRACT_MISSING);
        final Owner owner = reference.owners().ofCentre(row.get("Center"));
        final String family = family(number);
        final long assetId = assetIds.computeIfAbsent(family, key -> assetIds.size() + 1L);
        final Classification field = reference.rules().byWords(title, row.get("Abstract"))
                .orElseGet(() -> reference.rules().byCategory(row.get("Category")));
        return new SupplyListing(new ListingHead(id, number, title, owner), assetId, field,
                terms(row, new Draw(family), new Draw(number)), reach(owner, new Draw(family)),
                Tags.of(Words.of(title)));
    }

    /** Cases of one family (divisions, continuations) are one asset: LAR-16307-1 and LAR-16307-2 are LAR-16307. */
    static String family(final String number) {
        final Matcher matcher = FAMILY.matcher(number);
        return matcher.lookingAt() ? matcher.group() : number;
    }

    private SupplyTerms terms(final CSVRecord row, final Draw family, final Draw draw) {
        final boolean granted = isGranted(row.get("Patent Number"));
        reference.quirks().countIf(!granted, Quirk.PATENT_NOT_GRANTED);
        final Lifetime lifetime = lifetime(row.get("Expiration Date"));
        final Right right = right(family, granted);
        final int maturity = granted ? draw.between("maturity", 5, 9) : draw.between("maturity", 3, 6);
        final boolean indivisible = right != Right.ORDINARY && right != Right.KNOW_HOW;
        final long units = indivisible ? 1 : draw.between("units", 1, right == Right.ORDINARY ? 8 : 3);
        final long minUnits = units >= 4 && draw.below("minimum", 8) == 0 ? 2 : 0;
        return new SupplyTerms(right, maturity, modes(right, draw), priceFen(right, maturity, lifetime, draw),
                units, minUnits, indivisible ? CreditGrade.B : CreditGrade.D, lifetime);
    }

    static boolean isGranted(final String patentNumber) {
        return !patentNumber.isEmpty() && !"0".equals(patentNumber);
    }

    private Lifetime lifetime(final String expiration) {
        final LocalDate expiry = LocalDate.parse(expiration.substring(0, 10));
        if (expiry.equals(UNKNOWN)) {
            reference.quirks().count(Quirk.EXPIRY_UNKNOWN);
            return Lifetime.UNBOUNDED;
        }
        final Lifetime lifetime = Lifetime.ofDays((int) ChronoUnit.DAYS.between(SNAPSHOT, expiry) + 1);
        reference.quirks().countIf(lifetime.isOver(), Quirk.EXPIRED_AT_SNAPSHOT);
        return lifetime;
    }

    /** One kind of right for a whole family, in the proportions of the page on the listings. */
    private static Right right(final Draw family, final boolean granted) {
        final int percent = family.below("right", 100);
        if (!granted) {
            return percent < 50 ? Right.KNOW_HOW : Right.ORDINARY;
        }
        if (percent < 60) {
            return Right.ORDINARY;
        }
        if (percent < 80) {
            return Right.EXCLUSIVE;
        }
        return percent < 92 ? Right.SOLE : Right.ASSIGNMENT;
    }

    private static int modes(final Right right, final Draw draw) {
        final CooperationMode more = MORE_MODES.get(draw.below("mode", MORE_MODES.size()));
        return switch (right) {
            case ASSIGNMENT -> CooperationMode.setOf(CooperationMode.TRANSFER, CooperationMode.EQUITY, more);
            case KNOW_HOW -> CooperationMode.setOf(CooperationMode.TRANSFER, CooperationMode.SERVICE, more);
            default -> CooperationMode.setOf(CooperationMode.LICENCE, more);
        };
    }

    private long priceFen(final Right right, final int maturity, final Lifetime lifetime, final Draw draw) {
        final long rightPercent = switch (right) {
            case ASSIGNMENT -> 100;
            case EXCLUSIVE -> 60;
            case SOLE -> 45;
            case KNOW_HOW -> 15;
            default -> 10;
        };
        final long maturityPercent = 40 + 10L * maturity;
        final int years = Math.max(0, lifetime.days() / 365);
        final long lifePercent = lifetime.bounded() ? Math.min(100, 40 + 6L * years) : 70;
        final long product = reference.awards().drawnFen(draw) * rightPercent * maturityPercent * lifePercent;
        return Money.toStep(Money.divideHalfUp(product, 1_000_000));
    }

    private SupplyReach reach(final Owner owner, final Draw family) {
        final List<Region> area = reference.regions().areaOf(owner.venue());
        final int regionId = area.get(family.below("region", area.size())).regionId();
        final long allowed = family.below("buyers", 8) == 0 ? reference.regions().bitsOf(owner.venue()) : 0;
        final boolean local = family.below("visibility", 10) == 0;
        return new SupplyReach(regionId, allowed, local ? ListingVisibility.VENUE : ListingVisibility.NATIONAL);
    }
}
