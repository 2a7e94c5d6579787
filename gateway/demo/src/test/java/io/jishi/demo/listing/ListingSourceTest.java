package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jishi.wire.Right;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingSourceTest {
    private static final Set<String> VENUES = Set.of("CTEX", "STEX", "SZTC");
    private static final long START_NS = 1_800_000_000_000_000_000L;

    private final ListingSource source = Listings.source();

    @Test
    void shouldMakeAListingOfEveryRow() {
        assertThat(source.supplies()).hasSize(1630);
        assertThat(source.demands()).hasSize(6924 + 318);
        assertThat(heads().map(ListingHead::clientListingId).distinct()).hasSize(1630 + 6924 + 318);
    }

    @Test
    void shouldGiveTheSameRecordsEveryTime() {
        assertThat(ListingSource.load(Listings.DIRECTORY).checksum()).isEqualTo(source.checksum())
                .isEqualTo("c5457d4f3956aaa9c4cf79a7e87c893a5a8598bb5f33b657aa48c876bb1f66d3");
    }

    @Test
    void shouldGiveEveryListingATitleAnOwnerAndAVenue() {
        assertThat(heads()).allSatisfy(head -> {
            assertThat(head.title()).isNotBlank().doesNotContain("&amp;", "&#", "&quot;", "&nbsp;");
            assertThat(head.reference()).isNotBlank();
            assertThat(VENUES).contains(head.owner().venue());
            assertThat(source.owners()).contains(head.owner());
        });
    }

    @Test
    void shouldKeepEverySupplyWithinWhatTheEngineAccepts() {
        assertThat(source.supplies()).allSatisfy(supply -> {
            final SupplyTerms terms = supply.terms();
            assertThat(supply.classification().field().isLeaf()).isTrue();
            assertThat(supply.assetId()).isBetween(1L, 1244L);
            assertThat(terms.maturity()).isBetween(1, 9);
            assertThat(terms.modes()).isBetween(1, 511);
            assertThat(terms.priceFen()).isPositive();
            assertThat(terms.priceFen() % Money.PRICE_STEP_FEN).isZero();
            assertThat(terms.minUnits()).isBetween(0L, terms.units());
            assertThat(terms.units()).isBetween(1L, Set.of(Right.ORDINARY, Right.KNOW_HOW).contains(terms.right())
                    ? 8L : 1L);
            assertThat(supply.reach().regionId()).isBetween(1, 31);
            assertThat(source.regions().get(supply.reach().regionId() - 1).venue())
                    .isEqualTo(supply.head().owner().venue());
        });
    }

    @Test
    void shouldKeepEveryDemandWithinWhatTheEngineAccepts() {
        assertThat(source.demands()).allSatisfy(demand -> {
            final DemandTerms terms = demand.terms();
            assertThat(source.fields().nodes()).contains(demand.classification().field());
            assertThat(terms.rights()).isBetween(1, 511);
            assertThat(terms.minMaturity()).isBetween(1, 9);
            assertThat(terms.modes()).isBetween(1, 511);
            assertThat(terms.priceFen()).isPositive();
            assertThat(terms.units()).isBetween(1L, 3L);
            assertThat(terms.minUnits()).isBetween(0L, terms.units());
            assertThat(terms.lifetime().isOver()).isFalse();
            assertThat(demand.reach().regions() & 1).isZero();
            assertThat(demand.reach().regions() >>> 32).isZero();
        });
    }

    @Test
    void shouldCountWhatIsOddInTheSources() {
        assertThat(source.quirks()).isEqualTo(Map.ofEntries(
                Map.entry(Quirk.EXPIRY_UNKNOWN, 240), Map.entry(Quirk.EXPIRED_AT_SNAPSHOT, 11),
                Map.entry(Quirk.PATENT_NOT_GRANTED, 538), Map.entry(Quirk.REFERENCE_REPEATED, 225),
                Map.entry(Quirk.ABSTRACT_MISSING, 139), Map.entry(Quirk.TITLE_MISSING, 5),
                Map.entry(Quirk.TITLE_ESCAPED, 122), Map.entry(Quirk.DESCRIPTION_MISSING, 1280),
                Map.entry(Quirk.WINDOW_NEGATIVE, 1), Map.entry(Quirk.DATE_YEAR_FIRST, 80),
                Map.entry(Quirk.YEAR_TOO_LONG, 1), Map.entry(Quirk.YEAR_MISSING, 1),
                Map.entry(Quirk.PRIZE_MISSING, 80), Map.entry(Quirk.PRIZE_FORMAT, 4)));
    }

    @Test
    void shouldGiveNoEndToATechnologyWhoseExpiryIsUnknown() {
        final SupplyListing supply = supply("KSC-12236-2-PCT");

        assertThat(supply.terms().lifetime()).isEqualTo(Lifetime.UNBOUNDED);
        assertThat(supply.terms().lifetime().validUntilNs(START_NS)).isZero();
    }

    @Test
    void shouldLeaveExpiredWhatHadExpiredAndKeepWhatExpiresThatDay() {
        final Lifetime expired = supply("KSC-12666").terms().lifetime();
        final Lifetime lastDay = supply("LAR-16573-1").terms().lifetime();

        assertThat(expired).isEqualTo(Lifetime.ofDays(-13));
        assertThat(expired.isOver()).isTrue();
        assertThat(lastDay).isEqualTo(Lifetime.ofDays(1));
        assertThat(lastDay.validUntilNs(START_NS)).isEqualTo(START_NS + TimeUnit.DAYS.toNanos(1));
        assertThat(source.supplies().stream().filter(supply -> supply.terms().lifetime().isOver())).hasSize(11);
    }

    @Test
    void shouldTreatANumberOfZeroAsNotGranted() {
        assertThat(NasaReader.isGranted("0")).isFalse();
        assertThat(NasaReader.isGranted("")).isFalse();
        assertThat(NasaReader.isGranted("RE43,880")).isTrue();
        assertThat(supply("KSC-12236-2-PCT").terms().right()).isIn(Right.KNOW_HOW, Right.ORDINARY);
    }

    @Test
    void shouldMakeOneAssetOfAFamilyOfCases() {
        assertThat(source.supplies().stream().map(SupplyListing::assetId).distinct()).hasSize(1244);
        assertThat(supply("ARC-15201-1").assetId()).isEqualTo(supply("ARC-15201-2").assetId());
        assertThat(NasaReader.family("ARC-15201-1DIV")).isEqualTo("ARC-15201");
        assertThat(NasaReader.family("DRC-010-026")).isEqualTo("DRC-010-026");
        assertThat(NasaReader.family("KSC-12236-2-PCT")).isEqualTo("KSC-12236");
    }

    @Test
    void shouldNameATopicWithoutTitleAfterItsAgency() {
        assertThat(demand(2_004_579).head().title()).isEqualTo("Topic 4579 of Department of Energy");
    }

    @Test
    void shouldTakeThePublishedPrizeAsBudget() {
        assertThat(demand(3_001_003).terms().priceFen()).isEqualTo(Money.toStep(425_000L * 675_18 / 100));
    }

    @Test
    void shouldFindTheOwnerByBranchBeforeAgency() {
        final Map<String, Long> owners = source.demands().stream()
                .collect(Collectors.groupingBy(demand -> demand.head().owner().code(), Collectors.counting()));

        assertThat(owners).containsEntry("USAF", 726L).containsEntry("NIST", 72L).containsEntry("NASA", 853L)
                .containsEntry("OTHER-AGENCY", 22L);
    }

    @Test
    void shouldNameTheFileThatIsMissing(@TempDir final Path empty) {
        assertThatThrownBy(() -> ListingSource.load(empty)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("ipc_subclass.csv.gz");
    }

    private Stream<ListingHead> heads() {
        return Stream.concat(source.supplies().stream().map(SupplyListing::head),
                source.demands().stream().map(DemandListing::head));
    }

    private SupplyListing supply(final String reference) {
        return first(source.supplies().stream()
                .filter(listing -> listing.head().reference().equals(reference)).toList());
    }

    private DemandListing demand(final long id) {
        return first(source.demands().stream().filter(listing -> listing.head().clientListingId() == id).toList());
    }

    private static <T> T first(final List<T> found) {
        assertThat(found).isNotEmpty();
        return found.get(0);
    }
}
