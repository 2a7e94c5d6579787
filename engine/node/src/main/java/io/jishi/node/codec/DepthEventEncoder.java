package io.jishi.node.codec;

import io.jishi.core.event.BookSnapshot;
import io.jishi.core.event.DepthChanged;
import io.jishi.core.event.Event;
import io.jishi.core.event.LevelChanged;
import io.jishi.wire.BookSnapshotEncoder;
import io.jishi.wire.BooleanType;
import io.jishi.wire.DepthChangedEncoder;
import io.jishi.wire.LevelChangedEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import org.agrona.MutableDirectBuffer;

/** Writes what the public is told of books in its wire form. */
final class DepthEventEncoder extends GroupEncoder {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final LevelChangedEncoder levelChanged = new LevelChangedEncoder();
    private final DepthChangedEncoder depthChanged = new DepthChangedEncoder();
    private final BookSnapshotEncoder bookSnapshot = new BookSnapshotEncoder();

    @Override
    int encode(final Event event, final MutableDirectBuffer buffer, final int offset) {
        switch (event.type()) {
            case LEVEL_CHANGED:
                return encode((LevelChanged)event, buffer, offset);
            case DEPTH_CHANGED:
                return encode((DepthChanged)event, buffer, offset);
            case BOOK_SNAPSHOT:
                return encode((BookSnapshot)event, buffer, offset);
            default:
                return 0;
        }
    }

    private int encode(final LevelChanged event, final MutableDirectBuffer buffer, final int offset) {
        final LevelChangedEncoder out = levelChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), LevelChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.priceFen(event.priceFen);
        out.quantityUnits(event.quantityUnits);
        out.instrumentSequence(event.instrumentSequence);
        out.instrumentId(event.instrumentId);
        out.orderCount(event.orderCount);
        code8(buffer, out.offset() + LevelChangedEncoder.sideEncodingOffset(), event.side);
        return MessageHeaderEncoder.ENCODED_LENGTH + LevelChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final DepthChanged event, final MutableDirectBuffer buffer, final int offset) {
        final DepthChangedEncoder out = depthChanged.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), DepthChangedEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.orderId(event.orderId);
        out.priceFen(event.priceFen);
        out.quantityUnits(event.quantityUnits);
        out.priority(event.priority);
        out.instrumentSequence(event.instrumentSequence);
        out.instrumentId(event.instrumentId);
        code8(buffer, out.offset() + DepthChangedEncoder.sideEncodingOffset(), event.side);
        return MessageHeaderEncoder.ENCODED_LENGTH + DepthChangedEncoder.BLOCK_LENGTH;
    }

    private int encode(final BookSnapshot event, final MutableDirectBuffer buffer, final int offset) {
        final BookSnapshotEncoder out = bookSnapshot.wrapAndApplyHeader(buffer, offset, header);
        clear(buffer, out.offset(), BookSnapshotEncoder.BLOCK_LENGTH);
        encodeHeader(out.header(), event);
        out.instrumentSequence(event.instrumentSequence);
        out.instrumentId(event.instrumentId);
        out.part(event.part);
        out.lastPart(event.lastPart ? BooleanType.TRUE : BooleanType.FALSE);
        final BookSnapshotEncoder.RowsEncoder rows = out.rowsCount(event.count);
        for (int i = 0; i < event.count; i++) {
            clear(buffer, out.limit(), BookSnapshotEncoder.RowsEncoder.sbeBlockLength());
            final int row = out.limit();
            rows.next()
                .orderId(event.orderIds[i])
                .priceFen(event.pricesFen[i])
                .quantityUnits(event.quantitiesUnits[i])
                .priority(event.priorities[i])
                .orderCount(event.orderCounts[i]);
            code8(buffer, row + BookSnapshotEncoder.RowsEncoder.sideEncodingOffset(), event.sides[i]);
        }
        return MessageHeaderEncoder.ENCODED_LENGTH + out.encodedLength();
    }
}
