package io.jishi.core.auction;

import io.jishi.core.command.RevealReserve;
import io.jishi.core.model.Market;
import io.jishi.core.reference.Participant;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;

/**
 * Whether a secret reserve or floor may be revealed now: AMOUNT_RANGE (below 1), UNKNOWN_PARTY, UNKNOWN_LOT,
 * NOT_AUTHORISED (also: by another than the owner), LATE (closed, and not stopped for it), NOT_OPEN (not asked for; or
 * stopped, and it is no operator's session), HALTED.
 */
final class ReserveChecks {
    private final Market market;
    private final Lots lots;
    private final LotClock clock;

    ReserveChecks(final Market market, final Lots lots, final LotClock clock) {
        this.market = market;
        this.lots = lots;
        this.clock = clock;
    }

    RejectReason check(final RevealReserve command) {
        if (command.reserveFen < 1) {
            return RejectReason.AMOUNT_RANGE;
        }
        final Participant party = market.reference().participants().find(command.participantId);
        if (party == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        final Lot lot = lots.find(command.lotId);
        if (lot == null && (command.lotId < 1 || command.lotId > lots.lastId())) {
            return RejectReason.UNKNOWN_LOT;
        }
        if (!market.reference().sessions().find(command.sessionId).actsFor(party)
            || (lot != null && lot.owner != party)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (lot == null || (lot.isClosed() && !Closing.asksReserve(lot))) {
            return RejectReason.LATE;
        }
        if (!Closing.asksReserve(lot)
            || (lot.state == LotState.HALTED && !market.reference().isOperator(command))) {
            return RejectReason.NOT_OPEN;
        }
        return clock.isHalted(lot) ? RejectReason.HALTED : RejectReason.NONE;
    }
}
