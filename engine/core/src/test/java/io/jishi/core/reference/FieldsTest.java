package io.jishi.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void shouldFindEveryNodeUnderItselfAndItsAncestorsOnly() {
        final SplittableRandom random = new SplittableRandom(7);
        final Fields fields = new Fields(500);
        final List<Integer> parents = new ArrayList<>();
        while (!fields.isFull()) {
            final int parent = random.nextInt(-1, fields.size());
            if (fields.depthOf(parent) < 8) {
                parents.add(parent);
                fields.add(1_000 + fields.size(), parent);
            }
        }
        for (int node = 0; node < fields.size(); node++) {
            for (int prefix = Fields.ROOT; prefix < fields.size(); prefix++) {
                assertThat(fields.isUnder(node, prefix)).isEqualTo(isAncestorOrSelf(prefix, node, parents));
            }
            assertThat(fields.isLeaf(node)).isEqualTo(!parents.contains(node));
            assertThat(fields.childCount(node)).isEqualTo(Collections.frequency(parents, node));
            assertThat(fields.placeAmongSiblings(node))
                .isEqualTo(Collections.frequency(parents.subList(0, node), parents.get(node)));
            assertThat(fields.indexOf(fields.idOf(node))).isEqualTo(node);
        }
        assertThat(fields.childCount(Fields.ROOT)).isEqualTo(Collections.frequency(parents, Fields.ROOT));
    }

    private static boolean isAncestorOrSelf(final int prefix, final int node, final List<Integer> parents) {
        int at = node;
        while (at != prefix && at != Fields.ROOT) {
            at = parents.get(at);
        }
        return at == prefix;
    }

    @Test
    void shouldTakeZeroForTheWholeTreeAndKnowWhatIsNotThere() {
        final Fields fields = new Fields(2);
        assertThat(fields.indexOf(0)).isEqualTo(Fields.ROOT);
        assertThat(fields.indexOf(5)).isEqualTo(Fields.UNKNOWN);
        assertThat(fields.isLeaf(Fields.ROOT)).isFalse();
        assertThat(fields.depthOf(Fields.ROOT)).isZero();
    }
}
