package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandleTableTest {
    private static final int CAPACITY = 1 << 14;
    private static final int PARTICIPANT = 11;
    /** With as many chains as handles, or twice as many, ten of one chain are rare. */
    private static final int LONGEST = 16;
    private final LinkArray links = new LinkArray(CAPACITY);

    @Test
    void shouldSpreadIdsWhicheverBitsTheyDifferIn() {
        for (int shift = 0; shift <= 48; shift++) {
            final int idShift = shift;
            final HandleTable table = new HandleTable(
                CAPACITY, (handle) -> HandleTable.hashOf(PARTICIPANT, idOf(handle, idShift)), links);
            int longest = 0;
            for (int handle = 0; handle < CAPACITY; handle++) {
                table.add(handle);
                longest = Math.max(longest, chainOf(table, idOf(handle, idShift)));
            }
            assertThat(longest).as("ids that differ from bit %d on", shift).isLessThanOrEqualTo(LONGEST);
        }
    }

    private static long idOf(final int handle, final int shift) {
        return (handle + 1L) << shift;
    }

    private int chainOf(final HandleTable table, final long id) {
        int length = 0;
        for (int at = table.first(HandleTable.hashOf(PARTICIPANT, id)); at != Listings.NONE; at = links.next(at)) {
            length++;
        }
        return length;
    }
}
