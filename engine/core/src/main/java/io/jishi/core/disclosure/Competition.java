package io.jishi.core.disclosure;

import io.jishi.core.command.OpenLot;
import io.jishi.core.model.ListingTerms;
import io.jishi.core.model.LotSource;
import io.jishi.core.vocabulary.DisclosureState;
import io.jishi.core.vocabulary.RejectReason;
import java.util.function.IntConsumer;

/**
 * A public listing in competition, or DYNAMIC and running, as the source of a lot. A lot is refused: UNKNOWN_DISCLOSURE
 * (or not the sender's), STATE (no competition is due, or a lot is open), WRONG_MODE (not the procedure announced), and
 * what {@link ListingTerms} asks; the price is the floor.
 */
final class Competition implements LotSource {
    private final Disclosures disclosures;
    private final DisclosureChecks checks;
    private final Course course;

    Competition(final Disclosures disclosures, final DisclosureChecks checks, final Course course) {
        this.disclosures = disclosures;
        this.checks = checks;
        this.course = course;
    }

    @Override
    public RejectReason checkLot(final OpenLot command) {
        final Disclosure disclosure = disclosures.find(command.listingId);
        if (disclosure == null || disclosure.seller.id() != command.participantId) {
            return RejectReason.UNKNOWN_DISCLOSURE;
        }
        if (disclosure.lotId != 0 || !(disclosure.state == DisclosureState.COMPETITION
            || (disclosure.isDynamic() && disclosure.isOpen()))) {
            return RejectReason.STATE;
        }
        if (command.auctionMode != disclosure.auctionMode || command.reverse) {
            return RejectReason.WRONG_MODE;
        }
        return ListingTerms.check(
            command, disclosure.venue.id(), disclosure.assetId, disclosure.right, disclosure.floorFen);
    }

    @Override
    public void forEachQualified(final long listingId, final IntConsumer bidder) {
        final Disclosure disclosure = disclosures.find(listingId);
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            if (mayBid(disclosure, application)) {
                bidder.accept(application.applicant.id());
            }
        }
    }

    @Override
    public void onLotOpened(final long listingId, final long lotId) {
        final Disclosure disclosure = disclosures.find(listingId);
        for (int i = 0; i < disclosure.applications.size(); i++) {
            final Application application = disclosure.applications.get(i);
            application.bids = mayBid(disclosure, application);
        }
        disclosure.lotId = lotId;
    }

    /** While the period runs those who are blocked too, for they may be repaired; no bid is taken from them. */
    private boolean mayBid(final Disclosure disclosure, final Application application) {
        return disclosure.isOpen() ? application.counts() : course.competes(disclosure, application);
    }

    @Override
    public long freeEndNs(final long listingId) {
        final Disclosure disclosure = disclosures.find(listingId);
        return disclosure.isOpen() ? disclosure.endsAtNs : 0;
    }

    @Override
    public void onHalts(final long listingId, final boolean halted) {
        final Disclosure disclosure = disclosures.find(listingId);
        if (halted && !disclosure.held) {
            course.hold(disclosure);
        } else if (!halted && disclosure.held) {
            course.release(disclosure);
        }
    }

    @Override
    public void onLotAwarded(final long listingId, final int winnerId, final long priceFen) {
        course.awardByLot(disclosures.find(listingId), winnerId, priceFen);
    }

    @Override
    public RejectReason checkPayment(final long listingId) {
        return checks.checkDeal(disclosures.find(listingId));
    }

    @Override
    public void onLotPaid(final long listingId, final int bidCount, final int bidderCount) {
        final Disclosure disclosure = disclosures.find(listingId);
        course.deal(disclosure, checks.cell(disclosure), bidCount, bidderCount);
    }

    @Override
    public void onWinnerDefaulted(final long listingId) {
        course.competeAgain(disclosures.find(listingId));
    }

    @Override
    public void onLotUnsold(final long listingId, final boolean anyBid) {
        final Disclosure disclosure = disclosures.find(listingId);
        course.unsold(disclosure, anyBid ? DisclosureState.NO_SALE : DisclosureState.NO_BUYER,
            !anyBid && disclosure.forfeitIfNoBid && disclosure.state == DisclosureState.COMPETITION);
    }
}
