package io.jishi.core.pool;

import java.util.Arrays;

/**
 * What the tags, modes and region of candidates take away from the most that they can score, by what stands beside
 * their entries in the index. Of tags beyond those in a {@link TagList} all count as common.
 */
final class EntryScore {
    private static final int MODES = Short.SIZE;
    private static final int SHIFT = 5;
    private final Listings listings;
    private final Score score;
    /** 1 for each tag of the listing that looks for others. */
    private final byte[] own = new byte[TagList.ALL];
    /** By how many are common; of a supply above them by how many are wanted, as far as a list names all. */
    private final int[] lessTags = new int[Math.max(TagList.ALL + 1, (TagList.LISTED + 1) << SHIFT)];
    /** By how many are wanted above, how many of them are common below. */
    private final int[] lessModes = new int[(MODES + 1) << SHIFT];
    private int weightModes = -1;
    private boolean ofSupplies;
    private int ownTags;
    private int modes;
    private int lessForAnyRegion;

    EntryScore(final Listings listings, final Score score) {
        this.listings = listings;
        this.score = score;
    }

    /** Sets the listing that looks for others; the score has the weights. */
    void begin(final int incoming) {
        ofSupplies = !listings.isSupply(incoming);
        modes = listings.modes(incoming);
        lessForAnyRegion = ofSupplies ? 0 : score.mostRegion() - score.mostRegion() / 2;
        Arrays.fill(own, (byte)0);
        ownTags = 0;
        for (int word = 0; word < Listings.TAG_WORDS; word++) {
            for (long left = listings.tags(incoming, word); left != 0; left &= left - 1) {
                own[word * Long.SIZE + Long.numberOfTrailingZeros(left)] = 1;
                ownTags++;
            }
        }
        setTags();
        setModes();
    }

    private void setTags() {
        if (ofSupplies) {
            for (int common = 0; common <= ownTags; common++) {
                lessTags[common] = lessOf(score.weightTags(), common, ownTags);
            }
        } else {
            for (int wanted = 0; wanted <= TagList.LISTED; wanted++) {
                for (int common = 0; common <= wanted; common++) {
                    lessTags[wanted << SHIFT | common] = lessOf(score.weightTags(), common, wanted);
                }
            }
        }
    }

    private void setModes() {
        if (weightModes != score.mostModes()) {
            weightModes = score.mostModes();
            for (int wanted = 1; wanted <= MODES; wanted++) {
                for (int common = 0; common <= wanted; common++) {
                    lessModes[wanted << SHIFT | common] = lessOf(weightModes, common, wanted);
                }
            }
        }
    }

    private static int lessOf(final int weight, final int common, final int wanted) {
        return wanted == 0 ? weight : weight - weight * common / wanted;
    }

    /** What a candidate scores less than the most, at least. */
    int less(final int bits, final long tags) {
        return (ownTags == 0 ? 0 : lessForTags(tags)) + lessForModes(CandidateBits.modesOf(bits))
            + (CandidateBits.hasPlace(bits) ? 0 : lessForAnyRegion);
    }

    private int lessForTags(final long tags) {
        final int count = TagList.count(tags);
        if (count <= TagList.LISTED) {
            final int common = common(tags) - (TagList.LISTED - count) * own[0];
            return lessTags[ofSupplies ? common : count << SHIFT | common];
        }
        final int common = common(tags) + count - TagList.LISTED;
        return ofSupplies ? lessTags[Math.min(ownTags, common)] : lessOf(score.weightTags(), common, count);
    }

    /** Places of a list that name nobody are read as the tag 0. */
    private int common(final long tags) {
        final int first = (int)tags;
        final int next = (int)(tags >>> Integer.SIZE);
        return own[first & 0xFF] + own[first >>> 8 & 0xFF] + own[first >>> 16 & 0xFF] + own[first >>> 24]
            + own[next & 0xFF] + own[next >>> 8 & 0xFF] + own[next >>> 16 & 0xFF];
    }

    private int lessForModes(final int others) {
        return modes == 0 || others == 0 ? 0
            : lessModes[Integer.bitCount(ofSupplies ? modes : others) << SHIFT | Integer.bitCount(modes & others)];
    }
}
