package io.jishi.testsupport.auction;

import io.jishi.core.model.LotDesk;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.LotState;

/** Lots that are bid for while the public listing runs whose competition they are. */
final class NaiveListedLots implements LotDesk {
    private final Market market;
    private final NaiveLots lots;
    private final NaiveLotEvents events;
    private final NaiveLotDesk desk;
    private final NaiveCountdowns countdowns;
    private final NaiveClosing closing;
    private final NaiveAwards awards;
    private final NaiveSlices slices;

    NaiveListedLots(
        final Market market,
        final NaiveLots lots,
        final NaiveLotEvents events,
        final NaiveLotDesk desk,
        final NaiveCountdowns countdowns,
        final NaiveClosing closing,
        final NaiveAwards awards,
        final NaiveSlices slices) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.desk = desk;
        this.countdowns = countdowns;
        this.closing = closing;
        this.awards = awards;
        this.slices = slices;
    }

    @Override
    public boolean hasRoom() {
        return lots.kept.stream().mapToInt(lot -> lot.bidders.size()).sum() < market.limits().maxBids();
    }

    @Override
    public boolean hasBegun(final long lotId) {
        return lots.find(lotId).state == LotState.FREE;
    }

    @Override
    public boolean isBidder(final long lotId, final int participantId) {
        final NaiveBidder bidder = lots.find(lotId).bidder(participantId);
        return bidder != null && !bidder.disqualified;
    }

    @Override
    public boolean hasBid(final long lotId, final int participantId) {
        return isBidder(lotId, participantId) && lots.find(lotId).bidder(participantId).price > 0;
    }

    @Override
    public void admit(final long lotId, final int participantId) {
        desk.admit(lots.find(lotId), participantId);
    }

    @Override
    public void exclude(final long lotId, final int participantId, final int reasonCode) {
        if (isBidder(lotId, participantId)) {
            desk.throwOut(lots.find(lotId), lots.find(lotId).bidder(participantId), reasonCode);
        }
    }

    @Override
    public void suspend(final long lotId) {
        lots.find(lotId).suspended = true;
    }

    @Override
    public void runTo(final long lotId, final long endsAtNs) {
        final NaiveLot lot = lots.find(lotId);
        lot.suspended = false;
        if (lot.state == LotState.FREE) {
            lot.end = endsAtNs;
            events.extended(lot);
        } else {
            countdowns.haltChanged(lot);
        }
    }

    @Override
    public void countDown(final long lotId) {
        if (lots.find(lotId).state == LotState.FREE) {
            countdowns.limit(lots.find(lotId));
        }
    }

    @Override
    public void decide(final long lotId) {
        slices.refill();
        closing.close(lots.find(lotId));
        slices.run();
    }

    @Override
    public void cancel(final long lotId) {
        slices.refill();
        awards.cancel(lots.find(lotId));
        slices.run();
    }
}
