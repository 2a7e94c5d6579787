package io.jishi.core.command;

import io.jishi.core.vocabulary.Right;

/** Operator: enters a right granted outside the exchange into the register. */
public final class GrantRight extends Command {
    /** The asset. */
    public long assetId;
    /** Territory, regions 0-63; both parts empty = everywhere. */
    public long territoryLow;
    /** The same, regions 64-127. */
    public long territoryHigh;
    /** Fields of use; empty = all. */
    public long fieldsOfUse;
    /** Start; 0 = now. */
    public long fromNs;
    /** End (exclusive); 0 = for ever. */
    public long toNs;
    /** Who holds it. */
    public int granteeId;
    /** Which right. */
    public Right right;

    @Override
    public CommandType type() {
        return CommandType.GRANT_RIGHT;
    }
}
