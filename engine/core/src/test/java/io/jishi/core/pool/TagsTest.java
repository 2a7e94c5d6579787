package io.jishi.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sets of tags, few and many, beside plain ones. */
class TagsTest {
    private static final int LISTINGS = 60;
    private static final int ALL = 256;
    private static final int HALF = 128;
    private static final int MOST = 12;

    private final Tags tags = new Tags(LISTINGS);
    private final BitSet[] plain = new BitSet[LISTINGS];
    private final Random random = new Random(41);

    private static long word(final BitSet set, final int word) {
        final long[] words = set.toLongArray();
        return word < words.length ? words[word] : 0;
    }

    private void draft(final BitSet set) {
        tags.draft(word(set, 0), word(set, 1), word(set, 2), word(set, 3));
    }

    private BitSet some() {
        final BitSet set = new BitSet();
        final int count = random.nextInt(MOST);
        for (int i = 0; i < count; i++) {
            set.set(random.nextInt(ALL));
        }
        return set;
    }

    private static BitSet folded(final BitSet set) {
        final BitSet folded = new BitSet();
        set.stream().forEach((tag) -> folded.set(tag % HALF));
        return folded;
    }

    private void shouldHoldThem(final int listing, final BitSet expected) {
        for (int word = 0; word < Tags.WORDS; word++) {
            assertThat(tags.word(listing, word)).as("word %d of %s", word, expected).isEqualTo(word(expected, word));
        }
        for (int word = 0; word < Tags.FOLDED_WORDS; word++) {
            assertThat(tags.folded(listing, word)).as("of %s", expected).isEqualTo(word(folded(expected), word));
        }
        assertThat(tags.count(listing)).isEqualTo(expected.cardinality());
    }

    private void shouldCountWhatIsCommon(final int listing, final int other) {
        final BitSet common = (BitSet)plain[listing].clone();
        common.and(plain[other]);
        assertThat(tags.common(listing, other)).as("%s and %s", plain[listing], plain[other])
            .isEqualTo(common.cardinality());
    }

    @Test
    void shouldHoldWhatPlainSetsHoldWhileListingsComeAndGo() {
        for (int round = 0; round < 3_000; round++) {
            final int listing = random.nextInt(LISTINGS);
            if (plain[listing] == null) {
                plain[listing] = some();
                draft(plain[listing]);
                shouldHoldThem(LISTINGS, plain[listing]);
                tags.keepDraft(listing);
            } else {
                shouldHoldThem(listing, plain[listing]);
                final int other = random.nextInt(LISTINGS);
                if (plain[other] != null) {
                    shouldCountWhatIsCommon(listing, other);
                }
                tags.release(listing);
                plain[listing] = null;
            }
        }
    }

    @Test
    void shouldGiveTheDraftThoseOfAListing() {
        final BitSet many = BitSet.valueOf(new long[] {-1, 0, 0, 1});
        draft(many);
        tags.keepDraft(3);
        draft(new BitSet());
        tags.draft(3);
        shouldHoldThem(LISTINGS, many);
    }
}
