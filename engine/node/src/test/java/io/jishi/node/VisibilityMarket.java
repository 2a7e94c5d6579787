package io.jishi.node;

import io.jishi.core.Exchange;
import io.jishi.core.MarketModels;
import io.jishi.core.command.AdvanceTime;
import io.jishi.core.command.Command;
import io.jishi.core.command.CreditDeposit;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.SetFeeTable;
import io.jishi.core.event.Event;
import io.jishi.core.event.Rejected;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.SessionRole;
import io.jishi.node.codec.EventEncoder;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The exchange, the codec and the router as the node has them, with a session of each {@link Role}. Each bidder
 * has 1,000 fen of deposits, the owner has assets 501 to 503; a trade of any model costs a fee.
 */
final class VisibilityMarket {
    static final int VENUE = 1;
    static final int FIELD = 1;
    static final long NS_PER_MS = 1_000_000;
    private static final int ALL_MODELS = 31;
    private static final int[] PARTIES = {51, 61, 62, 71};
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[EventEncoder.MAX_LENGTH]);
    private final EventEncoder encoder = new EventEncoder();
    private final EventRouter router = new EventRouter(new SessionDirectory());
    private final Map<Role, Long> clientSequences = new EnumMap<>(Role.class);
    private final VisibilityLog log;
    private final Exchange exchange;
    private long nowNs = NS_PER_MS;
    private long lastId;

    VisibilityMarket(final VisibilityLog log) {
        this.log = log;
        log.forgetAwards();
        exchange = new Exchange(new CoreLimits().maxOrders(10).maxLevels(10).maxListings(10).maxAssets(10)
            .maxParticipants(10).maxTimers(100).maxGrants(10).maxLots(10).maxBids(100).maxScores(10).maxDeals(10)
            .maxReservations(100).maxMatches(10).maxSnapshotOrders(10), MarketModels.all(), this::onEvent);
        for (int id = 1; id <= 4; id++) {
            defineVenue(id);
        }
        final DefineField field = new DefineField();
        field.fieldId = FIELD;
        field.codeLow = FIELD;
        apply(field);
        for (int i = 0; i < PARTIES.length; i++) {
            register(PARTIES[i], i + 1);
        }
        for (final Role role : Role.values()) {
            register(role);
        }
        credit(Role.BIDDER);
        credit(Role.OTHER);
        for (int id = 501; id <= 503; id++) {
            final DefineAsset asset = new DefineAsset();
            asset.assetId = id;
            asset.ownerParticipantId = Role.OWNER.participantId;
            apply(asset);
        }
    }

    private void defineVenue(final int venueId) {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = venueId;
        venue.models = ALL_MODELS;
        venue.linked = true;
        venue.codeLow = venueId;
        apply(venue);
        for (final Model model : Model.values()) {
            final SetFeeTable fees = new SetFeeTable();
            fees.venueId = venueId;
            fees.model = model;
            fees.buyerShareBps = 5_000;
            fees.minimumFen = 10;
            fees.bracketsCount = 1;
            fees.bracketsRateBps[0] = 100;
            apply(fees);
        }
    }

    private void register(final int participantId, final int homeVenueId) {
        final RegisterParticipant party = new RegisterParticipant();
        party.newParticipantId = participantId;
        party.homeVenueId = homeVenueId;
        party.kind = ParticipantKind.ENTERPRISE;
        party.grade = CreditGrade.A;
        party.codeLow = participantId;
        apply(party);
    }

    private void credit(final Role role) {
        send(Role.OPERATOR, new CreditDeposit(), c -> {
            c.targetParticipantId = role.participantId;
            c.amountFen = 1_000;
            c.accountId = role.participantId;
        });
    }

    private void register(final Role role) {
        final RegisterSession session = new RegisterSession();
        session.newSessionId = role.sessionId;
        session.forParticipantId = role.participantId;
        session.forVenueId = role.venueId;
        session.role = SessionRole.valueOf(role.session.name());
        apply(session);
    }

    private void apply(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    private void onEvent(final Event event) {
        if (event instanceof Rejected rejected) {
            throw new AssertionError(rejected.toString());
        }
        final int length = encoder.encode(event, buffer, 0);
        log.begin();
        router.route(buffer, 0, length, log);
        log.end(event);
    }

    /** A command from a role's own session; it must be accepted. */
    <C extends Command> VisibilityMarket send(final Role from, final C command, final Consumer<C> fields) {
        command.sessionId = from.sessionId;
        command.clientSequence = clientSequences.merge(from, 1L, Long::sum);
        command.participantId = from.participantId;
        fields.accept(command);
        apply(command);
        return this;
    }

    /** A client's own number, not used before. */
    long nextId() {
        return ++lastId;
    }

    VisibilityMarket pass(final long ms) {
        nowNs += ms * NS_PER_MS;
        apply(new AdvanceTime());
        return this;
    }

    /** What the table says in its second column of the events from now on. */
    VisibilityMarket when(final String situation) {
        log.situation(situation);
        return this;
    }
}
