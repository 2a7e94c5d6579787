package io.jishi.node;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.Subscription;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.aeron.exceptions.AeronException;
import io.aeron.exceptions.DriverTimeoutException;
import io.aeron.exceptions.TimeoutException;
import io.jishi.node.NodeStartException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agrona.CloseHelper;
import org.agrona.IoUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Aeron of a node: the embedded media driver, or the connection to an external one, and the node's own channels. The
 * embedded driver's directory is named after the data directory, so that the leftovers of an engine that was killed are
 * found and deleted by the next.
 */
final class Transport implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Transport.class);
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final long LEAST_SHARED_MEMORY = 512L << 20;

    private final MediaDriver driver;
    private final Aeron aeron;
    private final Subscription ingress;
    private final ExclusivePublication publicEvents;

    private Transport(
        final MediaDriver driver,
        final Aeron aeron,
        final Subscription ingress,
        final ExclusivePublication publicEvents) {
        this.driver = driver;
        this.aeron = aeron;
        this.ingress = ingress;
        this.publicEvents = publicEvents;
    }

    /**
     * Starts the driver when it is embedded, connects, and opens ingress and the public channel.
     *
     * @throws NodeStartException when a channel cannot be opened or no driver answers.
     */
    static Transport open(final NodeContext ctx, final FailureListener failures) {
        final TransportContext settings = ctx.transport();
        MediaDriver driver = null;
        Aeron aeron = null;
        try {
            driver = settings.aeronDirectory() == null ? launchDriver(ctx) : null;
            final String directory =
                driver == null ? settings.aeronDirectory().toString() : driver.aeronDirectoryName();
            aeron = Aeron.connect(new Aeron.Context()
                .aeronDirectoryName(directory)
                .driverTimeoutMs(settings.driverTimeoutMs())
                .errorHandler(error -> onClientError(error, failures)));
            return new Transport(driver, aeron,
                aeron.addSubscription(settings.ingressChannel(), settings.ingressStreamId()),
                aeron.addExclusivePublication(settings.publicChannel(), settings.publicStreamId()));
        } catch (final DriverTimeoutException e) {
            CloseHelper.quietCloseAll(aeron, driver);
            throw new NodeStartException(Kind.UNREACHABLE, "no media driver answers in " + settings.aeronDirectory()
                + "; start one there, or leave the directory out to embed one", e);
        } catch (final AeronException e) {
            CloseHelper.quietCloseAll(aeron, driver);
            throw new NodeStartException(Kind.FAILED, "cannot open " + settings.ingressChannel() + " and "
                + settings.publicChannel() + ": " + e.getMessage() + "; is another engine using them?", e);
        }
    }

    /**
     * What the client of Aeron reports, which includes whatever a handler of ours throws while it polls: that is a
     * defect and ends the node, as does a lost driver. Aeron's other errors concern one publication.
     */
    private static void onClientError(final Throwable error, final FailureListener failures) {
        if (error instanceof TimeoutException || !(error instanceof AeronException)) {
            failures.onFailure("the transport failed", error);
        } else {
            LOGGER.warn("Aeron: {}", error.getMessage());
        }
    }

    private static MediaDriver launchDriver(final NodeContext ctx) {
        final Path parent = driverParent(ctx.dataDirectory());
        final String dataDirectory = ctx.dataDirectory().toAbsolutePath().normalize().toString();
        final String prefix = "jishi-" + Integer.toHexString(dataDirectory.hashCode());
        deleteLeftovers(parent, prefix);
        final Path directory = parent.resolve(prefix + "-" + ProcessHandle.current().pid());
        return MediaDriver.launch(new MediaDriver.Context()
            .aeronDirectoryName(directory.toString())
            .threadingMode(ThreadingMode.SHARED)
            .sharedIdleStrategy(ctx.transport().driverIdle().newIdleStrategy())
            .publicationTermBufferLength(ctx.transport().sessionTermLength())
            .termBufferSparseFile(true)
            .dirDeleteOnStart(true)
            .dirDeleteOnShutdown(true)
            .warnIfDirectoryExists(false)
            .errorHandler(error -> LOGGER.warn("media driver: {}", error.getMessage())));
    }

    private static Path driverParent(final Path dataDirectory) {
        try {
            if (Files.isWritable(SHARED_MEMORY)
                && Files.getFileStore(SHARED_MEMORY).getUsableSpace() >= LEAST_SHARED_MEMORY) {
                return SHARED_MEMORY;
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot measure " + SHARED_MEMORY, e);
        }
        return dataDirectory.toAbsolutePath();
    }

    /** The data directory is locked by us, so whoever left these is dead. */
    private static void deleteLeftovers(final Path parent, final String prefix) {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, prefix + "-*")) {
            leftovers.forEach(leftover -> IoUtil.delete(leftover.toFile(), true));
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot look for leftovers in " + parent, e);
        }
    }

    Aeron aeron() {
        return aeron;
    }

    Subscription ingress() {
        return ingress;
    }

    ExclusivePublication publicEvents() {
        return publicEvents;
    }

    @Override
    public void close() {
        CloseHelper.quietCloseAll(aeron, driver);
    }
}
