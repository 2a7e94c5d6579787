package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.vocabulary.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading B4: what shows trades, then goes to the back. */
class IcebergTest {
    private final BookScript book = new BookScript();

    private List<String> sellIceberg(final int party, final long units, final long displayUnits) {
        return book.enter(party, Side.SELL, 100, units, order -> order.displayUnits = displayUnits);
    }

    @Test
    void shouldGoToTheBackWithEachNewTipAndComeRoundInOneCommand() {
        sellIceberg(1, 10, 4);
        book.sell(2, 100, 3);
        assertThat(book.buy(3, 100, 12)).containsExactly("accepted 3 at 100",
            "trade 4@100 3x1 left 8/6", "report 4@100",
            "trade 3@100 3x2 left 5/0", "report 3@100",
            "trade 4@100 3x1 left 1/2", "report 4@100",
            "trade 1@100 3x1 left 0/1", "report 1@100");
        assertThat(book.buy(3, 100, 5)).as("nothing of the reserve is stranded").containsExactly(
            "accepted 4 at 100", "trade 1@100 4x1 left 4/0", "report 1@100");
    }

    @Test
    void shouldNotTopUpATipThatIsPartlyEaten() {
        sellIceberg(1, 10, 4);
        book.sell(2, 100, 3);
        book.buy(3, 100, 3);
        assertThat(book.buy(3, 100, 3)).containsExactly("accepted 4 at 100",
            "trade 1@100 4x1 left 2/6", "report 1@100", "trade 2@100 4x2 left 0/1", "report 2@100");
    }

    @Test
    void shouldTradeWithItsWholeSizeWhenIncoming() {
        book.buy(1, 100, 6);
        assertThat(sellIceberg(2, 10, 2))
            .containsExactly("accepted 2 at 100", "trade 6@100 2x1 left 4/0", "report 6@100");
        assertThat(book.buy(3, 100, 3)).containsExactly("accepted 3 at 100",
            "trade 2@100 3x2 left 1/2", "report 2@100", "trade 1@100 3x2 left 0/1", "report 1@100");
    }

    @Test
    void shouldReduceTheHiddenPartFirst() {
        sellIceberg(1, 10, 4);
        book.sell(2, 100, 3);
        assertThat(book.replace(1, 1, 100, 5)).containsExactly("replaced 1 5@100 left 5 kept");
        assertThat(book.replace(1, 1, 100, 3)).containsExactly("replaced 1 3@100 left 3 kept");
        assertThat(book.buy(3, 100, 4)).containsExactly("accepted 3 at 100",
            "trade 3@100 3x1 left 1/0", "report 3@100", "trade 1@100 3x2 left 0/2", "report 1@100");
    }

    @Test
    void shouldRefuseToDisplayMoreThanThereIsOrLessThanNothing() {
        assertThat(sellIceberg(1, 10, 11)).containsExactly("rejected BAD_DISPLAY");
        assertThat(sellIceberg(1, 10, -1)).containsExactly("rejected BAD_DISPLAY");
        assertThat(sellIceberg(1, 10, 10)).containsExactly("accepted 1 at 100");
    }

    @Test
    void shouldKeepTipsApartWhenTheRowsOfOthersAreTakenAgain() {
        sellIceberg(1, 10, 4);
        book.cancel(1, 1);
        sellIceberg(1, 10, 4);
        sellIceberg(1, 10, 3);
        assertThat(book.buy(2, 100, 5)).containsExactly("accepted 4 at 100",
            "trade 4@100 4x2 left 1/6", "report 4@100", "trade 1@100 4x3 left 0/9", "report 1@100");
    }

    @Test
    void shouldCancelWhole() {
        sellIceberg(1, 10, 4);
        assertThat(book.cancel(1, 1)).containsExactly("ended 1 CANCELLED left 10");
    }
}
