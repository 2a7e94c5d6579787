package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnerMarksTest {
    private static final int LISTINGS = 2_005;
    private final SplittableRandom random = new SplittableRandom(11);
    private final OwnerMarks marks = new OwnerMarks(LISTINGS);
    private final int[] owners = new int[LISTINGS];

    @Test
    void shouldFindEveryListingOfAParticipantFromAnyToAny() {
        fill(40);
        for (int i = 0; i < 5_000; i++) {
            final int participant = 1 + random.nextInt(40);
            final int from = random.nextInt(LISTINGS + 1);
            final int end = random.nextInt(LISTINGS + 1);
            final List<Integer> found = found(from, end, participant);
            assertThat(found.stream().filter(listing -> owners[listing] == participant))
                .as("%d: %d from %d to %d", i, participant, from, end)
                .containsExactlyElementsOf(IntStream.range(from, Math.max(from, end))
                    .filter(listing -> owners[listing] == participant).boxed().toList());
            assertThat(found).allMatch(listing -> listing >= from && listing < end).isSorted();
        }
    }

    @Test
    void shouldTellParticipantsApartWhoseNumbersFollowEachOther() {
        fill(255);
        for (int participant = 1; participant <= 255; participant++) {
            final int own = participant;
            assertThat(found(0, LISTINGS, participant)).allMatch(listing -> owners[listing] == own);
        }
    }

    @Test
    void shouldHoldTheLatestOwner() {
        marks.set(9, 5);
        marks.set(9, 6);
        marks.set(10, 5);
        assertThat(found(0, LISTINGS, 5)).containsExactly(10);
        assertThat(found(0, LISTINGS, 6)).containsExactly(9);
    }

    @Test
    void shouldTellMostApartWhoseNumbersEndAlike() {
        for (int listing = 0; listing < LISTINGS; listing++) {
            marks.set(listing, (1 + listing % 200) << Short.SIZE);
        }
        assertThat(found(0, LISTINGS, 7 << Short.SIZE)).hasSizeLessThan(LISTINGS / 100);
    }

    private void fill(final int participants) {
        for (int listing = 0; listing < LISTINGS; listing++) {
            owners[listing] = 1 + random.nextInt(participants);
            marks.set(listing, owners[listing]);
        }
    }

    private List<Integer> found(final int from, final int end, final int participant) {
        final List<Integer> found = new ArrayList<>();
        int listing = marks.next(from, end, participant);
        while (listing != Listings.NONE) {
            found.add(listing);
            listing = marks.next(listing + 1, end, participant);
        }
        return found;
    }
}
