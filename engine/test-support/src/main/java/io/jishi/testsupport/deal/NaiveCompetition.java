package io.jishi.testsupport.deal;

import io.jishi.core.command.OpenLot;
import io.jishi.core.model.LotSource;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.PlatformCode;
import io.jishi.core.vocabulary.RejectReason;
import java.util.List;
import java.util.function.IntConsumer;

/** What becomes of a naive listing in its lot. */
final class NaiveCompetition implements LotSource {
    private final NaiveDisclosureModel model;
    private final NaiveListedChecks checks;

    NaiveCompetition(final NaiveDisclosureModel model, final NaiveListedChecks checks) {
        this.model = model;
        this.checks = checks;
    }

    @Override
    public RejectReason checkLot(final OpenLot command) {
        return checks.lot(command, model.find(command.listingId));
    }

    @Override
    public void forEachQualified(final long listingId, final IntConsumer bidder) {
        guests(model.find(listingId)).forEach((e) -> bidder.accept(e.party));
    }

    @Override
    public void onLotOpened(final long listingId, final long lotId) {
        final NaiveListed listed = model.find(listingId);
        guests(listed).forEach((e) -> e.bids = true);
        listed.lot = lotId;
    }

    /** Who comes into the lot when it is opened: in the middle of the period a block keeps nobody out. */
    private List<NaiveListed.Entry> guests(final NaiveListed listed) {
        return listed.running() ? listed.entries.stream().filter(NaiveListed.Entry::counts).toList()
            : model.competing(listed);
    }

    @Override
    public long freeEndNs(final long listingId) {
        final NaiveListed listed = model.find(listingId);
        return listed.running() ? listed.end : 0;
    }

    @Override
    public void onHalts(final long listingId, final boolean halted) {
        model.halts(model.find(listingId), halted);
    }

    @Override
    public void onLotAwarded(final long listingId, final int winnerId, final long priceFen) {
        final NaiveListed listed = model.find(listingId);
        model.award(listed, listed.of(winnerId), priceFen);
    }

    @Override
    public RejectReason checkPayment(final long listingId) {
        return checks.deal(model.find(listingId));
    }

    @Override
    public void onLotPaid(final long listingId, final int bidCount, final int bidderCount) {
        model.deal(model.find(listingId), bidCount, bidderCount);
    }

    @Override
    public void onWinnerDefaulted(final long listingId) {
        final NaiveListed listed = model.find(listingId);
        listed.lose();
        model.to(listed, DisclosureState.COMPETITION, PlatformCode.NONE);
    }

    @Override
    public void onLotUnsold(final long listingId, final boolean anyBid) {
        final NaiveListed listed = model.find(listingId);
        model.unsold(listed, anyBid ? DisclosureState.NO_SALE : DisclosureState.NO_BUYER,
            !anyBid && listed.forfeit && listed.in(DisclosureState.COMPETITION));
    }
}
