package io.jishi.core.continuous;

import java.util.Arrays;
import org.agrona.BitUtil;

/** How many live orders each participant has at each venue. */
final class OpenOrders {
    private static final int[] NONE = {};
    private final int[][] counts;

    OpenOrders(final int maxParticipants) {
        counts = new int[maxParticipants][];
        Arrays.fill(counts, NONE);
    }

    int count(final int participantIndex, final int venueIndex) {
        final int[] ofVenues = counts[participantIndex];
        return venueIndex < ofVenues.length ? ofVenues[venueIndex] : 0;
    }

    void add(final int participantIndex, final int venueIndex) {
        if (venueIndex >= counts[participantIndex].length) {
            counts[participantIndex] =
                Arrays.copyOf(counts[participantIndex], BitUtil.findNextPositivePowerOfTwo(venueIndex + 1));
        }
        counts[participantIndex][venueIndex]++;
    }

    void remove(final int participantIndex, final int venueIndex) {
        counts[participantIndex][venueIndex]--;
    }
}
