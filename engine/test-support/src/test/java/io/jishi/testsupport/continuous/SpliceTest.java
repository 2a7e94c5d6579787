package io.jishi.testsupport.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.continuous.ContinuousModel;
import io.jishi.core.event.BookSnapshot;
import io.jishi.core.event.Event;
import io.jishi.core.event.ExchangeListener;
import io.jishi.core.event.InstrumentDefined;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.testsupport.TwinExchanges;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Over random flows: who reads a snapshot and the public events after it has the same book as who read every event, at
 * every moment; and the levels that are told are the sums of the orders that are told.
 */
class SpliceTest {
    private static final int FLOWS = 150;
    private static final int COMMANDS = 1_500;

    @Test
    void shouldGiveWhoComesLateTheBookOfWhoReadEverything() {
        final Readers all = new Readers();
        for (long seed = 90_000; seed < 90_000 + FLOWS; seed++) {
            final ContinuousFlow flow = new ContinuousFlow(seed);
            final TwinExchanges twins = new TwinExchanges(flow.world().limits(), List.of(ContinuousModel::new),
                List.of(NaiveContinuousModel::new), "seed " + seed);
            all.feeds.clear();
            twins.reader(all);
            flow.run(twins, COMMANDS);
            all.compare();
        }
        assertThat(all.snapshots).as("snapshots by kind of feed")
            .containsOnlyKeys(DepthFeed.LEVELS, DepthFeed.ORDERS, DepthFeed.ALL)
            .allSatisfy((feed, count) -> assertThat(count).isGreaterThan(100));
        assertThat(all.withRows).as("snapshots of books that are not empty").isGreaterThan(300);
    }

    /** One book, who reads it from the first event on, and some who came late. */
    private static final class Feed {
        private static final int REMEMBERED = 8;
        private final DepthFeed kind;
        private final DepthReader first = DepthReader.fromTheFirst();
        private final ArrayDeque<PublicChange> recent = new ArrayDeque<>();
        private final List<DepthReader> late = new ArrayList<>();
        private DepthReader incoming;

        Feed(final DepthFeed kind) {
            this.kind = kind;
        }

        void read(final PublicChange change) {
            recent.addLast(change);
            if (recent.size() > REMEMBERED) {
                recent.removeFirst();
            }
            first.read(change);
            late.forEach(reader -> reader.read(change));
        }

        /** The public events before the snapshot came first to the late one, too. */
        void join() {
            recent.forEach(incoming::read);
            late.add(incoming);
            if (late.size() > REMEMBERED) {
                late.remove(0);
            }
        }

        void compare() {
            if (kind == DepthFeed.ALL) {
                assertThat(first.levels()).isEqualTo(first.levelsOfOrders());
            }
            for (final DepthReader reader : late) {
                assertThat(reader.orders()).isEqualTo(first.orders());
                assertThat(kind == DepthFeed.ALL ? reader.levelsOfOrders() : reader.levels())
                    .isEqualTo(first.levels());
            }
        }
    }

    /** Everybody who reads. */
    private static final class Readers implements ExchangeListener {
        private final Map<Integer, Feed> feeds = new HashMap<>();
        private final Map<DepthFeed, Integer> snapshots = new HashMap<>();
        private int withRows;

        @Override
        public void onEvent(final Event event) {
            if (event instanceof InstrumentDefined defined) {
                feeds.put(defined.instrumentId, new Feed(defined.depthFeed));
            } else if (event instanceof BookSnapshot part) {
                onSnapshot(feeds.get(part.instrumentId), part);
            } else {
                final PublicChange change = PublicChange.of(event);
                if (change != null) {
                    feeds.get(change.instrumentId()).read(change);
                }
            }
        }

        private void onSnapshot(final Feed feed, final BookSnapshot part) {
            if (part.part == 0) {
                feed.incoming = DepthReader.fromTheFirst();
            }
            feed.incoming.read(part);
            withRows += part.count > 0 ? 1 : 0;
            if (part.lastPart) {
                snapshots.merge(feed.kind, 1, Integer::sum);
                feed.join();
                feed.compare();
            }
        }

        void compare() {
            feeds.values().forEach(Feed::compare);
        }
    }
}
