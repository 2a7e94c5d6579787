package io.jishi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.jishi.client.DisconnectCause;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an engine begins and ends. */
class EngineLifeTest {
    private static final int COMMANDS = 500;

    @TempDir
    private Path directory;

    @Test
    void shouldStopCleanlyOnSigterm() throws Exception {
        try (MediaDrivers drivers = new MediaDrivers(); EngineSite site = new EngineSite(directory)) {
            final JishiProcess engine = site.startEngine();
            try (Gateway ctex = Gateway.loggedOn(site, drivers.aeron(), TestMarket.CTEX);
                Gateway sztc = Gateway.loggedOn(site, drivers.aeron(), TestMarket.SZTC)) {
                final Flow atCtex = new Flow(ctex, 4);
                final Flow atSztc = new Flow(sztc, 4);
                atCtex.steps(COMMANDS);
                atSztc.steps(COMMANDS);
                engine.askToEnd();
                while (engine.isAlive()) {
                    atCtex.step();
                    atSztc.step();
                }
                assertThat(engine.awaitExit()).as(engine.said()).isZero();
                assertThat(engine.said()).containsPattern("stopped after command \\d+, state hash [0-9a-f]{16}");
                for (final Gateway gateway : new Gateway[] {ctex, sztc}) {
                    Awaitility.await().atMost(Gateway.PATIENCE).until(() -> !gateway.disconnects.isEmpty());
                    assertThat(gateway.disconnects.get(0)).isEqualTo(DisconnectCause.SHUTDOWN);
                }
                // The next engine has all that was acknowledged, and takes what was not.
                final JishiProcess next = site.startEngine();
                assertThat(next.stateHash()).isEqualTo(engine.stateHash());
                atCtex.finish();
                atSztc.finish();
                Promise.awaitStreams(site, ctex, sztc);
                assertThat(next.terminate()).as(next.said()).isZero();
                final Promise promise = new Promise(site);
                promise.holdsFor(ctex, sztc);
                promise.holdsForAReplay(next);
            }
        }
    }

    /** With the limits that are shipped an engine must fit the heap that is shipped, with an empty journal too. */
    @Test
    void shouldBeginWithTheSettingsAndOptionsThatAreShipped() throws Exception {
        try (EngineSite site = new EngineSite(directory)) {
            final JishiProcess engine = site.startShippedEngine();
            assertThat(engine.said()).containsPattern("rehearsed \\d+ commands in 1000 ms");
            assertThat(engine.terminate()).as(engine.said()).isZero();
            final JishiProcess next = site.startShippedEngine();
            assertThat(next.stateHash()).isEqualTo(engine.stateHash());
            assertThat(next.terminate()).as(next.said()).isZero();
        }
    }

    @Test
    void shouldRunWithAnExternalMediaDriver() throws Exception {
        try (MediaDrivers drivers = new MediaDrivers();
            EngineSite site = new EngineSite(directory,
                "transport.aeron-directory = \"" + drivers.directory() + '"')) {
            final JishiProcess engine = site.startEngine();
            try (Gateway sztc = Gateway.loggedOn(site, drivers.aeron(), TestMarket.SZTC)) {
                final Flow flow = new Flow(sztc, 5);
                flow.steps(COMMANDS);
                engine.kill();
                final JishiProcess next = site.startEngine();
                flow.finish();
                Promise.awaitStreams(site, sztc);
                assertThat(next.terminate()).as(next.said()).isZero();
                assertThat(drivers.aeron().isClosed()).isFalse();
                final Promise promise = new Promise(site);
                promise.holdsFor(sztc);
                promise.holdsForAReplay(next);
            }
        }
    }

    @Test
    void shouldSayThatAnEngineIsUnreachableAndLogOnWhenItComes() throws Exception {
        try (MediaDrivers drivers = new MediaDrivers(); EngineSite site = new EngineSite(directory);
            Gateway gateway = Gateway.connecting(site, drivers.aeron(), TestMarket.STEX)) {
            gateway.awaitUnreachable();
            assertThat(gateway.commands().cancelOrder()
                .participantId(TestMarket.participant(TestMarket.STEX, 1)).clientOrderId(1).submit()).isNegative();
            site.startEngine();
            gateway.awaitLoggedOn();
        }
    }

    @Test
    void shouldSayWhatIsWrongInAConfiguration() throws Exception {
        try (EngineSite site = new EngineSite(directory)) {
            final Path config = Files.writeString(directory.resolve("wrong.conf"), """
                engine {
                  pipeline.ring-size = 1000
                }
                """);
            assertWrong(site, config, "wrong.conf: line 2: engine.pipeline.ring-size: ", "power of two");
            Files.writeString(config, "engine {\n\n  jornal.durability = sync\n}\n");
            assertWrong(site, config, "wrong.conf: line 3: engine.jornal.durability: ", "there is no such setting");
        }
    }

    private static void assertWrong(final EngineSite site, final Path config, final String... parts)
        throws Exception {
        final JishiProcess engine = site.start("engine", "--config", config.toString());
        assertThat(engine.awaitExit()).as(engine.said()).isEqualTo(2);
        assertThat(engine.said()).contains(parts);
    }
}
