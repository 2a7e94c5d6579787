package io.jishi.core.pool;

import io.jishi.core.event.CompetitionAnnounced;
import io.jishi.core.event.Event;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.MatchConfirmed;
import io.jishi.core.event.MatchEnded;
import io.jishi.core.event.MatchProposed;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Visibility;

/**
 * Tells what happens to proposals, to both parties and their venues: the one who acts, or whose listing came in, is the
 * first party. A competition is told like the listing itself.
 */
final class MatchEvents {
    private final EventSink events;
    private final Listings listings;
    private final MatchProposed proposed = new MatchProposed();
    private final MatchConfirmed confirmed = new MatchConfirmed();
    private final MatchEnded ended = new MatchEnded();
    private final CompetitionAnnounced competition = new CompetitionAnnounced();

    MatchEvents(final Market market, final Listings listings) {
        this.listings = listings;
        events = market.events();
    }

    void proposed(final Matches matches, final int match, final ListingSide incoming, final int rank,
        final Score score, final int total) {
        begin(proposed, matches, match, incoming);
        proposed.matchId = matches.id(match);
        proposed.supplyId = listings.id(matches.supply(match));
        proposed.demandId = listings.id(matches.demand(match));
        proposed.priceFen = listings.priceFen(matches.supply(match));
        proposed.units = matches.units(match);
        proposed.expiresAtNs = matches.expiresAtNs(match);
        proposed.rank = rank;
        proposed.score = total;
        proposed.scoreField = score.field();
        proposed.scoreTags = score.tags();
        proposed.scoreHeadroom = score.headroom();
        proposed.scoreMaturity = score.maturity();
        proposed.scoreRegion = score.region();
        proposed.scoreModes = score.modes();
        proposed.scoreFreshness = score.freshness();
        events.emit(proposed);
    }

    void confirmed(final Matches matches, final int match, final ListingSide by) {
        begin(confirmed, matches, match, by);
        confirmed.matchId = matches.id(match);
        confirmed.bySide = by;
        events.emit(confirmed);
    }

    void ended(final Matches matches, final int match, final ListingSide by, final ListingEnd reason) {
        begin(ended, matches, match, by);
        ended.matchId = matches.id(match);
        ended.reason = reason;
        events.emit(ended);
    }

    void competition(final int listing, final int count, final AuctionMode mode) {
        events.begin(competition, listings.isNational(listing) ? Visibility.PUBLIC : Visibility.PARTIES);
        competition.participantId = listings.participantId(listing);
        competition.venueId = listings.venueId(listing);
        competition.listingId = listings.id(listing);
        competition.confirmedCount = count;
        competition.model = Model.POOL;
        competition.auctionMode = mode;
        events.emit(competition);
    }

    private void begin(final Event event, final Matches matches, final int match, final ListingSide by) {
        final int own = matches.listing(match, by);
        final int other = matches.listing(match, MatchBook.opposite(by));
        events.begin(event, Visibility.PARTIES);
        event.participantId = listings.participantId(own);
        event.venueId = listings.venueId(own);
        event.counterpartyId = listings.participantId(other);
        event.counterVenueId = listings.venueId(other);
    }
}
