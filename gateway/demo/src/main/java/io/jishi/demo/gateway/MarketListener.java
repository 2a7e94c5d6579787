package io.jishi.demo.gateway;

import io.jishi.client.EventListener;
import io.jishi.demo.record.Fingerprint;
import io.jishi.demo.script.DemoVenue;
import io.jishi.wire.EnterOrderDecoder;
import io.jishi.wire.EventEnvelopeDecoder;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.ListingAcceptedDecoder;
import io.jishi.wire.ListingEnd;
import io.jishi.wire.ListingEndedDecoder;
import io.jishi.wire.ListingSide;
import io.jishi.wire.Model;
import io.jishi.wire.OrderAcceptedDecoder;
import io.jishi.wire.OrderEndedDecoder;
import io.jishi.wire.RejectReason;
import io.jishi.wire.RejectedDecoder;
import io.jishi.wire.ResubmittedDecoder;
import io.jishi.wire.StreamKind;
import io.jishi.wire.TradedDecoder;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * Writes down every event, and counts on the session stream what concerns the gateway's venue. An event that comes on
 * both streams is written down twice and counted once. One thread: the client's.
 */
final class MarketListener implements EventListener {
    private final DemoVenue venue;
    private final Recorder recorder;
    private final Counters counters;
    private final LatencyMeter latency;
    private final Consumer<String> report;
    private final Map<RejectReason, long[]> refusals = new EnumMap<>(RejectReason.class);
    private PoolTrader pool;
    private BookTrader book;
    private long acknowledged;

    MarketListener(final DemoVenue venue, final Recorder recorder, final Counters counters,
        final LatencyMeter latency, final Consumer<String> report) {
        this.venue = venue;
        this.recorder = recorder;
        this.counters = counters;
        this.latency = latency;
        this.report = report;
    }

    /** Who is told about their listings and orders. Set before the client is polled. */
    void traders(final PoolTrader newPool, final BookTrader newBook) {
        pool = newPool;
        book = newBook;
    }

    /** Tells how often each rule of the market refused a command. */
    void reportRefusals() {
        refusals.forEach((reason, count) -> report.accept(GatewayLines.REFUSED + ' ' + reason + ' ' + count[0]));
    }

    @Override
    public void onEvent(final EventEnvelopeDecoder envelope, final EventHeaderDecoder header, final int templateId,
        final DirectBuffer buffer, final int offset, final int length) {
        final long fingerprint = Fingerprint.ofEvent(buffer, offset, length);
        if (envelope.stream() == StreamKind.SESSION) {
            recorder.onSessionEvent(envelope.streamSequence(), header.sequence(), fingerprint);
            counters.increment(Counter.SESSION_EVENTS);
            if (header.sessionId() == venue.sessionId() && header.clientSequence() > acknowledged) {
                acknowledge(envelope, header);
            }
        } else {
            recorder.onPublicEvent(envelope.streamSequence(), header.sequence(), fingerprint);
            counters.increment(Counter.PUBLIC_EVENTS);
        }
        if (header.sequence() > counters.get(Counter.LAST_EVENT)) {
            counters.set(Counter.LAST_EVENT, header.sequence());
        }
    }

    /** The engine answers in order, each command with one event at least: an answer is one for all before, too. */
    private void acknowledge(final EventEnvelopeDecoder envelope, final EventHeaderDecoder header) {
        acknowledged = header.clientSequence();
        latency.onAcknowledged(acknowledged, System.nanoTime());
        recorder.onAcknowledged(acknowledged, header.causeSequence(), envelope.streamSequence());
        counters.increment(Counter.ACKNOWLEDGED);
    }

    @Override
    public void onListingAccepted(final EventEnvelopeDecoder envelope, final ListingAcceptedDecoder event) {
        pool.onListingAccepted(event.clientListingId(), event.listingId());
        if (isOwn(envelope) && event.header().venueId() == venue.venueId()) {
            counters.increment(event.side() == ListingSide.SUPPLY ? Counter.SUPPLIES : Counter.DEMANDS);
        }
    }

    @Override
    public void onListingEnded(final EventEnvelopeDecoder envelope, final ListingEndedDecoder event) {
        if (isOwn(envelope) && event.header().venueId() == venue.venueId()) {
            if (event.reason() == ListingEnd.EXPIRED) {
                counters.increment(Counter.EXPIRED);
            } else if (event.reason() == ListingEnd.WITHDRAWN) {
                counters.increment(Counter.WITHDRAWN);
            }
        }
    }

    @Override
    public void onTraded(final EventEnvelopeDecoder envelope, final TradedDecoder trade) {
        if (!isOwn(envelope)) {
            return;
        }
        if (trade.buyerVenueId() == venue.venueId()) {
            counters.add(Counter.BOUGHT_UNITS, trade.quantityUnits());
            counters.add(Counter.BOUGHT_FEN, trade.valueFen());
        }
        if (trade.sellerVenueId() == venue.venueId()) {
            counters.add(Counter.SOLD_UNITS, trade.quantityUnits());
            counters.add(Counter.SOLD_FEN, trade.valueFen());
        }
        if (trade.model() == Model.CONTINUOUS) {
            onBookTrade(trade);
        } else if (trade.tradeVenueId() == venue.venueId()) {
            onPoolTrade(trade);
        }
    }

    private void onBookTrade(final TradedDecoder trade) {
        counters.increment(Counter.BOOK_TRADES);
        counters.add(Counter.BOOK_VALUE_FEN, trade.valueFen());
        if (trade.restingRemainingUnits() == 0) {
            book.onOrderGone(trade.restingClientId());
        }
        if (trade.incomingRemainingUnits() == 0) {
            book.onOrderGone(trade.incomingClientId());
        }
    }

    private void onPoolTrade(final TradedDecoder trade) {
        counters.increment(Counter.POOL_TRADES);
        counters.add(Counter.POOL_VALUE_FEN, trade.valueFen());
        final boolean taken = trade.incomingId() == 0;
        if (taken) {
            counters.increment(Counter.TAKES);
        }
        final boolean supplyRested = taken || trade.buyerId() == trade.header().participantId();
        final long supplyId = supplyRested ? trade.restingClientId() : trade.incomingClientId();
        final long demandId = supplyRested ? trade.incomingClientId() : trade.restingClientId();
        report.accept(new TradeReport(trade.tradeNumber(), trade.sellerVenueId(), trade.buyerVenueId(), supplyId,
            taken ? 0 : demandId, trade.buyerId(), trade.quantityUnits(), trade.priceFen(), trade.right()).toLine());
    }

    @Override
    public void onOrderAccepted(final EventEnvelopeDecoder envelope, final OrderAcceptedDecoder event) {
        if (isOwn(envelope)) {
            counters.increment(Counter.ORDERS);
        }
    }

    @Override
    public void onOrderEnded(final EventEnvelopeDecoder envelope, final OrderEndedDecoder event) {
        book.onOrderGone(event.clientOrderId());
    }

    @Override
    public void onRejected(final EventEnvelopeDecoder envelope, final RejectedDecoder event) {
        if (isOwn(envelope) && event.header().sessionId() == venue.sessionId()) {
            counters.increment(Counter.REJECTED);
            refusals.computeIfAbsent(event.reason(), reason -> new long[1])[0]++;
            if (event.commandTemplateId() == EnterOrderDecoder.TEMPLATE_ID) {
                book.onOrderGone(event.subjectId());
            }
        }
    }

    @Override
    public void onResubmitted(final EventEnvelopeDecoder envelope, final ResubmittedDecoder event) {
        if (isOwn(envelope) && event.header().sessionId() == venue.sessionId()) {
            counters.increment(Counter.RESUBMITTED);
        }
    }

    private static boolean isOwn(final EventEnvelopeDecoder envelope) {
        return envelope.stream() == StreamKind.SESSION;
    }
}
