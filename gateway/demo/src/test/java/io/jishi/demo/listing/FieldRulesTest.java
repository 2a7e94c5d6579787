package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.demo.listing.Classification.Basis;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTest {
    private final FieldRules rules = Listings.source().rules();

    @Test
    void shouldReachEveryRuleByItsOwnWords() {
        assertThat(rules.rules()).filteredOn(rule -> Set.of("title", "any").contains(rule.scope()))
                .allSatisfy(rule -> assertThat(rules.byWords(rule.pattern().replace("*", ""), "").orElseThrow())
                        .isEqualTo(new Classification(rule.field(), Basis.TITLE, rule.pattern())));
    }

    @Test
    void shouldUseEveryRuleOnTheListings() {
        final Set<String> used = new HashSet<>();
        Listings.source().supplies().forEach(supply -> used.add(supply.classification().pattern()));
        Listings.source().demands().forEach(demand -> used.add(demand.classification().pattern()));

        assertThat(rules.rules()).extracting(FieldRules.Rule::pattern).isSubsetOf(used).containsAll(used);
    }

    @Test
    void shouldTryPatternsOfOneWordOnTitlesOnly() {
        assertThat(rules.rules()).filteredOn(rule -> "any".equals(rule.scope()))
                .allSatisfy(rule -> assertThat(rule.pattern()).contains(" "));
        assertThat(rules.byWords("A thing", "with a laser and a robot")).isEmpty();
        assertThat(rules.byWords("A thing", "with a carbon nanotube").orElseThrow().basis()).isEqualTo(Basis.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "Single Crystal Superalloy for turbine airfoils, C22C",
        "Low-Melt Poly(Amic Acids) and Polyimides and their Uses, C08G",
        "Carbon nanotube-based sensor, C01B",
        "Advanced Direct Digital Exciter for Radar, G01S",
        "Unmanned Aerial Vehicles &amp; swarms, B64U",
        "Heat Stable Sabin-based Inactivated Polio Vaccine, A61K",
        "Next Gen Fertilizer Innovation Challenge, C05F"
    })
    void shouldPutATitleWhereAReaderWouldLookForIt(final String title, final String code) {
        assertThat(rules.byWords(title, "").orElseThrow().field().code()).isEqualTo(code);
    }

    @Test
    void shouldMatchNamesOfAgenciesByWholeWords() {
        assertThat(rules.byAgency("", "Small Business Administration").pattern())
                .isEqualTo("Small Business Administration");
        assertThat(rules.byAgency("Air Force", "Department of Defense").field().code()).isEqualTo("B64");
        assertThat(rules.byAgency("", "An office nobody has heard of").pattern()).isEqualTo("*");
    }

    @Test
    void shouldWidenADemandClassifiedByItsTextToTheClass() {
        assertThat(Listings.source().demands()).filteredOn(demand -> demand.classification().basis() == Basis.TEXT)
                .isNotEmpty()
                .allSatisfy(demand -> assertThat(demand.classification().field().code()).hasSize(3));
    }

    @Test
    void shouldClassifyThisManyRowsByEachKindOfRule() {
        assertThat(Stream.of(Basis.values()).map(this::supplies)).isEqualTo(List.of(1345L, 55L, 230L));
        assertThat(Stream.of(Basis.values()).map(this::demands)).isEqualTo(List.of(5453L, 353L, 1436L));
    }

    private long supplies(final Basis basis) {
        return Listings.source().supplies().stream().filter(it -> it.classification().basis() == basis).count();
    }

    private long demands(final Basis basis) {
        return Listings.source().demands().stream().filter(it -> it.classification().basis() == basis).count();
    }
}
