package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.Side;
import org.junit.jupiter.api.Test;

/** Readings B10 to B12: what a replacement means and what it keeps. */
class ReplaceTest {
    private final BookScript book = new BookScript();

    private void twoSells() {
        book.sell(1, 100, 10);
        book.sell(2, 100, 10);
    }

    @Test
    void shouldCountFilledUnitsInTheNewTotal() {
        twoSells();
        book.buy(3, 100, 4);
        assertThat(book.replace(1, 1, 100, 9)).containsExactly("replaced 1 9@100 left 5 kept");
        assertThat(book.buy(3, 100, 6)).containsExactly("accepted 4 at 100",
            "trade 5@100 4x1 left 1/0", "report 5@100", "trade 1@100 4x2 left 0/9", "report 1@100");
    }

    @Test
    void shouldKeepThePlaceWithLessOrTheSameAtTheSamePrice() {
        twoSells();
        assertThat(book.replace(1, 1, 100, 10)).containsExactly("replaced 1 10@100 left 10 kept");
        assertThat(book.replace(1, 1, 100, 3)).containsExactly("replaced 1 3@100 left 3 kept");
        assertThat(book.buy(3, 100, 3))
            .containsExactly("accepted 3 at 100", "trade 3@100 3x1 left 0/0", "report 3@100");
    }

    @Test
    void shouldLoseThePlaceWithMore() {
        twoSells();
        assertThat(book.replace(1, 1, 100, 11)).containsExactly("replaced 1 11@100 left 11 lost");
        assertThat(book.buy(3, 100, 3))
            .containsExactly("accepted 3 at 100", "trade 3@100 3x2 left 0/7", "report 3@100");
    }

    @Test
    void shouldLoseThePlaceWithLessWhereTheVenueSaysSo() {
        final BookScript strict =
            new BookScript(BookScript.limits(), venue -> venue.replaceKeepsPriority = false, instrument -> { });
        strict.sell(1, 100, 10);
        strict.sell(2, 100, 10);
        assertThat(strict.replace(1, 1, 100, 10)).containsExactly("replaced 1 10@100 left 10 kept");
        assertThat(strict.replace(1, 1, 100, 9)).containsExactly("replaced 1 9@100 left 9 lost");
    }

    @Test
    void shouldMatchAsIncomingAtANewPriceAndLeaveNoCrossedBook() {
        book.buy(1, 90, 10);
        book.sell(2, 100, 4);
        assertThat(book.replace(1, 1, 101, 10)).containsExactly(
            "replaced 1 10@101 left 10 lost", "trade 4@100 1x2 left 6/0", "report 4@100");
        assertThat(book.sell(3, 101, 7))
            .containsExactly("accepted 3 at 101", "trade 6@101 3x1 left 1/0", "report 6@101");
    }

    @Test
    void shouldEndAnOrderReducedToWhatIsFilled() {
        twoSells();
        book.buy(3, 100, 4);
        assertThat(book.replace(1, 1, 105, 4)).containsExactly("ended 1 REDUCED left 6");
        assertThat(book.replace(1, 1, 105, 9)).containsExactly("rejected UNKNOWN_ORDER");
    }

    @Test
    void shouldEndAnOrderReducedToNothing() {
        book.sell(1, 100, 5);
        assertThat(book.replace(1, 1, 100, 0)).containsExactly("ended 1 REDUCED left 5");
    }

    @Test
    void shouldLeaveTheOrderAsItStandsWhenARefusedReplacementNamesIt() {
        twoSells();
        assertThat(book.replace(1, 1, 100, -1)).containsExactly("rejected BAD_QTY");
        assertThat(book.replace(1, 1, 0, 5)).containsExactly("rejected BAD_PRICE");
        assertThat(book.replace(1, 1, 100, 5, 3)).containsExactly("rejected BAD_ORDER_TYPE");
        assertThat(book.replace(2, 1, 100, 5)).containsExactly("rejected UNKNOWN_ORDER");
        assertThat(book.buy(3, 100, 1))
            .containsExactly("accepted 3 at 100", "trade 1@100 3x1 left 0/9", "report 1@100");
    }

    @Test
    void shouldRefuseToMovePostOnlyAcrossAndSlideTheSliding() {
        book.sell(1, 100, 5);
        book.enter(2, Side.BUY, 95, 5, order -> order.postOnly = PostOnly.REJECT);
        book.enter(2, Side.BUY, 94, 5, order -> order.postOnly = PostOnly.SLIDE);
        assertThat(book.replace(2, 2, 100, 5)).containsExactly("rejected WOULD_TRADE");
        assertThat(book.replace(2, 3, 100, 5)).containsExactly("replaced 3 5@99 left 5 lost");
        assertThat(book.sell(3, 95, 8)).containsExactly("accepted 4 at 95",
            "trade 5@99 4x3 left 3/0", "report 5@99", "trade 3@95 4x2 left 0/2", "report 3@95");
    }
}
