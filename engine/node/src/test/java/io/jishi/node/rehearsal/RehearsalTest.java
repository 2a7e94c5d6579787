package io.jishi.node.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.event.Event;
import io.jishi.core.event.EventType;
import io.jishi.core.event.ListingAccepted;
import io.jishi.core.event.Traded;
import io.jishi.core.vocabulary.Model;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final int COMMANDS = 20_000;
    private final Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
    private final Set<String> listings = new HashSet<>();
    private final Map<Model, Integer> trades = new EnumMap<>(Model.class);
    private final Rehearsal rehearsal = new Rehearsal(this::onEvent);

    private void onEvent(final Event event) {
        counts.merge(event.type(), 1, Integer::sum);
        if (event instanceof ListingAccepted listing) {
            listings.add(listing.side + " " + listing.executionMode);
        } else if (event instanceof Traded trade) {
            trades.merge(trade.model, 1, Integer::sum);
        }
    }

    @Test
    void shouldTradeInThePoolAndTheBook() {
        rehearsal.play(COMMANDS);
        assertThat(listings).containsExactlyInAnyOrder("SUPPLY FIRM", "SUPPLY PROPOSAL", "DEMAND FIRM",
            "DEMAND PROPOSAL");
        assertThat(trades.get(Model.POOL)).isGreaterThan(COMMANDS / 20);
        assertThat(trades.get(Model.CONTINUOUS)).isGreaterThan(COMMANDS / 20);
    }

    @Test
    void shouldDoEverythingOftenEnoughToBeCompiled() {
        rehearsal.play(COMMANDS);
        assertThat(counts.get(EventType.MATCH_PROPOSED)).isGreaterThan(COMMANDS);
        for (final EventType often : new EventType[] {EventType.LISTING_AMENDED, EventType.LISTING_ENDED,
            EventType.MATCH_CONFIRMED, EventType.MATCH_ENDED, EventType.ORDER_ENDED}) {
            assertThat(counts.get(often)).as("%s", often).isGreaterThan(COMMANDS / 50);
        }
        for (final EventType seldom : new EventType[] {EventType.TAKE_ACCEPTED, EventType.ORDER_REPLACED}) {
            assertThat(counts.get(seldom)).as("%s", seldom).isGreaterThan(COMMANDS / 200);
        }
        assertThat(counts.get(EventType.REJECTED)).isLessThan(COMMANDS / 3);
    }

    @Test
    void shouldEndWhenItsTimeIsOver() {
        final AtomicLong nowNs = new AtomicLong();
        assertThat(rehearsal.run(10, nowNs::incrementAndGet)).isEqualTo(9 * 64);
        assertThat(nowNs).hasValue(11);
        assertThat(rehearsal.run(0, nowNs::incrementAndGet)).isZero();
    }
}
