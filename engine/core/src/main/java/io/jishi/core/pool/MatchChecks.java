package io.jishi.core.pool;

import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.RejectReason;

/** Refuses confirmations; the order of checks is that of {@link PoolModel}. */
final class MatchChecks {
    private final Market market;
    private final Listings listings;
    private final Matches matches;
    private final Compatibility compatibility;
    private final RightsCheck rights;

    MatchChecks(final Market market, final Listings listings, final Matches matches,
        final Compatibility compatibility, final RightsCheck rights) {
        this.market = market;
        this.listings = listings;
        this.matches = matches;
        this.compatibility = compatibility;
        this.rights = rights;
    }

    /** Everything but room for what the trade would need; the side is the participant's, null if it has none. */
    RejectReason check(final ConfirmMatch command, final int match, final ListingSide side) {
        final int own = side == null ? Listings.NONE : matches.listing(match, side);
        final RejectReason party = market.gate().checkParty(command, side == null ? 0 : listings.venueId(own));
        if (party != RejectReason.NONE) {
            return party;
        }
        if (side == null) {
            return RejectReason.UNKNOWN_MATCH;
        }
        if (matches.isConfirmed(match, side) || listings.isContested(own)
            || listings.isInLot(matches.listing(match, MatchBook.opposite(side)))) {
            return RejectReason.STATE;
        }
        final RejectReason open = checkOpen(own, matches.listing(match, MatchBook.opposite(side)));
        if (open != RejectReason.NONE) {
            return open;
        }
        final RejectReason pair = checkPair(matches.supply(match), matches.demand(match));
        return pair == RejectReason.NONE && hasFewerUnits(match) ? RejectReason.NOT_ENOUGH_UNITS : pair;
    }

    /**
     * Whether fewer units are left on a side than were proposed. Minimum and all-or-none need not be asked again: what
     * was proposed reached them, and whatever raises them ends the proposal.
     */
    private boolean hasFewerUnits(final int match) {
        return matches.units(match) > listings.remainingUnits(matches.supply(match))
            || matches.units(match) > listings.remainingUnits(matches.demand(match));
    }

    /** Of both listings, a halt of either before anything else. */
    private RejectReason checkOpen(final int own, final int other) {
        final RejectReason ofOwn = compatibility.checkOpen(own);
        final RejectReason ofOther = compatibility.checkOpen(other);
        if (ofOwn == RejectReason.HALTED || ofOther == RejectReason.HALTED) {
            return RejectReason.HALTED;
        }
        return ofOwn == RejectReason.NONE ? ofOther : ofOwn;
    }

    /** What may have changed since the proposal: links, owner groups, grades, rights in force. */
    private RejectReason checkPair(final int supply, final int demand) {
        final Participant seller = compatibility.ownerOf(supply);
        final Participant buyer = compatibility.ownerOf(demand);
        if (!compatibility.isVisible(supply, listings.venueId(demand), listings.isNational(demand))) {
            return RejectReason.NOT_VISIBLE;
        }
        if (seller.sameOwnerAs(buyer)) {
            return RejectReason.SELF_TRADE;
        }
        if (!compatibility.admitsGrade(supply, buyer) || !compatibility.admitsGrade(demand, seller)) {
            return RejectReason.CREDIT_TOO_LOW;
        }
        return rights.check(supply);
    }
}
