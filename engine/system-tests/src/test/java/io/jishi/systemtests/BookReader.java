package io.jishi.systemtests;

import io.jishi.wire.BookSnapshotDecoder;
import io.jishi.wire.BooleanType;
import io.jishi.wire.DepthChangedDecoder;
import io.jishi.wire.IndicativePriceDecoder;
import io.jishi.wire.LevelChangedDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.concurrent.UnsafeBuffer;

/** The orders of a book with a feed of all, by the wire alone: from its first event on, or from a snapshot on. */
final class BookReader {
    private final MessageHeaderDecoder message = new MessageHeaderDecoder();
    private final BookSnapshotDecoder snapshot = new BookSnapshotDecoder();
    private final DepthChangedDecoder depth = new DepthChangedDecoder();
    private final LevelChangedDecoder level = new LevelChangedDecoder();
    private final IndicativePriceDecoder indicative = new IndicativePriceDecoder();
    private final Map<Long, String> orders = new TreeMap<>();
    private long sequence;
    private boolean isWhole = true;

    /** Each order by its id: side, displayed units, price, place. */
    Map<Long, String> orders() {
        return orders;
    }

    /** Number of the last event that is in the book. */
    long sequence() {
        return sequence;
    }

    /** Whether the last part of a snapshot came after its first. */
    boolean isWhole() {
        return isWhole;
    }

    /** Takes an event of either stream; what is not of the book, or in it already, is passed over. */
    void read(final StreamEvent event) {
        final UnsafeBuffer buffer = new UnsafeBuffer(HexFormat.of().parseHex(event.hex()));
        switch (event.templateId()) {
            case BookSnapshotDecoder.TEMPLATE_ID -> readPart(snapshot.wrapAndApplyHeader(buffer, 0, message));
            case DepthChangedDecoder.TEMPLATE_ID -> readOrder(depth.wrapAndApplyHeader(buffer, 0, message));
            case LevelChangedDecoder.TEMPLATE_ID ->
                isNext(level.wrapAndApplyHeader(buffer, 0, message).instrumentSequence());
            case IndicativePriceDecoder.TEMPLATE_ID ->
                isNext(indicative.wrapAndApplyHeader(buffer, 0, message).instrumentSequence());
            default -> { }
        }
    }

    private void readPart(final BookSnapshotDecoder part) {
        if (part.part() == 0) {
            orders.clear();
        }
        sequence = part.instrumentSequence();
        isWhole = part.lastPart() == BooleanType.TRUE;
        for (final BookSnapshotDecoder.RowsDecoder row : part.rows()) {
            orders.put(row.orderId(), order(row.side(), row.quantityUnits(), row.priceFen(), row.priority()));
        }
    }

    private void readOrder(final DepthChangedDecoder change) {
        if (isNext(change.instrumentSequence())) {
            if (change.quantityUnits() == 0) {
                orders.remove(change.orderId());
            } else {
                orders.put(change.orderId(),
                    order(change.side(), change.quantityUnits(), change.priceFen(), change.priority()));
            }
        }
    }

    private boolean isNext(final long number) {
        if (number <= sequence) {
            return false;
        }
        if (number != sequence + 1) {
            throw new AssertionError("a gap: " + number + " after " + sequence);
        }
        sequence = number;
        return true;
    }

    private static String order(final Enum<?> side, final long units, final long priceFen, final long priority) {
        return side + " " + units + " at " + priceFen + ", place " + priority;
    }
}
