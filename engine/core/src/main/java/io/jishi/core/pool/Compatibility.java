package io.jishi.core.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.PartyGate;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Regions;
import io.jishi.core.reference.Venue;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;

/**
 * Who may pair with whom (market rules, pool): every condition but units and the rights register. Grades, halts,
 * blocks, owner groups and links are those of the moment of matching.
 */
final class Compatibility {
    private final Listings listings;
    private final LiveListings live;
    private final ReferenceData reference;
    private final Fields fields;
    private final PartyGate gate;

    Compatibility(final Market market, final Listings listings, final LiveListings live) {
        this.listings = listings;
        this.live = live;
        reference = market.reference();
        fields = reference.fields();
        gate = market.gate();
    }

    /** Whether a resting listing can pair with an incoming one. */
    boolean pairs(final int incoming, final int resting) {
        final int supply = listings.isSupply(incoming) ? incoming : resting;
        final int demand = supply == incoming ? resting : incoming;
        return attributesMatch(supply, demand) && partiesMatch(supply, demand)
            && checkOpen(resting) == RejectReason.NONE && !live.isOver(resting);
    }

    private boolean attributesMatch(final int supply, final int demand) {
        return listings.priceFen(supply) <= listings.priceFen(demand)
            && (listings.rights(supply) & listings.rights(demand)) != 0
            && listings.maturity(supply) >= listings.maturity(demand)
            && modesMeet(listings.modes(supply), listings.modes(demand))
            && Regions.admits(listings.regionsLow(demand), listings.regionsHigh(demand), listings.regionId(supply))
            && fields.isUnder(listings.field(supply), listings.field(demand));
    }

    /** Whether the field of the supply lies under the prefix of the demand. */
    boolean sharesField(final int listing, final int other) {
        final boolean isSupply = listings.isSupply(listing);
        return fields.isUnder(listings.field(isSupply ? listing : other), listings.field(isSupply ? other : listing));
    }

    /** Empty means any, on either side. */
    private static boolean modesMeet(final int a, final int b) {
        return a == 0 || b == 0 || (a & b) != 0;
    }

    private boolean partiesMatch(final int supply, final int demand) {
        final Participant seller = ownerOf(supply);
        final Participant buyer = ownerOf(demand);
        return isVisible(supply, listings.venueId(demand), listings.isNational(demand))
            && !seller.sameOwnerAs(buyer)
            && admitsGrade(supply, buyer)
            && admitsGrade(demand, seller)
            && admitsRegion(supply, buyer);
    }

    Participant ownerOf(final int listing) {
        return reference.participants().find(listings.participantId(listing));
    }

    /** Whether a listing may pair with one at a venue: the same venue, or both national and both venues linked. */
    boolean isVisible(final int listing, final int venueId, final boolean national) {
        if (listings.venueId(listing) == venueId) {
            return true;
        }
        return national && listings.isNational(listing)
            && reference.venues().find(venueId).isLinked()
            && reference.venues().find(listings.venueId(listing)).isLinked();
    }

    boolean admitsGrade(final int listing, final Participant other) {
        return other.meets(listings.minimumGrade(listing));
    }

    boolean admitsRegion(final int supply, final Participant buyer) {
        return Regions.admits(listings.regionsLow(supply), listings.regionsHigh(supply), buyer.homeRegionId());
    }

    /**
     * Whether a resting listing takes part now: NONE, MODEL_NOT_ALLOWED if its venue's profile no longer allows the
     * pool, HALTED for a halt of everything, its venue, its owner or itself and for a blocked owner, NOT_OPEN.
     */
    RejectReason checkOpen(final int listing) {
        final Venue venue = reference.venues().find(listings.venueId(listing));
        if (!venue.allows(Model.POOL)) {
            return RejectReason.MODEL_NOT_ALLOWED;
        }
        if (isHalted(listing) || gate.isBlocked(ownerOf(listing), venue.id())) {
            return RejectReason.HALTED;
        }
        return gate.checkOpen(venue, listings.participantId(listing));
    }

    /** Whether a listing is halted by itself. */
    boolean isHalted(final int listing) {
        return reference.halts().contains(Scope.LISTING, listings.id(listing));
    }
}
