package io.jishi.demo.proof;

import io.jishi.demo.script.DemoVenue;
import io.jishi.wire.EventHeaderDecoder;
import io.jishi.wire.ListingAcceptedDecoder;
import io.jishi.wire.ListingAmendedDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import io.jishi.wire.Model;
import io.jishi.wire.OrderAcceptedDecoder;
import io.jishi.wire.OrderReplacedDecoder;
import io.jishi.wire.TradeReportedDecoder;
import io.jishi.wire.TradedDecoder;
import java.util.Locale;
import org.agrona.DirectBuffer;
import org.agrona.collections.Long2LongHashMap;

/** Keeps the books of every trade in a journal of events and says what does not add up. One thread. */
final class TradeBook {
    private static final long NONE = -1;
    private static final long YEAR_STEP = 1L << 40;

    private final Findings findings;
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final EventHeaderDecoder header = new EventHeaderDecoder();
    private final TradedDecoder traded = new TradedDecoder();
    private final TradeReportedDecoder reported = new TradeReportedDecoder();
    private final OrderAcceptedDecoder orderAccepted = new OrderAcceptedDecoder();
    private final OrderReplacedDecoder orderReplaced = new OrderReplacedDecoder();
    private final ListingAcceptedDecoder listingAccepted = new ListingAcceptedDecoder();
    private final ListingAmendedDecoder listingAmended = new ListingAmendedDecoder();
    private final Long2LongHashMap leftOfOrder = new Long2LongHashMap(NONE);
    private final Long2LongHashMap leftOfListing = new Long2LongHashMap(NONE);
    private final Long2LongHashMap lastNumbers = new Long2LongHashMap(0);
    private final Long2LongHashMap unpublished = new Long2LongHashMap(NONE);
    private long lastNumber;
    private long count;
    private long units;
    private long valueFen;
    private long instructions;

    TradeBook(final Findings findings) {
        this.findings = findings;
    }

    long count() {
        return count;
    }

    long units() {
        return units;
    }

    long valueFen() {
        return valueFen;
    }

    long instructions() {
        return instructions;
    }

    String lastNumbers() {
        final StringBuilder text = new StringBuilder();
        for (final DemoVenue venue : DemoVenue.values()) {
            long last = 0;
            for (final long key : lastNumbers.keySet().toArray(new Long[0])) {
                last += key % YEAR_STEP == venue.venueId() ? lastNumbers.get(key) : 0;
            }
            text.append(text.length() == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%s %,d", venue, last));
        }
        return text.toString();
    }

    void onEvent(final DirectBuffer buffer, final int offset) {
        message.wrap(buffer, offset);
        header.wrap(buffer, offset + MessageHeaderDecoder.ENCODED_LENGTH);
        switch (message.templateId()) {
            case OrderAcceptedDecoder.TEMPLATE_ID -> {
                orderAccepted.wrapAndApplyHeader(buffer, offset, message);
                open(leftOfOrder, orderAccepted.orderId(), orderAccepted.quantityUnits());
            }
            case OrderReplacedDecoder.TEMPLATE_ID -> {
                orderReplaced.wrapAndApplyHeader(buffer, offset, message);
                leftOfOrder.put(orderReplaced.orderId(), orderReplaced.remainingUnits());
            }
            case ListingAcceptedDecoder.TEMPLATE_ID -> {
                listingAccepted.wrapAndApplyHeader(buffer, offset, message);
                open(leftOfListing, listingAccepted.listingId(), listingAccepted.units());
            }
            case ListingAmendedDecoder.TEMPLATE_ID -> {
                listingAmended.wrapAndApplyHeader(buffer, offset, message);
                leftOfListing.put(listingAmended.listingId(), listingAmended.remainingUnits());
            }
            case TradedDecoder.TEMPLATE_ID -> {
                traded.wrapAndApplyHeader(buffer, offset, message);
                onTraded();
            }
            case TradeReportedDecoder.TEMPLATE_ID -> {
                reported.wrapAndApplyHeader(buffer, offset, message);
                onReported();
            }
            default -> {
                // Nothing that moves money or units.
            }
        }
    }

    private void open(final Long2LongHashMap left, final long id, final long quantity) {
        instructions++;
        left.put(id, quantity);
    }

    private void onTraded() {
        count++;
        units += traded.quantityUnits();
        valueFen += traded.valueFen();
        if (traded.valueFen() != traded.priceFen() * traded.quantityUnits() || traded.quantityUnits() < 1) {
            findings.fault("trade %,d: %,d units at %,d fen are not %,d fen", traded.tradeNumber(),
                traded.quantityUnits(), traded.priceFen(), traded.valueFen());
        }
        final long series = traded.tradeYear() * YEAR_STEP + traded.tradeVenueId();
        if (traded.tradeNumber() != lastNumbers.get(series) + 1) {
            findings.fault("trade number %,d of venue %d follows %,d", traded.tradeNumber(), traded.tradeVenueId(),
                lastNumbers.get(series));
        }
        lastNumber = traded.tradeNumber();
        lastNumbers.put(series, lastNumber);
        final Long2LongHashMap left = traded.model() == Model.CONTINUOUS ? leftOfOrder : leftOfListing;
        fill(left, traded.restingId(), traded.restingRemainingUnits());
        if (traded.incomingId() != 0) {
            fill(left, traded.incomingId(), traded.incomingRemainingUnits());
        }
        unpublished.put(header.sequence() + 1, traded.valueFen());
    }

    private void fill(final Long2LongHashMap left, final long id, final long remainingUnits) {
        final long before = left.get(id);
        if (before == NONE || before - traded.quantityUnits() != remainingUnits || remainingUnits < 0) {
            findings.fault("trade %,d of %,d units leaves %,d of %d, which had %,d", traded.tradeNumber(),
                traded.quantityUnits(), remainingUnits, id, before);
        }
        left.put(id, remainingUnits);
    }

    /** The public report follows the trade it is of, as the next event; that one's bytes may be gone. */
    private void onReported() {
        final long expectedFen = unpublished.remove(header.sequence());
        if (expectedFen == NONE || reported.tradeNumber() != lastNumber
            || reported.priceFen() * reported.quantityUnits() != expectedFen) {
            findings.fault("event %,d publishes trade %,d, which is not the trade before it", header.sequence(),
                reported.tradeNumber());
        }
    }

    void finish() {
        if (!unpublished.isEmpty()) {
            findings.fault("%,d trades were never published", unpublished.size());
        }
    }
}
