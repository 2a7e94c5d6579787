package io.jishi.core.auction;

import io.jishi.core.command.Command;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Participants;

/**
 * Reads the memory that bids will need, for a batch of them, before the first is applied. Where there are many bidders
 * a bid waits for memory some ten times, mostly for an address that it got from the time before; here each step is
 * taken for all bids before the next, so that they wait together. It is a guess: it decides nothing and changes
 * nothing, and it does not matter what has become of a lot or a bidder by the time a bid is applied. A bid that comes
 * alone does the same for itself.
 */
final class ReadAhead {
    /** Bids that are looked at together: what they need fits a near cache. */
    private static final int MOST = 64;
    /** With fewer everything is in the near caches anyway. */
    private static final int FEW_BIDDERS = 20_000;

    private final Participants participants;
    private final Lots lots;
    private final Bidders bidders;
    private final long[] lotIds = new long[MOST];
    private final int[] parties = new int[MOST];
    private final Lot[] named = new Lot[MOST];
    private final int[] places = new int[MOST];
    private int count;
    /** Of the bids noted last those that were not applied yet: what they need was read with the others. */
    private int ready;
    /** What was read, added up: a number without a meaning, kept so that the compiler does not leave the reads out. */
    private long sum;

    ReadAhead(final Participants participants, final Lots lots, final Bidders bidders) {
        this.participants = participants;
        this.lots = lots;
        this.bidders = bidders;
    }

    /** Whether there is so much to read that it pays. */
    boolean pays() {
        return bidders.size() > FEW_BIDDERS;
    }

    /** Notes a command that will be applied soon; no more than fit. */
    void expect(final Command command) {
        if (count == MOST) {
            return;
        }
        if (command instanceof PlaceBid bid) {
            note(bid.lotId, bid.participantId);
        } else if (command instanceof SetProxyMaximum maximum) {
            note(maximum.lotId, maximum.participantId);
        }
    }

    private void note(final long lotId, final int participantId) {
        lotIds[count] = lotId;
        parties[count++] = participantId;
    }

    /** Reads what the bids noted will need, and forgets them. */
    void read() {
        readNames();
        readPlaces();
        readLinks();
        ready = count;
        count = 0;
    }

    /** A command is applied now: what it will ask for last is read first, if it was not read with others. */
    void readFor(final Command command) {
        if (command instanceof PlaceBid bid) {
            readFor(bid.lotId, bid.participantId);
        } else if (command instanceof SetProxyMaximum maximum) {
            readFor(maximum.lotId, maximum.participantId);
        }
    }

    private void readFor(final long lotId, final int participantId) {
        if (ready > 0) {
            ready--;
        } else if (pays()) {
            final Lot lot = lots.find(lotId);
            final int place = lot == null ? Bidders.NONE : bidders.find(lot, participantId);
            if (place != Bidders.NONE) {
                readLinks(lot, place);
            }
            readName(participantId);
        }
    }

    private void readNames() {
        for (int i = 0; i < count; i++) {
            named[i] = lots.find(lotIds[i]);
            readName(parties[i]);
        }
    }

    private void readName(final int participantId) {
        final Participant party = participants.find(participantId);
        sum += party == null ? 0 : party.ownerGroupId();
    }

    private void readPlaces() {
        for (int i = 0; i < count; i++) {
            final Lot lot = named[i];
            places[i] = lot == null ? Bidders.NONE : bidders.find(lot, parties[i]);
            sum += lot == null ? 0 : lot.touch();
        }
    }

    /** Who leads, and who stands beside the bidder. */
    private void readLinks() {
        for (int i = 0; i < count; i++) {
            if (places[i] != Bidders.NONE) {
                readLinks(named[i], places[i]);
            }
        }
    }

    private void readLinks(final Lot lot, final int bidder) {
        sum += bidders.standing().touch(lot, bidder);
        sum += lot.leader == Bidders.NONE ? 0 : bidders.maximumFen(lot.leader);
    }

    /** What came of reading: a number without a meaning. */
    long sum() {
        return sum;
    }
}
