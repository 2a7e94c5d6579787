package io.jishi.testsupport.pool;

import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.command.DeclineMatch;
import io.jishi.core.event.CompetitionAnnounced;
import io.jishi.core.event.Event;
import io.jishi.core.event.MatchConfirmed;
import io.jishi.core.event.MatchEnded;
import io.jishi.core.event.MatchProposed;
import io.jishi.core.model.Market;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.ListingSide;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** PROPOSAL as plainly as it can be written: one list of what is open. */
final class NaiveProposals {
    private final Market market;
    private final NaiveRules rules;
    private final NaiveRights rights;
    private final NaiveIntroductions introductions;
    private final BiFunction<NaiveListing, NaiveMatch, RejectReason> room;
    private final BiConsumer<NaiveListing, NaiveMatch> trade;
    private final Consumer<NaiveListing> contest;
    private final List<NaiveMatch> matches = new ArrayList<>();
    private long lastId;

    /** The functions tell whether a trade finds room, make it, and are told for whom several compete. */
    NaiveProposals(final Market market, final NaiveRules rules, final NaiveRights rights,
        final BiFunction<NaiveListing, NaiveMatch, RejectReason> room,
        final BiConsumer<NaiveListing, NaiveMatch> trade, final Consumer<NaiveListing> contest) {
        this.market = market;
        this.rules = rules;
        this.rights = rights;
        introductions = new NaiveIntroductions(market, rules, rights, this::hasRoom);
        this.room = room;
        this.trade = trade;
        this.contest = contest;
    }

    long nextId() {
        return ++lastId;
    }

    NaiveIntroductions introductions() {
        return introductions;
    }

    boolean hasRoomFor(final int count) {
        return matches.size() + count <= market.limits().maxMatches();
    }

    private boolean hasRoom(final NaiveListing listing) {
        return matches.stream().filter((m) -> m.concerns(listing)).count() < market.limits().maxMatchesPerListing();
    }

    /** Opens what was found. */
    void introduce(final NaiveListing incoming, final List<NaiveIntroductions.Ranked> found) {
        final long end = introductions.rulesOf(incoming).endOf(market.clock().nowNs());
        int rank = 0;
        for (final NaiveIntroductions.Ranked ranked : found) {
            final NaiveMatch match = new NaiveMatch();
            match.id = nextId();
            match.supply = incoming.supply ? incoming : ranked.listing();
            match.demand = incoming.supply ? ranked.listing() : incoming;
            match.units = Math.min(incoming.left(), ranked.listing().left());
            match.end = end;
            match.timer = market.timers().armEnd(end, match.id, this::onTimer);
            matches.add(match);
            propose(match, incoming, ranked.score(), ++rank);
        }
    }

    private void propose(final NaiveMatch m, final NaiveListing incoming, final NaiveScore score, final int rank) {
        final MatchProposed e = begin(new MatchProposed(), m, incoming);
        e.matchId = m.id;
        e.supplyId = m.supply.id;
        e.demandId = m.demand.id;
        e.priceFen = m.supply.price;
        e.units = m.units;
        e.expiresAtNs = m.end;
        e.rank = rank;
        e.score = score.total();
        e.scoreField = score.field();
        e.scoreTags = score.tags();
        e.scoreHeadroom = score.headroom();
        e.scoreMaturity = score.maturity();
        e.scoreRegion = score.region();
        e.scoreModes = score.modes();
        e.scoreFreshness = score.freshness();
        market.events().emit(e);
    }

    private <E extends Event> E begin(final E e, final NaiveMatch m, final NaiveListing first) {
        final NaiveListing second = m.supply == first ? m.demand : m.supply;
        market.events().begin(e, Visibility.PARTIES);
        e.participantId = first.owner.id();
        e.venueId = first.venue.id();
        e.counterpartyId = second.owner.id();
        e.counterVenueId = second.venue.id();
        return e;
    }

    private void onTimer(final long id, final long deadline) {
        final NaiveMatch match = find(id);
        match.timer = Timers.NONE;
        end(match, match.supply, ListingEnd.EXPIRED);
    }

    private NaiveMatch findLive(final long id) {
        final NaiveMatch match = find(id);
        return match == null || rules.over(match) ? null : match;
    }

    private NaiveMatch find(final long id) {
        return matches.stream().filter((m) -> m.id == id).findFirst().orElse(null);
    }

    private void end(final NaiveMatch match, final NaiveListing by, final ListingEnd reason) {
        final MatchEnded e = begin(new MatchEnded(), match, by);
        e.matchId = match.id;
        e.reason = reason;
        market.events().emit(e);
        market.timers().cancel(match.timer);
        matches.remove(match);
    }

    /** Open proposals of a listing, the earliest first. */
    List<NaiveMatch> of(final NaiveListing listing) {
        return matches.stream().filter((m) -> m.concerns(listing)).toList();
    }

    /** A proposal whose trade follows. */
    void close(final NaiveMatch match) {
        market.timers().cancel(match.timer);
        matches.remove(match);
    }

    /** A listing has ended, or its terms have changed. */
    void endAllOf(final NaiveListing listing, final ListingEnd reason) {
        matches.stream().filter((m) -> m.concerns(listing)).toList().forEach((m) -> end(m, listing, reason));
    }

    /** An amended listing takes the place of what it was. */
    void replace(final NaiveListing old, final NaiveListing changed) {
        for (final NaiveMatch match : matches) {
            match.supply = match.supply == old ? changed : match.supply;
            match.demand = match.demand == old ? changed : match.demand;
        }
    }

    void confirm(final ConfirmMatch c) {
        final NaiveMatch match = findLive(c.matchId);
        final boolean bySupply = match != null && match.supply.owner.id() == c.participantId;
        final boolean mine = bySupply || (match != null && match.demand.owner.id() == c.participantId);
        RejectReason reason = market.gate().checkParty(c, mine ? match.own(bySupply).venue.id() : 0);
        if (reason == RejectReason.NONE) {
            reason = mine ? check(match, bySupply) : RejectReason.UNKNOWN_MATCH;
        }
        final boolean second = mine && match.confirmed(!bySupply) && !match.own(!bySupply).contested;
        final NaiveListing contested = second ? contested(match, bySupply) : null;
        if (reason == RejectReason.NONE && second && contested == null) {
            reason = room.apply(match.own(bySupply), match);
        }
        if (reason != RejectReason.NONE) {
            market.events().reject(c, reason, c.matchId);
            return;
        }
        match.confirm(bySupply);
        final MatchConfirmed e = begin(new MatchConfirmed(), match, match.own(bySupply));
        e.matchId = match.id;
        e.bySide = bySupply ? ListingSide.SUPPLY : ListingSide.DEMAND;
        market.events().emit(e);
        if (contested != null) {
            compete(contested);
        } else if (second) {
            close(match);
            trade.accept(match.own(bySupply), match);
        } else if (match.own(!bySupply).contested) {
            await(match);
        }
    }

    private RejectReason check(final NaiveMatch m, final boolean bySupply) {
        if (m.confirmed(bySupply) || m.own(bySupply).contested || m.own(!bySupply).inLot) {
            return RejectReason.STATE;
        }
        final RejectReason here = rules.takesPart(m.own(bySupply));
        final RejectReason there = rules.takesPart(m.own(!bySupply));
        if (here == RejectReason.HALTED || there == RejectReason.HALTED) {
            return RejectReason.HALTED;
        }
        if (here != RejectReason.NONE || there != RejectReason.NONE) {
            return here != RejectReason.NONE ? here : there;
        }
        if (!rules.visible(m.supply, m.demand.venue, m.demand.national())) {
            return RejectReason.NOT_VISIBLE;
        }
        if (rules.sameOwner(m.supply.owner, m.demand.owner)) {
            return RejectReason.SELF_TRADE;
        }
        if (!rules.suffices(m.supply.owner, m.demand) || !rules.suffices(m.demand.owner, m.supply)) {
            return RejectReason.CREDIT_TOO_LOW;
        }
        final RejectReason right = rights.check(m.supply, List.of(), market.clock().nowNs());
        if (right != RejectReason.NONE) {
            return right;
        }
        return units(m);
    }

    private static RejectReason units(final NaiveMatch m) {
        if (m.units > m.supply.left() || m.units > m.demand.left()) {
            return RejectReason.NOT_ENOUGH_UNITS;
        }
        if ((m.supply.allOrNone && m.units < m.supply.left()) || (m.demand.allOrNone && m.units < m.demand.left())) {
            return RejectReason.ALL_OR_NONE;
        }
        return m.supply.accepts(m.units) && m.demand.accepts(m.units)
            ? RejectReason.NONE : RejectReason.BELOW_MINIMUM;
    }

    /** The listing for which several would have confirmed with this confirmation, or null. */
    private NaiveListing contested(final NaiveMatch match, final boolean bySupply) {
        final long buyers = matches.stream().filter((m) -> m.supply == match.supply)
            .filter((m) -> rules.confirmed(m, false) || (m == match && !bySupply)).count();
        final long suppliers = matches.stream().filter((m) -> m.demand == match.demand)
            .filter((m) -> rules.confirmed(m, true) || (m == match && bySupply)).count();
        if (buyers >= 2 && match.supply.total == 1) {
            return match.supply;
        }
        return suppliers >= 2 ? match.demand : null;
    }

    private void compete(final NaiveListing listing) {
        listing.contested = true;
        contest.accept(listing);
        final List<NaiveMatch> confirmed = matches.stream()
            .filter((m) -> m.concerns(listing))
            .filter((m) -> rules.confirmed(m, !listing.supply)).toList();
        confirmed.forEach(this::await);
        final CompetitionAnnounced e = market.events().begin(
            new CompetitionAnnounced(), listing.national() ? Visibility.PUBLIC : Visibility.PARTIES);
        e.participantId = listing.owner.id();
        e.venueId = listing.venue.id();
        e.listingId = listing.id;
        e.confirmedCount = confirmed.size();
        e.model = Model.POOL;
        e.auctionMode = listing.supply ? AuctionMode.MULTI : AuctionMode.REVERSE_MULTI;
        market.events().emit(e);
    }

    private void await(final NaiveMatch match) {
        market.timers().cancel(match.timer);
        match.timer = Timers.NONE;
    }

    void decline(final DeclineMatch c) {
        final NaiveMatch match = findLive(c.matchId);
        final RejectReason owner = market.gate().checkOwner(c);
        final NaiveListing own = match == null ? null
            : match.supply.owner.id() == c.participantId ? match.supply
            : match.demand.owner.id() == c.participantId ? match.demand : null;
        if (owner == RejectReason.NONE && own != null && (match.supply.inLot || match.demand.inLot)) {
            market.events().reject(c, RejectReason.STATE, c.matchId);
        } else if (owner == RejectReason.NONE && own != null) {
            end(match, own, ListingEnd.WITHDRAWN);
        } else {
            market.events().reject(c, owner == RejectReason.NONE ? RejectReason.UNKNOWN_MATCH : owner, c.matchId);
        }
    }

    void hashInto(final StateHash hash) {
        hash.add(lastId).add(matches.size()).add(matches.stream().mapToLong(NaiveMatch::hash).sum());
    }
}
