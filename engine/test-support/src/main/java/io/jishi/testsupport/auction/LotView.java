package io.jishi.testsupport.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.vocabulary.LotState;
import java.util.ArrayList;
import java.util.List;

/** What a flow knows of a lot: enough to send commands that mean something. */
final class LotView {
    final long id;
    final OpenLot terms;
    final long[] salt;
    final long reserve;
    final List<Integer> bidders = new ArrayList<>();
    final List<Integer> holders = new ArrayList<>();
    /** Offers made: party, price, units, and the salt of a commitment. */
    final List<long[]> offers = new ArrayList<>();
    LotState state = LotState.SCHEDULED;
    long best;
    int leader;
    int step;
    long asked;
    /** Who is beaten when a holder accepts. */
    int beaten;
    final List<Integer> winners = new ArrayList<>();

    LotView(final long id, final OpenLot terms, final long[] salt, final long reserve) {
        this.id = id;
        this.terms = terms;
        this.salt = salt;
        this.reserve = reserve;
    }

    boolean isOver() {
        return state == LotState.NO_SALE || state == LotState.SETTLED || state == LotState.DEFAULTED;
    }
}
