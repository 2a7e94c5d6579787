package io.jishi.testsupport.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.event.EventType;
import io.jishi.core.pool.PoolModel;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.TwinSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pool against its naive twin where one thing is as hostile as can be; and that it was. */
class PoolHostileTwinTest {
    /** Fewer have met where sets of modes are disjoint but for a few restated, more in every other market. */
    private static final int MEETINGS = 100;
    private static final int COMMANDS = 7_000;
    private static final int SEEDS_IN_BUILD = 2;
    private static final long STEP_NS = 1_000_000;
    private static final long END_GRID_NS = PoolHostility.END_GRID_NS;

    /** What the flows came to. */
    private static final class Reached {
        private final Map<Long, Long> acceptedAtNs = new HashMap<>();
        private int toldLate;
        private int exclusives;
        private int met;
        private int resting;
        private int mostResting;
        private long steps;

        void note(final List<RecordedEvent> events, final long timeNs) {
            toldLate += (int)events.stream().filter((e) -> e.type() == EventType.LISTING_ENDED
                && e.get("reason") == ListingEnd.EXPIRED.code() && e.get("timestampNs") % END_GRID_NS != 0).count();
            exclusives += (int)events.stream().filter((e) -> e.type() == EventType.RIGHT_GRANTED
                && (e.get("right") == Right.EXCLUSIVE.code() || e.get("right") == Right.SOLE.code())).count();
            met += (int)events.stream().filter(
                (e) -> e.type() == EventType.MATCH_PROPOSED || isOfTwoListings(e)).count();
            for (final RecordedEvent event : events) {
                resting -= event.type() == EventType.LISTING_ENDED ? 1 : 0;
                if (event.type() == EventType.LISTING_ACCEPTED) {
                    mostResting = Math.max(mostResting, ++resting);
                    acceptedAtNs.put(event.get("listingId"), timeNs);
                } else if (isOfTwoListings(event)) {
                    final Long sinceNs = acceptedAtNs.get(event.get("incomingId"));
                    steps = Math.max(steps, sinceNs == null ? 0 : (timeNs - sinceNs) / STEP_NS);
                }
            }
        }
    }

    /** A trade, but not by Take nor of an open licence, which ask for no mode in common. */
    private static boolean isOfTwoListings(final RecordedEvent event) {
        return event.type() == EventType.TRADED && event.get("incomingId") != 0
            && event.get("executionMode") != ExecutionMode.OPEN_LICENCE.code();
    }

    @ParameterizedTest
    @EnumSource
    void shouldAnswerAsItsNaiveTwin(final PoolHostility hostility) {
        final long seeds = Math.max(SEEDS_IN_BUILD, TwinSettings.commands(0) / COMMANDS / 100);
        final Reached reached = new Reached();
        for (long seed = TwinSettings.firstSeed(1); seed < TwinSettings.firstSeed(1) + seeds; seed++) {
            run(seed, hostility, reached);
        }
        switch (hostility) {
            case ONE_END -> assertThat(reached.toldLate).isGreaterThan(1_500);
            case MANY_RIGHTS -> assertThat(reached.exclusives).isGreaterThan(100);
            case FEW_LOOKS -> assertThat(reached.steps).isGreaterThan(50);
            case EMPTY_INTERSECTIONS -> assertThat(reached.met).isLessThan((int)(MEETINGS * seeds / SEEDS_IN_BUILD));
            case LARGE_PAGES -> assertThat(reached.mostResting).isGreaterThan(1_000);
            default -> assertThat(reached.met).isGreaterThan(MEETINGS);
        }
    }

    private static void run(final long seed, final PoolHostility hostility, final Reached reached) {
        final PoolFlow flow = new PoolFlow(seed, hostility);
        final TwinExchanges twins = new TwinExchanges(flow.limits(), List.of(PoolModel::new),
            List.of(NaivePoolModel::new), hostility + ", seed " + seed);
        reached.acceptedAtNs.clear();
        reached.resting = 0;
        for (int i = 0; i < COMMANDS; i++) {
            final long timeNs = flow.nextTimeNs();
            twins.apply(flow.next(), timeNs);
            final List<RecordedEvent> events = twins.lastEvents().events();
            flow.learn(events);
            reached.note(events, timeNs);
        }
    }
}
