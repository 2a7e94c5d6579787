package io.jishi.core.continuous;

import io.jishi.core.reference.Venue;
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

    int count(final int participantIndex, final Venue venue) {
        final int[] ofVenues = counts[participantIndex];
        return venue.index() < ofVenues.length ? ofVenues[venue.index()] : 0;
    }

    void add(final int participantIndex, final Venue venue) {
        if (venue.index() >= counts[participantIndex].length) {
            counts[participantIndex] =
                Arrays.copyOf(counts[participantIndex], BitUtil.findNextPositivePowerOfTwo(venue.index() + 1));
        }
        counts[participantIndex][venue.index()]++;
    }

    void remove(final int participantIndex, final Venue venue) {
        counts[participantIndex][venue.index()]--;
    }
}
