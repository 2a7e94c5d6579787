package io.jishi.core.pool;

import io.jishi.core.event.Event;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.ListingAccepted;
import io.jishi.core.event.ListingAmended;
import io.jishi.core.event.ListingEnded;
import io.jishi.core.event.TakeAccepted;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Visibility;

/**
 * Tells what happens to listings: to everybody if the listing is national, else to its owner and venue. A listing that
 * an amendment hides or shows is told to everybody once more.
 */
final class ListingEvents {
    private final EventSink events;
    private final Listings listings;
    private final Fields fields;
    private final RightsRegister register;
    private final ListingAccepted accepted = new ListingAccepted();
    private final ListingAmended amended = new ListingAmended();
    private final ListingEnded ended = new ListingEnded();
    private final TakeAccepted takeAccepted = new TakeAccepted();

    ListingEvents(final Market market, final Listings listings) {
        this.listings = listings;
        events = market.events();
        fields = market.reference().fields();
        register = market.rights();
    }

    void accepted(final int listing) {
        begin(accepted, listing, listings.isNational(listing));
        accepted.listingId = listings.id(listing);
        accepted.clientListingId = listings.clientId(listing);
        accepted.priceFen = listings.priceFen(listing);
        accepted.units = listings.totalUnits(listing);
        accepted.minUnits = listings.minUnits(listing);
        accepted.validUntilNs = listings.validUntilNs(listing);
        accepted.assetId = register.idOf(listings.asset(listing));
        accepted.fieldId = fields.idOf(listings.field(listing));
        accepted.rights = listings.rights(listing);
        accepted.modes = listings.modes(listing);
        accepted.side = listings.isSupply(listing) ? ListingSide.SUPPLY : ListingSide.DEMAND;
        accepted.maturity = listings.maturity(listing);
        accepted.regionId = listings.regionId(listing);
        accepted.visibilityOfListing =
            listings.isNational(listing) ? ListingVisibility.NATIONAL : ListingVisibility.VENUE;
        accepted.executionMode = listings.executionMode(listing);
        accepted.allOrNone = listings.allOrNone(listing);
        accepted.minimumGrade = listings.minimumGrade(listing);
        events.emit(accepted);
    }

    void amended(final int listing, final boolean keptPriority, final boolean wasNational) {
        begin(amended, listing, wasNational || listings.isNational(listing));
        amended.listingId = listings.id(listing);
        amended.clientListingId = listings.clientId(listing);
        amended.priceFen = listings.priceFen(listing);
        amended.units = listings.totalUnits(listing);
        amended.remainingUnits = Math.max(0, listings.remainingUnits(listing));
        amended.validUntilNs = listings.validUntilNs(listing);
        amended.keptPriority = keptPriority;
        events.emit(amended);
    }

    void ended(final int listing, final ListingEnd reason) {
        begin(ended, listing, listings.isNational(listing));
        ended.listingId = listings.id(listing);
        ended.clientListingId = listings.clientId(listing);
        ended.remainingUnits = Math.max(0, listings.remainingUnits(listing));
        ended.reason = reason;
        events.emit(ended);
    }

    void takeAccepted(final int participantId, final int venueId, final int supply, final long units) {
        events.begin(takeAccepted, Visibility.PARTIES);
        takeAccepted.participantId = participantId;
        takeAccepted.venueId = venueId;
        takeAccepted.listingId = listings.id(supply);
        takeAccepted.units = units;
        events.emit(takeAccepted);
    }

    private void begin(final Event event, final int listing, final boolean isPublic) {
        events.begin(event, isPublic ? Visibility.PUBLIC : Visibility.PARTIES);
        event.participantId = listings.participantId(listing);
        event.venueId = listings.venueId(listing);
    }
}
