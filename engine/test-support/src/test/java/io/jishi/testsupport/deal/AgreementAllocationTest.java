package io.jishi.testsupport.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.core.Exchange;
import io.jishi.core.agreement.AgreementModel;
import io.jishi.core.command.AcceptOffer;
import io.jishi.core.command.Command;
import io.jishi.core.command.CounterOffer;
import io.jishi.core.command.OfferAgreement;
import io.jishi.core.event.AgreementChanged;
import io.jishi.core.event.Event;
import io.jishi.core.event.Rejected;
import io.jishi.core.event.Traded;
import io.jishi.core.state.CoreLimits;
import io.jishi.core.vocabulary.ContractType;
import io.jishi.core.vocabulary.Right;
import io.jishi.testsupport.AllocatedBytes;
import io.jishi.testsupport.OneVenue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In steady state agreements make no garbage. */
class AgreementAllocationTest {
    private static final int ROUNDS = 20_000;
    private static final int AGREEMENT = 16;
    private final CoreLimits limits = new CoreLimits().maxLots(1).maxBids(1).maxScores(1).maxTimers(100).maxDeals(100)
        .maxParticipants(10).maxSessions(2).maxInstruments(1).maxOrders(1).maxLevels(1).maxListings(1).maxAssets(2)
        .maxGrants(1).maxFields(1).maxReservations(20);
    private final Exchange exchange = new Exchange(limits, List.of(AgreementModel::new), this::onEvent);
    private final OfferAgreement offer = new OfferAgreement();
    private final CounterOffer counter = new CounterOffer();
    private final AcceptOffer accept = new AcceptOffer();
    private long nowNs = 1_000;
    private long agreementId;
    private long traded;
    private long rejected;

    @Test
    void shouldAllocateNothing() {
        define();
        final long allocated = AllocatedBytes.inSteadyState(this::run);

        assertThat(rejected).isZero();
        assertThat(traded).isEqualTo(ROUNDS * 3L);
        assertThat(allocated).as("bytes allocated by %s agreements", ROUNDS).isLessThan(ROUNDS);
    }

    private void define() {
        OneVenue.definition(AGREEMENT, 2).forEach(this::apply);
        offer.participantId = 1;
        offer.toParticipantId = 2;
        offer.venueId = 1;
        offer.units = 1;
        offer.priceFen = 1_000;
        offer.right = Right.ORDINARY;
        offer.contractType = ContractType.LICENCE;
        offer.offererSells = true;
        counter.participantId = 2;
        accept.participantId = 1;
    }

    private void run() {
        for (int i = 0; i < ROUNDS; i++) {
            nowNs += 1_000;
            agree();
        }
    }

    private void agree() {
        offer.clientAgreementId++;
        apply(offer);
        counter.agreementId = agreementId;
        counter.priceFen = 900;
        apply(counter);
        accept.agreementId = agreementId;
        apply(accept);
    }

    private void apply(final Command command) {
        exchange.onCommand(command, exchange.lastSequence() + 1, nowNs);
    }

    private void onEvent(final Event event) {
        agreementId = event instanceof AgreementChanged changed ? changed.agreementId : agreementId;
        traded += event instanceof Traded ? 1 : 0;
        rejected += event instanceof Rejected ? 1 : 0;
    }
}
