package io.jishi.testsupport.pool;

import io.jishi.core.command.Take;
import io.jishi.core.event.Event;
import io.jishi.core.event.ListingAccepted;
import io.jishi.core.event.ListingAmended;
import io.jishi.core.event.ListingEnded;
import io.jishi.core.event.TakeAccepted;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.rights.RightCell;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Visibility;

/** The events of the naive pool, each a new object. */
final class NaivePoolEvents {
    private final Market market;
    private long[] lot;

    NaivePoolEvents(final Market market) {
        this.market = market;
    }

    private <E extends Event> E begin(final E event, final boolean open, final int party, final int venue) {
        market.events().begin(event, open ? Visibility.PUBLIC : Visibility.PARTIES);
        event.participantId = party;
        event.venueId = venue;
        return event;
    }

    void accepted(final NaiveListing n) {
        final ListingAccepted e = begin(new ListingAccepted(), n.national(), n.owner.id(), n.venue.id());
        e.listingId = n.id;
        e.clientListingId = n.clientId;
        e.priceFen = n.price;
        e.units = n.total;
        e.minUnits = n.minUnits;
        e.validUntilNs = n.validUntil;
        e.assetId = n.assetId;
        e.fieldId = n.fieldId;
        e.rights = n.rights;
        e.modes = n.modes;
        e.side = n.supply ? ListingSide.SUPPLY : ListingSide.DEMAND;
        e.maturity = n.maturity;
        e.regionId = n.region;
        e.visibilityOfListing = n.visibility;
        e.executionMode = n.mode;
        e.allOrNone = n.allOrNone;
        e.minimumGrade = n.minimumGrade;
        market.events().emit(e);
    }

    void amended(final NaiveListing n, final boolean kept, final boolean wasNational) {
        final ListingAmended e =
            begin(new ListingAmended(), n.national() || wasNational, n.owner.id(), n.venue.id());
        e.listingId = n.id;
        e.clientListingId = n.clientId;
        e.priceFen = n.price;
        e.units = n.total;
        e.remainingUnits = Math.max(n.left(), 0);
        e.validUntilNs = n.validUntil;
        e.keptPriority = kept;
        market.events().emit(e);
    }

    void ended(final NaiveListing n, final ListingEnd reason) {
        final ListingEnded e = begin(new ListingEnded(), n.national(), n.owner.id(), n.venue.id());
        e.listingId = n.id;
        e.clientListingId = n.clientId;
        e.remainingUnits = Math.max(n.left(), 0);
        e.reason = reason;
        market.events().emit(e);
    }

    void takeAccepted(final Take command, final NaiveListing supply) {
        final TakeAccepted e = begin(new TakeAccepted(), false, command.participantId, command.venueId);
        e.listingId = supply.id;
        e.units = command.units;
        market.events().emit(e);
    }

    /** Trades from now on are those of a lot: price, bids, bidders; null = of none. */
    void lot(final long[] of) {
        lot = of;
    }

    /** Both sides are filled already. */
    void trade(final NaiveListing incoming, final NaiveListing resting, final long units) {
        final NaiveListing supply = resting.supply ? resting : incoming;
        final NaiveListing demand = resting.supply ? incoming : resting;
        final Traded e = market.trades().begin(supply.venue);
        e.participantId = incoming.owner.id();
        e.venueId = incoming.venue.id();
        e.counterpartyId = resting.owner.id();
        e.counterVenueId = resting.venue.id();
        e.priceFen = incoming.mode == ExecutionMode.PROPOSAL ? supply.price : resting.price;
        if (lot != null) {
            e.priceFen = lot[0];
            e.bidCount = (int)lot[1];
            e.bidderCount = (int)lot[2];
        }
        e.quantityUnits = units;
        e.restingId = resting.id;
        e.incomingId = incoming.id;
        e.restingClientId = resting.clientId;
        e.incomingClientId = incoming.clientId;
        e.restingRemainingUnits = resting.left();
        e.incomingRemainingUnits = incoming.left();
        e.buyerId = demand.owner.id();
        e.sellerId = supply.owner.id();
        e.buyerVenueId = demand.venue.id();
        e.sellerVenueId = supply.venue.id();
        e.fieldId = supply.fieldId;
        e.model = Model.POOL;
        e.executionMode = incoming.mode;
        e.right = supply.right;
        e.buyerIncoming = resting.supply;
        e.grantId = supply.assetId == 0 ? 0 : market.rights().nextGrantId();
        market.trades().report(supply.venue);
        grant(supply, demand.owner.id());
    }

    /** The right that a trade passes, if the supply names an asset. */
    void grant(final NaiveListing supply, final int buyer) {
        if (supply.assetId != 0) {
            market.rights().grant(market.rights().find(supply.assetId), cellOf(supply), buyer);
        }
    }

    private static RightCell cellOf(final NaiveListing supply) {
        final RightCell cell = new RightCell();
        cell.right = supply.right;
        cell.territoryLow = supply.territoryLow;
        cell.territoryHigh = supply.territoryHigh;
        cell.fieldsOfUse = supply.fieldsOfUse;
        cell.fromNs = supply.rightFrom;
        cell.toNs = supply.rightTo;
        return cell;
    }
}
