package io.jishi.core.event;

import io.jishi.core.vocabulary.CertificateState;
import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.ExecutionMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.Right;

/**
 * A pairing: both parties and both venues get it. Participant and venue of the header are the incoming party's,
 * counterparty and counter-venue the resting party's.
 */
public final class Traded extends Event {
    /** Gapless per trade venue and year, from 1. */
    public long tradeNumber;
    /** Price per unit. */
    public long priceFen;
    /** Units. */
    public long quantityUnits;
    /** Price times units. */
    public long valueFen;
    /** Resting order or listing. */
    public long restingId;
    /** Incoming order or listing; 0 = a Take. */
    public long incomingId;
    /** Its owner's own id. */
    public long restingClientId;
    /** Its owner's own id. */
    public long incomingClientId;
    /** Left of the resting one. */
    public long restingRemainingUnits;
    /** Left of the incoming one. */
    public long incomingRemainingUnits;
    /** Right granted in the register. */
    public long grantId;
    /** Buyer. */
    public int buyerId;
    /** Seller. */
    public int sellerId;
    /** Technology field. */
    public int fieldId;
    /** Instrument of a book. */
    public int instrumentId;
    /** Version of the venue's rules. */
    public int ruleSetVersion;
    /** Bids in the lot. */
    public int bidCount;
    /** Bidders in the lot. */
    public int bidderCount;
    /** Venue that numbers the trade: of the supply, instrument or lot. */
    public int tradeVenueId;
    /** Calendar year in UTC+08:00. */
    public int tradeYear;
    /** Venue of the buyer's order, demand or Take. */
    public int buyerVenueId;
    /** Venue of the seller's order or supply. */
    public int sellerVenueId;
    /** Market model. */
    public Model model;
    /** Pool: mode; else FIRM. */
    public ExecutionMode executionMode;
    /** Right traded. */
    public Right right;
    /** Contract it makes. */
    public ContractType contractType;
    /** State of its certificate. */
    public CertificateState certificate;
    /** TRUE: the buyer was the incoming side. */
    public boolean buyerIncoming;

    @Override
    public EventType type() {
        return EventType.TRADED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("tradeNumber", tradeNumber);
        visitor.field("priceFen", priceFen);
        visitor.field("quantityUnits", quantityUnits);
        visitor.field("valueFen", valueFen);
        visitor.field("restingId", restingId);
        visitor.field("incomingId", incomingId);
        visitor.field("restingClientId", restingClientId);
        visitor.field("incomingClientId", incomingClientId);
        visitor.field("restingRemainingUnits", restingRemainingUnits);
        visitor.field("incomingRemainingUnits", incomingRemainingUnits);
        visitor.field("grantId", grantId);
        visitor.field("buyerId", buyerId);
        visitor.field("sellerId", sellerId);
        visitor.field("fieldId", fieldId);
        visitor.field("instrumentId", instrumentId);
        visitor.field("ruleSetVersion", ruleSetVersion);
        visitor.field("bidCount", bidCount);
        visitor.field("bidderCount", bidderCount);
        visitor.field("tradeVenueId", tradeVenueId);
        visitor.field("tradeYear", tradeYear);
        visitor.field("buyerVenueId", buyerVenueId);
        visitor.field("sellerVenueId", sellerVenueId);
        visitor.field("model", model);
        visitor.field("executionMode", executionMode);
        visitor.field("right", right);
        visitor.field("contractType", contractType);
        visitor.field("certificate", certificate);
        visitor.field("buyerIncoming", buyerIncoming);
    }
}
