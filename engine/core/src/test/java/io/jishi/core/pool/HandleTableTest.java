package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HandleTableTest {
    private static final int CAPACITY = 1 << 14;
    private static final int PARTICIPANT = 11;
    private static final long SECRET = 5;
    /** With as many chains as handles, or twice as many, ten of one chain are rare. */
    private static final int LONGEST = 16;
    private static final int CHAINS = 1 << 12;
    private final LinkArray links = new LinkArray(CAPACITY);

    @Test
    void shouldSpreadIdsWhicheverBitsTheyDifferIn() {
        for (int shift = 0; shift <= 48; shift++) {
            final int idShift = shift;
            final HandleTable table = new HandleTable(
                CAPACITY, (handle) -> HandleTable.hashOf(SECRET, PARTICIPANT, idOf(handle, idShift)), links);
            int longest = 0;
            for (int handle = 0; handle < CAPACITY; handle++) {
                table.add(handle);
                longest = Math.max(longest, chainOf(table, idOf(handle, idShift)));
            }
            assertThat(longest).as("ids that differ from bit %d on", shift).isLessThanOrEqualTo(LONGEST);
        }
    }

    /** Whoever knows how ids are hashed, but not the secret, chooses ids that share a chain without it. */
    @Test
    void shouldSpreadIdsThatWereChosenWithoutItsSecret() {
        final long[] chosen = LongStream.iterate(1, (id) -> id + 1)
            .filter((id) -> (HandleTable.hashOf(0, PARTICIPANT, id) & (CHAINS - 1)) == 0).limit(CHAINS / 4).toArray();
        final long[] chains = LongStream.of(chosen)
            .map((id) -> HandleTable.hashOf(SECRET, PARTICIPANT, id) & (CHAINS - 1)).sorted().toArray();
        for (int i = LONGEST; i < chains.length; i++) {
            assertThat(chains[i]).as("place %d of the chains in order", i).isNotEqualTo(chains[i - LONGEST]);
        }
    }

    private static long idOf(final int handle, final int shift) {
        return (handle + 1L) << shift;
    }

    private int chainOf(final HandleTable table, final long id) {
        int length = 0;
        int at = table.first(HandleTable.hashOf(SECRET, PARTICIPANT, id));
        while (at != Listings.NONE) {
            length++;
            at = links.next(at);
        }
        return length;
    }
}
