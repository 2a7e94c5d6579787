package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.reference.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRowsTest {
    /** Siblings that rows of every page tell apart. */
    private static final int IN_EVERY_PAGE = 480;
    private static final int SIBLINGS = 2 * IN_EVERY_PAGE + 33;
    private final SplittableRandom random = new SplittableRandom(5);
    private final Listings listings = new Listings(1, 0);
    private final PageWords some = new PageWords();
    private Fields fields;
    private NodeRows nodes;

    @ParameterizedTest
    @ValueSource(ints = {16, 31, 241, IN_EVERY_PAGE, IN_EVERY_PAGE + 1, SIBLINGS})
    void shouldLeaveThoseUnderANodeAndNobodyElse(final int children) {
        define(children);
        final List<Integer> drawn = draw();
        for (int prefix = 0; prefix < fields.size(); prefix++) {
            final int node = prefix;
            for (int shared = 0; shared < fields.depthOf(node); shared++) {
                assertThat(left(node, shared, true, drawn))
                    .isEqualTo(those(drawn, (field) -> fields.isUnder(field, node)));
            }
        }
    }

    @Test
    void shouldLeaveThoseAtANodeAndNobodyElse() {
        define(SIBLINGS);
        final List<Integer> drawn = draw();
        for (int node = 0; node < fields.size(); node++) {
            final int wanted = node;
            assertThat(left(node, 0, false, drawn)).isEqualTo(those(drawn, (field) -> field == wanted));
        }
    }

    @Test
    void shouldFindNobodyAtAHighPlaceInAPageWithoutOne() {
        define(SIBLINGS);
        final List<Integer> low = those(draw(), (field) -> !isUnderAHighPlace(field));
        assertThat(low).isNotEmpty();
        for (int node = 0; node < fields.size(); node++) {
            if (isUnderAHighPlace(node)) {
                assertThat(left(node, 0, true, low)).isEmpty();
            }
        }
    }

    private boolean isUnderAHighPlace(final int field) {
        return IntStream.rangeClosed(1, fields.depthOf(field))
            .anyMatch((depth) -> fields.placeAmongSiblings(fields.ancestorAt(field, depth)) >= IN_EVERY_PAGE);
    }

    /** A root with so many children, and as many fields again below those, or roots. */
    private void define(final int children) {
        final OpenMarket market = new OpenMarket(4 * children);
        for (int id = 1; id <= children + 1; id++) {
            market.defineField(id, id == 1 ? 0 : 1);
        }
        for (int id = children + 2; id <= 2 * children; id++) {
            market.defineField(id, random.nextInt(4) == 0 ? 0 : random.nextInt(2, id));
        }
        fields = market.fields();
        nodes = new NodeRows(fields);
    }

    private List<Integer> draw() {
        final List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < Long.SIZE; i++) {
            drawn.add(random.nextInt(fields.size()));
        }
        return drawn;
    }

    /** Which of some fields are left in a page of listings there. */
    private List<Integer> left(final int node, final int shared, final boolean orUnder, final List<Integer> drawn) {
        final List<Integer> sharing = shared == 0 ? drawn
            : those(drawn, (field) -> fields.isUnder(field, fields.ancestorAt(node, shared)));
        final ProposalPage page = new ProposalPage(Long.SIZE);
        final EntryRows rows = new EntryRows(fields, listings);
        for (final int field : sharing) {
            draft(field, orUnder);
            rows.of(listings.draft());
            page.add(field, rows);
        }
        some.set(page.bits(), ProposalPage.at(EntryRows.ALIVE, page.words()), page.words());
        nodes.ask(node, shared, orUnder);
        nodes.leave(some, page.bits());
        nodes.leaveByFar(some, page.bits());
        final List<Integer> left = new ArrayList<>();
        for (int slot = 0; slot < sharing.size(); slot++) {
            if ((some.get(0) >>> slot & 1) != 0) {
                left.add(sharing.get(slot));
            }
        }
        return left;
    }

    private static List<Integer> those(final List<Integer> drawn, final Predicate<Integer> wanted) {
        return drawn.stream().filter(wanted).toList();
    }

    private void draft(final int field, final boolean supply) {
        if (supply) {
            listings.draft(OpenMarket.supply(), field, Listings.NONE);
        } else {
            listings.draft(OpenMarket.demand(), field);
        }
    }
}
