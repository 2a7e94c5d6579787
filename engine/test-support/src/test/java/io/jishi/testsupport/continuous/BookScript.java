package io.jishi.testsupport.continuous;

import io.jishi.core.Exchange;
import io.jishi.core.command.CancelOrder;
import io.jishi.core.command.Command;
import io.jishi.core.command.DefineInstrument;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.EnterOrder;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.RegisterSession;
import io.jishi.core.command.ReplaceOrder;
import io.jishi.core.command.RequestBookSnapshot;
import io.jishi.core.command.SetPhase;
import io.jishi.core.command.SetReferencePrice;
import io.jishi.core.continuous.ContinuousModel;
import io.jishi.core.event.BookSnapshot;
import io.jishi.core.event.ExchangeListener;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.OrderType;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.PostOnly;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.SelfTradePrevention;
import io.jishi.core.vocabulary.SessionRole;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.TimeInForce;
import io.jishi.testsupport.OneVenue;
import io.jishi.testsupport.RecordedEvent;
import io.jishi.testsupport.RecordingListener;
import io.jishi.testsupport.TwinExchanges;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A book to try rules on: venue 1, instruments 7 and 8, parties 1 to 5 of which 4 and 5 have one owner, session 1 of
 * party 1. Both twins run; an answer is one short line for each event. Orders are numbered from 1 in the order of
 * acceptance; an order's client's id is 100 plus the number of the order command.
 */
final class BookScript {
    static final int INSTRUMENT = 7;
    private final RecordingListener events;
    private final BiConsumer<Command, Long> exchange;
    private final Consumer<ExchangeListener> reader;
    private int entered;
    private long nowNs = 1_000_000_000L;

    BookScript() {
        this(limits(), venue -> { }, instrument -> { });
    }

    BookScript(
        final CoreLimits limits, final Consumer<DefineVenue> venue, final Consumer<DefineInstrument> instrument) {
        final TwinExchanges twins = new TwinExchanges(
            limits, List.of(ContinuousModel::new), List.of(NaiveContinuousModel::new), "a script, not a seed");
        exchange = twins::apply;
        reader = twins::reader;
        events = twins.lastEvents();
        define(venue, instrument);
    }

    private BookScript(final RecordingListener listener) {
        final Exchange alone = new Exchange(limits(), List.of(ContinuousModel::new), listener);
        events = listener;
        reader = other -> { };
        exchange = (command, timeNs) -> {
            listener.clear();
            alone.onCommand(command, alone.lastSequence() + 1, timeNs);
        };
        define(venue -> { }, instrument -> { });
    }

    /** A book without a twin, which would take too long over thousands of orders. */
    static BookScript alone() {
        return new BookScript(new RecordingListener());
    }

    private void define(final Consumer<DefineVenue> venue, final Consumer<DefineInstrument> instrument) {
        definition(venue, instrument).forEach(this::apply);
    }

    static List<Command> definition(final Consumer<DefineVenue> venue, final Consumer<DefineInstrument> instrument) {
        final List<Command> commands = new ArrayList<>();
        commands.add(venue(venue));
        commands.add(instrument(INSTRUMENT, instrument));
        commands.add(instrument(INSTRUMENT + 1, other -> { }));
        for (int id = 1; id <= 5; id++) {
            commands.add(participant(id));
        }
        final RegisterSession session = new RegisterSession();
        session.newSessionId = 1;
        session.role = SessionRole.PARTICIPANT;
        session.forParticipantId = 1;
        session.cancelOnDisconnect = true;
        commands.add(session);
        return commands;
    }

    static CoreLimits limits() {
        return new CoreLimits().maxSessions(8).maxVenues(4).maxParticipants(8).maxFields(4).maxInstruments(4)
            .maxOrders(20_000).maxLevels(20_000).maxTimers(64).maxListings(4).maxAssets(4).maxGrants(4);
    }

    static DefineVenue venue(final Consumer<DefineVenue> change) {
        final DefineVenue venue = new DefineVenue();
        venue.venueId = 1;
        venue.models = 1;
        venue.linked = true;
        venue.jointCredit = true;
        venue.replaceKeepsPriority = true;
        venue.codeLow = 1;
        change.accept(venue);
        return venue;
    }

    static DefineInstrument instrument(final int id, final Consumer<DefineInstrument> change) {
        final DefineInstrument instrument = OneVenue.instrument(id);
        change.accept(instrument);
        return instrument;
    }

    private static RegisterParticipant participant(final int id) {
        final RegisterParticipant participant = new RegisterParticipant();
        participant.newParticipantId = id;
        participant.ownerGroupId = id >= 4 ? 9 : 0;
        participant.homeVenueId = 1;
        participant.kind = ParticipantKind.ENTERPRISE;
        participant.grade = CreditGrade.A;
        participant.codeLow = id;
        return participant;
    }

    List<String> phase(final Phase phase) {
        final SetPhase command = new SetPhase();
        command.scope = Scope.INSTRUMENT;
        command.subjectId = INSTRUMENT;
        command.phase = phase;
        return apply(command);
    }

    List<String> reference(final long priceFen) {
        final SetReferencePrice command = new SetReferencePrice();
        command.instrumentId = INSTRUMENT;
        command.referencePriceFen = priceFen;
        return apply(command);
    }

    /** Applies a command of the system session now. */
    List<String> apply(final Command command) {
        exchange.accept(command, nowNs);
        return events.events().stream().map(BookScript::line).toList();
    }

    /** Applies a command for a party. */
    List<String> apply(final int party, final Command command) {
        command.participantId = party;
        return apply(command);
    }

    /** Asks for a snapshot; answers with one short line for each row, after what it is spliced to. */
    List<String> snapshot(final int party) {
        final RequestBookSnapshot request = new RequestBookSnapshot();
        request.instrumentId = INSTRUMENT;
        final List<String> answer = new ArrayList<>();
        reader.accept(event -> {
            if (event instanceof BookSnapshot snapshot) {
                answer.add("part " + snapshot.part + " of " + snapshot.count + " rows after #"
                    + snapshot.instrumentSequence + (snapshot.lastPart ? " last" : ""));
                for (int i = 0; i < snapshot.count; i++) {
                    answer.add(snapshot.sides[i] + " " + snapshot.quantitiesUnits[i] + "@" + snapshot.pricesFen[i]
                        + (snapshot.orderIds[i] == 0 ? " of " + snapshot.orderCounts[i]
                        : " order " + snapshot.orderIds[i] + " place " + snapshot.priorities[i]));
                }
            }
        });
        final List<String> events = apply(party, request);
        reader.accept(event -> { });
        return answer.isEmpty() ? events : answer;
    }

    /** The events of the last command, all fields. */
    List<RecordedEvent> events() {
        return events.events();
    }

    void passNs(final long ns) {
        nowNs += ns;
    }

    long nowNs() {
        return nowNs;
    }

    List<String> buy(final int party, final long priceFen, final long units) {
        return enter(party, Side.BUY, priceFen, units, order -> { });
    }

    List<String> sell(final int party, final long priceFen, final long units) {
        return enter(party, Side.SELL, priceFen, units, order -> { });
    }

    List<String> enter(
        final int party, final Side side, final long priceFen, final long units, final Consumer<EnterOrder> change) {
        final EnterOrder order = new EnterOrder();
        order.clientOrderId = 100L + ++entered;
        order.instrumentId = INSTRUMENT;
        order.side = side;
        order.orderType = OrderType.LIMIT;
        order.timeInForce = TimeInForce.GTC;
        order.selfTradePrevention = SelfTradePrevention.CANCEL_INCOMING;
        order.postOnly = PostOnly.NO;
        order.priceFen = priceFen;
        order.quantityUnits = units;
        change.accept(order);
        return apply(party, order);
    }

    List<String> cancel(final int party, final long orderId) {
        final CancelOrder cancel = new CancelOrder();
        cancel.orderId = orderId;
        return apply(party, cancel);
    }

    List<String> replace(final int party, final long orderId, final long priceFen, final long units) {
        return replace(party, orderId, priceFen, units, 0);
    }

    List<String> replace(
        final int party, final long orderId, final long priceFen, final long units, final long stopPriceFen) {
        final ReplaceOrder replace = new ReplaceOrder();
        replace.orderId = orderId;
        replace.priceFen = priceFen;
        replace.quantityUnits = units;
        replace.stopPriceFen = stopPriceFen;
        return apply(party, replace);
    }

    private static String quantity(final RecordedEvent event) {
        return Side.ofCode((int)event.get("side")) + " " + event.get("quantityUnits") + "@" + event.get("priceFen");
    }

    private static String line(final RecordedEvent event) {
        switch (event.type()) {
            case ORDER_ACCEPTED:
                return "accepted " + event.get("orderId") + " at " + event.get("priceFen");
            case TRADED:
                return "trade " + event.get("quantityUnits") + "@" + event.get("priceFen") + " "
                    + event.get("incomingId") + "x" + event.get("restingId")
                    + " left " + event.get("incomingRemainingUnits") + "/" + event.get("restingRemainingUnits");
            case TRADE_REPORTED:
                return "report " + event.get("quantityUnits") + "@" + event.get("priceFen");
            case ORDER_ENDED:
                return "ended " + event.get("orderId") + " " + OrderEnd.ofCode((int)event.get("reason"))
                    + " left " + event.get("remainingUnits");
            case ORDER_REPLACED:
                return "replaced " + event.get("orderId") + " " + event.get("quantityUnits")
                    + "@" + event.get("priceFen") + " left " + event.get("remainingUnits")
                    + (event.get("keptPriority") == 1 ? " kept" : " lost");
            case ORDER_DECREMENTED:
                return "decremented " + event.get("orderId") + " by " + event.get("byUnits")
                    + " left " + event.get("remainingUnits");
            case STOP_TRIGGERED:
                return "triggered " + event.get("orderId") + " at " + event.get("triggerPriceFen");
            case INDICATIVE_PRICE:
                return "indicative " + event.get("volumeUnits") + "@" + event.get("priceFen") + " surplus "
                    + event.get("imbalanceUnits") + " #" + event.get("instrumentSequence");
            case DEPTH_CHANGED:
                return "order " + event.get("orderId") + " " + quantity(event)
                    + " place " + event.get("priority") + " #" + event.get("instrumentSequence");
            case LEVEL_CHANGED:
                return "level " + quantity(event) + " of " + event.get("orderCount")
                    + " #" + event.get("instrumentSequence");
            case REJECTED:
                return "rejected " + RejectReason.ofCode((int)event.get("reason"));
            default:
                return event.type().name();
        }
    }
}
