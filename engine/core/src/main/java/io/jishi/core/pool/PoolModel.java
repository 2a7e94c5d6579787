package io.jishi.core.pool;

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
import io.jishi.core.reference.Fields;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingEnd;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import java.util.List;

/**
 * The pool of supply and demand (market rules, pool). Not thread safe. Matching is triggered by an incoming listing
 * only: one that is submitted, or amended so that it loses its place; it meets listings of its own execution mode. FIRM
 * takes compatible resting listings of the other side by best price, then earliest place in line, at the resting side's
 * price; what is left rests. PROPOSAL is introduced to the best by score ({@link Proposals}); OPEN_LICENCE meets nobody
 * and is taken by notice ({@link OpenLicences}). Nothing else that changes (grades, halts, blocks, links) makes resting
 * listings meet.
 *
 * <h2>Order of checks</h2>
 * The first that fails is the one reason. Party: UNKNOWN_PARTY, NOT_AUTHORISED, PARTY_BLOCKED, KILLED, RATE.
 * <ul>
 * <li>SubmitSupply, SubmitDemand: party, UNKNOWN_VENUE, MODEL_NOT_ALLOWED, WRONG_MODE (a demand as OPEN_LICENCE),
 * HALTED, NOT_OPEN, BAD_VALUE (client's id below 1), DUPLICATE_ID, BAD_UNITS, BAD_PRICE, UNKNOWN_FIELD, UNKNOWN_REGION,
 * UNKNOWN_ASSET (also: not the supplier's), BAD_RIGHT, BAD_MATURITY, BAD_MINIMUM, EXPIRED (the listing or the right's
 * term), AMOUNT_RANGE, MAX_VALUE, TOO_MANY_LISTINGS, TOO_MANY_TIMERS, RIGHT_CONFLICT; then FIRM: TOO_MANY_FILLS,
 * TOO_MANY_GRANTS, TOO_MANY_TIMERS (for the ends of rights to be granted); PROPOSAL: TOO_MANY_MATCHES,
 * TOO_MANY_TIMERS.</li>
 * <li>AmendListing: party, UNKNOWN_LISTING (also: not the participant's), MODEL_NOT_ALLOWED, HALTED, NOT_OPEN,
 * WRONG_MODE, STATE (several compete for it), BAD_UNITS, BAD_PRICE, UNKNOWN_REGION, BAD_MATURITY, BAD_MINIMUM,
 * EXPIRED, AMOUNT_RANGE, MAX_VALUE; then, unless the new total is no more than what is filled, TOO_MANY_TIMERS; and if
 * it loses its place EXPIRED or RIGHT_CONFLICT of its right, and what its search may answer, as above.</li>
 * <li>WithdrawListing: UNKNOWN_PARTY, NOT_AUTHORISED, UNKNOWN_LISTING, STATE (a lot decides). Open during halts
 * and to blocked parties.</li>
 * <li>Take: party, UNKNOWN_VENUE, MODEL_NOT_ALLOWED, UNKNOWN_LISTING, NOT_A_SUPPLY, WRONG_MODE (not FIRM),
 * PRICE_CHANGED, HALTED (the taker, its venue, the supply or its venue; also: the supply's owner is
 * blocked), NOT_OPEN, MODEL_NOT_ALLOWED (no longer at the supply's venue), BAD_UNITS, NOT_VISIBLE, SELF_TRADE,
 * CREDIT_TOO_LOW, REGION_NOT_ALLOWED, EXPIRED (the right's term is over), RIGHT_CONFLICT, NOT_ENOUGH_UNITS,
 * ALL_OR_NONE, BELOW_MINIMUM, MAX_VALUE (of the Take's venue), TOO_MANY_GRANTS, TOO_MANY_TIMERS.</li>
 * <li>ConfirmMatch: party, UNKNOWN_MATCH (also: not the participant's), STATE (confirmed already, or several compete
 * for the participant's own listing, or a lot decides on the other), HALTED (either side), NOT_OPEN,
 * MODEL_NOT_ALLOWED, NOT_VISIBLE, SELF_TRADE, CREDIT_TOO_LOW, EXPIRED or RIGHT_CONFLICT of the right,
 * NOT_ENOUGH_UNITS; if it makes the trade TOO_MANY_GRANTS, TOO_MANY_TIMERS.</li>
 * <li>DeclineMatch: UNKNOWN_PARTY, NOT_AUTHORISED, UNKNOWN_MATCH, STATE (a lot decides). Open during halts and
 * to blocked parties.</li>
 * <li>NoticeOfTake: as Take up to RIGHT_CONFLICT, without PRICE_CHANGED and BAD_UNITS; WRONG_MODE (not OPEN_LICENCE);
 * TOO_MANY_MATCHES, TOO_MANY_TIMERS.</li>
 * <li>ConfirmPayment, of the operator or the licensor: UNKNOWN_PARTY, NOT_AUTHORISED, UNKNOWN_MATCH (no unpaid notice,
 * or another's), UNKNOWN_ASSET (the title has passed), EXPIRED, RIGHT_CONFLICT, TOO_MANY_GRANTS, TOO_MANY_TIMERS. What
 * was paid is told at any time, halted or not.</li>
 * </ul>
 * Where a right may conflict with more than {@link RightsRegister#MOST_BESIDE} in force, TOO_MANY_GRANTS takes the
 * place of RIGHT_CONFLICT.
 *
 * <h2>Order of events</h2>
 * ListingAccepted, ListingAmended or TakeAccepted; for each pairing Traded, TradeReported, RightGranted if the supply
 * names an asset, ListingEnded if the resting listing is filled; if titles have passed, ListingEnded RIGHT_ENDED of
 * everything else listed of those assets, one asset after the other; ListingEnded FILLED of the incoming listing. Of a
 * PROPOSAL listing: ListingAccepted or ListingAmended, MatchEnded REDUCED of the proposals made with the old terms,
 * MatchProposed by rank. MatchConfirmed; if it completes a proposal, the trade as above or CompetitionAnnounced. After
 * each ListingEnded, MatchEnded of its open proposals by number. A kill switch ends the listings in its scope (VENUE:
 * published there) with OPERATOR. What a title or a kill switch ends, and what ends at one instant, is over at once and
 * told in slices ({@link MassEnds}, {@link io.jishi.core.time.Timers}), in each of the former by places in line;
 * whatever else comes in between does not find it. A lost connection ends no listing: cancel on disconnect is for
 * orders.
 */
public final class PoolModel implements MarketModel {
    private final Market market;
    private final Fields fields;
    private final RightsRegister register;
    private final Listings listings;
    private final LiveListings live;
    private final Stock stock;
    private final RightsCheck rights;
    private final Plan plan;
    private final Matching matching;
    private final LongSearch longSearch;
    private final MatchBook matches;
    private final Introductions introductions;
    private final Proposals proposals;
    private final OpenLicences openLicences;
    private final Contests contests;
    private final ListingEvents events;
    private final SubmitChecks submitChecks;
    private final AmendChecks amendChecks;
    private final TakeChecks takeChecks;
    private final PoolHash poolHash;
    private final ReadAhead ahead;
    private final MassEnds massEnds;

    /**
     * An empty pool.
     *
     * @param market what it shares with the other models.
     */
    public PoolModel(final Market market) {
        this.market = market;
        fields = market.reference().fields();
        register = market.rights();
        listings = new Listings(market.limits().maxListings(), market.idSecret());
        events = new ListingEvents(market, listings);
        final Search search = new Search(fields, listings, market.limits().maxFields());
        final ProposalIndex index = new ProposalIndex(fields, listings, market.limits().maxFields());
        live = new LiveListings(market.clock(), listings);
        final Compatibility compatibility = new Compatibility(market, listings, live);
        matches = new MatchBook(market, listings, live);
        stock = new Stock(market, listings, search, index, live, matches, events);
        massEnds = new MassEnds(market, listings, live, stock, matches.matches());
        rights = new RightsCheck(listings, register, market.clock());
        plan = new Plan(market, listings, search, compatibility, rights);
        ahead = new ReadAhead(market, listings, search);
        matching = new Matching(market, listings, stock, massEnds);
        final Score score = new Score(listings, fields);
        final ProposalSearch proposalSearch =
            new ProposalSearch(market, listings, index, compatibility, rights, matches, score);
        introductions = new Introductions(market, listings, matches, proposalSearch, score);
        longSearch = new LongSearch(market, listings, live, stock,
            new LongFill(market, listings, search, stock, plan, rights, matching),
            new LongIntroduction(market, listings, index, compatibility, rights, proposalSearch, introductions));
        submitChecks = new SubmitChecks(market, listings, live, stock);
        amendChecks = new AmendChecks(market, listings, compatibility);
        takeChecks = new TakeChecks(market, listings, compatibility, rights);
        proposals = new Proposals(market, listings, stock, matches,
            new MatchChecks(market, listings, matches.matches(), compatibility, rights), plan, matching);
        contests = new Contests(market, listings, stock, matches, live, rights, plan, matching);
        market.lotSource(Model.POOL, contests);
        openLicences = new OpenLicences(market, listings, live, matches, takeChecks);
        poolHash = new PoolHash(listings, fields, register);
    }

    @Override
    public boolean readsAhead() {
        return ahead.pays();
    }

    @Override
    public void expect(final Command command) {
        ahead.expect(command);
    }

    @Override
    public void readAhead() {
        ahead.read();
    }

    @Override
    public Model model() {
        return Model.POOL;
    }

    @Override
    public List<CommandType> commands() {
        return List.of(
            CommandType.SUBMIT_SUPPLY,
            CommandType.SUBMIT_DEMAND,
            CommandType.AMEND_LISTING,
            CommandType.WITHDRAW_LISTING,
            CommandType.TAKE,
            CommandType.CONFIRM_MATCH,
            CommandType.DECLINE_MATCH,
            CommandType.NOTICE_OF_TAKE);
    }

    @Override
    public void onCommand(final Command command) {
        switch (command.type()) {
            case SUBMIT_SUPPLY:
                submit((SubmitSupply)command);
                break;
            case SUBMIT_DEMAND:
                submit((SubmitDemand)command);
                break;
            case AMEND_LISTING:
                amend((AmendListing)command);
                break;
            case WITHDRAW_LISTING:
                withdraw((WithdrawListing)command);
                break;
            case TAKE:
                take((Take)command);
                break;
            default:
                onAnswer(command);
                break;
        }
    }

    /** What makes trades of proposals and open licences. */
    private void onAnswer(final Command command) {
        switch (command.type()) {
            case CONFIRM_MATCH:
                proposals.confirm((ConfirmMatch)command);
                break;
            case DECLINE_MATCH:
                proposals.decline((DeclineMatch)command);
                break;
            default:
                openLicences.notice((NoticeOfTake)command);
                break;
        }
    }

    @Override
    public RejectReason confirmPayment(final ConfirmPayment command) {
        return openLicences.pay(command);
    }

    private void submit(final SubmitSupply command) {
        RejectReason reason = submitChecks.check(command);
        if (reason == RejectReason.NONE) {
            listings.draft(command, fields.indexOf(command.fieldId),
                command.assetId == 0 ? Listings.NONE : register.find(command.assetId));
            reason = planNew(command.validUntilNs);
        }
        answer(command, reason, command.clientListingId);
    }

    private void submit(final SubmitDemand command) {
        RejectReason reason = submitChecks.check(command);
        if (reason == RejectReason.NONE) {
            listings.draft(command, fields.indexOf(command.fieldId));
            reason = planNew(command.validUntilNs);
        }
        answer(command, reason, command.clientListingId);
    }

    private RejectReason planNew(final long validUntilNs) {
        final RejectReason room = submitChecks.checkRoom(validUntilNs);
        return room == RejectReason.NONE ? planDraft(validUntilNs == 0 ? 0 : 1) : room;
    }

    private RejectReason planDraft(final int timers) {
        final int draft = listings.draft();
        final RejectReason grantable = rights.check(draft);
        if (grantable != RejectReason.NONE || listings.executionMode(draft) == ExecutionMode.OPEN_LICENCE) {
            return grantable;
        }
        return listings.executionMode(draft) == ExecutionMode.FIRM
            ? plan.make(draft, timers, longSearch.timersNeeded())
            : introductions.plan(draft, timers, longSearch.timersNeeded());
    }

    private void answer(final Command command, final RejectReason reason, final long clientListingId) {
        if (reason == RejectReason.NONE) {
            final int listing = stock.add();
            events.accepted(listing);
            match(listing);
        } else {
            market.events().reject(command, reason, clientListingId);
        }
    }

    private void match(final int listing) {
        if (listings.executionMode(listing) != ExecutionMode.FIRM) {
            stock.rest(listing);
            if (listings.executionMode(listing) == ExecutionMode.PROPOSAL) {
                introduce(listing);
            }
            return;
        }
        if (plan.size() > 0 && ahead.pays()) {
            ahead.read(plan);
        }
        matching.run(plan, listing);
        if (listings.remainingUnits(listing) == 0) {
            stock.endIncoming(listing, ListingEnd.FILLED);
        } else {
            stock.rest(listing);
            if (!plan.isFinished()) {
                longSearch.goOn(listing);
            }
        }
    }

    private void introduce(final int listing) {
        if (introductions.isFinished()) {
            introductions.make(listing);
        } else {
            longSearch.goOn(listing);
        }
    }

    private void amend(final AmendListing command) {
        final int listing = findOwn(command.participantId, command.listingId, command.clientListingId);
        final RejectReason reason = amendChecks.check(command, listing);
        if (reason != RejectReason.NONE) {
            rejectNamed(command, reason, command.listingId, command.clientListingId);
            return;
        }
        listings.draft(listing, command);
        final boolean wasNational = listings.isNational(listing);
        if (command.units <= listings.filledUnits(listing)
            && command.executionMode != ExecutionMode.OPEN_LICENCE) {
            stock.take(listing);
            events.amended(listing, false, wasNational);
            stock.endIncoming(listing, ListingEnd.REDUCED);
        } else {
            amend(command, listing, wasNational);
        }
    }

    private void amend(final AmendListing command, final int listing, final boolean wasNational) {
        final int timers = amendChecks.timersNeeded(command, listing);
        final boolean keepsPlace = listings.keepsPlace(listing, listings.draft());
        RejectReason reason = market.timers().hasRoomFor(timers) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
        if (reason == RejectReason.NONE && !keepsPlace) {
            reason = planDraft(timers);
        }
        if (reason != RejectReason.NONE) {
            rejectNamed(command, reason, command.listingId, command.clientListingId);
        } else if (keepsPlace) {
            stock.shorten(listing);
            events.amended(listing, true, wasNational);
        } else {
            stock.requeue(listing);
            events.amended(listing, false, wasNational);
            matches.endAllOf(listing, ListingEnd.REDUCED);
            match(listing);
        }
    }

    private void withdraw(final WithdrawListing command) {
        final int listing = findOwn(command.participantId, command.listingId, command.clientListingId);
        final RejectReason reason = market.gate().checkOwner(command);
        if (reason != RejectReason.NONE) {
            rejectNamed(command, reason, command.listingId, command.clientListingId);
        } else if (listing == Listings.NONE) {
            rejectNamed(command, RejectReason.UNKNOWN_LISTING, command.listingId, command.clientListingId);
        } else if (listings.isInLot(listing)) {
            rejectNamed(command, RejectReason.STATE, command.listingId, command.clientListingId);
        } else {
            stock.end(listing, ListingEnd.WITHDRAWN);
        }
    }

    private void take(final Take command) {
        final int supply = live.find(command.listingId);
        RejectReason reason = takeChecks.check(command, supply);
        if (reason == RejectReason.NONE) {
            reason = plan.makeTake(supply, command.units);
        }
        if (reason == RejectReason.NONE) {
            events.takeAccepted(command.participantId, command.venueId, supply, command.units);
            listings.draftTake(command.participantId, command.venueId, command.units);
            matching.run(plan, listings.draft());
        } else {
            market.events().reject(command, reason, command.listingId);
        }
    }

    /** A stranger's listing is as unknown as one that does not exist. */
    private int findOwn(final int participantId, final long listingId, final long clientListingId) {
        if (listingId == 0) {
            return live.find(participantId, clientListingId);
        }
        final int listing = live.find(listingId);
        return listing != Listings.NONE && listings.participantId(listing) == participantId ? listing : Listings.NONE;
    }

    private void rejectNamed(
        final Command command, final RejectReason reason, final long listingId, final long clientListingId) {
        market.events().reject(command, reason, listingId == 0 ? clientListingId : listingId);
    }

    @Override
    public boolean owns(final Scope scope, final long subjectId) {
        return scope == Scope.LISTING && live.find(subjectId) != Listings.NONE;
    }

    @Override
    public void onKilled(final Scope scope, final long subjectId) {
        massEnds.kill(scope, (int)subjectId);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Last listing id, last place in line, number of live listings, then the sum of their hashes. The hash of a
     * listing starts at 0 and becomes, for each of its numbers, {@code mix(hash * 31 + number)}: id, client's id, place
     * in line, participant, venue, side, field id, rights, price, lower price, remaining units, filled units, minimum,
     * end of life, regions (two), modes, maturity, region, visibility, all-or-none, minimum grade, asset id, territory
     * (two), fields of use, start and end of the right, tags (four), execution mode, whether several compete for it (2:
     * in a lot), when it got its place (of PROPOSAL, else 0); words of the vocabulary by their codes. Then the kill
     * switches and titles whose listings are being told: how many, and of each its key (code of the scope, 127 for an
     * asset, above; subject below), the last place in line that it covers, how many handles it has gone through, of how
     * many. Then the searches that go on: how many, the ids of their listings, in line; of the first, if its scan has
     * begun, its id, where the scan stands (node, queue, price with the sign turned for demands, place; numbers as the
     * scans document) and the best that it has found: whether some were left out, how many, and of each id, place and
     * remaining units; of PROPOSAL how often the rules had been set, how many, and of each id, place, remaining units,
     * end, score and grade. Then the last number of a proposal or notice, the open proposals, the unpaid notices and
     * the lots that decide.
     */
    @Override
    public void hashInto(final StateHash hash) {
        stock.hashInto(hash);
        hash.add(listings.size()).add(poolHash.sum());
        live.hashInto(hash);
        longSearch.hashInto(hash);
        matches.hashInto(hash);
        openLicences.hashInto(hash);
        contests.hashInto(hash);
    }
}
