package io.jishi.node.codec;

import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.DefineAsset;
import io.jishi.core.command.DefineField;
import io.jishi.core.command.DefineInstrument;
import io.jishi.core.command.DefineRegion;
import io.jishi.core.command.DefineVenue;
import io.jishi.core.command.RegisterParticipant;
import io.jishi.core.command.SetCreditGrade;
import io.jishi.core.command.SetOwnerGroup;
import io.jishi.core.command.SetParticipantStatus;
import io.jishi.core.command.SetReferencePrice;
import io.jishi.core.vocabulary.CreditGrade;
import io.jishi.core.vocabulary.DepthFeed;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.ParticipantStatus;
import io.jishi.core.vocabulary.Phase;
import io.jishi.core.vocabulary.Right;
import io.jishi.wire.DefineAssetDecoder;
import io.jishi.wire.DefineFieldDecoder;
import io.jishi.wire.DefineInstrumentDecoder;
import io.jishi.wire.DefineRegionDecoder;
import io.jishi.wire.DefineVenueDecoder;
import io.jishi.wire.RegisterParticipantDecoder;
import io.jishi.wire.SetCreditGradeDecoder;
import io.jishi.wire.SetOwnerGroupDecoder;
import io.jishi.wire.SetParticipantStatusDecoder;
import io.jishi.wire.SetReferencePriceDecoder;

/**
 * Reads the commands of reference data from their wire form into carriers that it reuses.
 */
final class ReferenceCommandDecoder implements GroupDecoder {
    private final DefineVenueDecoder defineVenueDecoder = new DefineVenueDecoder();
    private final DefineVenue defineVenue = new DefineVenue();
    private final DefineRegionDecoder defineRegionDecoder = new DefineRegionDecoder();
    private final DefineRegion defineRegion = new DefineRegion();
    private final DefineFieldDecoder defineFieldDecoder = new DefineFieldDecoder();
    private final DefineField defineField = new DefineField();
    private final DefineInstrumentDecoder defineInstrumentDecoder = new DefineInstrumentDecoder();
    private final DefineInstrument defineInstrument = new DefineInstrument();
    private final SetReferencePriceDecoder setReferencePriceDecoder = new SetReferencePriceDecoder();
    private final SetReferencePrice setReferencePrice = new SetReferencePrice();
    private final DefineAssetDecoder defineAssetDecoder = new DefineAssetDecoder();
    private final DefineAsset defineAsset = new DefineAsset();
    private final RegisterParticipantDecoder registerParticipantDecoder = new RegisterParticipantDecoder();
    private final RegisterParticipant registerParticipant = new RegisterParticipant();
    private final SetParticipantStatusDecoder setParticipantStatusDecoder = new SetParticipantStatusDecoder();
    private final SetParticipantStatus setParticipantStatus = new SetParticipantStatus();
    private final SetCreditGradeDecoder setCreditGradeDecoder = new SetCreditGradeDecoder();
    private final SetCreditGrade setCreditGrade = new SetCreditGrade();
    private final SetOwnerGroupDecoder setOwnerGroupDecoder = new SetOwnerGroupDecoder();
    private final SetOwnerGroup setOwnerGroup = new SetOwnerGroup();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case DEFINE_VENUE:
                return defineVenue(frame);
            case DEFINE_REGION:
                return defineRegion(frame);
            case DEFINE_FIELD:
                return defineField(frame);
            case DEFINE_INSTRUMENT:
                return defineInstrument(frame);
            case SET_REFERENCE_PRICE:
                return setReferencePrice(frame);
            case DEFINE_ASSET:
                return defineAsset(frame);
            case REGISTER_PARTICIPANT:
                return registerParticipant(frame);
            case SET_PARTICIPANT_STATUS:
                return setParticipantStatus(frame);
            case SET_CREDIT_GRADE:
                return setCreditGrade(frame);
            case SET_OWNER_GROUP:
                return setOwnerGroup(frame);
            default:
                return null;
        }
    }

    private DefineVenue defineVenue(final Frame frame) {
        final DefineVenueDecoder in =
            defineVenueDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DefineVenue command = defineVenue;
        command.venueId = in.venueId();
        command.models = Values.setUint8(frame, DefineVenueDecoder.modelsEncodingOffset());
        command.linked = Values.flag(in.linkedRaw(), true);
        command.jointCredit = Values.flag(in.jointCreditRaw(), true);
        command.replaceKeepsPriority = Values.flag(in.replaceKeepsPriorityRaw(), true);
        command.restrictedDepositBps = in.restrictedDepositBps();
        command.priceCutBps = in.priceCutBps();
        command.appraisalDays = in.appraisalDays();
        command.minExtensionDays = in.minExtensionDays();
        command.minPublicityDays = in.minPublicityDays();
        command.scoresDropFrom = in.scoresDropFrom();
        command.calendarId = in.calendarId();
        command.maxCommandsPerSecond = in.maxCommandsPerSecond();
        command.maxOpenOrders = in.maxOpenOrders();
        command.maxOrderValueFen = in.maxOrderValueFen();
        command.graceMs = in.graceMs();
        command.ruleSetVersion = in.ruleSetVersion();
        command.codeLow = Values.word(frame, DefineVenueDecoder.codeEncodingOffset());
        command.codeHigh = Values.word(frame, DefineVenueDecoder.codeEncodingOffset() + 8);
        return command;
    }

    private DefineRegion defineRegion(final Frame frame) {
        final DefineRegionDecoder in =
            defineRegionDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DefineRegion command = defineRegion;
        command.regionId = in.regionId();
        command.codeLow = Values.word(frame, DefineRegionDecoder.codeEncodingOffset());
        command.codeHigh = Values.word(frame, DefineRegionDecoder.codeEncodingOffset() + 8);
        return command;
    }

    private DefineField defineField(final Frame frame) {
        final DefineFieldDecoder in =
            defineFieldDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DefineField command = defineField;
        command.fieldId = in.fieldId();
        command.parentFieldId = in.parentFieldId();
        command.codeLow = Values.word(frame, DefineFieldDecoder.codeEncodingOffset());
        command.codeHigh = Values.word(frame, DefineFieldDecoder.codeEncodingOffset() + 8);
        return command;
    }

    private DefineInstrument defineInstrument(final Frame frame) {
        final DefineInstrumentDecoder in =
            defineInstrumentDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DefineInstrument command = defineInstrument;
        command.instrumentId = in.instrumentId();
        command.fieldId = in.fieldId();
        command.venueId = in.venueId();
        command.right =
            Values.named(Right.ofCode(in.rightRaw()), in.rightRaw(), Right.ASSIGNMENT);
        command.phase =
            Values.named(Phase.ofCode(in.phaseRaw()), in.phaseRaw(), Phase.OPEN);
        command.depthFeed =
            Values.named(DepthFeed.ofCode(in.depthFeedRaw()), in.depthFeedRaw(), DepthFeed.NONE);
        command.tickFen = in.tickFen();
        command.lotUnits = in.lotUnits();
        command.maxQuantityUnits = in.maxQuantityUnits();
        command.maxValueFen = in.maxValueFen();
        command.referencePriceFen = in.referencePriceFen();
        command.staticBandBps = in.staticBandBps();
        command.dynamicBandBps = in.dynamicBandBps();
        command.volatilityAuctionMs = in.volatilityAuctionMs();
        command.codeLow = Values.word(frame, DefineInstrumentDecoder.codeEncodingOffset());
        command.codeHigh = Values.word(frame, DefineInstrumentDecoder.codeEncodingOffset() + 8);
        return command;
    }

    private SetReferencePrice setReferencePrice(final Frame frame) {
        final SetReferencePriceDecoder in =
            setReferencePriceDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetReferencePrice command = setReferencePrice;
        command.instrumentId = in.instrumentId();
        command.referencePriceFen = in.referencePriceFen();
        return command;
    }

    private DefineAsset defineAsset(final Frame frame) {
        final DefineAssetDecoder in =
            defineAssetDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DefineAsset command = defineAsset;
        command.assetId = in.assetId();
        command.ownerParticipantId = in.ownerParticipantId();
        command.appraisedAtNs = in.appraisedAtNs();
        command.appraisalFen = in.appraisalFen();
        return command;
    }

    private RegisterParticipant registerParticipant(final Frame frame) {
        final RegisterParticipantDecoder in =
            registerParticipantDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final RegisterParticipant command = registerParticipant;
        command.newParticipantId = in.newParticipantId();
        command.ownerGroupId = in.ownerGroupId();
        command.homeVenueId = in.homeVenueId();
        command.homeRegionId = in.homeRegionId();
        command.kind = Values.named(ParticipantKind.ofCode(in.kindRaw()));
        command.grade = Values.named(CreditGrade.ofCode(in.gradeRaw()));
        command.codeLow = Values.word(frame, RegisterParticipantDecoder.codeEncodingOffset());
        command.codeHigh = Values.word(frame, RegisterParticipantDecoder.codeEncodingOffset() + 8);
        return command;
    }

    private SetParticipantStatus setParticipantStatus(final Frame frame) {
        final SetParticipantStatusDecoder in =
            setParticipantStatusDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetParticipantStatus command = setParticipantStatus;
        command.targetParticipantId = in.targetParticipantId();
        command.status = Values.named(ParticipantStatus.ofCode(in.statusRaw()));
        command.reasonCode = in.reasonCode();
        return command;
    }

    private SetCreditGrade setCreditGrade(final Frame frame) {
        final SetCreditGradeDecoder in =
            setCreditGradeDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetCreditGrade command = setCreditGrade;
        command.targetParticipantId = in.targetParticipantId();
        command.grade = Values.named(CreditGrade.ofCode(in.gradeRaw()));
        command.reasonCode = in.reasonCode();
        return command;
    }

    private SetOwnerGroup setOwnerGroup(final Frame frame) {
        final SetOwnerGroupDecoder in =
            setOwnerGroupDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final SetOwnerGroup command = setOwnerGroup;
        command.targetParticipantId = in.targetParticipantId();
        command.ownerGroupId = in.ownerGroupId();
        return command;
    }
}
