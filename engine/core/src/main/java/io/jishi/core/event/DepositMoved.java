package io.jishi.core.event;

import io.jishi.core.vocabulary.DepositMove;

/** Deposit money moved; the header names its owner. The three balances are those after the move. */
public final class DepositMoved extends Event {
    /** Amount moved. */
    public long amountFen;
    /** Available. */
    public long availableFen;
    /** Reserved. */
    public long reservedFen;
    /** Forfeited. */
    public long forfeitedFen;
    /** Lot that the deposit is for; 0 = none. */
    public long lotId;
    /** Public listing that the deposit is for; 0 = none. */
    public long disclosureId;
    /** CREDITED: account it came from. */
    public long accountId;
    /** What happened. */
    public DepositMove move;

    @Override
    public EventType type() {
        return EventType.DEPOSIT_MOVED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("amountFen", amountFen);
        visitor.field("availableFen", availableFen);
        visitor.field("reservedFen", reservedFen);
        visitor.field("forfeitedFen", forfeitedFen);
        visitor.field("lotId", lotId);
        visitor.field("disclosureId", disclosureId);
        visitor.field("accountId", accountId);
        visitor.field("move", move);
    }
}
