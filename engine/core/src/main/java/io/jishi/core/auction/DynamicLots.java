package io.jishi.core.auction;

import io.jishi.core.model.LotDesk;
import io.jishi.core.vocabulary.LotState;

/**
 * The lots whose free period is the period of a public listing (DYNAMIC), as that listing tells them. Until the period
 * is over such a lot waits for its start or is free, so none of its bidders is being visited.
 */
final class DynamicLots implements LotDesk {
    private final Lots lots;
    private final Bidders bidders;
    private final LotClock clock;
    private final Competitions competitions;
    private final OperatorDesk desk;
    private final Closing closing;
    private final Slices slices;

    DynamicLots(
        final Lots lots,
        final Bidders bidders,
        final LotClock clock,
        final Competitions competitions,
        final OperatorDesk desk,
        final Closing closing,
        final Slices slices) {
        this.lots = lots;
        this.bidders = bidders;
        this.clock = clock;
        this.competitions = competitions;
        this.desk = desk;
        this.closing = closing;
        this.slices = slices;
    }

    @Override
    public boolean hasRoom() {
        return !bidders.isFull();
    }

    @Override
    public boolean hasBegun(final long lotId) {
        return lots.find(lotId).state != LotState.SCHEDULED;
    }

    @Override
    public boolean isBidder(final long lotId, final int participantId) {
        final int bidder = bidders.find(lots.find(lotId), participantId);
        return bidder != Bidders.NONE && !bidders.isDisqualified(bidder);
    }

    @Override
    public boolean hasBid(final long lotId, final int participantId) {
        final int bidder = bidders.find(lots.find(lotId), participantId);
        return bidder != Bidders.NONE && bidders.isLive(bidder);
    }

    @Override
    public void admit(final long lotId, final int participantId) {
        competitions.admit(lots.find(lotId), participantId);
    }

    @Override
    public void exclude(final long lotId, final int participantId, final int reasonCode) {
        final Lot lot = lots.find(lotId);
        final int bidder = bidders.find(lot, participantId);
        if (!bidders.isDisqualified(bidder)) {
            desk.disqualify(lot, bidder, reasonCode);
        }
    }

    @Override
    public void suspend(final long lotId) {
        lots.find(lotId).suspended = true;
    }

    @Override
    public void runTo(final long lotId, final long endsAtNs) {
        clock.runTo(lots.find(lotId), endsAtNs);
    }

    @Override
    public void countDown(final long lotId) {
        final Lot lot = lots.find(lotId);
        if (lot.state == LotState.FREE) {
            clock.begin(lot, LotState.LIMITED, lot.terms.limitNs);
        }
    }

    @Override
    public void decide(final long lotId) {
        slices.refill();
        closing.onBiddingEnded(lots.find(lotId));
        slices.run();
    }

    @Override
    public void cancel(final long lotId) {
        slices.refill();
        closing.cancel(lots.find(lotId));
        slices.run();
    }
}
