package io.jishi.core.command;

import io.jishi.core.vocabulary.Model;

/** Sets the fees of a venue and model: marginal brackets. */
public final class SetFeeTable extends Command {
    /** Most brackets. */
    public static final int MAX_BRACKETS = 32;

    /** The venue. */
    public int venueId;
    /** The market model. */
    public Model model;
    /** Share of the fee the buyer pays; the seller pays the rest. */
    public int buyerShareBps;
    /** Least fee. */
    public long minimumFen;
    /** Marginal brackets, ascending: how many were sent; those past {@link #MAX_BRACKETS} are not in the arrays. */
    public int bracketsCount;
    /** The bracket applies to the part of the price from here on. */
    public final long[] bracketsFromFen = new long[MAX_BRACKETS];
    /** Rate of the bracket, 0 to 10000. */
    public final int[] bracketsRateBps = new int[MAX_BRACKETS];

    @Override
    public CommandType type() {
        return CommandType.SET_FEE_TABLE;
    }
}
