package io.jishi.core.auction;

import io.jishi.core.command.ScoreOffer;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;

/**
 * The experts' scores, entered by the operator while offers are sealed, halted or not; the command's party is the
 * expert. Checks: NOT_AUTHORISED, UNKNOWN_LOT, LATE (closed, or the offers are opened), WRONG_MODE, EARLY,
 * UNKNOWN_PARTY (expert or bidder), NOT_QUALIFIED (the bidder), BAD_VALUE (no criterion of the lot that experts score,
 * or a score outside 0 to 100 points), ALREADY_BID (one score per expert, bidder and criterion), TOO_MANY_BIDS.
 */
final class ScoreDesk {
    private static final long MOST_E4 = 1_000_000;
    private final Market market;
    private final Lots lots;
    private final Bidders bidders;
    private final Scores scores;
    private final LotEvents events;

    ScoreDesk(
        final Market market, final Lots lots, final Bidders bidders, final Scores scores, final LotEvents events) {
        this.market = market;
        this.lots = lots;
        this.bidders = bidders;
        this.scores = scores;
        this.events = events;
    }

    RejectReason score(final ScoreOffer command) {
        final Lot lot = lots.find(command.lotId);
        RejectReason reason = checkLot(command, lot);
        if (reason == RejectReason.NONE) {
            reason = checkScore(command, lot);
        }
        if (reason == RejectReason.NONE) {
            final int bidder = bidders.find(lot, command.targetParticipantId);
            lot.scoredCount += scores.hasAny(bidder) ? 0 : 1;
            scores.add(bidder, command.criterionId, command.participantId, command.scoreE4);
            events.scored(lot, command);
        }
        return reason;
    }

    private RejectReason checkLot(final ScoreOffer command, final Lot lot) {
        if (!market.reference().isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (lot == null) {
            return command.lotId < 1 || command.lotId > lots.lastId()
                ? RejectReason.UNKNOWN_LOT : RejectReason.LATE;
        }
        if (lot.isClosed() || lot.opened) {
            return RejectReason.LATE;
        }
        if (lot.terms.mode != AuctionMode.WEIGHTED) {
            return RejectReason.WRONG_MODE;
        }
        return lot.state == LotState.SCHEDULED ? RejectReason.EARLY : RejectReason.NONE;
    }

    private RejectReason checkScore(final ScoreOffer command, final Lot lot) {
        if (market.reference().participants().find(command.participantId) == null
            || market.reference().participants().find(command.targetParticipantId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        final int bidder = bidders.find(lot, command.targetParticipantId);
        if (bidder == Bidders.NONE || !bidders.isQualified(bidder) || bidders.isDisqualified(bidder)) {
            return RejectReason.NOT_QUALIFIED;
        }
        if (!isScored(lot.terms, command.criterionId) || command.scoreE4 < 0 || command.scoreE4 > MOST_E4) {
            return RejectReason.BAD_VALUE;
        }
        if (scores.has(bidder, command.criterionId, command.participantId)) {
            return RejectReason.ALREADY_BID;
        }
        return scores.isFull() ? RejectReason.TOO_MANY_BIDS : RejectReason.NONE;
    }

    private static boolean isScored(final LotTerms terms, final int criterionId) {
        for (int i = 0; i < terms.criteria(); i++) {
            if (terms.criterionId(i) == criterionId) {
                return criterionId != 0;
            }
        }
        return false;
    }
}
