package io.jishi.testsupport.pool;

import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.event.MatchEnded;
import io.jishi.core.event.TakeNoticed;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Visibility;
import java.util.ArrayList;
import java.util.List;

/** OPEN_LICENCE: a list of notices, each with a copy of the listing as it was. */
final class NaiveOpenLicences {
    private record Notice(long id, NaiveListing listing, int buyer, int buyerVenue, long end, int timer) { }

    private final Market market;
    private final NaiveChecks checks;
    private final NaiveRights rights;
    private final NaivePoolEvents events;
    private final NaiveProposals numbers;
    private final List<Notice> notices = new ArrayList<>();

    NaiveOpenLicences(final Market market, final NaiveChecks checks, final NaiveRights rights,
        final NaivePoolEvents events, final NaiveProposals numbers) {
        this.market = market;
        this.checks = checks;
        this.rights = rights;
        this.events = events;
        this.numbers = numbers;
    }

    void notice(final NoticeOfTake c, final NaiveListing listing) {
        RejectReason reason = checks.notice(c, listing);
        if (reason == RejectReason.NONE && notices.size() == market.limits().maxMatches()) {
            reason = RejectReason.TOO_MANY_MATCHES;
        }
        if (reason == RejectReason.NONE && !market.timers().hasRoomFor(1)) {
            reason = RejectReason.TOO_MANY_TIMERS;
        }
        if (reason != RejectReason.NONE) {
            market.events().reject(c, reason, c.listingId);
            return;
        }
        final long end = listing.venue.poolRules().endOf(market.clock().nowNs());
        final long id = numbers.nextId();
        final int timer = market.timers().armEnd(end, id, this::onTimer);
        notices.add(new Notice(id, listing, c.participantId, c.venueId, end, timer));
        final TakeNoticed e = market.events().begin(new TakeNoticed(), Visibility.PARTIES);
        e.participantId = c.participantId;
        e.venueId = c.venueId;
        e.counterpartyId = listing.owner.id();
        e.counterVenueId = listing.venue.id();
        e.noticeId = id;
        e.listingId = listing.id;
        e.priceFen = listing.price;
        market.events().emit(e);
    }

    private Notice find(final long id) {
        return notices.stream().filter((n) -> n.id == id).findFirst().orElse(null);
    }

    private void onTimer(final long id, final long deadline) {
        final Notice notice = find(id);
        final MatchEnded e = market.events().begin(new MatchEnded(), Visibility.PARTIES);
        e.participantId = notice.buyer;
        e.venueId = notice.buyerVenue;
        e.counterpartyId = notice.listing.owner.id();
        e.counterVenueId = notice.listing.venue.id();
        e.matchId = id;
        e.reason = ListingEnd.EXPIRED;
        market.events().emit(e);
        notices.remove(notice);
    }

    RejectReason pay(final ConfirmPayment c) {
        final Notice found = find(c.subjectId);
        final Notice notice = found == null || found.end <= market.clock().nowNs() ? null : found;
        final RejectReason reason = check(c, notice);
        if (reason == RejectReason.NONE) {
            license(notice);
        }
        return reason;
    }

    private void license(final Notice notice) {
        market.timers().cancel(notice.timer);
        notices.remove(notice);
        final NaiveListing s = notice.listing;
        final Traded e = market.trades().begin(s.venue);
        e.participantId = notice.buyer;
        e.venueId = notice.buyerVenue;
        e.buyerId = notice.buyer;
        e.buyerVenueId = notice.buyerVenue;
        e.buyerIncoming = true;
        e.counterpartyId = s.owner.id();
        e.counterVenueId = s.venue.id();
        e.sellerId = s.owner.id();
        e.sellerVenueId = s.venue.id();
        e.priceFen = s.price;
        e.quantityUnits = 1;
        e.restingId = s.id;
        e.restingClientId = s.clientId;
        e.incomingId = notice.id;
        e.incomingClientId = 0;
        e.restingRemainingUnits = 0;
        e.incomingRemainingUnits = 0;
        e.fieldId = s.fieldId;
        e.right = Right.OPEN;
        e.model = Model.POOL;
        e.executionMode = ExecutionMode.OPEN_LICENCE;
        e.grantId = s.assetId == 0 ? 0 : market.rights().nextGrantId();
        market.trades().report(s.venue);
        events.grant(s, notice.buyer);
    }

    private RejectReason check(final ConfirmPayment c, final Notice notice) {
        if (c.participantId != 0 || !market.reference().isOperator(c)) {
            final RejectReason owner = market.gate().checkOwner(c);
            if (owner != RejectReason.NONE) {
                return owner;
            }
            if (notice == null || notice.listing.owner.id() != c.participantId) {
                return RejectReason.UNKNOWN_MATCH;
            }
        }
        if (notice == null) {
            return RejectReason.UNKNOWN_MATCH;
        }
        final NaiveListing s = notice.listing;
        if (s.assetId == 0) {
            return RejectReason.NONE;
        }
        if (market.rights().ownerOf(market.rights().find(s.assetId)) != s.owner.id()) {
            return RejectReason.UNKNOWN_ASSET;
        }
        final RejectReason right = rights.check(s, List.of(), market.clock().nowNs());
        if (right != RejectReason.NONE) {
            return right;
        }
        if (market.rights().size() == market.limits().maxGrants()) {
            return RejectReason.TOO_MANY_GRANTS;
        }
        return s.rightTo == 0 || market.timers().hasRoomFor(1) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    void hashInto(final StateHash hash) {
        hash.add(notices.size()).add(notices.stream().mapToLong(this::hashOf).sum());
    }

    private long hashOf(final Notice n) {
        final NaiveListing s = n.listing;
        return new StateHash().add(n.id).add(s.id).add(s.clientId).add(s.price).add(s.territoryLow)
            .add(s.territoryHigh).add(s.fieldsOfUse).add(s.rightFrom).add(s.rightTo).add(n.end).add(s.owner.id())
            .add(s.venue.id()).add(n.buyer).add(n.buyerVenue)
            .add(market.reference().fields().indexOf(s.fieldId)).add(s.assetId).value();
    }
}
