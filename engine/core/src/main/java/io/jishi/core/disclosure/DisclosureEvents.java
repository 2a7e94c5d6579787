package io.jishi.core.disclosure;

import io.jishi.core.event.ApplicationChanged;
import io.jishi.core.event.CompetitionAnnounced;
import io.jishi.core.event.DefaultDeclared;
import io.jishi.core.event.DisclosureChanged;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Defaulters;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.PlatformCode;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;

/**
 * Tells what happens to public listings: to everybody but for a draft. Applications are for the applicant and the
 * gateway of the listing's venue alone; a winner is named when it has won.
 */
final class DisclosureEvents {
    private final Market market;
    private final EventSink events;
    private final DisclosureChanged changed = new DisclosureChanged();
    private final ApplicationChanged application = new ApplicationChanged();
    private final CompetitionAnnounced announced = new CompetitionAnnounced();
    private final DefaultDeclared defaulted = new DefaultDeclared();

    DisclosureEvents(final Market market) {
        this.market = market;
        events = market.events();
    }

    void changed(final Disclosure disclosure, final PlatformCode code, final RejectReason reason) {
        events.begin(changed, disclosure.published ? Visibility.PUBLIC : Visibility.PARTIES);
        changed.participantId = disclosure.seller.id();
        changed.counterpartyId = disclosure.winner == null ? 0 : disclosure.winner.applicant.id();
        changed.venueId = disclosure.venue.id();
        changed.disclosureId = disclosure.id;
        changed.clientListingId = disclosure.clientId;
        changed.assetId = disclosure.assetId;
        changed.floorFen = disclosure.floorFen;
        changed.endsAtNs = disclosure.isOpen() ? disclosure.endsAtNs : 0;
        changed.priceFen = disclosure.priceFen;
        changed.state = disclosure.state;
        changed.platformCode = code;
        changed.reason = reason;
        changed.contractSigned = disclosure.signed;
        events.emit(changed);
    }

    void application(final Application of, final RejectReason reason, final int reasonCode) {
        events.begin(application, Visibility.PARTIES);
        application.participantId = of.applicant.id();
        application.venueId = of.disclosure.venue.id();
        application.disclosureId = of.disclosure.id;
        application.offerFen = of.offerFen;
        application.depositFen = of.dueFen;
        application.depositDueAtNs = of.dueAtNs;
        application.qualified = of.qualified && !of.over;
        application.reason = reason;
        application.reasonCode = reasonCode;
        events.emit(application);
    }

    void competition(final Disclosure disclosure, final int qualified) {
        events.begin(announced, Visibility.PUBLIC);
        announced.participantId = disclosure.seller.id();
        announced.venueId = disclosure.venue.id();
        announced.listingId = disclosure.id;
        announced.confirmedCount = qualified;
        announced.auctionMode = disclosure.auctionMode;
        announced.model = Model.DISCLOSURE;
        events.emit(announced);
    }

    void defaulted(
        final Disclosure disclosure, final int participantId, final long forfeitFen, final long claimFen) {
        begin(disclosure, participantId);
        defaulted.subjectId = disclosure.id;
        defaulted.forfeitFen = forfeitFen;
        defaulted.claimFen = claimFen;
        defaulted.model = Model.DISCLOSURE;
        events.emit(defaulted);
    }

    /** An earlier default on the asset that is dealt now. */
    void defaulted(final Disclosure disclosure, final int entry, final long claimFen) {
        final Defaulters defaulters = market.defaulters();
        begin(disclosure, defaulters.participantId(entry));
        defaulted.subjectId = defaulters.subjectId(entry);
        defaulted.forfeitFen = defaulters.forfeitFen(entry);
        defaulted.claimFen = claimFen;
        defaulted.model = defaulters.model(entry);
        events.emit(defaulted);
    }

    private void begin(final Disclosure disclosure, final int participantId) {
        events.begin(defaulted, Visibility.PUBLIC);
        defaulted.participantId = participantId;
        defaulted.counterpartyId = disclosure.seller.id();
        defaulted.venueId = disclosure.venue.id();
    }

    void trade(final Disclosure disclosure, final int bidCount, final int bidderCount) {
        final Traded traded = market.trades().begin(disclosure.venue);
        traded.participantId = disclosure.winner.applicant.id();
        traded.counterpartyId = disclosure.seller.id();
        traded.venueId = disclosure.venue.id();
        traded.counterVenueId = disclosure.venue.id();
        traded.priceFen = disclosure.priceFen;
        traded.quantityUnits = 1;
        traded.restingId = disclosure.id;
        traded.incomingId = 0;
        traded.restingClientId = disclosure.clientId;
        traded.incomingClientId = 0;
        traded.restingRemainingUnits = 0;
        traded.incomingRemainingUnits = 0;
        traded.grantId = market.rights().nextGrantId();
        traded.buyerId = traded.participantId;
        traded.sellerId = traded.counterpartyId;
        traded.buyerVenueId = disclosure.venue.id();
        traded.sellerVenueId = disclosure.venue.id();
        traded.bidCount = bidCount;
        traded.bidderCount = bidderCount;
        traded.model = Model.DISCLOSURE;
        traded.executionMode = ExecutionMode.FIRM;
        traded.right = disclosure.right;
        traded.buyerIncoming = true;
        market.trades().report(disclosure.venue);
    }
}
