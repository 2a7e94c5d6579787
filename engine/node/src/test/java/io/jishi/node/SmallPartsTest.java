package io.jishi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class SmallPartsTest {
    private static byte[] event(final int number, final int length) {
        final byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) number);
        return bytes;
    }

    @Test
    void shouldKeepTheEventsOfACommandInOrderAndShrinkAgain() {
        final EventBatch batch = new EventBatch(64);
        for (int round = 0; round < 3; round++) {
            batch.clear();
            final List<byte[]> expected = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                expected.add(event(i, 1 + i));
                batch.append(new UnsafeBuffer(expected.get(i)), 0, 1 + i);
            }
            final List<byte[]> seen = new ArrayList<>();
            batch.forEach((buffer, offset, length) -> {
                final byte[] bytes = new byte[length];
                buffer.getBytes(offset, bytes);
                seen.add(bytes);
            });
            assertThat(batch.count()).isEqualTo(100);
            assertThat(seen).usingElementComparator(Arrays::compare).isEqualTo(expected);
        }
        batch.clear();
        assertThat(batch.buffer().capacity()).isEqualTo(64);
        assertThat(batch.count()).isZero();
    }

    @Test
    void shouldRememberRecentEventsAndKnowWhichItForgot() {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final RecentEvents recent = new RecentEvents(4096, 64);
        recent.reset(1000);
        final Map<Long, byte[]> all = new HashMap<>();
        for (long sequence = 1001; sequence < 4000; sequence++) {
            final byte[] bytes = event((int) sequence, random.nextInt(500) == 0 ? 5000 : 1 + random.nextInt(200));
            all.put(sequence, bytes);
            recent.add(sequence, new UnsafeBuffer(bytes), 0, bytes.length);
            long from = sequence;
            while (recent.reachesBackTo(from) && from > 1000) {
                final long current = from;
                recent.get(from, (buffer, offset, length) -> {
                    final byte[] seen = new byte[length];
                    buffer.getBytes(offset, seen);
                    assertThat(seen).as("event %d, seed %d", current, seed).isEqualTo(all.get(current));
                });
                from--;
            }
            assertThat(recent.reachesBackTo(sequence - 64)).isFalse();
            if (bytes.length < 4096 && all.getOrDefault(sequence - 1, new byte[5000]).length < 4096) {
                assertThat(sequence - from).as("seed %d", seed).isGreaterThanOrEqualTo(sequence == 1001 ? 1 : 2);
            }
        }
        assertThat(recent.reachesBackTo(4000)).isTrue();
    }

    @Test
    void shouldKnowEveryParticipantsHome() {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final ParticipantVenues homes = new ParticipantVenues();
        final Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            final int participant = 1 + random.nextInt(Integer.MAX_VALUE - 1);
            expected.put(participant, 1 + random.nextInt(100));
            homes.put(participant, expected.get(participant));
        }
        expected.forEach((participant, venue) ->
            assertThat(homes.get(participant)).as("seed %d", seed).isEqualTo(venue));
        assertThat(homes.get(0)).isZero();
        assertThat(homes.get(-5)).isZero();
    }

    @Test
    void shouldMatchOnlyTheToken() {
        final byte[] token = "right".getBytes(StandardCharsets.UTF_8);
        assertThat(Credentials.matches(token, Credentials.hash(token))).isTrue();
        assertThat(Credentials.matches("wrong".getBytes(StandardCharsets.UTF_8), Credentials.hash(token))).isFalse();
        assertThat(Credentials.matches(new byte[0], Credentials.hash(token))).isFalse();
        assertThat(Credentials.matches(token, new byte[0])).isFalse();
    }

    @Test
    void shouldMeasureTheDiskNowAndThen() {
        final long[] usable = {1000};
        final long[] nowNs = {0};
        final DiskSpace disk = new DiskSpace(() -> usable[0], 100, 50, () -> nowNs[0]);
        assertThat(disk.hasRoom(false)).isTrue();
        usable[0] = 150;
        assertThat(disk.doWork()).isZero();
        assertThat(disk.hasRoom(false)).isTrue();
        nowNs[0] = 1_000_000_000;
        assertThat(disk.doWork()).isEqualTo(1);
        assertThat(disk.hasRoom(false)).isFalse();
        assertThat(disk.hasRoom(true)).isTrue();
        usable[0] = 100;
        nowNs[0] = 2_000_000_000;
        disk.doWork();
        assertThat(disk.hasRoom(true)).isFalse();
    }
}
