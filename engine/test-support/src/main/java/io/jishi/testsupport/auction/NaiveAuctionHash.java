package io.jishi.testsupport.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.TieRule;
import io.jishi.testsupport.NaiveDefault;

/** Adds the same numbers, in the same order, as the model as built says that it adds. */
final class NaiveAuctionHash {
    private NaiveAuctionHash() {
    }

    static void add(final StateHash hash, final NaiveLots lots, final long lastSliceNs) {
        hash.add(lots.lastId()).add(lots.kept.size()).add(lastSliceNs);
        NaiveDefault.hash(lots.sales.defaults(), hash);
        for (final NaiveLot lot : lots.kept) {
            lot(hash, lot);
            for (final NaiveBidder bidder : lot.bidders) {
                bidder(hash, lot, bidder);
                scores(hash, bidder);
            }
            hash.add(lot.bidders.indexOf(lot.leader) + 1).add(lot.bidders.indexOf(lot.accepted) + 1);
            hash.add(lot.bidders.size());
        }
    }

    private static void lot(final StateHash hash, final NaiveLot lot) {
        hash.add(lot.id).add(lot.terms.clientLotId).add(lot.owner.id()).add(lot.venue.id());
        hash.add(lot.asset).add(lot.terms.startAtNs);
        words(hash, lot);
        amounts(hash, lot);
        times(hash, lot.terms);
        groups(hash, lot.terms);
        hash.add(lot.state.code()).add(lot.end).add(lot.left >= 0).add(Math.max(0, lot.left)).add(lot.startMissed);
        hash.add(lot.suspended).add(lot.extended).add(lot.bestPrice).add(lot.reserve);
        hash.add(!lot.hasSecretReserve() || lot.reserveRevealed).add(lot.pay);
        hash.add(lot.floor).add(!lot.hasSecretFloor() || lot.floorRevealed).add(lot.floorAsked);
        hash.add(lot.bidCount).add(lot.aliasCount).add(lot.holderCount).add(lot.opened).add(lot.round);
        hash.add(lot.step).add(lot.unitsLeft).add(lot.askedRank).add(lot.named).add(lot.task).add(lot.visited);
        hash.add(lot.terms.listingModel == null ? 0 : lot.terms.listingModel.code()).add(lot.terms.listingId);
    }

    private static void words(final StateHash hash, final NaiveLot lot) {
        final OpenLot terms = lot.terms;
        hash.add(terms.auctionMode.code()).add(terms.extensionBase.code()).add(terms.pricing.code());
        hash.add(terms.tieRule.code()).add(terms.allocation.code()).add(lot.refusal.code());
        hash.add(terms.onDefault.code()).add(NaiveTerms.right(terms).code());
        hash.add(lot.isReverse()).add(terms.selfRaise).add(terms.proxy).add(terms.sealedGrid);
    }

    private static void amounts(final StateHash hash, final NaiveLot lot) {
        final OpenLot terms = lot.terms;
        hash.add(terms.startPriceFen).add(lot.isReverse() ? terms.startPriceFen : terms.capFen).add(terms.floorFen);
        hash.add(terms.dropFen).add(terms.depositFen).add(terms.costsFen).add(lot.units());
    }

    private static void times(final StateHash hash, final OpenLot terms) {
        final boolean rebids = terms.tieRule == TieRule.REBID_TIED;
        hash.add(NaiveLot.ns(terms.freeMs)).add(NaiveLot.ns(terms.limitMs)).add(NaiveLot.ns(terms.stepMs));
        hash.add(NaiveLot.ns(terms.windowMs)).add(NaiveLot.ns(terms.maxExtensionMs)).add(NaiveLot.ns(terms.revealMs));
        hash.add(NaiveLot.ns(terms.rebidMs == 0 ? terms.askMs : terms.rebidMs)).add(NaiveLot.ns(terms.askMs));
        hash.add(terms.maxJumpSteps).add(terms.revisions).add(rebids ? Math.max(1, terms.rebidRounds) : 0);
        hash.add(terms.minBidders);
        hash.add(terms.reserveHash0).add(terms.reserveHash1).add(terms.reserveHash2).add(terms.reserveHash3);
        hash.add(terms.floorHash0).add(terms.floorHash1).add(terms.floorHash2).add(terms.floorHash3);
    }

    private static void groups(final StateHash hash, final OpenLot terms) {
        hash.add(terms.stepsCount);
        for (int i = 0; i < terms.stepsCount; i++) {
            hash.add(terms.stepsFromFen[i]).add(terms.stepsStepFen[i]);
        }
        hash.add(terms.auctionMode == AuctionMode.WEIGHTED ? terms.weightsCount : 0);
        for (int i = 0; i < terms.weightsCount; i++) {
            hash.add(terms.weightsCriterionId[i]).add(terms.weightsWeight[i]);
        }
    }

    private static void bidder(final StateHash hash, final NaiveLot lot, final NaiveBidder bidder) {
        hash.add(bidder.id()).add(bidder.price).add(bidder.bidId);
        hash.add(maximum(lot, bidder)).add(bidder.maximumSequence);
        hash.add(bidder.units).add(bidder.alias);
        hash.add(flags(bidder)).add(bidder.roundOfBid).add(bidder.won).add(bidder.owed);
        for (int i = 0; i < 4; i++) {
            hash.add(bidder.commitment == null ? 0 : bidder.commitment[i]);
        }
    }

    /** Sealed lots have no maxima: the place in a ranking, or what a beaten bidder has raised to. */
    private static long maximum(final NaiveLot lot, final NaiveBidder bidder) {
        if (!lot.isSealed()) {
            return bidder.maximum;
        }
        return lot.terms.pricing == Pricing.SECOND ? bidder.raise : bidder.place;
    }

    private static long flags(final NaiveBidder bidder) {
        final boolean[] flags = {bidder.qualified, bidder.disqualified, bidder.allOrNone, bidder.commitment != null,
            bidder.asked, bidder.paid};
        long word = ((long)bidder.offers << 32) + ((long)bidder.rank << 16);
        for (int i = 0; i < flags.length; i++) {
            word += flags[i] ? 1L << i : 0;
        }
        return word;
    }

    private static void scores(final StateHash hash, final NaiveBidder bidder) {
        long sum = 0;
        for (final long[] score : bidder.scores) {
            sum += new StateHash().add(score[0]).add(score[1]).add(score[2]).value();
        }
        hash.add(bidder.scores.size()).add(sum);
    }
}
