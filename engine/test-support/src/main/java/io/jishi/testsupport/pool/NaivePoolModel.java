package io.jishi.testsupport.pool;

import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclineMatch;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.model.Market;
import io.jishi.core.model.MarketModel;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The pool as plainly as it can be written: one list of listings, scanned and sorted for every command. It shares the
 * exchange's services with the pool as built, and no other code.
 */
public final class NaivePoolModel implements MarketModel {
    private static final int MOST_OF_AN_ASSET = 1_000;
    private final Market market;
    private final NaiveRules rules;
    private final NaiveMassEnds massEnds;
    private final NaiveRights rights;
    private final NaiveChecks checks;
    private final NaivePairings pairings;
    private final NaivePoolEvents events;
    private final NaiveProposals proposals;
    private final NaiveOpenLicences openLicences;
    private final NaiveContests contests;
    private final List<NaiveIntroductions.Ranked> introductions = new ArrayList<>();
    private final List<NaiveListing> listings = new ArrayList<>();
    private final NaiveLongSearch longSearch;
    private boolean goesOn;
    private boolean trading;
    private long lastId;
    private long lastPlace;

    /**
     * An empty pool.
     *
     * @param market what it shares with the other models.
     */
    public NaivePoolModel(final Market market) {
        this.market = market;
        massEnds = new NaiveMassEnds(market, this::countProposals, this::end);
        rules = new NaiveRules(market, massEnds::covers);
        rights = new NaiveRights(market.rights());
        checks = new NaiveChecks(market, rules, rights);
        pairings = new NaivePairings(market, rules, rights);
        events = new NaivePoolEvents(market);
        proposals = new NaiveProposals(market, rules, rights,
            (own, match) -> pairings.room(own, 0, List.of(planned(own, match))),
            this::tradeProposed, this::onContested);
        longSearch = new NaiveLongSearch(market, this, new NaiveLongFill(market, this, rules, pairings),
            new NaiveLongIntroduction(market, this, rules, rights, proposals));
        openLicences = new NaiveOpenLicences(market, checks, rights, events, proposals);
        contests = new NaiveContests(market, this, proposals, rights, rules, massEnds);
        market.lotSource(Model.POOL, contests);
        market.rights().listen(this::onAssigned);
    }

    @Override
    public Model model() {
        return Model.POOL;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(CommandType.CONFIRM_MATCH, CommandType.DECLINE_MATCH, CommandType.NOTICE_OF_TAKE,
            CommandType.TAKE, CommandType.WITHDRAW_LISTING, CommandType.AMEND_LISTING,
            CommandType.SUBMIT_DEMAND, CommandType.SUBMIT_SUPPLY);
    }

    @Override
    public void onCommand(final Command command) {
        if (command instanceof SubmitSupply supply) {
            final RejectReason reason = checks.supply(supply, inUse(command.participantId, supply.clientListingId));
            final NaiveListing listing = reason != RejectReason.NONE ? null
                : NaiveListing.of(supply, party(command.participantId), venue(supply.venueId));
            submit(command, reason, listing, supply.clientListingId);
        } else if (command instanceof SubmitDemand demand) {
            final RejectReason reason = checks.demand(demand, inUse(command.participantId, demand.clientListingId));
            final NaiveListing listing = reason != RejectReason.NONE ? null
                : NaiveListing.of(demand, party(command.participantId), venue(demand.venueId));
            submit(command, reason, listing, demand.clientListingId);
        } else if (command instanceof AmendListing amend) {
            amend(amend);
        } else if (command instanceof WithdrawListing withdraw) {
            withdraw(withdraw);
        } else if (command instanceof Take take) {
            take(take);
        } else {
            answer(command);
        }
    }

    private void answer(final Command command) {
        if (command instanceof ConfirmMatch confirm) {
            proposals.confirm(confirm);
        } else if (command instanceof DeclineMatch decline) {
            proposals.decline(decline);
        } else {
            final NoticeOfTake notice = (NoticeOfTake)command;
            openLicences.notice(notice, findLive((n) -> n.id == notice.listingId));
        }
    }

    @Override
    public RejectReason confirmPayment(final ConfirmPayment command) {
        return openLicences.pay(command);
    }

    private static NaivePairings.Pairing planned(final NaiveListing own, final NaiveMatch match) {
        return new NaivePairings.Pairing(match.supply == own ? match.demand : match.supply, match.units);
    }

    /** Makes the trade of a proposal that one side has just completed. */
    private void tradeProposed(final NaiveListing own, final NaiveMatch match) {
        trade(own, List.of(planned(own, match)));
        if (own.left() == 0) {
            end(own, ListingEnd.FILLED);
        }
    }

    private void onContested(final NaiveListing listing) {
        longSearch.forget(listing);
    }

    private Participant party(final int id) {
        return market.reference().participants().find(id);
    }

    private Venue venue(final int id) {
        return market.reference().venues().find(id);
    }

    NaiveListing find(final Predicate<NaiveListing> wanted) {
        return listings.stream().filter(wanted).findFirst().orElse(null);
    }

    /** One that is not over. */
    NaiveListing findLive(final Predicate<NaiveListing> wanted) {
        return find((n) -> wanted.test(n) && !rules.over(n));
    }

    boolean isOver(final NaiveListing listing) {
        return rules.over(listing);
    }

    private int countProposals(final NaiveListing listing) {
        return proposals.of(listing).size();
    }

    private boolean inUse(final int party, final long clientId) {
        return findLive((n) -> n.owner.id() == party && n.clientId == clientId) != null;
    }

    private NaiveListing own(final int party, final long id, final long clientId) {
        return findLive((n) -> n.owner.id() == party && (id == 0 ? n.clientId == clientId : n.id == id));
    }

    private void submit(
        final Command command, final RejectReason checked, final NaiveListing listing, final long clientId) {
        RejectReason reason = checked;
        final List<NaivePairings.Pairing> plan = new ArrayList<>();
        if (reason == RejectReason.NONE && (listings.size() == market.limits().maxListings() || isFull(listing))) {
            reason = RejectReason.TOO_MANY_LISTINGS;
        }
        if (reason == RejectReason.NONE) {
            reason = plan(listing, listing.validUntil == 0 ? 0 : 1, plan);
        }
        if (reason != RejectReason.NONE) {
            market.events().reject(command, reason, clientId);
            return;
        }
        listing.id = ++lastId;
        listing.place = ++lastPlace;
        listing.placedAt = market.clock().nowNs();
        listings.add(listing);
        massEnds.admit(listing);
        events.accepted(listing);
        trade(listing, plan);
        rest(listing);
    }

    private boolean isFull(final NaiveListing n) {
        return n.assetId != 0 && listings.stream().filter((o) -> o.assetId == n.assetId).count() == MOST_OF_AN_ASSET;
    }

    private RejectReason plan(final NaiveListing incoming, final int timers, final List<NaivePairings.Pairing> plan) {
        if (!market.timers().hasRoomFor(timers)) {
            return RejectReason.TOO_MANY_TIMERS;
        }
        if (incoming.supply) {
            final RejectReason reason = rights.check(incoming, List.of(), market.clock().nowNs());
            if (reason != RejectReason.NONE) {
                return reason;
            }
        }
        introductions.clear();
        goesOn = false;
        if (incoming.mode == ExecutionMode.OPEN_LICENCE) {
            return RejectReason.NONE;
        }
        if (incoming.mode == ExecutionMode.PROPOSAL) {
            return planIntroductions(incoming, timers);
        }
        final List<NaiveListing> candidates = candidates(incoming);
        final int seen = pairings.pair(incoming, candidates, market.limits().maxLooksPerCommand(), plan);
        final long left = NaivePairings.left(incoming, plan);
        goesOn = left > 0 && seen < candidates.size();
        if (plan.size() > market.limits().maxFillsPerCommand()) {
            return RejectReason.TOO_MANY_FILLS;
        }
        if (!incoming.accepts(incoming.left() - left)) {
            plan.clear();
        }
        return pairings.room(incoming, timers + (goesOn ? longSearch.timersNeeded() : 0), plan);
    }

    private RejectReason planIntroductions(final NaiveListing incoming, final int timers) {
        goesOn = !proposals.introductions().isFoundAtOnce(incoming, listings);
        if (!goesOn) {
            introductions.addAll(proposals.introductions().best(incoming, listings));
        }
        if (!proposals.hasRoomFor(introductions.size())) {
            return RejectReason.TOO_MANY_MATCHES;
        }
        return market.timers().hasRoomFor(timers + (goesOn ? longSearch.timersNeeded() : introductions.size()))
            ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    /** Plans for a listing whose search went on; false, and no pairing, if its right or its cells find no room. */
    boolean plan(final NaiveListing incoming, final List<NaiveListing> best, final List<NaivePairings.Pairing> plan) {
        if (incoming.supply && rights.check(incoming, List.of(), market.clock().nowNs()) != RejectReason.NONE) {
            return false;
        }
        pairings.pair(incoming, best, Integer.MAX_VALUE, plan);
        final long left = NaivePairings.left(incoming, plan);
        final RejectReason room = pairings.room(incoming, 1, plan);
        if (room != RejectReason.NONE || !incoming.accepts(incoming.left() - left)) {
            plan.clear();
        }
        return room == RejectReason.NONE;
    }

    /** What is looked at for an incoming listing, in order. */
    List<NaiveListing> candidates(final NaiveListing incoming) {
        final Comparator<NaiveListing> byPrice = Comparator.comparingLong((n) -> n.price);
        return listings.stream()
            .filter((n) -> n.supply != incoming.supply && n.mode == incoming.mode && !n.contested)
            .filter((n) -> incoming.supply ? rules.candidates(incoming, n) : rules.candidates(n, incoming))
            .sorted((incoming.supply ? byPrice.reversed() : byPrice).thenComparingLong((n) -> n.place))
            .toList();
    }

    /** All of the other side that PROPOSAL may look at for an incoming listing, candidates or not. */
    List<NaiveListing> others(final NaiveListing incoming) {
        return NaiveIntroductions.others(incoming, listings);
    }

    /** Carries out a plan, then ends what is listed of assets whose title has passed. */
    void trade(final NaiveListing incoming, final List<NaivePairings.Pairing> plan) {
        trading = true;
        for (final NaivePairings.Pairing pairing : plan) {
            pairing.resting().filled += pairing.units();
            incoming.filled += pairing.units();
            events.trade(incoming, pairing.resting(), pairing.units());
            if (pairing.resting().left() == 0) {
                end(pairing.resting(), ListingEnd.FILLED);
            }
        }
        trading = false;
        massEnds.goOn();
    }

    /** The trade that a lot has decided: price, bids and bidders are the lot's. */
    void tradeByLot(final NaiveListing winners, final NaiveListing listing, final long units, final long[] lot) {
        events.lot(lot);
        trade(winners, List.of(new NaivePairings.Pairing(listing, units)));
        events.lot(null);
    }

    RejectReason roomFor(final NaiveListing supply) {
        return pairings.room(new NaiveListing(), 0, List.of(new NaivePairings.Pairing(supply, 1)));
    }

    void arm(final NaiveListing listing, final long deadlineNs) {
        market.timers().cancel(listing.timer);
        listing.timer = market.timers().armEnd(deadlineNs, listing.id, this::onTimer);
    }

    private void onAssigned(final int asset) {
        massEnds.pass(asset, lastPlace);
        if (!trading) {
            massEnds.goOn();
        }
    }

    void end(final NaiveListing listing, final ListingEnd reason) {
        events.ended(listing, reason);
        proposals.endAllOf(listing, reason);
        market.timers().cancel(listing.timer);
        longSearch.forget(listing);
        listings.remove(listing);
        massEnds.release(listing);
    }

    private void rest(final NaiveListing listing) {
        if (listing.spent()) {
            end(listing, ListingEnd.FILLED);
            return;
        }
        if (listing.timer == Timers.NONE && listing.validUntil != 0) {
            listing.timer = market.timers().armEnd(listing.validUntil, listing.id, this::onTimer);
        }
        if (goesOn && listing.left() > 0) {
            longSearch.goOn(listing);
        }
        proposals.introduce(listing, introductions);
        introductions.clear();
    }

    private void onTimer(final long id, final long deadlineNs) {
        final NaiveListing listing = find((n) -> n.id == id);
        listing.timer = Timers.NONE;
        market.timers().spendEnds(countProposals(listing));
        end(listing, massEnds.reason(listing));
    }

    private void amend(final AmendListing command) {
        introductions.clear();
        final NaiveListing old = own(command.participantId, command.listingId, command.clientListingId);
        RejectReason reason = checks.amend(command, old);
        final NaiveListing changed = reason == RejectReason.NONE ? old.amended(command) : null;
        final boolean reduced = changed != null && changed.total <= changed.filled
            && changed.mode != ExecutionMode.OPEN_LICENCE;
        final boolean keeps = changed != null && keepsPlace(old, changed);
        final List<NaivePairings.Pairing> plan = new ArrayList<>();
        if (reason == RejectReason.NONE && !reduced) {
            final int timers = old.timer == Timers.NONE && changed.validUntil != 0 ? 1 : 0;
            reason = !market.timers().hasRoomFor(timers) ? RejectReason.TOO_MANY_TIMERS
                : keeps ? RejectReason.NONE : plan(changed, timers, plan);
        }
        if (reason != RejectReason.NONE) {
            final long subject = command.listingId == 0 ? command.clientListingId : command.listingId;
            market.events().reject(command, reason, subject);
            return;
        }
        listings.set(listings.indexOf(old), changed);
        massEnds.replace(changed);
        goesOn &= !keeps && !reduced;
        if (!keeps) {
            longSearch.forget(old);
        }
        proposals.replace(old, changed);
        if (reduced) {
            events.amended(changed, false, old.national());
            end(changed, ListingEnd.REDUCED);
            return;
        }
        if (changed.validUntil != old.validUntil) {
            market.timers().cancel(changed.timer);
            changed.timer = Timers.NONE;
        }
        changed.place = keeps ? old.place : ++lastPlace;
        changed.placedAt = keeps ? old.placedAt : market.clock().nowNs();
        events.amended(changed, keeps, old.national());
        if (!keeps) {
            proposals.endAllOf(changed, ListingEnd.REDUCED);
        }
        trade(changed, plan);
        rest(changed);
    }

    private static boolean keepsPlace(final NaiveListing a, final NaiveListing b) {
        final long endA = a.validUntil == 0 ? Long.MAX_VALUE : a.validUntil;
        final long endB = b.validUntil == 0 ? Long.MAX_VALUE : b.validUntil;
        return b.total <= a.total && endB <= endA
            && a.price == b.price && a.priceLow == b.priceLow && a.minUnits == b.minUnits
            && a.allOrNone == b.allOrNone && a.visibility == b.visibility && a.minimumGrade == b.minimumGrade
            && a.regionsLow == b.regionsLow && a.regionsHigh == b.regionsHigh && a.region == b.region
            && a.modes == b.modes && a.maturity == b.maturity;
    }

    private void withdraw(final WithdrawListing command) {
        final NaiveListing own = own(command.participantId, command.listingId, command.clientListingId);
        final RejectReason owner = market.gate().checkOwner(command);
        if (owner == RejectReason.NONE && own != null && !own.inLot) {
            end(own, ListingEnd.WITHDRAWN);
        } else {
            market.events().reject(command, owner != RejectReason.NONE ? owner
                : own == null ? RejectReason.UNKNOWN_LISTING : RejectReason.STATE,
                command.listingId == 0 ? command.clientListingId : command.listingId);
        }
    }

    private void take(final Take command) {
        final NaiveListing supply = findLive((n) -> n.id == command.listingId);
        RejectReason reason = checks.take(command, supply);
        final NaiveListing buyer = new NaiveListing();
        buyer.owner = party(command.participantId);
        buyer.venue = venue(command.venueId);
        buyer.total = command.units;
        final List<NaivePairings.Pairing> plan = List.of(new NaivePairings.Pairing(supply, command.units));
        if (reason == RejectReason.NONE) {
            reason = pairings.room(buyer, 0, plan);
        }
        if (reason == RejectReason.NONE) {
            events.takeAccepted(command, supply);
            trade(buyer, plan);
        } else {
            market.events().reject(command, reason, command.listingId);
        }
    }

    @Override
    public boolean owns(final Scope scope, final long subjectId) {
        return scope == Scope.LISTING && findLive((n) -> n.id == subjectId) != null;
    }

    @Override
    public void onKilled(final Scope scope, final long subjectId) {
        massEnds.kill(scope, subjectId, lastPlace);
    }

    @Override
    public void hashInto(final StateHash hash) {
        hash.add(lastId).add(lastPlace).add(listings.size());
        hash.add(listings.stream().mapToLong(NaiveListing::hash).sum());
        massEnds.hashInto(hash);
        longSearch.hashInto(hash);
        proposals.hashInto(hash);
        openLicences.hashInto(hash);
        contests.hashInto(hash);
    }
}
