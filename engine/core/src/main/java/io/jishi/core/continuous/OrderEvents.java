package io.jishi.core.continuous;

import io.jishi.core.event.DepthChanged;
import io.jishi.core.event.EventSink;
import io.jishi.core.event.IndicativePrice;
import io.jishi.core.event.LevelChanged;
import io.jishi.core.event.OrderAccepted;
import io.jishi.core.event.OrderDecremented;
import io.jishi.core.event.OrderEnded;
import io.jishi.core.event.OrderReplaced;
import io.jishi.core.event.PhaseChanged;
import io.jishi.core.event.StopTriggered;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.model.TradeReporter;
import io.jishi.core.reference.Instrument;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Venue;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.Scope;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.Visibility;

/** Says what happens to orders: the only place of the model that fills events. Orders are between party and venue. */
final class OrderEvents {
    private final ReferenceData reference;
    private final EventSink events;
    private final TradeReporter trades;
    private final Orders orders;
    private final OrderAccepted accepted = new OrderAccepted();
    private final OrderReplaced replaced = new OrderReplaced();
    private final OrderDecremented decremented = new OrderDecremented();
    private final OrderEnded ended = new OrderEnded();
    private final StopTriggered triggered = new StopTriggered();
    private final PhaseChanged phaseChanged = new PhaseChanged();
    private final IndicativePrice indicative = new IndicativePrice();
    private final LevelChanged levelChanged = new LevelChanged();
    private final DepthChanged depthChanged = new DepthChanged();
    private final long[] instrumentSequences;
    private final BookRows books;

    OrderEvents(final Market market, final BookRows books, final Orders orders) {
        this.books = books;
        reference = market.reference();
        events = market.events();
        trades = market.trades();
        instrumentSequences = new long[market.limits().maxInstruments()];
        this.orders = orders;
    }

    void accepted(final IncomingOrder order) {
        events.begin(accepted, Visibility.PARTIES);
        accepted.participantId = order.participant.id();
        accepted.venueId = order.instrument.venue().id();
        accepted.orderId = order.orderId;
        accepted.clientOrderId = order.clientOrderId;
        accepted.priceFen = order.priceFen;
        accepted.quantityUnits = order.totalUnits;
        accepted.displayUnits = order.displaySizeUnits;
        accepted.minQuantityUnits = order.minQuantityUnits;
        accepted.stopPriceFen = order.stopPriceFen;
        accepted.expiresAtNs = order.expiresAtNs;
        accepted.instrumentId = order.instrument.id();
        accepted.side = order.side;
        accepted.orderType = order.orderType;
        accepted.timeInForce = order.timeInForce;
        accepted.selfTradePrevention = order.selfTradePrevention;
        accepted.postOnly = order.postOnly;
        events.emit(accepted);
    }

    void replaced(final IncomingOrder order, final boolean keptPriority) {
        events.begin(replaced, Visibility.PARTIES);
        replaced.participantId = order.participant.id();
        replaced.venueId = order.instrument.venue().id();
        replaced.orderId = order.orderId;
        replaced.clientOrderId = order.clientOrderId;
        replaced.priceFen = order.priceFen;
        replaced.quantityUnits = order.totalUnits;
        replaced.remainingUnits = order.remainingUnits;
        replaced.stopPriceFen = order.stopPriceFen;
        replaced.instrumentId = order.instrument.id();
        replaced.keptPriority = keptPriority;
        events.emit(replaced);
    }

    /** The incoming order ends with what is left of it. */
    void ended(final IncomingOrder order, final OrderEnd reason) {
        events.begin(ended, Visibility.PARTIES);
        ended.participantId = order.participant.id();
        ended.venueId = order.instrument.venue().id();
        ended.orderId = order.orderId;
        ended.clientOrderId = order.clientOrderId;
        ended.remainingUnits = order.remainingUnits;
        ended.instrumentId = order.instrument.id();
        ended.reason = reason;
        events.emit(ended);
    }

    /** A live order of an instrument ends with what is left of it. */
    void ended(final int handle, final int instrumentIndex, final OrderEnd reason) {
        events.begin(ended, Visibility.PARTIES);
        ended.participantId = reference.participants().at(orders.participant(handle)).id();
        ended.venueId = books.venueId(instrumentIndex);
        ended.orderId = orders.id(handle);
        ended.clientOrderId = orders.clientId(handle);
        ended.remainingUnits = orders.remainingUnits(handle);
        ended.instrumentId = books.instrumentId(instrumentIndex);
        ended.reason = reason;
        events.emit(ended);
    }

    void decremented(final IncomingOrder order, final long byUnits) {
        events.begin(decremented, Visibility.PARTIES);
        decremented.participantId = order.participant.id();
        decremented.venueId = order.instrument.venue().id();
        decremented.orderId = order.orderId;
        decremented.clientOrderId = order.clientOrderId;
        decremented.byUnits = byUnits;
        decremented.remainingUnits = order.remainingUnits;
        decremented.instrumentId = order.instrument.id();
        events.emit(decremented);
    }

    void decremented(final int handle, final long byUnits) {
        final Instrument instrument = reference.instruments().at(orders.instrument(handle));
        events.begin(decremented, Visibility.PARTIES);
        decremented.participantId = reference.participants().at(orders.participant(handle)).id();
        decremented.venueId = instrument.venue().id();
        decremented.orderId = orders.id(handle);
        decremented.clientOrderId = orders.clientId(handle);
        decremented.byUnits = byUnits;
        decremented.remainingUnits = orders.remainingUnits(handle);
        decremented.instrumentId = instrument.id();
        events.emit(decremented);
    }

    /** A stop order, just taken over from its row, is released. */
    void triggered(final IncomingOrder order, final long priceFen) {
        events.begin(triggered, Visibility.PARTIES);
        triggered.participantId = order.participant.id();
        triggered.venueId = order.instrument.venue().id();
        triggered.orderId = order.orderId;
        triggered.clientOrderId = order.clientOrderId;
        triggered.triggerPriceFen = priceFen;
        triggered.instrumentId = order.instrument.id();
        events.emit(triggered);
    }

    /** A volatility auction of an instrument begins or ends. */
    void phaseChanged(final Instrument instrument) {
        events.begin(phaseChanged, Visibility.PUBLIC);
        phaseChanged.venueId = instrument.venue().id();
        phaseChanged.scope = Scope.INSTRUMENT;
        phaseChanged.subjectId = instrument.id();
        phaseChanged.phase = instrument.phase();
        phaseChanged.reasonCode = 0;
        events.emit(phaseChanged);
    }

    /** What a book that collects would uncross at has changed. */
    void indicative(
        final Instrument instrument, final long priceFen, final long volumeUnits, final long imbalanceUnits) {
        events.begin(indicative, Visibility.PUBLIC);
        indicative.venueId = instrument.venue().id();
        indicative.priceFen = priceFen;
        indicative.volumeUnits = volumeUnits;
        indicative.imbalanceUnits = imbalanceUnits;
        indicative.instrumentSequence = ++instrumentSequences[instrument.index()];
        indicative.instrumentId = instrument.id();
        events.emitUnsigned(indicative);
    }

    /** A price level is different. */
    void levelChanged(
        final Instrument instrument,
        final boolean isBuy,
        final long priceFen,
        final long quantityUnits,
        final int orderCount) {
        events.begin(levelChanged, Visibility.PUBLIC);
        levelChanged.venueId = instrument.venue().id();
        levelChanged.priceFen = priceFen;
        levelChanged.quantityUnits = quantityUnits;
        levelChanged.instrumentSequence = ++instrumentSequences[instrument.index()];
        levelChanged.instrumentId = instrument.id();
        levelChanged.orderCount = orderCount;
        levelChanged.side = isBuy ? Side.BUY : Side.SELL;
        events.emitUnsigned(levelChanged);
    }

    /** An order in a book is different. */
    void depthChanged(
        final Instrument instrument,
        final boolean isBuy,
        final long orderId,
        final long priceFen,
        final long quantityUnits,
        final long priority) {
        events.begin(depthChanged, Visibility.PUBLIC);
        depthChanged.venueId = instrument.venue().id();
        depthChanged.orderId = orderId;
        depthChanged.priceFen = priceFen;
        depthChanged.quantityUnits = quantityUnits;
        depthChanged.priority = priority;
        depthChanged.instrumentSequence = ++instrumentSequences[instrument.index()];
        depthChanged.instrumentId = instrument.id();
        depthChanged.side = isBuy ? Side.BUY : Side.SELL;
        events.emitUnsigned(depthChanged);
    }

    /** Last public sequence of an instrument. */
    long instrumentSequence(final int instrumentIndex) {
        return instrumentSequences[instrumentIndex];
    }

    /** A trade; both have lost the quantity already. */
    void traded(
        final IncomingOrder incoming, final int resting, final long quantityUnits, final long priceFen) {
        final Instrument instrument = incoming.instrument;
        final Venue venue = instrument.venue();
        final int restingParty = reference.participants().at(orders.participant(resting)).id();
        final Traded traded = trades.begin(venue);
        traded.participantId = incoming.participant.id();
        traded.counterpartyId = restingParty;
        traded.venueId = venue.id();
        traded.counterVenueId = venue.id();
        traded.priceFen = priceFen;
        traded.quantityUnits = quantityUnits;
        traded.restingId = orders.id(resting);
        traded.incomingId = incoming.orderId;
        traded.restingClientId = orders.clientId(resting);
        traded.incomingClientId = incoming.clientOrderId;
        traded.restingRemainingUnits = orders.remainingUnits(resting);
        traded.incomingRemainingUnits = incoming.remainingUnits;
        traded.buyerIncoming = incoming.isBuy();
        traded.buyerId = incoming.isBuy() ? incoming.participant.id() : restingParty;
        traded.sellerId = incoming.isBuy() ? restingParty : incoming.participant.id();
        traded.fieldId = instrument.fieldId();
        traded.instrumentId = instrument.id();
        traded.buyerVenueId = venue.id();
        traded.sellerVenueId = venue.id();
        traded.model = Model.CONTINUOUS;
        traded.executionMode = ExecutionMode.FIRM;
        traded.right = instrument.right();
        trades.report(venue);
    }
}
