package io.jishi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.wire.BookSnapshotDecoder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that comes late, asks for a snapshot in the middle of trading, and goes on with the public events. */
class LateJoinerTest {
    private static final long SEED = 20_000;
    private static final int COMMANDS = 400;
    private static final int SNAPSHOTS = 5;

    @TempDir
    private Path directory;

    @Test
    void shouldHaveTheBookOfWhoReadEveryEvent() throws Exception {
        try (MediaDrivers drivers = new MediaDrivers();
            EngineSite site = new EngineSite(directory, "limits.max-snapshot-orders = 5000")) {
            site.startEngine();
            try (Gateway ctex = Gateway.loggedOn(site, drivers.aeron(), TestMarket.CTEX);
                Gateway sztc = Gateway.loggedOn(site, drivers.aeron(), TestMarket.SZTC)) {
                final Flow atCtex = new Flow(ctex, SEED);
                final Flow atSztc = new Flow(sztc, SEED);
                trade(atCtex, atSztc, COMMANDS);
                try (Gateway late = Gateway.loggedOn(site, drivers.aeron(), TestMarket.STEX)) {
                    final int[] from = new int[SNAPSHOTS];
                    for (int i = 0; i < SNAPSHOTS; i++) {
                        trade(atCtex, atSztc, COMMANDS / SNAPSHOTS);
                        from[i] = late.publicEvents().size();
                        late.commands().requestBookSnapshot()
                            .participantId(TestMarket.participant(TestMarket.STEX, 1))
                            .instrumentId(TestMarket.BOOK).submit();
                    }
                    trade(atCtex, atSztc, COMMANDS);
                    atCtex.finish();
                    atSztc.finish();
                    late.awaitAcknowledged();
                    Promise.awaitStreams(site, late, ctex, sztc);
                    compare(sztc, late, from);
                }
            }
        }
    }

    private static void trade(final Flow one, final Flow other, final int commands) throws InterruptedException {
        for (int done = 0; done < commands; done += 2) {
            one.steps(1);
            other.steps(1);
        }
    }

    /** Each snapshot with the public events that came after it was asked for, against all events from the first on. */
    private static void compare(final Gateway early, final Gateway late, final int[] from) {
        final BookReader whole = new BookReader();
        early.publicEvents().forEach(whole::read);
        assertThat(whole.orders()).isNotEmpty();
        final List<StreamEvent> parts = late.sessionEvents().stream()
            .filter(event -> event.templateId() == BookSnapshotDecoder.TEMPLATE_ID).toList();
        final List<StreamEvent> events = late.publicEvents();
        assertThat(late.rejections).isEmpty();
        int part = 0;
        for (final int first : from) {
            final BookReader reader = new BookReader();
            do {
                reader.read(parts.get(part++));
            } while (!reader.isWhole());
            assertThat(reader.sequence()).as("in the middle").isBetween(1L, whole.sequence() - 1);
            events.subList(first, events.size()).forEach(reader::read);
            assertThat(reader.orders()).as("from event %d on", first).isEqualTo(whole.orders());
            assertThat(reader.sequence()).isEqualTo(whole.sequence());
        }
        assertThat(part).as("parts read").isEqualTo(parts.size()).isGreaterThan(from.length);
    }
}
