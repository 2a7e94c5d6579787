package io.jishi.core.pool;

import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.MatchEnded;
import io.jishi.core.event.TakeNoticed;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Visibility;

/**
 * Execution mode OPEN_LICENCE (Patent Law 50 and 51): a standing offer to everybody at one price; notice and payment
 * make a licence. Withdrawing the offer, or any other end of it, stops new notices only. A notice that is not paid
 * within the time that its venue gives to confirm a proposal lapses.
 */
final class OpenLicences {
    private static final int NONE = Notices.NONE;
    private final Market market;
    private final EventSink events;
    private final ReferenceData reference;
    private final RightsRegister register;
    private final LiveListings live;
    private final Listings listings;
    private final MatchBook book;
    private final Notices notices;
    private final TakeChecks checks;
    private final TimerHandler lapse = this::onLapsed;
    private final RightCell cell = new RightCell();
    private final TakeNoticed noticed = new TakeNoticed();
    private final MatchEnded ended = new MatchEnded();

    OpenLicences(final Market market, final Listings listings, final LiveListings live, final MatchBook book,
        final TakeChecks checks) {
        this.market = market;
        this.live = live;
        this.listings = listings;
        this.book = book;
        this.checks = checks;
        events = market.events();
        reference = market.reference();
        register = market.rights();
        notices = new Notices(register, market.limits().maxMatches());
    }

    void notice(final NoticeOfTake command) {
        final int listing = live.find(command.listingId);
        RejectReason reason = checks.check(command, listing);
        if (reason == RejectReason.NONE && notices.isFull()) {
            reason = RejectReason.TOO_MANY_MATCHES;
        }
        if (reason == RejectReason.NONE && !market.timers().hasRoomFor(1)) {
            reason = RejectReason.TOO_MANY_TIMERS;
        }
        if (reason == RejectReason.NONE) {
            enter(command, listing);
        } else {
            events.reject(command, reason, command.listingId);
        }
    }

    private void enter(final NoticeOfTake command, final int listing) {
        listings.readCell(listing, cell);
        final Venue venue = reference.venues().find(listings.venueId(listing));
        final long endNs = venue.poolRules().endOf(market.clock().nowNs());
        final long noticeId = book.nextId();
        final int notice = notices.add(noticeId, listings, listing, cell, endNs);
        notices.buyer(notice, command.participantId, command.venueId);
        notices.timer(notice, market.timers().armEnd(endNs, noticeId, lapse));
        events.begin(noticed, Visibility.PARTIES);
        noticed.participantId = command.participantId;
        noticed.venueId = command.venueId;
        noticed.counterpartyId = notices.seller(notice);
        noticed.counterVenueId = venue.id();
        noticed.noticeId = noticeId;
        noticed.listingId = command.listingId;
        noticed.priceFen = notices.priceFen(notice);
        events.emit(noticed);
    }

    private void onLapsed(final long noticeId, final long deadlineNs) {
        final int notice = notices.find(noticeId);
        events.begin(ended, Visibility.PARTIES);
        ended.participantId = notices.buyer(notice);
        ended.venueId = notices.buyerVenue(notice);
        ended.counterpartyId = notices.seller(notice);
        ended.counterVenueId = notices.sellerVenue(notice);
        ended.matchId = noticeId;
        ended.reason = ListingEnd.EXPIRED;
        events.emit(ended);
        notices.remove(notice);
    }

    /** Answers that a notice was paid; or tells why not, and changes nothing. */
    RejectReason pay(final ConfirmPayment command) {
        final int notice = notices.findUnpaid(command.subjectId, market.clock().nowNs());
        final RejectReason reason = check(command, notice);
        if (reason == RejectReason.NONE) {
            license(notice);
        }
        return reason;
    }

    private RejectReason check(final ConfirmPayment command, final int notice) {
        final boolean byOperator = command.participantId == 0 && reference.isOperator(command);
        final RejectReason owner = byOperator ? RejectReason.NONE : market.gate().checkOwner(command);
        if (owner != RejectReason.NONE) {
            return owner;
        }
        if (notice == NONE || (!byOperator && notices.seller(notice) != command.participantId)) {
            return RejectReason.UNKNOWN_MATCH;
        }
        return notices.asset(notice) == NONE ? RejectReason.NONE : checkRight(notice);
    }

    private RejectReason checkRight(final int notice) {
        if (register.ownerOf(notices.asset(notice)) != notices.seller(notice)) {
            return RejectReason.UNKNOWN_ASSET;
        }
        notices.readCell(notice, cell);
        final RejectReason grantable = register.check(notices.asset(notice), cell);
        if (grantable != RejectReason.NONE) {
            return grantable;
        }
        if (!register.hasRoomFor(1)) {
            return RejectReason.TOO_MANY_GRANTS;
        }
        return cell.toNs == 0 || market.timers().hasRoomFor(1) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    /** Payment makes the licence: a trade of one unit at the price noticed, and the right. */
    private void license(final int notice) {
        market.timers().cancel(notices.timer(notice));
        final Venue venue = reference.venues().find(notices.sellerVenue(notice));
        final Traded traded = market.trades().begin(venue);
        traded.participantId = notices.buyer(notice);
        traded.venueId = notices.buyerVenue(notice);
        traded.counterpartyId = notices.seller(notice);
        traded.counterVenueId = venue.id();
        traded.priceFen = notices.priceFen(notice);
        traded.quantityUnits = 1;
        traded.restingId = notices.listingId(notice);
        traded.incomingId = notices.id(notice);
        traded.restingClientId = notices.clientListingId(notice);
        traded.incomingClientId = 0;
        traded.restingRemainingUnits = 0;
        traded.incomingRemainingUnits = 0;
        traded.buyerIncoming = true;
        traded.buyerId = notices.buyer(notice);
        traded.buyerVenueId = notices.buyerVenue(notice);
        traded.sellerId = notices.seller(notice);
        traded.sellerVenueId = venue.id();
        traded.fieldId = reference.fields().idOf(notices.field(notice));
        traded.right = Right.OPEN;
        traded.model = Model.POOL;
        traded.executionMode = ExecutionMode.OPEN_LICENCE;
        traded.grantId = notices.asset(notice) == NONE ? 0 : register.nextGrantId();
        market.trades().report(venue);
        if (notices.asset(notice) != NONE) {
            notices.readCell(notice, cell);
            register.grant(notices.asset(notice), cell, notices.buyer(notice));
        }
        notices.remove(notice);
    }

    void hashInto(final StateHash hash) {
        notices.hashInto(hash);
    }
}
