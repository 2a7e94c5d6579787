package io.jishi.core.agreement;

import io.jishi.core.event.AgreementChanged;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.ObjectionChanged;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.AgreementState;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;

/** Tells what happens to agreements: their parties and the venue at first, everybody from the start of publicity. */
final class AgreementEvents {
    private final Market market;
    private final EventSink events;
    private final AgreementChanged changed = new AgreementChanged();
    private final ObjectionChanged objected = new ObjectionChanged();

    AgreementEvents(final Market market) {
        this.market = market;
        events = market.events();
    }

    void changed(final Agreement agreement, final RejectReason reason, final boolean isPublic) {
        events.begin(changed, isPublic ? Visibility.PUBLIC : Visibility.PARTIES);
        changed.participantId = agreement.offerer.id();
        changed.counterpartyId = agreement.other.id();
        changed.venueId = agreement.venue.id();
        changed.agreementId = agreement.id;
        changed.clientAgreementId = agreement.clientId;
        changed.priceFen = agreement.priceFen;
        changed.endsAtNs = agreement.state == AgreementState.OBJECTED ? 0 : agreement.endsAtNs;
        changed.state = agreement.state;
        changed.relatedParties = agreement.offerer.sameOwnerAs(agreement.other);
        changed.offererSells = agreement.offererSells;
        changed.reason = reason;
        changed.assetId = agreement.assetId;
        changed.units = agreement.units;
        events.emit(changed);
    }

    void objection(final Objection objection, final boolean open, final boolean upheld) {
        events.begin(objected, Visibility.PUBLIC);
        objected.participantId = objection.objectorId;
        objected.venueId = objection.agreement.venue.id();
        objected.objectionId = objection.id;
        objected.agreementId = objection.agreement.id;
        objected.open = open;
        objected.upheld = upheld;
        events.emit(objected);
    }

    /** The trade of an agreement: the incoming side is the one that accepted. */
    void trade(final Agreement agreement, final boolean grants) {
        final Traded traded = market.trades().begin(agreement.venue);
        final boolean buyerStands = agreement.offererStands != agreement.offererSells;
        traded.participantId = agreement.offererStands ? agreement.other.id() : agreement.offerer.id();
        traded.counterpartyId = agreement.offererStands ? agreement.offerer.id() : agreement.other.id();
        traded.venueId = agreement.venue.id();
        traded.counterVenueId = agreement.venue.id();
        traded.priceFen = agreement.priceFen;
        traded.quantityUnits = agreement.units;
        traded.restingId = agreement.id;
        traded.incomingId = 0;
        traded.restingClientId = agreement.clientId;
        traded.incomingClientId = 0;
        traded.restingRemainingUnits = 0;
        traded.incomingRemainingUnits = 0;
        traded.grantId = grants ? market.rights().nextGrantId() : 0;
        traded.buyerId = agreement.buyer().id();
        traded.sellerId = agreement.seller().id();
        traded.buyerVenueId = agreement.venue.id();
        traded.sellerVenueId = agreement.venue.id();
        traded.fieldId = agreement.fieldId;
        traded.model = Model.AGREEMENT;
        traded.executionMode = ExecutionMode.FIRM;
        traded.right = agreement.right;
        traded.buyerIncoming = !buyerStands;
        market.trades().report(agreement.venue);
    }
}
