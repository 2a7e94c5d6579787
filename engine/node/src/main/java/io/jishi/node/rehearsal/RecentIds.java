package io.jishi.node.rehearsal;

import io.jishi.core.event.Event;
import io.jishi.core.event.ListingAccepted;
import io.jishi.core.event.MatchProposed;
import io.jishi.core.event.OrderAccepted;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingSide;
import java.util.random.RandomGenerator;

/** Listings, proposals and orders of late, and whose they are; some may have ended by now. */
final class RecentIds {
    private static final int LISTINGS = 512;
    private static final int OTHERS = 64;
    private final long[] listingId = new long[LISTINGS];
    private final int[] listingParty = new int[LISTINGS];
    private final boolean[] isSupply = new boolean[LISTINGS];
    private final ExecutionMode[] mode = new ExecutionMode[LISTINGS];
    private final long[] orderId = new long[OTHERS];
    private final int[] orderParty = new int[OTHERS];
    private final long[] matchId = new long[OTHERS];
    private final int[] matchParty = new int[OTHERS];
    private final int[] matchCounterparty = new int[OTHERS];
    private int listings;
    private int orders;
    private int matches;

    void onEvent(final Event event) {
        if (event instanceof ListingAccepted listing) {
            final int at = listings++ % LISTINGS;
            listingId[at] = listing.listingId;
            listingParty[at] = listing.participantId;
            isSupply[at] = listing.side == ListingSide.SUPPLY;
            mode[at] = listing.executionMode;
        } else if (event instanceof OrderAccepted order) {
            final int at = orders++ % OTHERS;
            orderId[at] = order.orderId;
            orderParty[at] = order.participantId;
        } else if (event instanceof MatchProposed match) {
            final int at = matches++ % OTHERS;
            matchId[at] = match.matchId;
            matchParty[at] = match.participantId;
            matchCounterparty[at] = match.counterpartyId;
        }
    }

    /** A place among the listings. */
    int anyListing(final RandomGenerator random) {
        return random.nextInt(LISTINGS);
    }

    long listingId(final int place) {
        return listingId[place];
    }

    int listingParty(final int place) {
        return listingParty[place];
    }

    boolean isSupply(final int place) {
        return isSupply[place];
    }

    ExecutionMode mode(final int place) {
        return mode[place];
    }

    boolean canBeTaken(final int place) {
        return isSupply[place] && mode[place] == ExecutionMode.FIRM;
    }

    /** A place among the others. */
    int any(final RandomGenerator random) {
        return random.nextInt(OTHERS);
    }

    long orderId(final int place) {
        return orderId[place];
    }

    int orderParty(final int place) {
        return orderParty[place];
    }

    long matchId(final int place) {
        return matchId[place];
    }

    /** One of its two sides. */
    int matchParty(final int place, final boolean other) {
        return other ? matchCounterparty[place] : matchParty[place];
    }
}
