package io.jishi.testsupport.continuous;

import io.jishi.core.event.EventSink;
import io.jishi.core.event.OrderAccepted;
import io.jishi.core.event.OrderDecremented;
import io.jishi.core.event.OrderEnded;
import io.jishi.core.event.OrderReplaced;
import io.jishi.core.event.StopTriggered;
import io.jishi.core.event.Traded;
import io.jishi.core.model.Market;
import io.jishi.core.model.TradeReporter;
import io.jishi.core.reference.Venue;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OrderEnd;
import io.jishi.core.vocabulary.Visibility;

/** Says what happens, or keeps quiet in a rehearsal; every event is a new object. */
final class NaiveEvents {
    private final EventSink sink;
    private final TradeReporter trades;
    private final boolean quiet;

    NaiveEvents(final Market market, final boolean quiet) {
        sink = market.events();
        trades = market.trades();
        this.quiet = quiet;
    }

    void accepted(final NaiveOrder order) {
        final OrderAccepted event = sink.begin(new OrderAccepted(), Visibility.PARTIES);
        event.participantId = order.participant.id();
        event.venueId = order.instrument.venue().id();
        event.orderId = order.orderId;
        event.clientOrderId = order.clientOrderId;
        event.priceFen = order.price;
        event.quantityUnits = order.total;
        event.displayUnits = order.displaySize;
        event.minQuantityUnits = order.minQuantity;
        event.stopPriceFen = order.stopPrice;
        event.expiresAtNs = order.expiresAt;
        event.instrumentId = order.instrument.id();
        event.side = order.side;
        event.orderType = order.type;
        event.timeInForce = order.timeInForce;
        event.selfTradePrevention = order.prevention;
        event.postOnly = order.postOnly;
        sink.emit(event);
    }

    void replaced(final NaiveOrder order, final boolean keptPriority) {
        final OrderReplaced event = sink.begin(new OrderReplaced(), Visibility.PARTIES);
        event.participantId = order.participant.id();
        event.venueId = order.instrument.venue().id();
        event.orderId = order.orderId;
        event.clientOrderId = order.clientOrderId;
        event.priceFen = order.price;
        event.quantityUnits = order.total;
        event.remainingUnits = order.remaining;
        event.stopPriceFen = order.stopPrice;
        event.instrumentId = order.instrument.id();
        event.keptPriority = keptPriority;
        sink.emit(event);
    }

    void ended(final NaiveOrder order, final OrderEnd reason) {
        if (!quiet) {
            final OrderEnded event = sink.begin(new OrderEnded(), Visibility.PARTIES);
            event.participantId = order.participant.id();
            event.venueId = order.instrument.venue().id();
            event.orderId = order.orderId;
            event.clientOrderId = order.clientOrderId;
            event.remainingUnits = order.remaining;
            event.instrumentId = order.instrument.id();
            event.reason = reason;
            sink.emit(event);
        }
    }

    void decremented(final NaiveOrder order, final long by) {
        if (!quiet) {
            final OrderDecremented event = sink.begin(new OrderDecremented(), Visibility.PARTIES);
            event.participantId = order.participant.id();
            event.venueId = order.instrument.venue().id();
            event.orderId = order.orderId;
            event.clientOrderId = order.clientOrderId;
            event.byUnits = by;
            event.remainingUnits = order.remaining;
            event.instrumentId = order.instrument.id();
            sink.emit(event);
        }
    }

    void triggered(final NaiveOrder order, final long price) {
        final StopTriggered event = sink.begin(new StopTriggered(), Visibility.PARTIES);
        event.participantId = order.participant.id();
        event.venueId = order.instrument.venue().id();
        event.orderId = order.orderId;
        event.clientOrderId = order.clientOrderId;
        event.triggerPriceFen = price;
        event.instrumentId = order.instrument.id();
        sink.emit(event);
    }

    void traded(final NaiveOrder incoming, final NaiveOrder resting, final long quantity, final long price) {
        if (quiet) {
            return;
        }
        final Venue venue = incoming.instrument.venue();
        final NaiveOrder buyer = incoming.isBuy() ? incoming : resting;
        final NaiveOrder seller = incoming.isBuy() ? resting : incoming;
        final Traded event = trades.begin(venue);
        event.participantId = incoming.participant.id();
        event.counterpartyId = resting.participant.id();
        event.venueId = venue.id();
        event.counterVenueId = venue.id();
        event.priceFen = price;
        event.quantityUnits = quantity;
        event.restingId = resting.orderId;
        event.restingClientId = resting.clientOrderId;
        event.restingRemainingUnits = resting.remaining;
        event.incomingId = incoming.orderId;
        event.incomingClientId = incoming.clientOrderId;
        event.incomingRemainingUnits = incoming.remaining;
        event.buyerId = buyer.participant.id();
        event.sellerId = seller.participant.id();
        event.buyerIncoming = buyer == incoming;
        event.buyerVenueId = venue.id();
        event.sellerVenueId = venue.id();
        event.instrumentId = incoming.instrument.id();
        event.fieldId = incoming.instrument.fieldId();
        event.right = incoming.instrument.right();
        event.model = Model.CONTINUOUS;
        event.executionMode = ExecutionMode.FIRM;
        trades.report(venue);
    }
}
