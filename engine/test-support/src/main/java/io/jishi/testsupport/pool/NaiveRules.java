package io.jishi.testsupport.pool;

import io.jishi.core.model.Market;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import java.util.BitSet;
import java.util.function.Predicate;

/** Who may pair with whom, one rule after the other as the market rules state them. */
final class NaiveRules {
    private final Market market;
    private final Predicate<NaiveListing> ended;

    /** The function tells whether a kill switch or a title that passed has ended a listing, which is not told yet. */
    NaiveRules(final Market market, final Predicate<NaiveListing> ended) {
        this.market = market;
        this.ended = ended;
    }

    /** Whether a listing is over, told or not. */
    boolean over(final NaiveListing n) {
        final boolean past = n.validUntil != 0 && n.validUntil <= market.clock().nowNs();
        return !n.inLot && (past || ended.test(n));
    }

    /** Whether a proposal is. */
    boolean over(final NaiveMatch m) {
        return (m.timer != Timers.NONE && m.end <= market.clock().nowNs()) || over(m.supply) || over(m.demand);
    }

    /** Whether a side has confirmed a proposal that is not. */
    boolean confirmed(final NaiveMatch m, final boolean bySupply) {
        return m.confirmed(bySupply) && !over(m);
    }

    /** Whether one is looked at for the other: field, right, maturity and price allow it. */
    boolean candidates(final NaiveListing supply, final NaiveListing demand) {
        return supply.price <= demand.price && supply.maturity >= demand.maturity
            && (supply.rights & demand.rights) != 0 && under(supply.fieldId, demand.fieldId);
    }

    /** All of the compatibility list but units and rights; both sides live. */
    boolean compatible(final NaiveListing supply, final NaiveListing demand, final NaiveListing resting) {
        if (!candidates(supply, demand)) {
            return false;
        }
        if (supply.modes != 0 && demand.modes != 0 && (supply.modes & demand.modes) == 0) {
            return false;
        }
        if (!inSet(demand.regionsLow, demand.regionsHigh, supply.region) || !admitsHome(supply, demand.owner)) {
            return false;
        }
        return visible(supply, demand.venue, demand.national())
            && !sameOwner(supply.owner, demand.owner)
            && suffices(supply.owner, demand) && suffices(demand.owner, supply)
            && takesPart(resting) == RejectReason.NONE && !over(resting);
    }

    /** Climbs from the leaf to the root. */
    boolean under(final int fieldId, final int prefixId) {
        final Fields fields = market.reference().fields();
        final int field = fields.indexOf(fieldId);
        for (int depth = fields.depthOf(field); depth >= 0; depth--) {
            if (fields.idOf(fields.ancestorAt(field, depth)) == prefixId) {
                return true;
            }
        }
        return false;
    }

    private static boolean inSet(final long low, final long high, final int region) {
        final BitSet set = BitSet.valueOf(new long[] {low, high});
        return set.isEmpty() || set.get(region);
    }

    boolean admitsHome(final NaiveListing supply, final Participant buyer) {
        return inSet(supply.regionsLow, supply.regionsHigh, buyer.homeRegionId());
    }

    boolean visible(final NaiveListing listing, final Venue venue, final boolean national) {
        return listing.venue == venue
            || (listing.national() && national && listing.venue.isLinked() && venue.isLinked());
    }

    boolean sameOwner(final Participant a, final Participant b) {
        return a.id() == b.id() || (a.ownerGroupId() != 0 && a.ownerGroupId() == b.ownerGroupId());
    }

    boolean suffices(final Participant party, final NaiveListing listing) {
        return party.grade().compareTo(listing.minimumGrade) <= 0;
    }

    /** Open, not halted in any scope, its owner not blocked. */
    RejectReason takesPart(final NaiveListing listing) {
        final int party = listing.owner.id();
        final int venue = listing.venue.id();
        if (!listing.venue.allows(Model.POOL)) {
            return RejectReason.MODEL_NOT_ALLOWED;
        }
        final boolean halted = listing.venue.phase() == Phase.HALTED
            || market.reference().halts().contains(Scope.ALL, 0)
            || market.reference().halts().contains(Scope.VENUE, venue)
            || market.reference().halts().contains(Scope.PARTICIPANT, party)
            || market.reference().halts().contains(Scope.LISTING, listing.id);
        if (halted || blocked(listing.owner, listing.venue)) {
            return RejectReason.HALTED;
        }
        return listing.venue.phase() == Phase.OPEN ? RejectReason.NONE : RejectReason.NOT_OPEN;
    }

    private boolean blocked(final Participant party, final Venue venue) {
        if (party.status() != ParticipantStatus.BLOCKED) {
            return false;
        }
        final Venue home = market.reference().venues().find(party.homeVenueId());
        return venue == home || (venue.jointCredit() && venue.isLinked() && home.isLinked());
    }
}
