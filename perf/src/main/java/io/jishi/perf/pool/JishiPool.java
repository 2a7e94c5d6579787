package io.jishi.perf.pool;

import io.jishi.core.Exchange;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineRegion;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.GrantRight;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.SetKillSwitch;
import io.jishi.core.command.SetPoolRules;
import io.jishi.core.event.Event;
import io.jishi.core.event.ListingEnded;
import io.jishi.core.event.MatchProposed;
import io.jishi.core.event.Rejected;
import io.jishi.core.event.Traded;
import io.jishi.core.pool.PoolModel;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.SessionRole;
import java.util.List;

/** Ours: the whole exchange, with a session that numbers its commands, parties that are checked, and all events. */
final class JishiPool implements PoolEngine {
    private static final int POOL = 2;
    private static final int SESSION = 1;
    private static final long DEFINED_NS = 1_000;
    private static final int REGIONS = 34;
    /** Twice what is ever open: every two microseconds twenty at most, each for a millisecond. */
    private static final int OPEN_PROPOSALS = 20_000;
    /** Beside those of the patents, for searches among siblings. */
    private static final int SPARE_FIELDS = 500;
    private final PoolAnswers answers;
    private final Exchange exchange;
    private final ExecutionMode mode;
    private final JishiCommands commands;
    private long timeNs = DEFINED_NS;
    private long sequence;
    private long clientSequence;
    private long codes;
    private int fields;

    /** With as many looks a command as the engine has by itself. */
    JishiPool(final Ipc ipc, final PoolAnswers answers, final int capacity) {
        this(ipc, answers, capacity, ExecutionMode.FIRM, new CoreLimits().maxLooksPerCommand());
    }

    JishiPool(final Ipc ipc, final PoolAnswers answers, final int capacity, final ExecutionMode mode,
        final int looks) {
        this(ipc, answers, mode, limits(ipc, capacity, mode).maxLooksPerCommand(looks));
    }

    JishiPool(final Ipc ipc, final PoolAnswers answers, final ExecutionMode mode, final CoreLimits limits) {
        this.answers = answers;
        this.mode = mode;
        commands = new JishiCommands(mode, SESSION);
        exchange = new Exchange(limits, List.of(PoolModel::new), this::onEvent);
        define(ipc);
    }

    /** As few of everything as such a pool needs. */
    static CoreLimits limits(final Ipc ipc, final int capacity, final ExecutionMode mode) {
        final int proposals = mode == ExecutionMode.PROPOSAL ? OPEN_PROPOSALS : 1;
        return new CoreLimits().maxListings(capacity).maxTimers(capacity + 1 + proposals)
            .maxFields(ipc.size() + SPARE_FIELDS).maxMatches(proposals).maxMatchesPerListing(proposals)
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
            defineField(ipc.parentOf(node));
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

    /** Defines one more field, under another or, if that is 0, as a root; returns its number. */
    int defineField(final int parent) {
        final DefineField field = new DefineField();
        field.fieldId = ++fields;
        field.parentFieldId = parent;
        field.codeLow = ++codes;
        apply(field);
        return fields;
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

    /** Sets the kill switch of a participant, or of all if it is 0, and lifts it; returns how long the first took. */
    long kill(final int participantId) {
        final SetKillSwitch kill = new SetKillSwitch();
        kill.scope = participantId == 0 ? Scope.ALL : Scope.PARTICIPANT;
        kill.subjectId = participantId;
        kill.on = true;
        final long startNs = System.nanoTime();
        apply(kill);
        final long tookNs = System.nanoTime() - startNs;
        kill.on = false;
        apply(kill);
        return tookNs;
    }

    /** Registers an asset of a party. */
    void asset(final long assetId, final int party) {
        final DefineAsset asset = new DefineAsset();
        asset.assetId = assetId;
        asset.ownerParticipantId = party;
        apply(asset);
    }

    /** Licenses an asset to a party in a territory. */
    void license(final long assetId, final int party, final long territory) {
        final GrantRight grant = new GrantRight();
        grant.assetId = assetId;
        grant.right = Right.ORDINARY;
        grant.granteeId = party;
        grant.territoryLow = territory;
        apply(grant);
    }

    /** Whether time has to pass before a command of some time. */
    boolean isDue(final long atNs) {
        return exchange.nextDeadlineNs() <= atNs;
    }

    /** When time has to pass next; the end of all time if nothing waits. */
    long nextDeadlineNs() {
        return exchange.nextDeadlineNs();
    }

    private void apply(final Command command) {
        exchange.onCommand(command, ++sequence, timeNs);
    }

    private void onEvent(final Event event) {
        if (event instanceof Traded traded) {
            answers.traded(traded.restingId, traded.incomingId, traded.priceFen, traded.quantityUnits);
        } else if (event instanceof ListingEnded ended) {
            answers.ended(ended.listingId);
        } else if (event instanceof MatchProposed proposed) {
            answers.proposed(proposed.matchId, proposed.score, proposed.rank);
        } else if (event instanceof Rejected rejected && rejected.reason != RejectReason.UNKNOWN_LISTING) {
            throw new IllegalStateException("command " + sequence + " was refused: " + rejected.reason);
        }
    }

    @Override
    public void prepare(final PoolOrder order) {
        if (order.commands == null) {
            order.commands = new JishiCommands(mode, SESSION);
        }
        order.command = order.commands.of(order);
    }

    private Command commandOf(final PoolOrder order) {
        return order.command == null ? commands.of(order) : order.command;
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
        order.command = null;
        if (order.kind != PoolKind.STEP) {
            command.clientSequence = ++clientSequence;
        }
        apply(command);
    }
}
