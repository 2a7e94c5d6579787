package io.jishi.core.agreement;

import io.jishi.core.command.Command;
import io.jishi.core.command.OfferAgreement;
import io.jishi.core.model.Market;
import io.jishi.core.model.TradeReporter;
import io.jishi.core.reference.Fields;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.PartyGate;
import io.jishi.core.reference.ReferenceData;
import io.jishi.core.reference.Venue;
import io.jishi.core.rights.RightCell;
import io.jishi.core.rights.RightsRegister;
import io.jishi.core.vocabulary.AgreementState;
import io.jishi.core.vocabulary.Model;
import io.jishi.core.vocabulary.ParticipantKind;
import io.jishi.core.vocabulary.RejectReason;
import io.jishi.core.vocabulary.Right;

/** Refuses what cannot be agreed; the order of checks is that of {@link AgreementModel}. */
final class AgreementChecks {
    private final Market market;
    private final ReferenceData reference;
    private final RightsRegister rights;
    private final PartyGate gate;
    private final Agreements agreements;
    private final RightCell cell = new RightCell();

    AgreementChecks(final Market market, final Agreements agreements) {
        this.market = market;
        this.agreements = agreements;
        reference = market.reference();
        rights = market.rights();
        gate = market.gate();
    }

    RejectReason check(final OfferAgreement command) {
        final RejectReason reason = gate.checkParty(command, command.venueId);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Participant offerer = gate.party();
        final Venue venue = reference.venues().find(command.venueId);
        if (venue == null) {
            return RejectReason.UNKNOWN_VENUE;
        }
        if (!venue.allows(Model.AGREEMENT)) {
            return RejectReason.MODEL_NOT_ALLOWED;
        }
        final RejectReason open = gate.checkOpen(venue, offerer.id());
        if (open != RejectReason.NONE) {
            return open;
        }
        final RejectReason parties = checkParties(command, offerer, venue);
        return parties != RejectReason.NONE ? parties : checkTerms(command, offerer, venue);
    }

    private RejectReason checkParties(final OfferAgreement command, final Participant offerer, final Venue venue) {
        if (command.clientAgreementId < 1) {
            return RejectReason.BAD_VALUE;
        }
        if (agreements.isOpen(offerer.id(), command.clientAgreementId)) {
            return RejectReason.DUPLICATE_ID;
        }
        final Participant other = reference.participants().find(command.toParticipantId);
        if (other == null) {
            return RejectReason.UNKNOWN_PARTY;
        }
        if (other == offerer) {
            return RejectReason.SELF_TRADE;
        }
        return gate.isBlocked(other, venue.id()) ? RejectReason.PARTY_BLOCKED : RejectReason.NONE;
    }

    private RejectReason checkTerms(final OfferAgreement command, final Participant offerer, final Venue venue) {
        final long units = Agreement.unitsOf(command);
        if (units < 1 || (units > 1 && RightCell.isSingle(command.right))) {
            return RejectReason.BAD_UNITS;
        }
        if (command.priceFen < 1) {
            return RejectReason.BAD_PRICE;
        }
        if (reference.fields().indexOf(command.fieldId) == Fields.UNKNOWN) {
            return RejectReason.UNKNOWN_FIELD;
        }
        if (command.right == Right.OPEN || command.contractType != TradeReporter.contractOf(command.right)) {
            return RejectReason.BAD_RIGHT;
        }
        final Participant seller =
            command.offererSells ? offerer : reference.participants().find(command.toParticipantId);
        if (command.assetId != 0 && !owns(seller, command.assetId)) {
            return RejectReason.UNKNOWN_ASSET;
        }
        if (command.validUntilNs != 0 && command.validUntilNs <= market.clock().nowNs()) {
            return RejectReason.EXPIRED;
        }
        if (isPublic(seller) && command.publicityDays < venue.minPublicityDays()) {
            return RejectReason.BAD_VALUE;
        }
        final RejectReason value = checkValue(command.priceFen, units, venue);
        return value != RejectReason.NONE ? value : checkRoom();
    }

    private RejectReason checkRoom() {
        if (agreements.isFull()) {
            return RejectReason.TOO_MANY_AGREEMENTS;
        }
        return market.timers().hasRoomFor(1) ? RejectReason.NONE : RejectReason.TOO_MANY_TIMERS;
    }

    /** Universities and institutes are public institutions. */
    private static boolean isPublic(final Participant seller) {
        return seller.kind() == ParticipantKind.UNIVERSITY || seller.kind() == ParticipantKind.INSTITUTE;
    }

    private boolean owns(final Participant seller, final long assetId) {
        final int asset = rights.find(assetId);
        return asset != RightsRegister.NONE && rights.ownerOf(asset) == seller.id();
    }

    private static RejectReason checkValue(final long priceFen, final long units, final Venue venue) {
        if (priceFen > Long.MAX_VALUE / units) {
            return RejectReason.AMOUNT_RANGE;
        }
        return venue.maxOrderValueFen() != 0 && priceFen * units > venue.maxOrderValueFen()
            ? RejectReason.MAX_VALUE : RejectReason.NONE;
    }

    /** What a counter-offer and an acceptance have in common. */
    private RejectReason checkAnswer(final Command command, final Agreement agreement) {
        final RejectReason reason = gate.checkParty(command, agreement == null ? 0 : agreement.venue.id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (agreement == null || !agreement.hasParty(command.participantId)) {
            return RejectReason.UNKNOWN_AGREEMENT;
        }
        final RejectReason open = gate.checkOpen(agreement.venue, command.participantId);
        if (open != RejectReason.NONE) {
            return open;
        }
        if (!agreement.isNegotiated()) {
            return RejectReason.STATE;
        }
        final boolean own = agreement.offererStands == (agreement.offerer.id() == command.participantId);
        return own ? RejectReason.NOT_YOUR_PHASE : RejectReason.NONE;
    }

    RejectReason checkCounter(final Command command, final Agreement agreement, final long priceFen) {
        final RejectReason reason = checkAnswer(command, agreement);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return priceFen < 1 ? RejectReason.BAD_PRICE : checkValue(priceFen, agreement.units, agreement.venue);
    }

    RejectReason checkAccept(final Command command, final Agreement agreement) {
        final RejectReason reason = checkAnswer(command, agreement);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        final Participant stands = agreement.offererStands ? agreement.offerer : agreement.other;
        return gate.isBlocked(stands, agreement.venue.id()) ? RejectReason.PARTY_BLOCKED : checkConcluded(agreement);
    }

    /** Whether the right can pass now: NONE, UNKNOWN_ASSET, RIGHT_CONFLICT or TOO_MANY_GRANTS. */
    RejectReason checkConcluded(final Agreement agreement) {
        if (agreement.assetId == 0) {
            return RejectReason.NONE;
        }
        if (!owns(agreement.seller(), agreement.assetId)) {
            return RejectReason.UNKNOWN_ASSET;
        }
        final RejectReason reason = rights.check(rights.find(agreement.assetId), cell(agreement));
        if (reason != RejectReason.NONE) {
            return reason;
        }
        return agreement.right == Right.ASSIGNMENT || rights.hasRoomFor(1)
            ? RejectReason.NONE : RejectReason.TOO_MANY_GRANTS;
    }

    /** The right, everywhere, for all fields of use, for ever. */
    RightCell cell(final Agreement agreement) {
        cell.right = agreement.right;
        return cell;
    }

    RejectReason checkDecline(final Command command, final Agreement agreement) {
        final RejectReason reason = gate.checkOwner(command);
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (agreement == null || !agreement.hasParty(command.participantId)) {
            return RejectReason.UNKNOWN_AGREEMENT;
        }
        return agreement.isNegotiated() ? RejectReason.NONE : RejectReason.STATE;
    }

    RejectReason checkObject(final Command command, final long agreementId, final Agreement agreement) {
        final RejectReason reason = gate.checkParty(command, agreement == null ? 0 : agreement.venue.id());
        if (reason != RejectReason.NONE) {
            return reason;
        }
        if (agreements.wasOpen(agreementId)) {
            return RejectReason.LATE;
        }
        if (agreement == null || agreement.isNegotiated()) {
            return RejectReason.UNKNOWN_AGREEMENT;
        }
        if (agreement.hasParty(command.participantId)) {
            return RejectReason.NOT_AUTHORISED;
        }
        if (agreement.state == AgreementState.OBJECTED && agreements.objects(agreement, command.participantId)) {
            return RejectReason.STATE;
        }
        return agreements.hasRoomForObjection() ? RejectReason.NONE : RejectReason.TOO_MANY_AGREEMENTS;
    }
}
