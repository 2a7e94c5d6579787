package io.jishi.testsupport.pool;

import io.jishi.core.auction.AuctionModel;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.ConfirmMatch;
import io.jishi.core.command.ConfirmPayment;
import io.jishi.core.command.DeclineMatch;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineRegion;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.GrantRight;
import io.jishi.core.command.Halt;
import io.jishi.core.command.NoticeOfTake;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.Resume;
import io.jishi.core.command.SetCreditGrade;
import io.jishi.core.command.SetKillSwitch;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.command.SetParticipantStatus;
import io.jishi.core.command.SetPhase;
import io.jishi.core.command.SetPoolRules;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.pool.PoolModel;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.TwinExchanges;
import io.jishi.testsupport.auction.NaiveAuctionModel;
import io.jishi.testsupport.auction.PlainTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A small market for tests, built and naive side by side. Venues: 1 and 2 linked, 3 not. Fields: 1 (G) over 2 (G06)
 * over 3 (G06N) and 4 (G06F); 5 (H) over 6 (H04L). Regions: 1 Beijing, 2 Tianjin, 3 Shanghai. Sellers 11 to 14, buyers
 * 21 to 24: n1 at venue 1 in region 1, n2 at venue 2 in region 2, n3 at venue 3 in region 3, n4 at venue 1 without a
 * region; all of grade B and in no group. Time starts at 1000 and stands still unless moved.
 */
final class PoolScenario {
    static final int G = 1;
    static final int G06 = 2;
    static final int G06N = 3;
    static final int G06F = 4;
    static final int H04L = 6;
    /** From one step of a search that goes on to the next. */
    static final long STEP_NS = 1_000_000;
    private static final int POOL = 2;
    private static final int AUCTION = 4;
    private final int models;
    private final TwinExchanges twins;
    private final List<Command> sent = new ArrayList<>();
    private final List<Command> layout;
    private long nowNs = 1_000;
    private long lastClientId;

    PoolScenario() {
        this(limits());
    }

    PoolScenario(final CoreLimits limits) {
        this(POOL, new TwinExchanges(limits, List.of(PoolModel::new), List.of(NaivePoolModel::new), "a scenario"));
    }

    /** The same with lots for what several compete for. */
    static PoolScenario withLots(final CoreLimits limits) {
        return new PoolScenario(POOL | AUCTION, new TwinExchanges(limits, List.of(PoolModel::new, AuctionModel::new),
            List.of(NaivePoolModel::new, NaiveAuctionModel::new), "a scenario"));
    }

    private PoolScenario(final int models, final TwinExchanges twins) {
        this.models = models;
        this.twins = twins;
        venue(1, true, 0);
        venue(2, true, 0);
        venue(3, false, 0);
        field(G, 0);
        field(G06, G);
        field(G06N, G06);
        field(G06F, G06);
        field(5, 0);
        field(H04L, 5);
        for (int region = 1; region <= 3; region++) {
            region(region);
        }
        for (int party = 1; party <= 4; party++) {
            party(10 + party, party == 4 ? 1 : party, party == 4 ? 0 : party);
            party(20 + party, party == 4 ? 1 : party, party == 4 ? 0 : party);
        }
        layout = List.copyOf(sent);
    }

    /** The commands that laid out the market. */
    List<Command> layout() {
        return layout;
    }

    static CoreLimits limits() {
        return new CoreLimits().maxMatches(50).maxListings(100).maxAssets(10).maxGrants(20).maxTimers(100).maxFields(20)
            .maxParticipants(20).maxVenues(5).maxSessions(2).maxInstruments(1).maxOrders(1).maxLevels(1);
    }

    void venue(final int venueId, final boolean linked, final long maxValueFen) {
        final DefineVenue command = new DefineVenue();
        command.venueId = venueId;
        command.models = models;
        command.linked = linked;
        command.jointCredit = true;
        command.maxOrderValueFen = maxValueFen;
        command.ruleSetVersion = venueId;
        command.codeLow = venueId;
        send(command);
    }

    void field(final int fieldId, final int parentId) {
        final DefineField command = new DefineField();
        command.fieldId = fieldId;
        command.parentFieldId = parentId;
        command.codeLow = fieldId;
        send(command);
    }

    void region(final int regionId) {
        final DefineRegion command = new DefineRegion();
        command.regionId = regionId;
        command.codeLow = regionId;
        send(command);
    }

    private void party(final int participantId, final int venueId, final int regionId) {
        final RegisterParticipant command = new RegisterParticipant();
        command.newParticipantId = participantId;
        command.homeVenueId = venueId;
        command.homeRegionId = regionId;
        command.kind = ParticipantKind.ENTERPRISE;
        command.grade = CreditGrade.B;
        command.codeLow = participantId;
        send(command);
    }

    /** Applies a command to both and tells the events in short. */
    List<String> send(final Command command) {
        twins.apply(command, nowNs);
        sent.add(command);
        return twins.lastEvents().events().stream().map(PoolText::of).toList();
    }

    /** The events of the last command, every field. */
    List<RecordedEvent> lastEvents() {
        return twins.lastEvents().events();
    }

    PoolScenario at(final long timestampNs) {
        nowNs = timestampNs;
        return this;
    }

    /** Lets so many steps of searches pass, one after the other; what happened but the passing of time. */
    List<String> pass(final int steps) {
        final List<String> events = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            nowNs += STEP_NS;
            events.addAll(send(new AdvanceTime()));
        }
        events.removeIf((event) -> event.startsWith("TIME_ADVANCED"));
        return events;
    }

    /** FIRM, national, ordinary licence of TRL 5 at the party's home venue, for anybody. */
    SubmitSupply supply(final int party, final int fieldId, final long units, final long priceFen) {
        final SubmitSupply command = new SubmitSupply();
        command.participantId = party;
        command.clientListingId = ++lastClientId;
        command.venueId = homeOf(party);
        command.fieldId = fieldId;
        command.units = units;
        command.priceFen = priceFen;
        command.right = Right.ORDINARY;
        command.maturity = 5;
        command.visibility = ListingVisibility.NATIONAL;
        command.executionMode = ExecutionMode.FIRM;
        command.minimumGrade = CreditGrade.D;
        return command;
    }

    /** FIRM, national, ordinary licence of any TRL at the party's home venue, from anybody. */
    SubmitDemand demand(final int party, final int prefix, final long units, final long priceFen) {
        final SubmitDemand command = new SubmitDemand();
        command.participantId = party;
        command.clientListingId = ++lastClientId;
        command.venueId = homeOf(party);
        command.fieldId = prefix;
        command.units = units;
        command.priceFen = priceFen;
        command.rights = 1 << (Right.ORDINARY.code() - 1);
        command.visibility = ListingVisibility.NATIONAL;
        command.executionMode = ExecutionMode.FIRM;
        command.minimumGrade = CreditGrade.D;
        return command;
    }

    List<String> supply(final int party, final long units, final long priceFen) {
        return send(supply(party, G06N, units, priceFen));
    }

    List<String> demand(final int party, final long units, final long priceFen) {
        return send(demand(party, G06N, units, priceFen));
    }

    List<String> supply(final SubmitSupply command, final Consumer<SubmitSupply> change) {
        change.accept(command);
        return send(command);
    }

    List<String> demand(final SubmitDemand command, final Consumer<SubmitDemand> change) {
        change.accept(command);
        return send(command);
    }

    List<String> take(final int party, final long listingId, final long units) {
        return take(party, listingId, units, (command) -> { });
    }

    List<String> take(final int party, final long listingId, final long units, final Consumer<Take> change) {
        final Take command = new Take();
        command.participantId = party;
        command.venueId = homeOf(party);
        command.listingId = listingId;
        command.units = units;
        change.accept(command);
        return send(command);
    }

    /** A supply to be introduced, as {@link #supply(int, int, long, long)} otherwise. */
    SubmitSupply offer(final int party, final int fieldId, final long units, final long priceFen) {
        final SubmitSupply command = supply(party, fieldId, units, priceFen);
        command.executionMode = ExecutionMode.PROPOSAL;
        return command;
    }

    /** A demand to be introduced, as {@link #demand(int, int, long, long)} otherwise. */
    SubmitDemand wish(final int party, final int prefix, final long units, final long priceFen) {
        final SubmitDemand command = demand(party, prefix, units, priceFen);
        command.executionMode = ExecutionMode.PROPOSAL;
        return command;
    }

    /** An offer of open licences to everybody. */
    SubmitSupply openLicence(final int party, final long assetId, final long priceFen) {
        final SubmitSupply command = supply(party, G06N, 0, priceFen);
        command.executionMode = ExecutionMode.OPEN_LICENCE;
        command.right = Right.OPEN;
        command.assetId = assetId;
        return command;
    }

    /** Sets the rules of venue 1: nothing scores but what is changed, nobody has to reach anything. */
    List<String> rules(final Consumer<SetPoolRules> change) {
        final SetPoolRules command = new SetPoolRules();
        command.venueId = 1;
        command.topK = 20;
        command.proposalMs = 1;
        change.accept(command);
        return send(command);
    }

    List<String> confirm(final int party, final long matchId) {
        final ConfirmMatch command = new ConfirmMatch();
        command.participantId = party;
        command.matchId = matchId;
        return send(command);
    }

    List<String> decline(final int party, final long matchId) {
        final DeclineMatch command = new DeclineMatch();
        command.participantId = party;
        command.matchId = matchId;
        return send(command);
    }

    List<String> notice(final int party, final long listingId) {
        final NoticeOfTake command = new NoticeOfTake();
        command.participantId = party;
        command.venueId = homeOf(party);
        command.listingId = listingId;
        return send(command);
    }

    /** Says for a party, or for the operator (0), that a notice was paid. */
    List<String> pay(final int party, final long noticeId) {
        final ConfirmPayment command = new ConfirmPayment();
        command.participantId = party;
        command.subjectId = noticeId;
        command.model = Model.POOL;
        return send(command);
    }

    List<String> withdraw(final int party, final long listingId) {
        final WithdrawListing command = new WithdrawListing();
        command.participantId = party;
        command.listingId = listingId;
        return send(command);
    }

    /** Restates a supply made by {@link #supply} with some terms changed. */
    List<String> amend(final SubmitSupply supply, final long listingId, final Consumer<AmendListing> change) {
        final AmendListing command = new AmendListing();
        command.participantId = supply.participantId;
        command.listingId = listingId;
        command.priceFen = supply.priceFen;
        command.units = supply.units;
        command.minUnits = supply.minUnits;
        command.validUntilNs = supply.validUntilNs;
        command.regionsLow = supply.allowedRegionsLow;
        command.regionsHigh = supply.allowedRegionsHigh;
        command.modes = supply.modes;
        command.maturity = supply.maturity;
        command.regionId = supply.regionId;
        command.visibility = supply.visibility;
        command.executionMode = supply.executionMode;
        command.allOrNone = supply.allOrNone;
        command.minimumGrade = supply.minimumGrade;
        change.accept(command);
        return send(command);
    }

    /** Restates a demand made by {@link #demand} with some terms changed. */
    List<String> amend(final SubmitDemand demand, final long listingId, final Consumer<AmendListing> change) {
        final AmendListing command = new AmendListing();
        command.participantId = demand.participantId;
        command.listingId = listingId;
        command.priceFen = demand.priceFen;
        command.priceLowFen = demand.priceLowFen;
        command.units = demand.units;
        command.minUnits = demand.minUnits;
        command.validUntilNs = demand.validUntilNs;
        command.regionsLow = demand.regionsLow;
        command.regionsHigh = demand.regionsHigh;
        command.modes = demand.modes;
        command.maturity = demand.minMaturity;
        command.visibility = demand.visibility;
        command.executionMode = demand.executionMode;
        command.allOrNone = demand.allOrNone;
        command.minimumGrade = demand.minimumGrade;
        change.accept(command);
        return send(command);
    }

    /** Opens a lot for a listing of a party at venue 1 for which several compete, open for two milliseconds. */
    List<String> lot(final int party, final long listingId, final long priceFen) {
        final OpenLot command = PlainTerms.multi(priceFen, 1);
        command.participantId = party;
        command.clientLotId = listingId;
        command.listingModel = Model.POOL;
        command.listingId = listingId;
        command.freeMs = 1;
        command.limitMs = 1;
        return send(command);
    }

    List<String> asset(final long assetId, final int owner) {
        final DefineAsset command = new DefineAsset();
        command.assetId = assetId;
        command.ownerParticipantId = owner;
        return send(command);
    }

    List<String> grant(final long assetId, final Right right, final int grantee, final Consumer<GrantRight> change) {
        final GrantRight command = new GrantRight();
        command.assetId = assetId;
        command.right = right;
        command.granteeId = grantee;
        change.accept(command);
        return send(command);
    }

    void grade(final int party, final CreditGrade grade) {
        final SetCreditGrade command = new SetCreditGrade();
        command.targetParticipantId = party;
        command.grade = grade;
        send(command);
    }

    void group(final int party, final int ownerGroupId) {
        final SetOwnerGroup command = new SetOwnerGroup();
        command.targetParticipantId = party;
        command.ownerGroupId = ownerGroupId;
        send(command);
    }

    void status(final int party, final ParticipantStatus status) {
        final SetParticipantStatus command = new SetParticipantStatus();
        command.targetParticipantId = party;
        command.status = status;
        send(command);
    }

    void halt(final Scope scope, final long subjectId) {
        final Halt command = new Halt();
        command.scope = scope;
        command.subjectId = subjectId;
        send(command);
    }

    void resume(final Scope scope, final long subjectId) {
        final Resume command = new Resume();
        command.scope = scope;
        command.subjectId = subjectId;
        send(command);
    }

    void phase(final int venueId, final Phase phase) {
        final SetPhase command = new SetPhase();
        command.scope = Scope.VENUE;
        command.subjectId = venueId;
        command.phase = phase;
        send(command);
    }

    List<String> kill(final Scope scope, final long subjectId) {
        return killSwitch(scope, subjectId, true);
    }

    List<String> lift(final Scope scope, final long subjectId) {
        return killSwitch(scope, subjectId, false);
    }

    private List<String> killSwitch(final Scope scope, final long subjectId, final boolean on) {
        final SetKillSwitch command = new SetKillSwitch();
        command.scope = scope;
        command.subjectId = subjectId;
        command.on = on;
        return send(command);
    }

    private static int homeOf(final int party) {
        return party % 10 == 4 ? 1 : party % 10;
    }
}
