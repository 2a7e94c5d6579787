package io.jishi.client;

import io.aeron.Aeron;
import io.aeron.Publication;
import io.aeron.Subscription;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.aeron.logbuffer.FragmentHandler;
import io.jishi.wire.LogonDecoder;
import io.jishi.wire.MessageHeaderDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.agrona.CloseHelper;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.SystemNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/** A {@link FakeEngine} that listens on real channels with a media driver of its own; can be killed and restarted. */
final class AeronEngine implements AutoCloseable {
    private static final int PUBLIC_STREAM = 1003;

    final String ingressChannel = "aeron:udp?endpoint=localhost:" + freePort();
    final FakeEngine engine;
    private final String publicChannel = "aeron:udp?control-mode=dynamic|control=localhost:" + freePort();
    private final Map<Integer, FakeEngine.Link> links = new HashMap<>();
    private final FragmentHandler onFragment = (buffer, offset, length, header) -> {
        final byte[] message = new byte[length];
        buffer.getBytes(offset, message);
        this.onMessage(message, header.sessionId());
    };
    private MediaDriver driver;
    private Aeron aeron;
    private Subscription ingress;
    private Publication publicEvents;

    AeronEngine() {
        engine = new FakeEngine(new Random(1), SystemNanoClock.INSTANCE, publicChannel);
        restart();
    }

    private static int freePort() {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void restart() {
        driver = MediaDriver.launchEmbedded(new MediaDriver.Context()
            .threadingMode(ThreadingMode.SHARED)
            .sharedIdleStrategy(new BackoffIdleStrategy(1, 1, 1_000, 1_000_000))
            .publicationTermBufferLength(256 * 1024)
            .dirDeleteOnStart(true)
            .dirDeleteOnShutdown(true));
        aeron = Aeron.connect(new Aeron.Context().aeronDirectoryName(driver.aeronDirectoryName()));
        ingress = aeron.addSubscription(ingressChannel, 1001);
        publicEvents = aeron.addPublication(publicChannel, PUBLIC_STREAM);
        engine.restart();
    }

    /** Ends at once, without a word to the clients. */
    void kill() {
        engine.kill();
        links.clear();
        CloseHelper.closeAll(aeron, driver);
    }

    void step() {
        if (engine.isUp()) {
            ingress.poll(onFragment, 10);
            engine.step();
        }
    }

    private void onMessage(final byte[] message, final int image) {
        final UnsafeBuffer buffer = new UnsafeBuffer(message);
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, 0);
        if (header.templateId() == LogonDecoder.TEMPLATE_ID) {
            final LogonDecoder logon = new LogonDecoder().wrapAndApplyHeader(buffer, 0, header);
            final int streamId = logon.responseStreamId();
            logon.token();
            links.put(image, new AeronLink(aeron.addPublication(logon.responseChannel(), streamId)));
        }
        engine.onMessage(links.get(image), message);
    }

    @Override
    public void close() {
        CloseHelper.closeAll(aeron, driver);
    }

    /** The publications to one client. */
    private final class AeronLink implements FakeEngine.Link {
        private final Publication responses;

        AeronLink(final Publication responses) {
            this.responses = responses;
        }

        @Override
        public void toClient(final byte[] message) {
            send(responses, message);
        }

        @Override
        public void toPublic(final byte[] message) {
            send(publicEvents, message);
        }

        private void send(final Publication publication, final byte[] message) {
            final UnsafeBuffer buffer = new UnsafeBuffer(message);
            for (int i = 0; i < 2_000 && publication.offer(buffer) < 0; i++) {
                LockSupport.parkNanos(1_000_000);
                if (publication == publicEvents && !publication.isConnected()) {
                    return;
                }
            }
        }
    }
}
