package io.jishi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine is killed with SIGKILL while two gateways trade; nothing that was acknowledged is lost. */
class KillTest {
    private static final long SEED = Long.getLong("jishi.test.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("jishi.test.kills", 4);
    private static final int MOST_COMMANDS_BETWEEN_KILLS = 1_200;
    private static final int BURST = 40;

    @TempDir
    private Path directory;

    @Test
    void shouldLoseNothingWhenKilledAtRandomMoments() throws Exception {
        killAndProve(KILLS);
    }

    @Test
    void shouldKeepItsPromiseWithSync() throws Exception {
        killAndProve(1, "journal.durability = sync");
    }

    private void killAndProve(final int kills, final String... settings) throws Exception {
        final Random random = new Random(SEED);
        try (MediaDrivers drivers = new MediaDrivers(); EngineSite site = new EngineSite(directory, settings)) {
            JishiProcess engine = site.startEngine();
            try (Gateway ctex = Gateway.loggedOn(site, drivers.aeron(), TestMarket.CTEX);
                Gateway sztc = Gateway.loggedOn(site, drivers.aeron(), TestMarket.SZTC)) {
                final Flow atCtex = new Flow(ctex, SEED);
                final Flow atSztc = new Flow(sztc, SEED);
                for (int kill = 0; kill < kills; kill++) {
                    flow(random, atCtex, atSztc, BURST + random.nextInt(MOST_COMMANDS_BETWEEN_KILLS));
                    engine.kill();
                    engine = site.startEngine();
                }
                flow(random, atCtex, atSztc, BURST);
                atCtex.finish();
                atSztc.finish();
                Promise.awaitStreams(site, ctex, sztc);
                prove(site, engine, ctex, sztc);
                assertThat(ctex.acknowledged() + sztc.acknowledged())
                    .isEqualTo(ctex.submitted.size() + sztc.submitted.size());
                // Two kills within one silence are one disconnection to the gateway.
                assertThat(ctex.disconnects).isNotEmpty();
            }
        } catch (final AssertionError e) {
            throw new AssertionError("seed " + SEED + " (-Djishi.test.seed)", e);
        }
    }

    /** Bursts of both, so that much is under way whenever the engine dies. */
    private static void flow(final Random random, final Flow one, final Flow other, final int commands)
        throws InterruptedException {
        int done = 0;
        while (done < commands) {
            final int burst = 1 + random.nextInt(BURST);
            (random.nextBoolean() ? one : other).steps(burst);
            done += burst;
            if (random.nextInt(4) == 0) {
                Thread.sleep(1);
            }
        }
    }

    private static void prove(final EngineSite site, final JishiProcess engine, final Gateway... gateways)
        throws Exception {
        assertThat(engine.terminate()).as(engine.said()).isZero();
        final Promise promise = new Promise(site);
        for (final Gateway gateway : gateways) {
            assertThat(gateway.trades).as("trades of %d", gateway.sessionId()).isNotEmpty();
            assertThat(gateway.rejections).as("rejections of %d", gateway.sessionId()).isNotEmpty();
        }
        promise.holdsFor(gateways);
        promise.holdsForAReplay(engine);
    }
}
