package io.jishi.client;

import io.aeron.Aeron;
import io.aeron.ChannelUri;
import io.aeron.CommonContext;
import io.aeron.FragmentAssembler;
import io.aeron.Publication;
import io.aeron.Subscription;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.ThreadingMode;
import io.aeron.exceptions.AeronException;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.BackoffIdleStrategy;

/** The transport over Aeron; opens everything asynchronously, so that driving the client never waits for the driver. */
final class AeronTransport implements Transport {
    private static final long NONE = Aeron.NULL_VALUE;
    private static final int RESPONSE_STREAMS = 1000;
    private static final int TERM_LENGTH = 4 * 1024 * 1024;
    private static final long LONGEST_PARK_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final JishiClient.Context context;
    private final MediaDriver driver;
    private final Aeron aeron;
    private final FragmentAssembler assembler = new FragmentAssembler(
        (buffer, offset, length, header) -> this.handler.onMessage(buffer, offset, length));
    private final FragmentAssembler publicAssembler = new FragmentAssembler(
        (buffer, offset, length, header) -> this.handler.onMessage(buffer, offset, length));
    private MessageHandler handler;
    private volatile Publication ingress;
    private Subscription responses;
    private Subscription publicEvents;
    private long ingressRegistration = NONE;
    private long responsesRegistration = NONE;
    private long publicRegistration = NONE;
    private int responseStreamId;
    private String responseChannel;

    AeronTransport(final JishiClient.Context context) {
        this.context = context;
        if (context.aeron != null) {
            driver = null;
            aeron = context.aeron;
            return;
        }
        driver = context.aeronDirectoryName == null ? embeddedDriver() : null;
        final String directory = driver == null ? context.aeronDirectoryName : driver.aeronDirectoryName();
        aeron = connect(directory);
    }

    private static MediaDriver embeddedDriver() {
        return MediaDriver.launchEmbedded(new MediaDriver.Context()
            .threadingMode(ThreadingMode.SHARED)
            .sharedIdleStrategy(new BackoffIdleStrategy(1, 1, 1_000, LONGEST_PARK_NS))
            .publicationTermBufferLength(TERM_LENGTH)
            .ipcTermBufferLength(TERM_LENGTH)
            .termBufferSparseFile(true)
            .dirDeleteOnStart(true)
            .dirDeleteOnShutdown(true));
    }

    private Aeron connect(final String directory) {
        try {
            return Aeron.connect(new Aeron.Context()
                .aeronDirectoryName(directory)
                .errorHandler(context.connectionListener::onError)
                .subscriberErrorHandler(context.connectionListener::onError));
        } catch (final RuntimeException e) {
            CloseHelper.quietClose(driver);
            throw e;
        }
    }

    @Override
    public void open(final int attempt) {
        responseStreamId = context.responseStreamId + attempt % RESPONSE_STREAMS;
        responsesRegistration = aeron.asyncAddSubscription(context.responseChannel, responseStreamId);
        ingressRegistration = aeron.asyncAddPublication(context.ingressChannel, context.ingressStreamId);
    }

    @Override
    public boolean isReady() {
        if (ingress == null && ingressRegistration != NONE) {
            ingress = aeron.getPublication(ingressRegistration);
        }
        if (responses == null && responsesRegistration != NONE) {
            responses = aeron.getSubscription(responsesRegistration);
        }
        if (responses != null && responseChannel == null) {
            responseChannel = resolved(responses);
        }
        return responseChannel != null && isConnected();
    }

    private static String resolved(final Subscription subscription) {
        return subscription.channel().startsWith(CommonContext.IPC_CHANNEL)
            ? subscription.channel() : subscription.tryResolveChannelEndpointPort();
    }

    @Override
    public boolean isConnected() {
        final Publication publication = ingress;
        return publication != null && publication.isConnected();
    }

    @Override
    public String responseChannel() {
        return responseChannel;
    }

    @Override
    public int responseStreamId() {
        return responseStreamId;
    }

    @Override
    public void openPublic(final String channel, final int streamId) {
        publicRegistration = aeron.asyncAddSubscription(subscriberChannel(channel), streamId);
    }

    /** A subscriber of a stream that is sent to each in turn listens at an endpoint of its own. */
    private String subscriberChannel(final String channel) {
        final ChannelUri uri = ChannelUri.parse(channel);
        if (uri.get(CommonContext.MDC_CONTROL_PARAM_NAME) == null
            || uri.get(CommonContext.ENDPOINT_PARAM_NAME) != null) {
            return channel;
        }
        final String own = ChannelUri.parse(context.responseChannel).get(CommonContext.ENDPOINT_PARAM_NAME);
        final String host = own == null ? "localhost" : own.substring(0, own.lastIndexOf(':'));
        uri.put(CommonContext.ENDPOINT_PARAM_NAME, host + ":0");
        return uri.toString();
    }

    @Override
    public long offer(final DirectBuffer buffer, final int offset, final int length) {
        final Publication publication = ingress;
        if (publication == null) {
            return NOT_CONNECTED;
        }
        final long result = publication.offer(buffer, offset, length);
        if (result > 0) {
            return result;
        }
        return result == Publication.BACK_PRESSURED || result == Publication.ADMIN_ACTION
            ? BACK_PRESSURED : NOT_CONNECTED;
    }

    @Override
    public int poll(final MessageHandler newHandler, final int limit) {
        handler = newHandler;
        int received = 0;
        if (responses != null) {
            received += responses.poll(assembler, limit);
        }
        if (publicEvents == null && publicRegistration != NONE) {
            publicEvents = publicSubscription();
        }
        if (publicEvents != null) {
            received += publicEvents.poll(publicAssembler, limit);
        }
        return received;
    }

    private Subscription publicSubscription() {
        try {
            return aeron.getSubscription(publicRegistration);
        } catch (final AeronException e) {
            // Without it, public events are still asked for and come with the replies.
            publicRegistration = NONE;
            context.connectionListener.onError(e);
            return null;
        }
    }

    @Override
    public void disconnect() {
        if (ingressRegistration != NONE) {
            aeron.asyncRemovePublication(ingressRegistration);
        }
        if (responsesRegistration != NONE) {
            aeron.asyncRemoveSubscription(responsesRegistration);
        }
        if (publicRegistration != NONE) {
            aeron.asyncRemoveSubscription(publicRegistration);
        }
        ingressRegistration = NONE;
        responsesRegistration = NONE;
        publicRegistration = NONE;
        ingress = null;
        responses = null;
        publicEvents = null;
        responseChannel = null;
        assembler.clear();
        publicAssembler.clear();
    }

    @Override
    public void close() {
        if (!aeron.isClosed()) {
            disconnect();
        }
        if (context.aeron == null) {
            CloseHelper.closeAll(aeron, driver);
        }
    }
}
