package io.jishi.testsupport.deal;

import io.jishi.core.event.ApplicationChanged;
import io.jishi.core.event.CompetitionAnnounced;
import io.jishi.core.event.DefaultDeclared;
import io.jishi.core.event.DisclosureChanged;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.PlatformCode;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import io.jishi.testsupport.NaiveDefault;

/** What the naive twin of public listings tells. */
final class NaiveListedEvents {
    private final Market market;

    NaiveListedEvents(final Market market) {
        this.market = market;
    }

    void listed(final NaiveListed listed, final PlatformCode code, final RejectReason reason) {
        final DisclosureChanged event = new DisclosureChanged();
        market.events().begin(event, listed.told ? Visibility.PUBLIC : Visibility.PARTIES);
        event.participantId = listed.seller;
        event.counterpartyId = listed.winner == null ? 0 : listed.winner.party;
        event.venueId = listed.venue;
        event.disclosureId = listed.id;
        event.clientListingId = listed.client;
        event.assetId = listed.asset;
        event.floorFen = listed.floor;
        event.endsAtNs = listed.running() ? listed.end : 0;
        event.priceFen = listed.price;
        event.state = listed.state;
        event.platformCode = code;
        event.reason = reason;
        event.contractSigned = listed.signed;
        market.events().emit(event);
    }

    void entry(
        final NaiveListed listed, final NaiveListed.Entry entry, final RejectReason reason, final int reasonCode) {
        final ApplicationChanged event = new ApplicationChanged();
        market.events().begin(event, Visibility.PARTIES);
        event.participantId = entry.party;
        event.venueId = listed.venue;
        event.disclosureId = listed.id;
        event.offerFen = entry.offer;
        event.depositFen = entry.due;
        event.depositDueAtNs = entry.dueAt;
        event.qualified = entry.decided && !entry.out;
        event.reason = reason;
        event.reasonCode = reasonCode;
        market.events().emit(event);
    }

    void competition(final NaiveListed listed, final int count) {
        final CompetitionAnnounced event = new CompetitionAnnounced();
        market.events().begin(event, Visibility.PUBLIC);
        event.participantId = listed.seller;
        event.venueId = listed.venue;
        event.listingId = listed.id;
        event.confirmedCount = count;
        event.auctionMode = listed.mode;
        event.model = Model.DISCLOSURE;
        market.events().emit(event);
    }

    void defaulted(final NaiveListed listed, final NaiveDefault bar, final long claim) {
        final DefaultDeclared event = new DefaultDeclared();
        market.events().begin(event, Visibility.PUBLIC);
        event.participantId = bar.participantId;
        event.counterpartyId = listed.seller;
        event.venueId = listed.venue;
        event.subjectId = bar.subjectId;
        event.forfeitFen = bar.forfeit;
        event.claimFen = claim;
        event.model = bar.model;
        market.events().emit(event);
    }

    void trade(final NaiveListed listed, final int bids, final int bidders) {
        final Traded traded = market.trades().begin(market.reference().venues().find(listed.venue));
        traded.participantId = listed.winner.party;
        traded.buyerId = listed.winner.party;
        traded.counterpartyId = listed.seller;
        traded.sellerId = listed.seller;
        traded.venueId = listed.venue;
        traded.counterVenueId = listed.venue;
        traded.buyerVenueId = listed.venue;
        traded.sellerVenueId = listed.venue;
        traded.priceFen = listed.price;
        traded.quantityUnits = 1;
        traded.restingId = listed.id;
        traded.restingClientId = listed.client;
        traded.incomingId = 0;
        traded.incomingClientId = 0;
        traded.restingRemainingUnits = 0;
        traded.incomingRemainingUnits = 0;
        traded.grantId = market.rights().nextGrantId();
        traded.bidCount = bids;
        traded.bidderCount = bidders;
        traded.model = Model.DISCLOSURE;
        traded.executionMode = ExecutionMode.FIRM;
        traded.right = listed.right;
        traded.buyerIncoming = true;
        market.trades().report(market.reference().venues().find(listed.venue));
    }
}
