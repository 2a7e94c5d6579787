package io.jishi.core.pool;

/** Guesses which listing a command means, and reads its memory, before it is certain: nothing follows from it. */
final class ListingGuesses {
    private final long[] words;
    private final Tags tags;
    private final HandleTable byId;
    private final HandleTable byClientId;
    private final long idSecret;

    ListingGuesses(final long[] words, final Tags tags, final HandleTable byId, final HandleTable byClientId,
        final long idSecret) {
        this.words = words;
        this.tags = tags;
        this.byId = byId;
        this.byClientId = byClientId;
        this.idSecret = idSecret;
    }

    /** What is likely the listing with an id, or NONE; reads no row. */
    int first(final long listingId) {
        return byId.first(listingId);
    }

    /** What is likely the listing with its owner's id, or NONE; reads no row. */
    int first(final int participantId, final long clientId) {
        return byClientId.first(HandleTable.hashOf(idSecret, participantId, clientId));
    }

    /** A better guess, once the row of the first is there. */
    int second(final int first, final long listingId) {
        if (first == Listings.NONE || words[Listings.row(first) + Listings.ID] == listingId) {
            return first;
        }
        return (int)(words[Listings.row(first) + Listings.LINKS] >> 32);
    }

    /** The next in the chain by the owner's id, or NONE. */
    int afterByClientId(final int handle) {
        return (int)words[Listings.row(handle) + Listings.LINKS];
    }

    /** Reads the tags, which the next listing in that row will overwrite; the number means nothing. */
    long touchTags(final int handle) {
        return tags.touch(handle);
    }

    /** Reads the line of a row that tells its ids and who shares its chains; the number means nothing. */
    long touchIds(final int handle) {
        return words[Listings.row(handle) + Listings.ID];
    }

    /** Reads both lines of a row; the sum means nothing. */
    long touchRow(final int handle) {
        return words[Listings.row(handle) + Listings.PRICE] + words[Listings.row(handle) + Listings.ID];
    }

    /** Reads what the next listings will be written to; the sum means nothing. */
    long touchFree(final int next, final int count) {
        long sum = 0;
        int handle = next;
        for (int i = 0; i < count && handle != Listings.NONE; i++) {
            sum += touchRow(handle) + touchTags(handle);
            handle = (int)words[Listings.row(handle) + Listings.LINKS];
        }
        return sum;
    }
}
