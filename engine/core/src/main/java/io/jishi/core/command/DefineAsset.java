package io.jishi.core.command;

/** Registers an asset (a patent, a body of know-how) and its owner in the rights register. */
public final class DefineAsset extends Command {
    /** The asset, &gt; 0. */
    public long assetId;
    /** Its owner. */
    public int ownerParticipantId;
    /** When it was appraised. */
    public long appraisedAtNs;
    /** Appraised value. */
    public long appraisalFen;

    @Override
    public CommandType type() {
        return CommandType.DEFINE_ASSET;
    }
}
