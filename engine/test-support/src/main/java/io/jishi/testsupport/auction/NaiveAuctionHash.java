package io.jishi.testsupport.auction;

import io.jishi.core.command.OpenLot;
import io.jishi.core.state.StateHash;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.LotState;
import io.jishi.core.vocabulary.TieRule;

/** Adds the same numbers, in the same order, as the model as built says that it adds. */
final class NaiveAuctionHash {
    private NaiveAuctionHash() {
    }

    static void add(final StateHash hash, final NaiveLots lots) {
        hash.add(lots.lastId()).add(lots.kept.size());
        hash.add(0).add(0);
        for (final NaiveLot lot : lots.kept) {
            lot(hash, lot);
            int place = 0;
            int leader = 0;
            final NaiveBidder leads = lot.leader();
            for (final NaiveBidder bidder : lot.bidders) {
                place++;
                leader = bidder == leads ? place : leader;
                bidder(hash, lot, bidder);
            }
            hash.add(leader).add(0).add(place);
        }
    }

    private static void lot(final StateHash hash, final NaiveLot lot) {
        hash.add(lot.id).add(lot.terms.clientLotId).add(lot.owner.id()).add(lot.venue.id());
        hash.add(lot.asset).add(lot.terms.startAtNs);
        words(hash, lot);
        amounts(hash, lot);
        times(hash, lot.terms);
        groups(hash, lot.terms);
        final NaiveBid best = lot.best();
        hash.add(lot.state.code()).add(lot.end).add(lot.left >= 0).add(Math.max(0, lot.left)).add(lot.startMissed);
        hash.add(lot.extended).add(best == null ? 0 : best.price).add(lot.reserve);
        hash.add(!lot.hasSecretReserve() || lot.reserveRevealed).add(lot.pay);
        final boolean awarded = lot.state == LotState.AWARDED;
        hash.add(lot.bidCount()).add(lot.aliasCount).add(lot.holderCount).add(false).add(0).add(0);
        hash.add(lot.units() - (awarded ? 1 : 0)).add(0).add(awarded);
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
        final NaiveBid last = lot.last(bidder);
        hash.add(bidder.id()).add(last == null ? 0 : last.price).add(last == null ? 0 : last.id);
        hash.add(bidder.maximum).add(bidder.maximumSequence).add(0).add(bidder.alias);
        hash.add((bidder.qualified ? 1 : 0) | (bidder.disqualified ? 2 : 0) | (long)bidder.rank << 16);
        final boolean won = bidder == lot.winner;
        hash.add(won ? 1 : 0).add(won ? lot.pay : 0).add(0).add(0).add(0).add(0).add(0).add(0);
    }
}
