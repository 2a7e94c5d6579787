package io.jishi.core.event;

import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Right;

/** Public: a trade without its parties. */
public final class TradeReported extends Event {
    /** Number within venue and year. */
    public long tradeNumber;
    /** Price per unit. */
    public long priceFen;
    /** Units. */
    public long quantityUnits;
    /** Field. */
    public int fieldId;
    /** Instrument. */
    public int instrumentId;
    /** Year. */
    public int tradeYear;
    /** Model. */
    public Model model;
    /** Right. */
    public Right right;
    /** Contract. */
    public ContractType contractType;

    @Override
    public EventType type() {
        return EventType.TRADE_REPORTED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("tradeNumber", tradeNumber);
        visitor.field("priceFen", priceFen);
        visitor.field("quantityUnits", quantityUnits);
        visitor.field("fieldId", fieldId);
        visitor.field("instrumentId", instrumentId);
        visitor.field("tradeYear", tradeYear);
        visitor.field("model", model);
        visitor.field("right", right);
        visitor.field("contractType", contractType);
    }
}
