package io.jishi.demo.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class FieldTreeTest {
    private final FieldTree tree = Listings.source().fields();

    @Test
    void shouldHoldSectionsClassesAndSubclasses() {
        assertThat(tree.nodes()).hasSize(791);
        assertThat(tree.nodes()).filteredOn(node -> node.parentFieldId() == 0).hasSize(8);
        assertThat(tree.nodes()).filteredOn(FieldNode::isLeaf).hasSize(651);
        assertThat(tree.nodes()).allSatisfy(node -> {
            assertThat(node.parentFieldId()).isLessThan(node.fieldId());
            assertThat(node.title()).isNotBlank().doesNotContain("href", "<");
            assertThat(tree.nodes().get(node.fieldId() - 1)).isSameAs(node);
        });
    }

    @Test
    void shouldFollowTheTreeNotTheLetters() {
        final FieldNode learning = tree.get("G06N");

        assertThat(tree.isUnder(learning, tree.get("G06"))).isTrue();
        assertThat(tree.isUnder(learning, tree.get("G"))).isTrue();
        assertThat(tree.isUnder(learning, learning)).isTrue();
        assertThat(tree.isUnder(tree.get("G06"), learning)).isFalse();
        assertThat(tree.isUnder(learning, tree.get("G01"))).isFalse();
    }

    @Test
    void shouldRefuseACodeThatIsNotInTheTree() {
        assertThatThrownBy(() -> tree.get("G0")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("G0");
    }

    @Test
    void shouldKnowEveryCodeOfTheFrequencies() {
        long patents = 0;
        for (final CSVRecord row : CsvTable.read(Listings.DIRECTORY, "ipc_subclass_frequency.csv.gz")) {
            assertThat(tree.get(row.get("code")).isLeaf()).isTrue();
            patents += Long.parseLong(row.get("count"));
        }
        assertThat(patents).isEqualTo(27_178);
    }
}
