package io.jishi.testsupport.auction;

import io.jishi.core.command.CommitBid;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.ScoreOffer;
import io.jishi.core.model.Market;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.TieRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lots with offers that nobody sees before the opening, and what the opening makes of them. */
final class NaiveSealed {
    private static final int VOIDING = 1;
    private static final int OPENING = 2;
    private static final int SCORING = 3;
    private static final int RANKING = 4;

    private final Market market;
    private final NaiveLotEvents events;
    private final NaiveLots lots;
    private final NaiveClosing closing;
    private final NaiveSlices slices;

    NaiveSealed(
        final Market market,
        final NaiveLots lots,
        final NaiveLotEvents events,
        final NaiveClosing closing,
        final NaiveSlices slices) {
        this.market = market;
        this.lots = lots;
        this.events = events;
        this.closing = closing;
        this.slices = slices;
    }

    RejectReason offer(final NaiveLot lot, final NaiveBidder bidder, final PlaceBid command) {
        final long units = Math.max(1, command.units);
        final boolean rebid = lot.state == LotState.REBID;
        if (rebid && lot.gain(command.priceFen, lot.bestPrice) < 0) {
            return RejectReason.BELOW_NEXT;
        }
        final RejectReason reason = amount(lot, command.priceFen, units);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (rebid ? bidder.bidInRound : bidder.offers > lot.terms.revisions) {
            return rebid ? RejectReason.ALREADY_BID : RejectReason.REVISIONS;
        }
        bidder.offer(command.priceFen, market.clock().causeSequence());
        bidder.units = units;
        bidder.allOrNone = command.allOrNone;
        bidder.bidInRound |= rebid;
        bidder.roundOfBid = rebid ? lot.round : bidder.roundOfBid;
        bidder.offers += rebid ? 0 : 1;
        events.receipt(lot, bidder, command.clientBidId);
        return RejectReason.NONE;
    }

    static RejectReason amount(final NaiveLot lot, final long price, final long units) {
        final long start = lot.terms.startPriceFen;
        if (!lot.isReverse() && price < start) {
            return RejectReason.BELOW_START;
        }
        if (price < lot.floor) {
            return RejectReason.BELOW_FLOOR;
        }
        if (lot.terms.sealedGrid && Math.abs(price - start) % lot.step(start) != 0) {
            return RejectReason.OFF_GRID;
        }
        if (lot.isReverse() ? price > start : lot.terms.capFen > 0 && price > lot.terms.capFen) {
            return RejectReason.OVER_CAP;
        }
        return units > lot.units() ? RejectReason.UNIT_CAP : NaiveBidChecks.value(lot.venue, price, units);
    }

    RejectReason withdraw(final NaiveLot lot, final NaiveBidder bidder) {
        if (bidder.price == 0 && bidder.commitment == null) {
            return RejectReason.STATE;
        }
        events.voidedToOwner(lot, bidder, RejectReason.NONE, 0);
        forget(bidder);
        return RejectReason.NONE;
    }

    private static void forget(final NaiveBidder bidder) {
        bidder.commitment = null;
        bidder.offer(0, 0);
    }

    RejectReason commit(final NaiveLot lot, final NaiveBidder bidder, final CommitBid command) {
        if (bidder.offers > lot.terms.revisions) {
            return RejectReason.REVISIONS;
        }
        bidder.offer(0, market.clock().causeSequence());
        bidder.commitment =
            new long[] {command.commitment0, command.commitment1, command.commitment2, command.commitment3};
        bidder.offers++;
        events.receipt(lot, bidder, 0);
        return RejectReason.NONE;
    }

    RejectReason reveal(final NaiveLot lot, final NaiveBidder bidder, final RevealBid command) {
        if (bidder.commitment == null) {
            return bidder.price == 0 ? RejectReason.STATE : RejectReason.ALREADY_BID;
        }
        final long units = Math.max(1, command.units);
        final long[] salt = {command.salt0, command.salt1, command.salt2, command.salt3};
        final boolean matches = Arrays.equals(bidder.commitment, NaiveHashes.of(salt, command.priceFen, units));
        final RejectReason reason =
            matches ? amount(lot, command.priceFen, units) : RejectReason.HASH_MISMATCH;
        if (reason == RejectReason.NONE) {
            bidder.commitment = null;
            bidder.price = command.priceFen;
            bidder.units = units;
            bidder.allOrNone = false;
            events.revealed(lot, bidder);
        } else {
            events.voidedToOwner(lot, bidder, reason, 0);
            forget(bidder);
        }
        return RejectReason.NONE;
    }

    /** The window is over, or that of the revealing. */
    void open(final NaiveLot lot) {
        lot.pause();
        final List<NaiveBidder> offers = inSequence(lot);
        if (offers.isEmpty() || offers.size() < lot.terms.minBidders || !isScored(lot)) {
            closing.close(lot);
        } else if (lot.hasSecretFloor()) {
            lot.floorAsked = true;
            lot.opening = () -> openNow(lot);
            closing.ask(lot);
        } else {
            openNow(lot);
        }
    }

    private void openNow(final NaiveLot lot) {
        lot.pause();
        lot.opened = true;
        final List<NaiveBidder> offers = inSequence(lot);
        final List<Runnable> visits = new ArrayList<>();
        if (lot.commits()) {
            lot.bidders.forEach(bidder -> visits.add(() -> voidUnrevealed(lot, bidder)));
        }
        slices.begin(lot, VOIDING, visits, () -> {
            final List<Runnable> told = new ArrayList<>();
            offers.forEach(offer -> told.add(() -> tell(lot, offer)));
            slices.begin(lot, OPENING, told, () -> opened(lot, offers));
        });
    }

    private void voidUnrevealed(final NaiveLot lot, final NaiveBidder bidder) {
        if (bidder.commitment != null && !bidder.disqualified) {
            events.voided(lot, bidder.bidId, RejectReason.HASH_MISMATCH, 0);
            forget(bidder);
        }
    }

    private void opened(final NaiveLot lot, final List<NaiveBidder> told) {
        final List<NaiveBidder> offers = told.stream().filter(NaiveBidder::isLive).toList();
        if (offers.isEmpty()) {
            closing.close(lot);
        } else if (lot.terms.auctionMode == AuctionMode.WEIGHTED) {
            rank(lot, offers);
        } else {
            leadBest(lot);
            decide(lot);
        }
    }

    private void tell(final NaiveLot lot, final NaiveBidder offer) {
        lot.bidCount++;
        if (offer.alias == 0) {
            offer.alias = ++lot.aliasCount;
            events.alias(lot, offer);
        }
        events.offerOpened(lot, offer);
        if (offer.price < lot.floor) {
            events.voided(lot, offer.bidId, RejectReason.BELOW_FLOOR, 0);
            forget(offer);
        }
    }

    private void rank(final NaiveLot lot, final List<NaiveBidder> offers) {
        final List<NaiveBidder> ranking = NaiveScoring.rank(lot, offers);
        final List<Runnable> scoring = new ArrayList<>();
        offers.forEach(offer -> scoring.add(offer.scores::clear));
        final List<Runnable> places = new ArrayList<>();
        for (final NaiveBidder offer : ranking) {
            places.add(() -> offer.place = ranking.indexOf(offer) + 1);
        }
        slices.begin(lot, SCORING, scoring, () -> slices.begin(lot, RANKING, places, () -> {
            leadBest(lot);
            closing.close(lot);
        }));
    }

    private static boolean isScored(final NaiveLot lot) {
        final boolean priceOnly = lot.terms.weightsCount == 1 && lot.terms.weightsCriterionId[0] == 0;
        return lot.terms.auctionMode != AuctionMode.WEIGHTED || priceOnly
            || lot.bidders.stream().anyMatch(bidder -> !bidder.scores.isEmpty());
    }

    static List<NaiveBidder> inSequence(final NaiveLot lot) {
        return lot.bidders.stream().filter(NaiveBidder::isLive)
            .sorted(Comparator.comparingLong(bidder -> bidder.bidId)).toList();
    }

    /** Better price first, then the earlier. */
    static List<NaiveBidder> inOrder(final NaiveLot lot) {
        return lot.bidders.stream().filter(NaiveBidder::isLive)
            .sorted(Comparator.<NaiveBidder>comparingLong(bidder -> -lot.gain(bidder.price, 0))
                .thenComparingLong(bidder -> bidder.bidId)).toList();
    }

    /** The best offer leads; in a weighted lot the first of the published ranking. */
    static void leadBest(final NaiveLot lot) {
        final List<NaiveBidder> order = lot.terms.auctionMode == AuctionMode.WEIGHTED
            ? lot.bidders.stream().filter(NaiveBidder::isLive)
                .sorted(Comparator.<NaiveBidder>comparingInt(bidder -> bidder.place)
                    .thenComparing(Comparator.<NaiveBidder>comparingLong(bidder -> bidder.bidId).reversed())).toList()
            : inOrder(lot);
        lot.lead(order.isEmpty() ? null : order.get(0));
    }

    private void decide(final NaiveLot lot) {
        final int rounds = lot.terms.tieRule == TieRule.REBID_TIED ? Math.max(1, lot.terms.rebidRounds) : 0;
        if (lot.round < rounds) {
            for (final NaiveBidder bidder : lot.bidders) {
                bidder.tied = bidder.isLive() && bidder.price == lot.bestPrice;
                bidder.bidInRound = false;
            }
            if (lot.bidders.stream().filter(bidder -> bidder.tied).count() > 1) {
                lot.round++;
                lots.count(lot, LotState.REBID, lot.terms.rebidMs == 0 ? lot.terms.askMs : lot.terms.rebidMs);
                events.phase(lot);
                return;
            }
        }
        closing.close(lot);
    }

    void endRound(final NaiveLot lot) {
        lot.pause();
        final List<Runnable> told = new ArrayList<>();
        for (final NaiveBidder bidder : inSequence(lot)) {
            told.add(() -> {
                if (bidder.bidInRound) {
                    tell(lot, bidder);
                }
            });
        }
        slices.begin(lot, OPENING, told, () -> {
            leadBest(lot);
            if (lot.leader == null) {
                closing.close(lot);
            } else {
                decide(lot);
            }
        });
    }

    /** An expert's score. */
    RejectReason score(final ScoreOffer command) {
        final RejectReason reason = mayScore(command);
        if (reason == RejectReason.NONE) {
            final NaiveLot lot = lots.find(command.lotId);
            lot.bidder(command.targetParticipantId).scores
                .add(new long[] {command.criterionId, command.participantId, command.scoreE4});
            events.scored(lot, command);
        }
        return reason;
    }

    private RejectReason mayScore(final ScoreOffer command) {
        final NaiveLot lot = lots.find(command.lotId);
        if (!market.reference().isOperator(command)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (!lots.wasGiven(command.lotId)) {
            return RejectReason.UNKNOWN_LOT;
        }
        if (lot == null || lot.isClosed() || lot.opened) {
            return RejectReason.LATE;
        }
        if (lot.terms.auctionMode != AuctionMode.WEIGHTED) {
            return RejectReason.WRONG_MODE;
        }
        if (lot.state == LotState.SCHEDULED) {
            return RejectReason.EARLY;
        }
        if (market.reference().participants().find(command.participantId) == null
            || market.reference().participants().find(command.targetParticipantId) == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        return lot.bidder(command.targetParticipantId) == null
            ? RejectReason.NOT_QUALIFIED : mayScore(command, lot, lot.bidder(command.targetParticipantId));
    }

    private RejectReason mayScore(final ScoreOffer command, final NaiveLot lot, final NaiveBidder bidder) {
        if (!bidder.qualified || bidder.disqualified) {
            return RejectReason.NOT_QUALIFIED;
        }
        boolean known = false;
        for (int i = 0; i < lot.terms.weightsCount; i++) {
            known |= command.criterionId != 0 && lot.terms.weightsCriterionId[i] == command.criterionId;
        }
        if (!known || command.scoreE4 < 0 || command.scoreE4 > 1_000_000) {
            return RejectReason.BAD_VALUE;
        }
        for (final long[] score : bidder.scores) {
            if (score[0] == command.criterionId && score[1] == command.participantId) {
                return RejectReason.ALREADY_BID;
            }
        }
        long scores = 0;
        for (final NaiveLot any : lots.kept) {
            scores += any.bidders.stream().mapToLong(each -> each.scores.size()).sum();
        }
        return scores >= market.limits().maxScores() ? RejectReason.TOO_MANY_BIDS : RejectReason.NONE;
    }
}
