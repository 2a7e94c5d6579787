package io.jishi.core.event;

import io.jishi.core.vocabulary.Side;

/** A part of the full depth of an instrument: at most {@link #MAX_ROWS} orders or levels, the first {@link #count}. */
public final class BookSnapshot extends Event {
    /** Rows of one part. */
    public static final int MAX_ROWS = 10;

    /** The orders; 0 = the row is a whole level. */
    public final long[] orderIds = new long[MAX_ROWS];
    /** Prices. */
    public final long[] pricesFen = new long[MAX_ROWS];
    /** Displayed quantities. */
    public final long[] quantitiesUnits = new long[MAX_ROWS];
    /** Places of orders at their prices; 0 = the row is a whole level. */
    public final long[] priorities = new long[MAX_ROWS];
    /** Orders in each row. */
    public final int[] orderCounts = new int[MAX_ROWS];
    /** Sides. */
    public final Side[] sides = new Side[MAX_ROWS];
    /** Rows in this part. */
    public int count;
    /** Public sequence of the instrument it is spliced after. */
    public long instrumentSequence;
    /** The instrument. */
    public int instrumentId;
    /** Number of this part, from 0. */
    public int part;
    /** Whether it is the last. */
    public boolean lastPart;

    @Override
    public EventType type() {
        return EventType.BOOK_SNAPSHOT;
    }

    /** Shows every row, those behind the last as zeros: the number of fields of an event never changes. */
    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("instrumentSequence", instrumentSequence);
        visitor.field("instrumentId", instrumentId);
        visitor.field("part", part);
        visitor.field("lastPart", lastPart);
        visitor.field("count", count);
        for (int i = 0; i < MAX_ROWS; i++) {
            final boolean used = i < count;
            visitor.field("orderId", used ? orderIds[i] : 0);
            visitor.field("priceFen", used ? pricesFen[i] : 0);
            visitor.field("quantityUnits", used ? quantitiesUnits[i] : 0);
            visitor.field("priority", used ? priorities[i] : 0);
            visitor.field("orderCount", used ? orderCounts[i] : 0);
            visitor.field("side", used ? sides[i].code() : 0);
        }
    }
}
