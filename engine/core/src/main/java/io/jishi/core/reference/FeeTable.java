package io.jishi.core.reference;

import io.jishi.core.command.SetFeeTable;
import io.jishi.core.state.StateHash;
import java.util.Arrays;

/**
 * What a venue charges for a trade of one market model: marginal brackets in basis points, rounded HALF_UP once over
 * all of them, and a least fee. The buyer's part is rounded HALF_UP, the seller pays the rest.
 */
public final class FeeTable {
    private static final long WHOLE_BPS = 10_000;

    private final long[] fromFen;
    private final int[] rateBps;
    private final long minimumFen;
    private final int buyerShareBps;

    FeeTable(final SetFeeTable command) {
        fromFen = Arrays.copyOf(command.bracketsFromFen, command.bracketsCount);
        rateBps = Arrays.copyOf(command.bracketsRateBps, command.bracketsCount);
        minimumFen = command.minimumFen;
        buyerShareBps = command.buyerShareBps;
    }

    /** Whether it charges nothing, ever. */
    boolean isEmpty() {
        return fromFen.length == 0 && minimumFen == 0;
    }

    /**
     * The whole fee of a trade. No rate is over the whole, so it fits 64 bits.
     *
     * @param valueFen value of the trade, at least 0.
     * @return in fen.
     */
    public long feeFen(final long valueFen) {
        long whole = 0;
        long rest = 0;
        for (int i = 0; i < fromFen.length && fromFen[i] < valueFen; i++) {
            final long part = (i + 1 < fromFen.length ? Math.min(fromFen[i + 1], valueFen) : valueFen) - fromFen[i];
            whole += part / WHOLE_BPS * rateBps[i];
            rest += part % WHOLE_BPS * rateBps[i];
        }
        return Math.max(minimumFen, whole + (rest + WHOLE_BPS / 2) / WHOLE_BPS);
    }

    /**
     * The buyer's part of a fee.
     *
     * @param feeFen the whole fee.
     * @return in fen; the seller pays the rest.
     */
    public long buyerPartFen(final long feeFen) {
        return feeFen / WHOLE_BPS * buyerShareBps
            + (feeFen % WHOLE_BPS * buyerShareBps + WHOLE_BPS / 2) / WHOLE_BPS;
    }

    void hashInto(final StateHash hash) {
        hash.add(minimumFen).add(buyerShareBps).add(fromFen.length);
        for (int i = 0; i < fromFen.length; i++) {
            hash.add(fromFen[i]).add(rateBps[i]);
        }
    }
}
