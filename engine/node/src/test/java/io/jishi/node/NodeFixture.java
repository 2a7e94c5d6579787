package io.jishi.node;

import io.aeron.Aeron;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.jishi.core.state.CoreLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.CloseHelper;
import org.agrona.IoUtil;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

/** Nodes and clients of one test: a directory, free ports, a media driver for the clients. */
final class NodeFixture implements AutoCloseable {
    final Path directory;
    private final int ingressPort = freePort();
    private final int publicPort = freePort();
    private final MediaDriver driver;
    private final Aeron aeron;
    private final List<AutoCloseable> open = new ArrayList<>();

    NodeFixture() {
        try {
            directory = Files.createTempDirectory("jishi-node-test");
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        driver = MediaDriver.launch(new MediaDriver.Context()
            .aeronDirectoryName(directory.resolve("client-driver").toString())
            .threadingMode(ThreadingMode.SHARED)
            .sharedIdleStrategy(new SleepingMillisIdleStrategy(1))
            .publicationTermBufferLength(1 << 20)
            .dirDeleteOnShutdown(true));
        aeron = Aeron.connect(new Aeron.Context().aeronDirectoryName(driver.aeronDirectoryName()));
    }

    private static int freePort() {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        } catch (final SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path dataDirectory() {
        return directory.resolve("data");
    }

    String clientDriverDirectory() {
        return driver.aeronDirectoryName();
    }

    Aeron aeron() {
        return aeron;
    }

    NodeContext context() {
        final NodeContext ctx = new NodeContext()
            .dataDirectory(dataDirectory())
            .journalBlockSizeBytes(1 << 20)
            .minFreeSpaceBytes(2 << 20)
            .reservedSpaceBytes(1 << 20)
            .coreLimits(new CoreLimits().maxOrders(10_000).maxLevels(10_000).maxListings(10_000).maxAssets(1_000)
                .maxParticipants(1_000).maxTimers(10_000).maxGrants(1_000).maxLots(100).maxBids(1_000)
                .maxScores(1_000).maxDeals(1_000).maxReservations(1_000).maxMatches(1_000).maxSnapshotOrders(1_000))
            .bootstrapCommands(TestCommands.market());
        ctx.transport()
            .ingressChannel("aeron:udp?endpoint=localhost:" + ingressPort)
            .publicChannel("aeron:udp?control-mode=dynamic|control=localhost:" + publicPort)
            .publicSubscriptionChannel(
                "aeron:udp?endpoint=localhost:0|control-mode=dynamic|control=localhost:" + publicPort);
        return ctx;
    }

    EngineNode start() {
        return start(ctx -> { });
    }

    EngineNode start(final Consumer<NodeContext> settings) {
        final NodeContext ctx = context();
        settings.accept(ctx);
        final EngineNode node = EngineNode.start(ctx.conclude());
        open.add(node);
        return node;
    }

    /** Has the node's exchange be one that the test can hold up; made when the node starts. */
    static TestMatcher[] testMatcher(final NodeContext ctx) {
        final TestMatcher[] last = new TestMatcher[1];
        ctx.matcherFactory(() -> {
            final TestMatcher matcher = new TestMatcher(new CoreMatcher(ctx.coreLimits()));
            // The last is the node's; one before is the scratch exchange on which the bootstrap is tried.
            last[0] = matcher;
            return matcher;
        });
        return last;
    }

    TestClient client(final int sessionId) {
        return client(sessionId, context().transport());
    }

    TestClient client(final int sessionId, final TransportContext transport) {
        final TestClient client = new TestClient(aeron, transport, sessionId);
        open.add(client);
        return client;
    }

    @Override
    public void close() {
        for (int i = open.size() - 1; i >= 0; i--) {
            CloseHelper.quietClose(open.get(i));
        }
        CloseHelper.quietCloseAll(aeron, driver);
        IoUtil.delete(directory.toFile(), true);
    }
}
