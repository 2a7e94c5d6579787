package io.jishi.node.codec;

import io.jishi.core.command.AnswerFirstRefusal;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.CommitBid;
import io.jishi.core.command.DeclareDefault;
import io.jishi.core.command.DisqualifyBidder;
import io.jishi.core.command.OpenLot;
import io.jishi.core.command.PlaceBid;
import io.jishi.core.command.QualifyBidder;
import io.jishi.core.command.RegisterHolder;
import io.jishi.core.command.RevealBid;
import io.jishi.core.command.RevealReserve;
import io.jishi.core.command.ScoreOffer;
import io.jishi.core.command.SetProxyMaximum;
import io.jishi.core.command.TakeStep;
import io.jishi.core.command.TopUpBid;
import io.jishi.core.command.WithdrawBid;
import io.jishi.core.vocabulary.Allocation;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.ExtensionBase;
import io.jishi.core.vocabulary.FirstRefusalMode;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.OnDefault;
import io.jishi.core.vocabulary.Pricing;
import io.jishi.core.vocabulary.Right;
import io.jishi.core.vocabulary.TieRule;
import io.jishi.wire.AnswerFirstRefusalDecoder;
import io.jishi.wire.CommitBidDecoder;
import io.jishi.wire.DeclareDefaultDecoder;
import io.jishi.wire.DisqualifyBidderDecoder;
import io.jishi.wire.OpenLotDecoder;
import io.jishi.wire.PlaceBidDecoder;
import io.jishi.wire.QualifyBidderDecoder;
import io.jishi.wire.RegisterHolderDecoder;
import io.jishi.wire.RevealBidDecoder;
import io.jishi.wire.RevealReserveDecoder;
import io.jishi.wire.ScoreOfferDecoder;
import io.jishi.wire.SetProxyMaximumDecoder;
import io.jishi.wire.TakeStepDecoder;
import io.jishi.wire.TopUpBidDecoder;
import io.jishi.wire.WithdrawBidDecoder;

/**
 * Reads the commands of auctions from their wire form into carriers that it reuses.
 */
final class AuctionCommandDecoder implements GroupDecoder {
    private final OpenLotDecoder openLotDecoder = new OpenLotDecoder();
    private final OpenLot openLot = new OpenLot();
    private final RegisterHolderDecoder registerHolderDecoder = new RegisterHolderDecoder();
    private final RegisterHolder registerHolder = new RegisterHolder();
    private final QualifyBidderDecoder qualifyBidderDecoder = new QualifyBidderDecoder();
    private final QualifyBidder qualifyBidder = new QualifyBidder();
    private final PlaceBidDecoder placeBidDecoder = new PlaceBidDecoder();
    private final PlaceBid placeBid = new PlaceBid();
    private final SetProxyMaximumDecoder setProxyMaximumDecoder = new SetProxyMaximumDecoder();
    private final SetProxyMaximum setProxyMaximum = new SetProxyMaximum();
    private final WithdrawBidDecoder withdrawBidDecoder = new WithdrawBidDecoder();
    private final WithdrawBid withdrawBid = new WithdrawBid();
    private final CommitBidDecoder commitBidDecoder = new CommitBidDecoder();
    private final CommitBid commitBid = new CommitBid();
    private final RevealBidDecoder revealBidDecoder = new RevealBidDecoder();
    private final RevealBid revealBid = new RevealBid();
    private final TakeStepDecoder takeStepDecoder = new TakeStepDecoder();
    private final TakeStep takeStep = new TakeStep();
    private final ScoreOfferDecoder scoreOfferDecoder = new ScoreOfferDecoder();
    private final ScoreOffer scoreOffer = new ScoreOffer();
    private final AnswerFirstRefusalDecoder answerFirstRefusalDecoder = new AnswerFirstRefusalDecoder();
    private final AnswerFirstRefusal answerFirstRefusal = new AnswerFirstRefusal();
    private final TopUpBidDecoder topUpBidDecoder = new TopUpBidDecoder();
    private final TopUpBid topUpBid = new TopUpBid();
    private final DisqualifyBidderDecoder disqualifyBidderDecoder = new DisqualifyBidderDecoder();
    private final DisqualifyBidder disqualifyBidder = new DisqualifyBidder();
    private final RevealReserveDecoder revealReserveDecoder = new RevealReserveDecoder();
    private final RevealReserve revealReserve = new RevealReserve();
    private final DeclareDefaultDecoder declareDefaultDecoder = new DeclareDefaultDecoder();
    private final DeclareDefault declareDefault = new DeclareDefault();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case OPEN_LOT:
                return openLot(frame);
            case REGISTER_HOLDER:
                return registerHolder(frame);
            case QUALIFY_BIDDER:
                return qualifyBidder(frame);
            case PLACE_BID:
                return placeBid(frame);
            case SET_PROXY_MAXIMUM:
                return setProxyMaximum(frame);
            case WITHDRAW_BID:
                return withdrawBid(frame);
            case COMMIT_BID:
                return commitBid(frame);
            case REVEAL_BID:
                return revealBid(frame);
            case TAKE_STEP:
                return takeStep(frame);
            case SCORE_OFFER:
                return scoreOffer(frame);
            case ANSWER_FIRST_REFUSAL:
                return answerFirstRefusal(frame);
            case TOP_UP_BID:
                return topUpBid(frame);
            case DISQUALIFY_BIDDER:
                return disqualifyBidder(frame);
            case REVEAL_RESERVE:
                return revealReserve(frame);
            case DECLARE_DEFAULT:
                return declareDefault(frame);
            default:
                return null;
        }
    }

    private OpenLot openLot(final Frame frame) {
        final OpenLotDecoder in =
            openLotDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final OpenLot command = openLot;
        command.clientLotId = in.clientLotId();
        command.listingId = in.listingId();
        command.assetId = in.assetId();
        command.startAtNs = in.startAtNs();
        command.startPriceFen = in.startPriceFen();
        command.reserveFen = in.reserveFen();
        command.capFen = in.capFen();
        command.floorFen = in.floorFen();
        command.dropFen = in.dropFen();
        command.freeMs = in.freeMs();
        command.limitMs = in.limitMs();
        command.stepMs = in.stepMs();
        command.windowMs = in.windowMs();
        command.maxExtensionMs = in.maxExtensionMs();
        command.revealMs = in.revealMs();
        command.rebidMs = in.rebidMs();
        command.askMs = in.askMs();
        command.depositFen = in.depositFen();
        command.costsFen = in.costsFen();
        command.units = in.units();
        command.reserveHash0 = Values.word(frame, OpenLotDecoder.reserveHashEncodingOffset());
        command.reserveHash1 = Values.word(frame, OpenLotDecoder.reserveHashEncodingOffset() + 8);
        command.reserveHash2 = Values.word(frame, OpenLotDecoder.reserveHashEncodingOffset() + 16);
        command.reserveHash3 = Values.word(frame, OpenLotDecoder.reserveHashEncodingOffset() + 24);
        command.floorHash0 = Values.word(frame, OpenLotDecoder.floorHashEncodingOffset());
        command.floorHash1 = Values.word(frame, OpenLotDecoder.floorHashEncodingOffset() + 8);
        command.floorHash2 = Values.word(frame, OpenLotDecoder.floorHashEncodingOffset() + 16);
        command.floorHash3 = Values.word(frame, OpenLotDecoder.floorHashEncodingOffset() + 24);
        command.venueId = in.venueId();
        command.maxJumpSteps = in.maxJumpSteps();
        command.revisions = in.revisions();
        command.rebidRounds = in.rebidRounds();
        command.minBidders = in.minBidders();
        lotRules(in, command);
        lotGroups(frame, in, command);
        return command;
    }

    private static void lotRules(final OpenLotDecoder in, final OpenLot command) {
        command.auctionMode = Values.named(AuctionMode.ofCode(in.auctionModeRaw()));
        command.extensionBase =
            Values.named(ExtensionBase.ofCode(in.extensionBaseRaw()), in.extensionBaseRaw(), ExtensionBase.FROM_BID);
        command.pricing = Values.named(Pricing.ofCode(in.pricingRaw()), in.pricingRaw(),
            command.auctionMode == AuctionMode.MULTI_UNIT ? Pricing.PAY_AS_BID : Pricing.FIRST);
        command.tieRule = Values.named(TieRule.ofCode(in.tieRuleRaw()), in.tieRuleRaw(), TieRule.EARLIEST_SEQUENCE);
        command.allocation =
            Values.named(Allocation.ofCode(in.allocationRaw()), in.allocationRaw(), Allocation.SEQUENCE);
        command.firstRefusal =
            Values.named(FirstRefusalMode.ofCode(in.firstRefusalRaw()), in.firstRefusalRaw(), FirstRefusalMode.NONE);
        command.onDefault = Values.named(OnDefault.ofCode(in.onDefaultRaw()), in.onDefaultRaw(), OnDefault.RELIST);
        command.selfRaise = Values.flag(in.selfRaiseRaw(), false);
        command.proxy = Values.flag(in.proxyRaw(), false);
        command.sealedGrid = Values.flag(in.sealedGridRaw(), false);
        command.right = Values.named(Right.ofCode(in.rightRaw()), in.rightRaw(), null);
        command.reverse = Values.flag(in.reverseRaw(), false);
        command.listingModel = Values.named(Model.ofCode(in.listingModelRaw()), in.listingModelRaw(), null);
    }

    /** Entries past the carrier's room are counted only; the core refuses such a lot. */
    private static void lotGroups(final Frame frame, final OpenLotDecoder in, final OpenLot command) {
        final int stepsAt = frame.offset() + frame.blockLength();
        final int weightsAt = Values.groupEnd(frame, stepsAt, OpenLotDecoder.StepsDecoder.sbeBlockLength());
        Values.groupEnd(frame, weightsAt, OpenLotDecoder.WeightsDecoder.sbeBlockLength());
        lotSteps(in.steps(), command);
        lotWeights(in.weights(), command);
    }

    private static void lotSteps(final OpenLotDecoder.StepsDecoder steps, final OpenLot command) {
        command.stepsCount = steps.count();
        for (int i = 0; steps.hasNext(); i++) {
            steps.next();
            if (i < OpenLot.MAX_STEPS) {
                command.stepsFromFen[i] = steps.fromFen();
                command.stepsStepFen[i] = steps.stepFen();
            }
        }
    }

    private static void lotWeights(final OpenLotDecoder.WeightsDecoder weights, final OpenLot command) {
        command.weightsCount = weights.count();
        for (int i = 0; weights.hasNext(); i++) {
            weights.next();
            if (i < OpenLot.MAX_WEIGHTS) {
                command.weightsCriterionId[i] = weights.criterionId();
                command.weightsWeight[i] = weights.weight();
            }
        }
    }

    private RegisterHolder registerHolder(final Frame frame) {
        final RegisterHolderDecoder in =
            registerHolderDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final RegisterHolder command = registerHolder;
        command.lotId = in.lotId();
        command.targetParticipantId = in.targetParticipantId();
        command.rank = in.rank();
        return command;
    }

    private QualifyBidder qualifyBidder(final Frame frame) {
        final QualifyBidderDecoder in =
            qualifyBidderDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final QualifyBidder command = qualifyBidder;
        command.lotId = in.lotId();
        command.targetParticipantId = in.targetParticipantId();
        command.accepted = Values.flag(in.acceptedRaw());
        command.reasonCode = in.reasonCode();
        return command;
    }

    private PlaceBid placeBid(final Frame frame) {
        final PlaceBidDecoder in =
            placeBidDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final PlaceBid command = placeBid;
        command.clientBidId = in.clientBidId();
        command.lotId = in.lotId();
        command.priceFen = in.priceFen();
        command.units = in.units();
        command.allOrNone = Values.flag(in.allOrNoneRaw(), false);
        return command;
    }

    private SetProxyMaximum setProxyMaximum(final Frame frame) {
        final SetProxyMaximumDecoder in =
            setProxyMaximumDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetProxyMaximum command = setProxyMaximum;
        command.lotId = in.lotId();
        command.maximumFen = in.maximumFen();
        return command;
    }

    private WithdrawBid withdrawBid(final Frame frame) {
        final WithdrawBidDecoder in =
            withdrawBidDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final WithdrawBid command = withdrawBid;
        command.lotId = in.lotId();
        return command;
    }

    private CommitBid commitBid(final Frame frame) {
        final CommitBidDecoder in =
            commitBidDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final CommitBid command = commitBid;
        command.lotId = in.lotId();
        command.commitment0 = Values.word(frame, CommitBidDecoder.commitmentEncodingOffset());
        command.commitment1 = Values.word(frame, CommitBidDecoder.commitmentEncodingOffset() + 8);
        command.commitment2 = Values.word(frame, CommitBidDecoder.commitmentEncodingOffset() + 16);
        command.commitment3 = Values.word(frame, CommitBidDecoder.commitmentEncodingOffset() + 24);
        return command;
    }

    private RevealBid revealBid(final Frame frame) {
        final RevealBidDecoder in =
            revealBidDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final RevealBid command = revealBid;
        command.lotId = in.lotId();
        command.priceFen = in.priceFen();
        command.units = in.units();
        command.salt0 = Values.word(frame, RevealBidDecoder.saltEncodingOffset());
        command.salt1 = Values.word(frame, RevealBidDecoder.saltEncodingOffset() + 8);
        command.salt2 = Values.word(frame, RevealBidDecoder.saltEncodingOffset() + 16);
        command.salt3 = Values.word(frame, RevealBidDecoder.saltEncodingOffset() + 24);
        return command;
    }

    private TakeStep takeStep(final Frame frame) {
        final TakeStepDecoder in =
            takeStepDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final TakeStep command = takeStep;
        command.lotId = in.lotId();
        command.units = in.units();
        command.step = in.step();
        return command;
    }

    private ScoreOffer scoreOffer(final Frame frame) {
        final ScoreOfferDecoder in =
            scoreOfferDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final ScoreOffer command = scoreOffer;
        command.lotId = in.lotId();
        command.scoreE4 = in.scoreE4();
        command.targetParticipantId = in.targetParticipantId();
        command.criterionId = in.criterionId();
        return command;
    }

    private AnswerFirstRefusal answerFirstRefusal(final Frame frame) {
        final AnswerFirstRefusalDecoder in =
            answerFirstRefusalDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final AnswerFirstRefusal command = answerFirstRefusal;
        command.lotId = in.lotId();
        command.accept = Values.flag(in.acceptRaw());
        return command;
    }

    private TopUpBid topUpBid(final Frame frame) {
        final TopUpBidDecoder in =
            topUpBidDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final TopUpBid command = topUpBid;
        command.lotId = in.lotId();
        command.priceFen = in.priceFen();
        return command;
    }

    private DisqualifyBidder disqualifyBidder(final Frame frame) {
        final DisqualifyBidderDecoder in =
            disqualifyBidderDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DisqualifyBidder command = disqualifyBidder;
        command.lotId = in.lotId();
        command.targetParticipantId = in.targetParticipantId();
        command.reasonCode = in.reasonCode();
        return command;
    }

    private RevealReserve revealReserve(final Frame frame) {
        final RevealReserveDecoder in =
            revealReserveDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final RevealReserve command = revealReserve;
        command.lotId = in.lotId();
        command.reserveFen = in.reserveFen();
        command.salt0 = Values.word(frame, RevealReserveDecoder.saltEncodingOffset());
        command.salt1 = Values.word(frame, RevealReserveDecoder.saltEncodingOffset() + 8);
        command.salt2 = Values.word(frame, RevealReserveDecoder.saltEncodingOffset() + 16);
        command.salt3 = Values.word(frame, RevealReserveDecoder.saltEncodingOffset() + 24);
        return command;
    }

    private DeclareDefault declareDefault(final Frame frame) {
        final DeclareDefaultDecoder in =
            declareDefaultDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DeclareDefault command = declareDefault;
        command.subjectId = in.subjectId();
        command.costsFen = in.costsFen();
        command.model = Values.named(Model.ofCode(in.modelRaw()));
        command.reasonCode = in.reasonCode();
        command.targetParticipantId = in.targetParticipantId();
        return command;
    }
}
