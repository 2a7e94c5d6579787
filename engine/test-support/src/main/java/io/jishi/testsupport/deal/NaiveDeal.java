package io.jishi.testsupport.deal;

import io.jishi.core.command.OfferAgreement;
import io.jishi.core.vocabulary.AgreementState;
import java.util.ArrayList;
import java.util.List;

/** An agreement as the naive twin keeps it: the offer as sent, and what became of it. */
final class NaiveDeal {
    /** An open objection. */
    record Protest(long id, int by) { }

    long id;
    int offerer;
    int other;
    int venue;
    long client;
    boolean offererSells;
    OfferAgreement offer;
    AgreementState state = AgreementState.OFFERED;
    long price;
    /** Who made the standing offer. */
    int standing;
    long end;
    long stopped;
    int timer;
    final List<Protest> protests = new ArrayList<>();

    int seller() {
        return offererSells ? offerer : other;
    }

    int buyer() {
        return offererSells ? other : offerer;
    }

    /** Who may answer. */
    int turn() {
        return standing == offerer ? other : offerer;
    }

    boolean bargaining() {
        return state == AgreementState.OFFERED || state == AgreementState.COUNTERED;
    }

    long units() {
        return Math.max(1, offer.units);
    }
}
