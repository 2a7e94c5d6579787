package io.jishi.node.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.event.BookSnapshot;
import io.jishi.core.event.EventType;
import io.jishi.core.vocabulary.Side;
import io.jishi.core.vocabulary.Visibility;
import io.jishi.wire.BookSnapshotDecoder;
import io.jishi.wire.BooleanType;
import io.jishi.wire.MessageHeaderDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one event with a group. */
class BookSnapshotCodecTest {
    private static final int OFFSET = 24;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[1_024]);

    private static BookSnapshot snapshot(final int rows) {
        final BookSnapshot event = new BookSnapshot();
        event.sequence = 1L << 40;
        event.participantId = 3;
        event.visibility = Visibility.PARTIES;
        event.instrumentSequence = 1L << 41;
        event.instrumentId = 7;
        event.part = 2;
        event.lastPart = true;
        event.count = rows;
        for (int i = 0; i < BookSnapshot.MAX_ROWS; i++) {
            event.orderIds[i] = (1L << 42) + i;
            event.pricesFen[i] = (1L << 43) + i;
            event.quantitiesUnits[i] = (1L << 44) + i;
            event.priorities[i] = (1L << 45) + i;
            event.orderCounts[i] = (1 << 20) + i;
            event.sides[i] = i % 2 == 0 ? Side.BUY : Side.SELL;
        }
        return event;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, BookSnapshot.MAX_ROWS})
    void shouldWriteItsFieldsAndItsRowsAndNoMore(final int rows) {
        final BookSnapshot event = snapshot(rows);
        buffer.setMemory(0, buffer.capacity(), (byte)0xEE);
        final int length = new EventEncoder().encode(event, buffer, OFFSET);
        assertThat(length).isLessThanOrEqualTo(EventEncoder.MAX_LENGTH);
        assertThat(buffer.getByte(OFFSET + length)).isEqualTo((byte)0xEE);
        final BookSnapshotDecoder in =
            new BookSnapshotDecoder().wrapAndApplyHeader(buffer, OFFSET, new MessageHeaderDecoder());
        assertThat(in.sbeTemplateId()).isEqualTo(EventType.BOOK_SNAPSHOT.code());
        assertThat(List.of(in.header().sequence(), in.instrumentSequence()))
            .containsExactly(event.sequence, event.instrumentSequence);
        assertThat(List.of(in.header().participantId(), in.instrumentId(), in.part())).containsExactly(3, 7, 2);
        assertThat(in.lastPart()).isEqualTo(BooleanType.TRUE);
        final List<List<Long>> found = new ArrayList<>();
        for (final BookSnapshotDecoder.RowsDecoder row : in.rows()) {
            found.add(List.of(row.orderId(), row.priceFen(), row.quantityUnits(), row.priority(),
                (long)row.orderCount(), (long)row.side().value()));
        }
        final List<List<Long>> written = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            written.add(List.of(event.orderIds[i], event.pricesFen[i], event.quantitiesUnits[i], event.priorities[i],
                (long)event.orderCounts[i], (long)event.sides[i].code()));
        }
        assertThat(found).isEqualTo(written);
    }
}
