package io.jishi.core.event;

import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.Model;

/** A lot was opened. */
public final class LotOpened extends Event {
    /** The lot. */
    public long lotId;
    /** The seller's id. */
    public long clientLotId;
    /** Asset. */
    public long assetId;
    /** Start. */
    public long startAtNs;
    /** Starting price. */
    public long startPriceFen;
    /** Hash of a secret reserve. Bytes 0-7, little-endian. */
    public long reserveHash0;
    /** Hash of a secret reserve. Bytes 8-15, little-endian. */
    public long reserveHash1;
    /** Hash of a secret reserve. Bytes 16-23, little-endian. */
    public long reserveHash2;
    /** Hash of a secret reserve. Bytes 24-31, little-endian. */
    public long reserveHash3;
    /** Procedure. */
    public AuctionMode auctionMode;
    /** Whether there is a reserve. */
    public boolean hasReserve;
    /** Hash of a secret floor. Bytes 0-7, little-endian. */
    public long floorHash0;
    /** Hash of a secret floor. Bytes 8-15, little-endian. */
    public long floorHash1;
    /** Hash of a secret floor. Bytes 16-23, little-endian. */
    public long floorHash2;
    /** Hash of a secret floor. Bytes 24-31, little-endian. */
    public long floorHash3;
    /** Model of the listing whose competition it is; null = of none. */
    public Model listingModel;
    /** That listing. */
    public long listingId;

    @Override
    public EventType type() {
        return EventType.LOT_OPENED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("lotId", lotId);
        visitor.field("clientLotId", clientLotId);
        visitor.field("assetId", assetId);
        visitor.field("startAtNs", startAtNs);
        visitor.field("startPriceFen", startPriceFen);
        visitor.field("reserveHash0", reserveHash0);
        visitor.field("reserveHash1", reserveHash1);
        visitor.field("reserveHash2", reserveHash2);
        visitor.field("reserveHash3", reserveHash3);
        visitor.field("auctionMode", auctionMode);
        visitor.field("hasReserve", hasReserve);
        if (listingModel == null) {
            visitor.field("listingModel", 0);
        } else {
            visitor.field("listingModel", listingModel);
        }
        visitor.field("listingId", listingId);
        visitor.field("floorHash0", floorHash0);
        visitor.field("floorHash1", floorHash1);
        visitor.field("floorHash2", floorHash2);
        visitor.field("floorHash3", floorHash3);
    }
}
