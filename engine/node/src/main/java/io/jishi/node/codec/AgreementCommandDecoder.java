package io.jishi.node.codec;

import io.jishi.core.command.AcceptOffer;
import io.jishi.core.command.Command;
import io.jishi.core.command.CommandType;
import io.jishi.core.command.CounterOffer;
import io.jishi.core.command.DeclineOffer;
import io.jishi.core.command.ObjectToAgreement;
import io.jishi.core.command.OfferAgreement;
import io.jishi.core.command.ResolveObjection;
import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.Right;
import io.jishi.wire.AcceptOfferDecoder;
import io.jishi.wire.CounterOfferDecoder;
import io.jishi.wire.DeclineOfferDecoder;
import io.jishi.wire.ObjectToAgreementDecoder;
import io.jishi.wire.OfferAgreementDecoder;
import io.jishi.wire.ResolveObjectionDecoder;

/**
 * Reads the commands of agreements from their wire form into carriers that it reuses.
 */
final class AgreementCommandDecoder implements GroupDecoder {
    private final OfferAgreementDecoder offerAgreementDecoder = new OfferAgreementDecoder();
    private final OfferAgreement offerAgreement = new OfferAgreement();
    private final CounterOfferDecoder counterOfferDecoder = new CounterOfferDecoder();
    private final CounterOffer counterOffer = new CounterOffer();
    private final AcceptOfferDecoder acceptOfferDecoder = new AcceptOfferDecoder();
    private final AcceptOffer acceptOffer = new AcceptOffer();
    private final DeclineOfferDecoder declineOfferDecoder = new DeclineOfferDecoder();
    private final DeclineOffer declineOffer = new DeclineOffer();
    private final ObjectToAgreementDecoder objectToAgreementDecoder = new ObjectToAgreementDecoder();
    private final ObjectToAgreement objectToAgreement = new ObjectToAgreement();
    private final ResolveObjectionDecoder resolveObjectionDecoder = new ResolveObjectionDecoder();
    private final ResolveObjection resolveObjection = new ResolveObjection();

    @Override
    public Command decode(final CommandType type, final Frame frame) {
        switch (type) {
            case OFFER_AGREEMENT:
                return offerAgreement(frame);
            case COUNTER_OFFER:
                return counterOffer(frame);
            case ACCEPT_OFFER:
                return acceptOffer(frame);
            case DECLINE_OFFER:
                return declineOffer(frame);
            case OBJECT_TO_AGREEMENT:
                return objectToAgreement(frame);
            case RESOLVE_OBJECTION:
                return resolveObjection(frame);
            default:
                return null;
        }
    }

    private OfferAgreement offerAgreement(final Frame frame) {
        final OfferAgreementDecoder in =
            offerAgreementDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final OfferAgreement command = offerAgreement;
        command.clientAgreementId = in.clientAgreementId();
        command.assetId = in.assetId();
        command.priceFen = in.priceFen();
        command.units = in.units();
        command.validUntilNs = in.validUntilNs();
        command.toParticipantId = in.toParticipantId();
        command.fieldId = in.fieldId();
        command.venueId = in.venueId();
        command.publicityDays = in.publicityDays();
        command.right = Values.named(Right.ofCode(in.rightRaw()));
        command.contractType = Values.named(ContractType.ofCode(in.contractTypeRaw()));
        command.offererSells = Values.flag(in.offererSellsRaw(), true);
        return command;
    }

    private CounterOffer counterOffer(final Frame frame) {
        final CounterOfferDecoder in =
            counterOfferDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final CounterOffer command = counterOffer;
        command.agreementId = in.agreementId();
        command.priceFen = in.priceFen();
        return command;
    }

    private AcceptOffer acceptOffer(final Frame frame) {
        final AcceptOfferDecoder in =
            acceptOfferDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final AcceptOffer command = acceptOffer;
        command.agreementId = in.agreementId();
        return command;
    }

    private DeclineOffer declineOffer(final Frame frame) {
        final DeclineOfferDecoder in =
            declineOfferDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final DeclineOffer command = declineOffer;
        command.agreementId = in.agreementId();
        return command;
    }

    private ObjectToAgreement objectToAgreement(final Frame frame) {
        final ObjectToAgreementDecoder in =
            objectToAgreementDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final ObjectToAgreement command = objectToAgreement;
        command.agreementId = in.agreementId();
        command.reasonCode = in.reasonCode();
        return command;
    }

    private ResolveObjection resolveObjection(final Frame frame) {
        final ResolveObjectionDecoder in =
            resolveObjectionDecoder.wrap(frame.buffer(), frame.offset(), frame.blockLength(), frame.version());
        final ResolveObjection command = resolveObjection;
        command.objectionId = in.objectionId();
        command.upheld = Values.flag(in.upheldRaw());
        command.reasonCode = in.reasonCode();
        return command;
    }
}
