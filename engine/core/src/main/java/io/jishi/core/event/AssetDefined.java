package io.jishi.core.event;

/** An asset was registered; the header names its owner. */
public final class AssetDefined extends Event {
    /** The asset. */
    public long assetId;
    /** Appraised value. */
    public long appraisalFen;
    /** When. */
    public long appraisedAtNs;

    @Override
    public EventType type() {
        return EventType.ASSET_DEFINED;
    }

    @Override
    protected void visitBody(final FieldVisitor visitor) {
        visitor.field("assetId", assetId);
        visitor.field("appraisalFen", appraisalFen);
        visitor.field("appraisedAtNs", appraisedAtNs);
    }
}
