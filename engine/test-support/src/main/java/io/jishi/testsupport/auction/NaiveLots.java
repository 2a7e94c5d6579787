package io.jishi.testsupport.auction;

import io.jishi.core.model.LotSource;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.time.TimerHandler;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Scope;
import io.jishi.testsupport.NaiveSales;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The lots that are not forgotten, their one timer each, and who is barred from what. */
final class NaiveLots {
    private static final int WHOLE_BPS = 10_000;

    final List<NaiveLot> kept = new ArrayList<>();
    final NaiveSales sales;
    private final Market market;
    private final TimerHandler handler;
    private long lastId;

    NaiveLots(final Market market, final TimerHandler handler, final NaiveSales sales) {
        this.market = market;
        this.sales = sales;
        sales.add(assetId -> kept.stream().anyMatch(
            lot -> lot.terms.assetId == assetId && lot.terms.listingModel != Model.DISCLOSURE && !lot.isOver()));
        this.handler = handler;
    }

    boolean wasGiven(final long lotId) {
        return lotId >= 1 && lotId <= lastId;
    }

    long lastId() {
        return lastId;
    }

    long nextId() {
        return ++lastId;
    }

    NaiveLot find(final long lotId) {
        for (final NaiveLot lot : kept) {
            if (lot.id == lotId) {
                return lot;
            }
        }
        return null;
    }

    void forget(final NaiveLot lot) {
        market.timers().cancel(lot.timer);
        lot.timer = Timers.NONE;
        kept.remove(lot);
    }

    /** Arms the one timer of a lot anew. */
    void arm(final NaiveLot lot, final long deadlineNs) {
        market.timers().cancel(lot.timer);
        lot.timer = market.timers().arm(deadlineNs, lot.id, handler);
    }

    /** Whether the countdowns of a lot stand still. */
    boolean isFrozen(final NaiveLot lot) {
        return lot.suspended || isHalted(lot);
    }

    /** Whether a halt is set that concerns a lot. */
    boolean isHalted(final NaiveLot lot) {
        return market.reference().halts().contains(Scope.LOT, lot.id)
            || market.reference().halts().contains(Scope.VENUE, lot.venue.id())
            || market.reference().halts().contains(Scope.ALL, 0)
            || lot.venue.phase() == Phase.HALTED;
    }

    /** A countdown begins now; in a halt it is frozen as it begins. */
    void count(final NaiveLot lot, final LotState state, final long ms) {
        lot.state = state;
        lot.end = NaiveLot.later(market.clock().nowNs(), NaiveLot.ns(ms));
        lot.left = isFrozen(lot) ? NaiveLot.ns(ms) : -1;
        arm(lot, isFrozen(lot) ? Timers.NEVER : lot.end);
    }

    /** Who has defaulted on an asset is barred from it. */
    boolean isBarred(final int participantId, final NaiveLot lot) {
        return lot.asset >= 0 && sales.isBarred(lot.asset, participantId);
    }

    /** The listing whose competition a lot is; null = it is none. */
    LotSource source(final NaiveLot lot) {
        return lot.terms.listingId == 0 ? null : market.lotSource(lot.terms.listingModel);
    }

    /** Reserves the deposit due; one that is RESTRICTED pays more. */
    RejectReason reserve(final NaiveLot lot, final Participant party) {
        final long rate = party.status() == ParticipantStatus.RESTRICTED ? lot.venue.restrictedDepositBps() : WHOLE_BPS;
        final BigInteger due = BigInteger.valueOf(lot.terms.depositFen).multiply(BigInteger.valueOf(rate))
            .add(BigInteger.valueOf(WHOLE_BPS / 2)).divide(BigInteger.valueOf(WHOLE_BPS));
        return due.bitLength() > 63 ? RejectReason.AMOUNT_RANGE
            : market.deposits().reserve(party.id(), Model.AUCTION, lot.id, due.longValueExact());
    }
}
