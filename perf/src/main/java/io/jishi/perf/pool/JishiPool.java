package io.jishi.perf.pool;

import io.jishi.core.Exchange;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.AmendListing;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineRegion;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.SetPoolRules;
import io.jishi.core.command.SubmitDemand;
import io.jishi.core.command.SubmitSupply;
import io.jishi.core.command.Take;
import io.jishi.core.command.WithdrawListing;
import io.jishi.core.event.Event;
import io.jishi.core.event.EventType;
import io.jishi.core.event.ListingEnded;
import io.jishi.core.event.MatchProposed;
import io.jishi.core.event.Rejected;
import io.jishi.core.event.Traded;
import io.jishi.core.pool.PoolModel;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ListingVisibility;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.SessionRole;
import java.util.List;

/** Ours: the whole exchange, with a session that numbers its commands, parties that are checked, and all events. */
final class JishiPool implements PoolEngine {
    private static final int POOL = 2;
    private static final int SESSION = 1;
    private static final long DEFINED_NS = 1_000;
    private static final int REGIONS = 34;
    private static final int OPEN_PROPOSALS = 200_000;
    private final PoolAnswers answers;
    private final Exchange exchange;
    private final SubmitSupply supply = new SubmitSupply();
    private final SubmitDemand demand = new SubmitDemand();
    private final AmendListing amend = new AmendListing();
    private final WithdrawListing withdraw = new WithdrawListing();
    private final Take take = new Take();
    private final AdvanceTime step = new AdvanceTime();
    private long timeNs = DEFINED_NS;
    private long sequence;
    private long clientSequence;
    private long codes;

    /** With as many looks a command as the engine has by itself. */
    JishiPool(final Ipc ipc, final PoolAnswers answers, final int capacity) {
        this(ipc, answers, capacity, ExecutionMode.FIRM, new CoreLimits().maxLooksPerCommand());
    }

    JishiPool(final Ipc ipc, final PoolAnswers answers, final int capacity, final ExecutionMode mode,
        final int looks) {
        this.answers = answers;
        exchange = new Exchange(
            limits(ipc, capacity, mode).maxLooksPerCommand(looks), List.of(PoolModel::new), this::onEvent);
        define(ipc);
        supply.visibility = ListingVisibility.NATIONAL;
        supply.executionMode = mode;
        supply.minimumGrade = CreditGrade.D;
        demand.visibility = ListingVisibility.NATIONAL;
        demand.executionMode = mode;
        demand.minimumGrade = CreditGrade.D;
        amend.visibility = ListingVisibility.NATIONAL;
        amend.executionMode = mode;
        amend.minimumGrade = CreditGrade.D;
    }

    private static CoreLimits limits(final Ipc ipc, final int capacity, final ExecutionMode mode) {
        final int proposals = mode == ExecutionMode.PROPOSAL ? OPEN_PROPOSALS : 1;
        return new CoreLimits().maxListings(capacity).maxTimers(capacity + 1 + proposals).maxFields(ipc.size())
            .maxMatches(proposals).maxMatchesPerListing(proposals)
            .maxParticipants(2 * PoolFlow.parties()).maxSessions(4).maxVenues(4).maxAssets(1).maxGrants(1)
            .maxInstruments(1).maxOrders(1).maxLevels(1).maxReservations(1);
    }

    private void define(final Ipc ipc) {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.models = POOL;
        venue.linked = true;
        venue.codeLow = ++codes;
        apply(venue);
        for (int node = 1; node < ipc.size(); node++) {
            final DefineField field = new DefineField();
            field.fieldId = node;
            field.parentFieldId = ipc.parentOf(node);
            field.codeLow = ++codes;
            apply(field);
        }
        for (int id = 1; id <= REGIONS; id++) {
            final DefineRegion region = new DefineRegion();
            region.regionId = id;
            region.codeLow = ++codes;
            apply(region);
        }
        for (int id = 1; id <= 2 * PoolFlow.parties(); id++) {
            apply(party(id));
        }
        final RegisterSession session = new RegisterSession();
        session.newSessionId = SESSION;
        session.role = SessionRole.VENUE;
        session.forVenueId = 1;
        apply(session);
    }

    private RegisterParticipant party(final int id) {
        final RegisterParticipant participant = new RegisterParticipant();
        participant.newParticipantId = id;
        participant.homeVenueId = 1;
        participant.homeRegionId = 1 + id % REGIONS;
        participant.kind = ParticipantKind.ENTERPRISE;
        participant.grade = CreditGrade.B;
        participant.codeLow = ++codes;
        return participant;
    }

    /** Sets what a venue's proposals must score; each stays open for a millisecond. */
    void threshold(final int score) {
        final SetPoolRules rules = new SetPoolRules();
        rules.venueId = 1;
        rules.weightField = 300;
        rules.weightTags = 200;
        rules.weightHeadroom = 150;
        rules.weightMaturity = 100;
        rules.weightRegion = 100;
        rules.weightModes = 100;
        rules.weightFreshness = 50;
        rules.threshold = score;
        rules.topK = 20;
        rules.proposalMs = 1;
        apply(rules);
    }

    /** Whether time has to pass before a command of some time. */
    boolean isDue(final long atNs) {
        return exchange.nextDeadlineNs() <= atNs;
    }

    private void apply(final Command command) {
        exchange.onCommand(command, ++sequence, timeNs);
    }

    private void onEvent(final Event event) {
        if (event.type() == EventType.TRADED) {
            final Traded traded = (Traded)event;
            answers.traded(traded.restingId, traded.incomingId, traded.priceFen, traded.quantityUnits);
        } else if (event.type() == EventType.LISTING_ENDED) {
            answers.ended(((ListingEnded)event).listingId);
        } else if (event.type() == EventType.MATCH_PROPOSED) {
            answers.proposed(((MatchProposed)event).matchId, ((MatchProposed)event).score);
        } else if (event.type() == EventType.REJECTED && ((Rejected)event).reason != RejectReason.UNKNOWN_LISTING) {
            throw new IllegalStateException("command " + sequence + " was refused: " + ((Rejected)event).reason);
        }
    }

    @Override
    public void expect(final PoolOrder order) {
        if (exchange.readsAhead()) {
            exchange.expect(commandOf(order));
        }
    }

    @Override
    public void readAhead() {
        exchange.readAhead();
    }

    @Override
    public void apply(final PoolOrder order) {
        timeNs = order.timeNs;
        final Command command = commandOf(order);
        if (order.kind == PoolKind.STEP) {
            apply(command);
            return;
        }
        command.sessionId = SESSION;
        command.clientSequence = ++clientSequence;
        apply(command);
    }

    private Command commandOf(final PoolOrder order) {
        return switch (order.kind) {
            case SUPPLY -> supply(order);
            case DEMAND -> demand(order);
            case PROPOSAL -> order.supply ? supply(order) : demand(order);
            case STEP -> step;
            case AMEND -> amend(order);
            case WITHDRAW -> withdraw(order);
            default -> take(order);
        };
    }

    private Command withdraw(final PoolOrder order) {
        withdraw.participantId = order.party;
        withdraw.listingId = order.id;
        return withdraw;
    }

    private Command take(final PoolOrder order) {
        take.participantId = order.party;
        take.venueId = 1;
        take.listingId = order.id;
        take.units = order.units;
        return take;
    }

    private Command supply(final PoolOrder order) {
        supply.participantId = order.party;
        supply.clientListingId = order.id;
        supply.venueId = 1;
        supply.fieldId = order.field;
        supply.right = Right.ofCode(1 + Integer.numberOfTrailingZeros(order.rights));
        supply.maturity = order.maturity;
        supply.regionId = order.region;
        supply.modes = order.modes;
        supply.units = order.units;
        supply.priceFen = order.priceFen;
        supply.validUntilNs = order.validUntilNs;
        supply.tags0 = order.tags[0];
        supply.tags1 = order.tags[1];
        supply.tags2 = order.tags[2];
        supply.tags3 = order.tags[3];
        return supply;
    }

    private Command demand(final PoolOrder order) {
        demand.participantId = order.party;
        demand.clientListingId = order.id;
        demand.venueId = 1;
        demand.fieldId = order.field;
        demand.rights = order.rights;
        demand.minMaturity = order.maturity;
        demand.regionsLow = order.regions;
        demand.modes = order.modes;
        demand.units = order.units;
        demand.priceFen = order.priceFen;
        demand.validUntilNs = order.validUntilNs;
        demand.tags0 = order.tags[0];
        demand.tags1 = order.tags[1];
        demand.tags2 = order.tags[2];
        demand.tags3 = order.tags[3];
        return demand;
    }

    private Command amend(final PoolOrder order) {
        amend.participantId = order.party;
        amend.listingId = order.id;
        amend.maturity = order.maturity;
        amend.regionId = order.region;
        amend.regionsLow = order.regions;
        amend.modes = order.modes;
        amend.units = order.units;
        amend.priceFen = order.priceFen;
        amend.validUntilNs = order.validUntilNs;
        return amend;
    }
}
