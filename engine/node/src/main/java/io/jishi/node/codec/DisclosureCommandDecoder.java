package io.jishi.node.codec;

import io.jishi.core.command.AmendDisclosure;
import io.jishi.core.command.ApplyToBuy;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DecideApplication;
import io.jishi.core.command.DraftDisclosure;
import io.jishi.core.command.MakeOffer;
import io.jishi.core.command.StepDisclosure;
import io.jishi.core.vocabulary.AuctionMode;
import io.jishi.core.vocabulary.DisclosureStep;
import io.jishi.core.vocabulary.Right;
import io.jishi.wire.AmendDisclosureDecoder;
import io.jishi.wire.ApplyToBuyDecoder;
import io.jishi.wire.DecideApplicationDecoder;
import io.jishi.wire.DraftDisclosureDecoder;
import io.jishi.wire.MakeOfferDecoder;
import io.jishi.wire.StepDisclosureDecoder;

/**
 * Reads the commands of public listings from their wire form into carriers that it reuses.
 */
final class DisclosureCommandDecoder implements GroupDecoder {
    private final DraftDisclosureDecoder draftDisclosureDecoder = new DraftDisclosureDecoder();
    private final DraftDisclosure draftDisclosure = new DraftDisclosure();
    private final StepDisclosureDecoder stepDisclosureDecoder = new StepDisclosureDecoder();
    private final StepDisclosure stepDisclosure = new StepDisclosure();
    private final AmendDisclosureDecoder amendDisclosureDecoder = new AmendDisclosureDecoder();
    private final AmendDisclosure amendDisclosure = new AmendDisclosure();
    private final ApplyToBuyDecoder applyToBuyDecoder = new ApplyToBuyDecoder();
    private final ApplyToBuy applyToBuy = new ApplyToBuy();
    private final DecideApplicationDecoder decideApplicationDecoder = new DecideApplicationDecoder();
    private final DecideApplication decideApplication = new DecideApplication();
    private final MakeOfferDecoder makeOfferDecoder = new MakeOfferDecoder();
    private final MakeOffer makeOffer = new MakeOffer();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case DRAFT_DISCLOSURE:
                return draftDisclosure(frame);
            case STEP_DISCLOSURE:
                return stepDisclosure(frame);
            case AMEND_DISCLOSURE:
                return amendDisclosure(frame);
            case APPLY_TO_BUY:
                return applyToBuy(frame);
            case DECIDE_APPLICATION:
                return decideApplication(frame);
            case MAKE_OFFER:
                return makeOffer(frame);
            default:
                return null;
        }
    }

    private DraftDisclosure draftDisclosure(final Frame frame) {
        final DraftDisclosureDecoder in =
            draftDisclosureDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DraftDisclosure command = draftDisclosure;
        command.clientListingId = in.clientListingId();
        command.assetId = in.assetId();
        command.floorFen = in.floorFen();
        command.appraisalFen = in.appraisalFen();
        command.appraisedAtNs = in.appraisedAtNs();
        command.depositFen = in.depositFen();
        command.depositDueMs = in.depositDueMs();
        command.approvalReference = in.approvalReference();
        command.venueId = in.venueId();
        command.periodDays = in.periodDays();
        command.extensionDays = in.extensionDays();
        command.maxExtensions = in.maxExtensions();
        command.auctionMode = Values.named(AuctionMode.ofCode(in.auctionModeRaw()));
        command.forfeitIfNoBid = Values.flag(in.forfeitIfNoBidRaw(), false);
        command.right = Values.named(Right.ofCode(in.rightRaw()), in.rightRaw(), Right.ASSIGNMENT);
        return command;
    }

    private StepDisclosure stepDisclosure(final Frame frame) {
        final StepDisclosureDecoder in =
            stepDisclosureDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final StepDisclosure command = stepDisclosure;
        command.disclosureId = in.disclosureId();
        command.step = Values.named(DisclosureStep.ofCode(in.stepRaw()));
        command.reasonCode = in.reasonCode();
        return command;
    }

    private AmendDisclosure amendDisclosure(final Frame frame) {
        final AmendDisclosureDecoder in =
            amendDisclosureDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final AmendDisclosure command = amendDisclosure;
        command.disclosureId = in.disclosureId();
        command.floorFen = in.floorFen();
        command.approvalReference = in.approvalReference();
        return command;
    }

    private ApplyToBuy applyToBuy(final Frame frame) {
        final ApplyToBuyDecoder in =
            applyToBuyDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final ApplyToBuy command = applyToBuy;
        command.disclosureId = in.disclosureId();
        command.offerFen = in.offerFen();
        command.depositAccountId = in.depositAccountId();
        command.beneficialOwnerId = in.beneficialOwnerId();
        return command;
    }

    private DecideApplication decideApplication(final Frame frame) {
        final DecideApplicationDecoder in =
            decideApplicationDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DecideApplication command = decideApplication;
        command.disclosureId = in.disclosureId();
        command.targetParticipantId = in.targetParticipantId();
        command.accepted = Values.flag(in.acceptedRaw());
        command.reasonCode = in.reasonCode();
        return command;
    }

    private MakeOffer makeOffer(final Frame frame) {
        final MakeOfferDecoder in =
            makeOfferDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final MakeOffer command = makeOffer;
        command.disclosureId = in.disclosureId();
        command.offerFen = in.offerFen();
        return command;
    }
}
