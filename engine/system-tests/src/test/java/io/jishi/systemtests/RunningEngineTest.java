package io.jishi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.aeron.Publication;
import io.jishi.client.command.RightSetBits;
import io.jishi.wire.CancelOrderEncoder;
import io.jishi.wire.MessageHeaderEncoder;
import io.jishi.wire.RejectedDecoder;
import io.jishi.wire.ResubmittedDecoder;
import io.jishi.wire.Right;
import io.jishi.wire.Side;
import io.jishi.wire.TradeReportedDecoder;
import java.nio.file.Path;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One running engine: who is told what, and what others may do beside it. */
class RunningEngineTest {
    private static final int INGRESS_STREAM = 1001;

    @TempDir
    private static Path directory;
    private static MediaDrivers drivers;
    private static EngineSite site;
    private static JishiProcess engine;

    @BeforeAll
    static void start() throws Exception {
        drivers = new MediaDrivers();
        site = new EngineSite(directory);
        engine = site.startEngine();
    }

    @AfterAll
    static void stop() {
        site.close();
        drivers.close();
    }

    private static Gateway gateway(final int venue) {
        return Gateway.loggedOn(site, drivers.aeron(), venue);
    }

    private static List<Integer> templates(final List<StreamEvent> events) {
        return events.stream().map(StreamEvent::templateId).toList();
    }

    @Test
    void shouldCarryATradeFromGatewayToGateway() {
        try (Gateway ctex = gateway(TestMarket.CTEX); Gateway stex = gateway(TestMarket.STEX);
            Gateway sztc = gateway(TestMarket.SZTC)) {
            final int seller = TestMarket.participant(TestMarket.CTEX, 1);
            final int buyer = TestMarket.participant(TestMarket.STEX, 1);
            ctex.commands().submitSupply().participantId(seller).clientListingId(1).fieldId(TestMarket.LEAF)
                .venueId(TestMarket.CTEX).regionId(TestMarket.CTEX).maturity(6).right(Right.ORDINARY)
                .priceFen(700).units(5).submit();
            ctex.awaitAcknowledged();
            stex.commands().submitDemand().participantId(buyer).clientListingId(1).fieldId(TestMarket.PREFIX)
                .venueId(TestMarket.STEX).rights(RightSetBits.ORDINARY).minMaturity(5).priceFen(900).units(2).submit();
            stex.awaitAcknowledged();
            Promise.awaitStreams(site, ctex, stex, sztc);

            final String trade = "session: 2 at 700 from 101 of 1 to 201 of 2";
            assertThat(ctex.trades).containsExactly(trade);
            assertThat(stex.trades).containsExactly(trade);
            assertThat(sztc.trades).isEmpty();
            assertThat(templates(sztc.sessionEvents())).doesNotContain(TradeReportedDecoder.TEMPLATE_ID);
            for (final Gateway gateway : List.of(ctex, stex, sztc)) {
                assertThat(templates(gateway.publicEvents())).containsOnlyOnce(TradeReportedDecoder.TEMPLATE_ID);
            }
        }
    }

    @Test
    void shouldTellARefusalOnlyToItsSender() {
        try (Gateway stex = gateway(TestMarket.STEX); Gateway sztc = gateway(TestMarket.SZTC)) {
            sztc.commands().enterOrder().participantId(TestMarket.participant(TestMarket.SZTC, 1)).clientOrderId(1)
                .instrumentId(77).side(Side.BUY).priceFen(100).quantityUnits(1).submit();
            sztc.awaitAcknowledged();
            Promise.awaitStreams(site, stex, sztc);
            assertThat(sztc.rejections).contains("session: UNKNOWN_INSTRUMENT for 3");
            assertThat(stex.rejections).noneMatch(rejection -> rejection.endsWith("for 3"));
            assertThat(templates(sztc.publicEvents())).doesNotContain(RejectedDecoder.TEMPLATE_ID);
        }
    }

    @Test
    void shouldAnswerAResentCommandOnce() {
        final int participant = TestMarket.participant(TestMarket.SZTC, 2);
        final long sequence;
        final int subject = 4_711;
        try (Gateway first = gateway(TestMarket.SZTC)) {
            sequence = first.commands().cancelOrder().participantId(participant).clientOrderId(subject).submit();
            assertThat(sequence).isPositive();
            first.awaitAcknowledged();
        }
        try (Gateway again = gateway(TestMarket.SZTC);
            Publication wire = drivers.aeron().addPublication(site.ingressChannel(), INGRESS_STREAM)) {
            Promise.awaitStreams(site, again);
            final int before = again.sessionEvents().size();
            final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
            final CancelOrderEncoder cancel =
                new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder());
            cancel.header().clientSequence(sequence).sessionId(TestMarket.SZTC).participantId(participant);
            cancel.orderId(0).clientOrderId(subject);
            final int length = MessageHeaderEncoder.ENCODED_LENGTH + cancel.encodedLength();
            // The same publication of the same Aeron client: to the engine it is the gateway that sends again.
            Awaitility.await().atMost(Gateway.PATIENCE).until(() -> wire.offer(buffer, 0, length) > 0);
            Awaitility.await().atMost(Gateway.PATIENCE).until(() -> again.sessionEvents().size() > before);
            // What follows is answered too, with its own number; the resent one changed nothing and used none.
            again.commands().cancelOrder().participantId(participant).clientOrderId(subject + 1).submit();
            again.awaitAcknowledged();
            final List<StreamEvent> after = again.sessionEvents();
            assertThat(templates(after.subList(before, after.size())))
                .containsExactly(ResubmittedDecoder.TEMPLATE_ID, RejectedDecoder.TEMPLATE_ID);
        }
    }

    @Test
    void shouldVerifyAJournalThatIsBeingWritten() throws Exception {
        try (Gateway sztc = gateway(TestMarket.SZTC)) {
            final Flow flow = new Flow(sztc, 3);
            final List<JishiProcess> inspections = List.of(
                site.start("journal", "verify", site.data().toString()),
                site.start("journal", "stat", site.data().toString()));
            while (inspections.stream().anyMatch(JishiProcess::isAlive)) {
                flow.step();
                Thread.sleep(1);
            }
            for (final JishiProcess inspection : inspections) {
                assertThat(inspection.awaitExit()).as(inspection.said()).isZero();
            }
            assertThat(inspections.get(0).said()).contains(site.commandJournal() + ": whole",
                site.eventJournal() + ": whole").doesNotContain("WARNING", "ERROR");
            assertThat(inspections.get(1).said()).contains(site.commandJournal() + " (a writer is at work)");
            sztc.awaitAcknowledged();
        }
    }

    @Test
    void shouldRefuseASecondEngineOnTheSameData() throws Exception {
        final JishiProcess second = site.start("engine", "--config", site.config().toString());
        assertThat(second.awaitExit()).as(second.said()).isEqualTo(1);
        assertThat(second.said()).contains("another engine (process " + engine.pid() + ") has " + site.data());
        // The first one goes on.
        gateway(TestMarket.CTEX).close();
    }
}
