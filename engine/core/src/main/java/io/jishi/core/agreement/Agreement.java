package io.jishi.core.agreement;

import io.jishi.core.command.OfferAgreement;
import io.jishi.core.reference.Participant;
import io.jishi.core.reference.Venue;
import io.jishi.core.state.StateHash;
import io.jishi.core.time.Timers;
import io.jishi.core.vocabulary.AgreementState;
import io.jishi.core.vocabulary.Right;

/** An agreement being made, until it is concluded or given up. Carriers are reused. */
final class Agreement {
    long id;
    long clientId;
    Participant offerer;
    Participant other;
    Venue venue;
    boolean offererSells;
    long assetId;
    int fieldId;
    Right right;
    long units;
    int publicityDays;
    AgreementState state;
    long priceFen;
    /** Whether the standing offer is the one who offered first's. */
    boolean offererStands;
    /** End of the offer or of publicity; 0 = none runs. */
    long endsAtNs;
    int timer = Timers.NONE;
    int openObjections;
    /** When the clock stopped. */
    long stoppedAtNs;
    Agreement previous;
    Agreement next;

    void offered(final OfferAgreement command, final Participant from, final Participant to, final Venue at) {
        clientId = command.clientAgreementId;
        offerer = from;
        other = to;
        venue = at;
        offererSells = command.offererSells;
        assetId = command.assetId;
        fieldId = command.fieldId;
        right = command.right;
        units = unitsOf(command);
        publicityDays = command.publicityDays;
        state = AgreementState.OFFERED;
        priceFen = command.priceFen;
        offererStands = true;
        endsAtNs = command.validUntilNs;
        openObjections = 0;
        stoppedAtNs = 0;
    }

    static long unitsOf(final OfferAgreement command) {
        return command.units == 0 ? 1 : command.units;
    }

    Participant seller() {
        return offererSells ? offerer : other;
    }

    Participant buyer() {
        return offererSells ? other : offerer;
    }

    boolean hasParty(final int participantId) {
        return offerer.id() == participantId || other.id() == participantId;
    }

    boolean isNegotiated() {
        return state == AgreementState.OFFERED || state == AgreementState.COUNTERED;
    }

    void hashInto(final StateHash hash) {
        hash.add(id).add(clientId).add(offerer.id()).add(other.id()).add(venue.id()).add(offererSells);
        hash.add(assetId).add(fieldId).add(right.code()).add(units).add(publicityDays).add(state.code());
        hash.add(priceFen).add(offererStands).add(endsAtNs).add(openObjections).add(stoppedAtNs);
    }
}
