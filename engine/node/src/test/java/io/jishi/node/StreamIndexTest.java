package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamIndexTest {
    @Test
    void shouldBeEmptyAtFirst() {
        assertThat(new StreamIndex().count()).isZero();
        assertThat(new StreamIndex().floor(1)).isNull();
    }

    @Test
    void shouldFindAPlaceCloseBeforeEveryEvent() {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final StreamIndex index = new StreamIndex();
        final List<Long> events = new ArrayList<>();
        long eventSequence = 0;
        for (int i = 0; i < 50_000; i++) {
            eventSequence += 1 + (random.nextInt(1000) == 0 ? random.nextInt(200_000) : random.nextInt(3));
            events.add(eventSequence);
            assertThat(index.add(eventSequence)).isEqualTo(events.size());
        }
        for (int stream = 1; stream <= events.size() + 1; stream += 1 + random.nextInt(50)) {
            final StreamIndex.Place place = index.floor(stream);
            assertThat(place.streamSequence()).as("seed %d", seed).isBetween(stream - 1024L, (long) stream);
            assertThat(place.eventSequence()).as("seed %d", seed)
                .isEqualTo(events.get((int) place.streamSequence() - 1));
            final long wanted = stream > events.size() ? eventSequence : events.get(stream - 1);
            final long next = (int) place.streamSequence() < events.size()
                ? events.get((int) place.streamSequence()) : wanted;
            // All but one step of the way is read quickly; the one step is a silence of the stream.
            assertThat(wanted - next).as("seed %d, stream %d", seed, stream).isLessThan(2 * 65_536L + 200_000);
        }
        assertThat(index.count()).isEqualTo(events.size());
    }
}
