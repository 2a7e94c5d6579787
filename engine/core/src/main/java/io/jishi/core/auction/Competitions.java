package io.jishi.core.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.model.LotSource;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.BidderStanding;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;
import java.util.function.IntConsumer;

/**
 * Lots that are the competition of a listing: the listing says who bids, and is told what comes of it. Of any other lot
 * nothing is asked and nobody told.
 */
final class Competitions {
    private final Market market;
    private final Bidders bidders;
    private final LotEvents events;
    private final IntConsumer counting = this::count;
    private final IntConsumer admitting = this::admit;
    private int counted;
    private Lot opening;

    Competitions(final Market market, final Bidders bidders, final LotEvents events) {
        this.market = market;
        this.bidders = bidders;
        this.events = events;
    }

    /** Whether the listing, if one is named, has this lot. */
    RejectReason check(final OpenLot command) {
        if (command.listingId == 0) {
            return RejectReason.NONE;
        }
        final LotSource source = market.lotSource(command.listingModel);
        return source == null ? RejectReason.NOT_SUPPORTED : source.checkLot(command);
    }

    /** Whether there is room for all who are qualified. */
    RejectReason checkRoom(final OpenLot command) {
        if (command.listingId == 0) {
            return RejectReason.NONE;
        }
        counted = 0;
        market.lotSource(command.listingModel).forEachQualified(command.listingId, counting);
        return bidders.hasRoomFor(counted) ? RejectReason.NONE : RejectReason.TOO_MANY_BIDS;
    }

    private void count(final int participantId) {
        counted++;
    }

    /** Who is qualified by the listing bids in its lot. */
    void opened(final Lot lot) {
        if (lot.source != null) {
            opening = lot;
            lot.source.forEachQualified(lot.listingId, admitting);
            opening = null;
            lot.source.onLotOpened(lot.listingId, lot.id);
        }
    }

    private void admit(final int participantId) {
        admit(opening, participantId);
    }

    /** Who is qualified by the listing bids in its lot from now on; there must be room. */
    void admit(final Lot lot, final int participantId) {
        bidders.qualify(bidders.add(lot, participantId));
        events.bidderChanged(lot, participantId, BidderStanding.QUALIFIED, 0, 0);
    }

    /** Of one unit: there is one winner, who is to pay. */
    void awarded(final Lot lot) {
        if (lot.source != null) {
            final int winner = (int)lot.unpaidSum;
            lot.source.onLotAwarded(lot.listingId, bidders.participantId(winner), bidders.owedFen(winner));
        }
    }

    void winnerDefaulted(final Lot lot) {
        if (lot.source != null) {
            lot.source.onWinnerDefaulted(lot.listingId);
        }
    }

    void unsold(final Lot lot) {
        if (lot.source != null) {
            lot.source.onLotUnsold(lot.listingId, lot.hasBid());
        }
    }

    /** Whether the deposits are the listing's again, which has done with them as it says. */
    static boolean hasReleased(final Lot lot) {
        return lot.source != null && (lot.state == LotState.NO_SALE || lot.state == LotState.DEFAULTED);
    }
}
