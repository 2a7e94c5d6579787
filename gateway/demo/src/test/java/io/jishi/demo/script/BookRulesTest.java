package io.jishi.demo.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.demo.listing.ListingSource;
import io.jishi.demo.script.BookRules.Action;
import io.jishi.wire.Side;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookRulesTest {
    private static final int ACTIONS = 20_000;
    private static final ListingSource LISTINGS =
        ListingSource.load(Path.of(System.getProperty("jishi.root"), "config", "listings"));

    private final BookRules rules = new BookRules(1, LISTINGS.supplies());

    @Test
    void shouldBeAFunctionOfSeedAndNumber() {
        final BookRules again = new BookRules(1, LISTINGS.supplies());
        final BookRules other = new BookRules(2, LISTINGS.supplies());
        int differences = 0;
        for (int n = 1; n <= ACTIONS; n++) {
            assertThat(again.action(n)).isEqualTo(rules.action(n));
            assertThat(again.order(n)).isEqualTo(rules.order(n));
            differences += other.order(n).equals(rules.order(n)) ? 0 : 1;
        }
        assertThat(differences).isGreaterThan(ACTIONS / 2);
    }

    @Test
    void shouldKeepToTicksAndTheBandAroundTheReference() {
        for (int n = 1; n <= ACTIONS; n++) {
            check(rules.order(n));
            check(rules.replacement(n + 5_000, n));
        }
    }

    private static void check(final BookOrder order) {
        final BookInstrument instrument = BookInstrument.ALL.get(order.instrumentId() - 1);
        assertThat(order.priceFen() % instrument.tickFen()).isZero();
        assertThat(Math.abs(order.priceFen() - instrument.referencePriceFen()))
            .isLessThanOrEqualTo(instrument.referencePriceFen() / 5);
        assertThat(order.quantityUnits()).isBetween(1L, 20L);
        assertThat(order.managerId()).isBetween(BookRules.FIRST_MANAGER_ID,
            BookRules.FIRST_MANAGER_ID + BookRules.MANAGERS - 1);
    }

    @Test
    void shouldRestOnItsOwnSideOfTheFairPriceAndCrossToTheOther() {
        for (int n = 1; n < ACTIONS; n++) {
            final BookOrder order = rules.order(n);
            final BookOrder counter = rules.order(n + BookInstrument.ALL.size());
            final boolean bothRest = rules.action(n) == Action.REST
                && rules.action(n + BookInstrument.ALL.size()) == Action.REST;
            if (bothRest && order.side() == Side.BUY && counter.side() == Side.SELL
                && n / 100 == (n + BookInstrument.ALL.size()) / 100) {
                assertThat(order.priceFen()).isLessThan(counter.priceFen());
            }
        }
    }

    @Test
    void shouldDoEachActionAsOftenAsItSays() {
        final Map<Action, Integer> counts = new EnumMap<>(Action.class);
        for (int n = 1; n <= ACTIONS; n++) {
            counts.merge(rules.action(n), 1, Integer::sum);
        }
        assertThat(counts.get(Action.REST)).isBetween(ACTIONS * 9 / 20 - 400, ACTIONS * 9 / 20 + 400);
        assertThat(counts.get(Action.CROSS)).isBetween(ACTIONS * 5 / 20 - 400, ACTIONS * 5 / 20 + 400);
        assertThat(counts.get(Action.CANCEL)).isBetween(ACTIONS * 4 / 20 - 400, ACTIONS * 4 / 20 + 400);
        assertThat(counts.get(Action.REPLACE)).isBetween(ACTIONS * 2 / 20 - 400, ACTIONS * 2 / 20 + 400);
    }
}
