package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.Visibility;
import org.junit.jupiter.api.Test;

/** What the public is told of a book, worked out by hand. */
class PublicDepthTest {
    private final BookScript book = told(DepthFeed.ALL);

    private static BookScript told(final DepthFeed feed) {
        return new BookScript(BookScript.limits(), venue -> { }, instrument -> instrument.depthFeed = feed);
    }

    @Test
    void shouldTellEveryOrderThatComesOrGoesAndItsLevel() {
        assertThat(book.buy(1, 100, 5)).containsExactly("accepted 1 at 100",
            "order 1 BUY 5@100 place 1 #1", "level BUY 5@100 of 1 #2");
        assertThat(book.buy(2, 100, 3)).containsExactly("accepted 2 at 100",
            "order 2 BUY 3@100 place 2 #3", "level BUY 8@100 of 2 #4");
        assertThat(book.sell(3, 100, 6)).containsExactly("accepted 3 at 100",
            "trade 5@100 3x1 left 1/0", "report 5@100", "trade 1@100 3x2 left 0/2", "report 1@100",
            "order 1 BUY 0@100 place 1 #5", "level BUY 2@100 of 1 #6", "order 2 BUY 2@100 place 2 #7");
        assertThat(book.cancel(2, 2)).containsExactly("ended 2 CANCELLED left 2",
            "order 2 BUY 0@100 place 2 #8", "level BUY 0@100 of 0 #9");
    }

    @Test
    void shouldTellBothLevelsOfAnOrderThatMoves() {
        book.buy(1, 100, 5);
        assertThat(book.replace(1, 1, 99, 5)).containsExactly("replaced 1 5@99 left 5 lost",
            "order 1 BUY 5@99 place 2 #3", "level BUY 0@100 of 0 #4", "level BUY 5@99 of 1 #5");
        assertThat(book.replace(1, 1, 99, 4)).as("it keeps its place").containsExactly("replaced 1 4@99 left 4 kept",
            "order 1 BUY 4@99 place 2 #6", "level BUY 4@99 of 1 #7");
        assertThat(book.replace(1, 1, 99, 4)).as("nothing is different")
            .containsExactly("replaced 1 4@99 left 4 kept");
    }

    @Test
    void shouldTellOnlyWhatAnIcebergShowsAndItsNewPlaceWithEachTip() {
        assertThat(book.enter(1, Side.SELL, 100, 9, order -> order.displayUnits = 2)).containsExactly(
            "accepted 1 at 100", "order 1 SELL 2@100 place 1 #1", "level SELL 2@100 of 1 #2");
        assertThat(book.buy(2, 100, 2)).as("the level shows what it showed").containsExactly("accepted 2 at 100",
            "trade 2@100 2x1 left 0/7", "report 2@100", "order 1 SELL 2@100 place 2 #3");
        assertThat(book.replace(1, 1, 100, 5)).as("less of what is hidden is nobody's business")
            .containsExactly("replaced 1 5@100 left 3 kept");
    }

    @Test
    void shouldNotTellWhatComesAndGoesWithinACommandNorStopsThatWait() {
        book.sell(1, 100, 1);
        book.buy(2, 98, 1);
        assertThat(book.enter(3, Side.SELL, 97, 4, order -> {
            order.orderType = OrderType.STOP_LIMIT;
            order.stopPriceFen = 100;
        })).containsExactly("accepted 3 at 97");
        // The rest of 4 comes to stand at 100; the stop meets it before anybody is told.
        assertThat(book.buy(4, 100, 4)).containsExactly("accepted 4 at 100",
            "trade 1@100 4x1 left 3/0", "report 1@100", "triggered 3 at 100",
            "trade 3@100 3x4 left 1/0", "report 3@100", "trade 1@98 3x2 left 0/0", "report 1@98",
            "order 1 SELL 0@100 place 1 #5", "level SELL 0@100 of 0 #6",
            "order 2 BUY 0@98 place 2 #7", "level BUY 0@98 of 0 #8");
    }

    @Test
    void shouldTellACollectingBookAndItsUncrossInOneNumbering() {
        book.phase(Phase.PRE_OPEN);
        book.buy(1, 101, 5);
        assertThat(book.sell(2, 100, 3)).containsExactly("accepted 2 at 100",
            "order 2 SELL 3@100 place 2 #3", "level SELL 3@100 of 1 #4", "indicative 3@101 surplus 2 #5");
        assertThat(book.phase(Phase.OPEN)).containsExactly("PHASE_CHANGED",
            "trade 3@101 2x1 left 0/2", "report 3@101",
            "order 1 BUY 2@101 place 1 #6", "level BUY 2@101 of 1 #7",
            "order 2 SELL 0@100 place 2 #8", "level SELL 0@100 of 0 #9");
    }

    @Test
    void shouldTellOrdersOrLevelsOrNothingAsTheInstrumentSays() {
        assertThat(told(DepthFeed.ORDERS).buy(1, 100, 5))
            .containsExactly("accepted 1 at 100", "order 1 BUY 5@100 place 1 #1");
        assertThat(told(DepthFeed.LEVELS).buy(1, 100, 5))
            .containsExactly("accepted 1 at 100", "level BUY 5@100 of 1 #1");
        assertThat(told(DepthFeed.NONE).buy(1, 100, 5)).containsExactly("accepted 1 at 100");
    }

    @Test
    void shouldSayTheLargestNumberOfALevelThatShowsMore() {
        final long most = Long.MAX_VALUE;
        book.buy(1, 1, most);
        assertThat(book.buy(2, 1, 5)).containsExactly("accepted 2 at 1",
            "order 2 BUY 5@1 place 2 #3", "level BUY " + most + "@1 of 2 #4");
        assertThat(book.cancel(1, 1)).containsExactly("ended 1 CANCELLED left " + most,
            "order 1 BUY 0@1 place 1 #5", "level BUY 5@1 of 1 #6");
    }

    @Test
    void shouldNameNoOwner() {
        book.buy(1, 100, 5);
        assertThat(book.events()).filteredOn(event -> event.type() != EventType.ORDER_ACCEPTED).hasSize(2)
            .allSatisfy(event -> {
                assertThat(event.get("participantId")).isZero();
                assertThat(event.get("counterpartyId")).isZero();
                assertThat(event.get("venueId")).isEqualTo(1);
                assertThat(event.get("visibility")).isEqualTo(Visibility.PUBLIC.code());
            });
    }

    @Test
    void shouldForgetLevelsThatAreGone() {
        final BookScript small = new BookScript(BookScript.limits().maxLevels(4), venue -> { },
            instrument -> instrument.depthFeed = DepthFeed.ALL);
        for (int i = 1; i <= 100; i++) {
            small.buy(1, i, 1);
            assertThat(small.cancel(1, i)).as("more prices than there is room for levels at one time")
                .endsWith("level BUY 0@" + i + " of 0 #" + 4 * i);
        }
    }

    @Test
    void shouldShowTheWholeBookToWhoAskedAlone() {
        book.buy(1, 100, 5);
        book.snapshot(5);
        assertThat(book.events()).hasSize(1).allSatisfy(event -> {
            assertThat(event.get("participantId")).isEqualTo(5);
            assertThat(event.get("visibility")).isEqualTo(Visibility.PARTIES.code());
        });
    }

    @Test
    void shouldShowTheWholeBookInTheOrderInWhichItTrades() {
        assertThat(book.snapshot(1)).containsExactly("part 0 of 0 rows after #0 last");
        book.buy(1, 99, 1);
        book.buy(2, 100, 2);
        book.sell(3, 102, 3);
        book.buy(3, 100, 4);
        assertThat(book.snapshot(5)).containsExactly("part 0 of 4 rows after #8 last",
            "BUY 2@100 order 2 place 2", "BUY 4@100 order 4 place 4", "BUY 1@99 order 1 place 1",
            "SELL 3@102 order 3 place 3");
    }

    @Test
    void shouldShowLevelsWhereOnlyTheyArePublic() {
        final BookScript levels = told(DepthFeed.LEVELS);
        levels.buy(1, 99, 1);
        levels.buy(2, 100, 2);
        levels.buy(3, 100, 4);
        levels.sell(3, 102, 3);
        assertThat(levels.snapshot(1)).containsExactly("part 0 of 3 rows after #4 last",
            "BUY 6@100 of 2", "BUY 1@99 of 1", "SELL 3@102 of 1");
    }

    @Test
    void shouldShowMoreThanTenOrdersInParts() {
        for (int i = 0; i < 20; i++) {
            book.buy(1, 100, 1);
        }
        assertThat(book.snapshot(1)).hasSize(22)
            .contains("part 0 of 10 rows after #40", "part 1 of 10 rows after #40 last");
        book.buy(1, 100, 1);
        assertThat(book.snapshot(1)).contains(
            "part 1 of 10 rows after #42", "part 2 of 1 rows after #42 last", "BUY 1@100 order 21 place 21");
    }

    @Test
    void shouldRefuseWhatIsNotPublicOrTooLong() {
        assertThat(told(DepthFeed.NONE).snapshot(1)).containsExactly("rejected NOT_SUPPORTED");
        assertThat(book.snapshot(77)).containsExactly("rejected UNKNOWN_PARTY");
        final BookScript small = new BookScript(BookScript.limits().maxSnapshotOrders(2), venue -> { },
            instrument -> instrument.depthFeed = DepthFeed.ORDERS);
        small.buy(1, 100, 1);
        small.sell(2, 101, 1);
        assertThat(small.snapshot(1)).hasSize(3);
        small.sell(2, 101, 1);
        assertThat(small.snapshot(1)).containsExactly("rejected TOO_MANY_ORDERS");
    }
}
