package io.jishi.node;

import static io.jishi.node.Checks.notConcluded;
import static io.jishi.node.Checks.present;
import static io.jishi.node.Checks.rule;

import io.aeron.ChannelUri;
import java.nio.file.Path;

/**
 * Aeron's part of the {@link NodeContext}: media driver, channels, streams, idling. Set, then concluded by the node's
 * context; frozen from then on. Not thread safe.
 */
public final class TransportContext {
    private boolean concluded;
    private Path aeronDirectory;
    private String ingressChannel = "aeron:udp?endpoint=localhost:20110";
    private int ingressStreamId = 1001;
    private String publicChannel = "aeron:udp?control-mode=dynamic|control=localhost:20111";
    private String publicSubscriptionChannel =
        "aeron:udp?endpoint=localhost:0|control=localhost:20111|control-mode=dynamic";
    private int publicStreamId = 1003;
    private int sessionTermLength = 1 << 20;
    private long driverTimeoutMs = 10_000;
    private int ingressFragmentLimit = 64;
    private IdleKind agentIdle = IdleKind.BACKOFF;
    private IdleKind driverIdle = IdleKind.BACKOFF;

    /** Validates and freezes; called by {@link NodeContext#conclude()}. */
    void conclude() {
        notConcluded(concluded);
        channel("ingressChannel", ingressChannel);
        channel("publicChannel", publicChannel);
        channel("publicSubscriptionChannel", publicSubscriptionChannel);
        rule(ingressStreamId != publicStreamId || !ingressChannel.equals(publicChannel),
            "ingress and public stream must differ in channel or stream id");
        rule(sessionTermLength >= 1 << 16 && sessionTermLength <= 1 << 30 && Integer.bitCount(sessionTermLength) == 1,
            "sessionTermLength must be a power of two from 65536 to 1073741824, is " + sessionTermLength);
        Checks.positive("driverTimeoutMs", driverTimeoutMs);
        Checks.positive("ingressFragmentLimit", ingressFragmentLimit);
        present("agentIdle", agentIdle);
        present("driverIdle", driverIdle);
        concluded = true;
    }

    private static void channel(final String name, final String channel) {
        present(name, channel);
        try {
            ChannelUri.parse(channel);
        } catch (final IllegalArgumentException e) {
            throw new NodeStartException(NodeStartException.Kind.USAGE,
                name + " is not an Aeron channel: " + channel + " (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Directory of an external media driver.
     *
     * @return the directory; null (the default) starts an embedded driver with a directory of its own, deleted when
     *     the node closes.
     */
    public Path aeronDirectory() {
        return aeronDirectory;
    }

    /**
     * Sets {@link #aeronDirectory()}.
     *
     * @param directory of a running media driver, or null for an embedded one.
     * @return this.
     */
    public TransportContext aeronDirectory(final Path directory) {
        notConcluded(concluded);
        aeronDirectory = directory;
        return this;
    }

    /**
     * How long a silent media driver is waited for before it counts as lost.
     *
     * @return milliseconds.
     */
    public long driverTimeoutMs() {
        return driverTimeoutMs;
    }

    /**
     * Sets {@link #driverTimeoutMs()}.
     *
     * @param timeoutMs positive.
     * @return this.
     */
    public TransportContext driverTimeoutMs(final long timeoutMs) {
        notConcluded(concluded);
        driverTimeoutMs = timeoutMs;
        return this;
    }

    /**
     * Channel on which the engine takes commands and messages of the session layer.
     *
     * @return an Aeron channel.
     */
    public String ingressChannel() {
        return ingressChannel;
    }

    /**
     * Sets {@link #ingressChannel()}.
     *
     * @param channel an Aeron channel.
     * @return this.
     */
    public TransportContext ingressChannel(final String channel) {
        notConcluded(concluded);
        ingressChannel = channel;
        return this;
    }

    /**
     * Stream of the {@link #ingressChannel()}.
     *
     * @return the stream id.
     */
    public int ingressStreamId() {
        return ingressStreamId;
    }

    /**
     * Sets {@link #ingressStreamId()}.
     *
     * @param streamId the stream id.
     * @return this.
     */
    public TransportContext ingressStreamId(final int streamId) {
        notConcluded(concluded);
        ingressStreamId = streamId;
        return this;
    }

    /**
     * Channel on which the engine publishes public events.
     *
     * @return an Aeron channel.
     */
    public String publicChannel() {
        return publicChannel;
    }

    /**
     * Sets {@link #publicChannel()}; set {@link #publicSubscriptionChannel(String)} with it.
     *
     * @param channel an Aeron channel.
     * @return this.
     */
    public TransportContext publicChannel(final String channel) {
        notConcluded(concluded);
        publicChannel = channel;
        return this;
    }

    /**
     * Channel that clients are told to subscribe to for public events.
     *
     * @return an Aeron channel.
     */
    public String publicSubscriptionChannel() {
        return publicSubscriptionChannel;
    }

    /**
     * Sets {@link #publicSubscriptionChannel()}.
     *
     * @param channel an Aeron channel.
     * @return this.
     */
    public TransportContext publicSubscriptionChannel(final String channel) {
        notConcluded(concluded);
        publicSubscriptionChannel = channel;
        return this;
    }

    /**
     * Stream of the {@link #publicChannel()}.
     *
     * @return the stream id.
     */
    public int publicStreamId() {
        return publicStreamId;
    }

    /**
     * Sets {@link #publicStreamId()}.
     *
     * @param streamId the stream id.
     * @return this.
     */
    public TransportContext publicStreamId(final int streamId) {
        notConcluded(concluded);
        publicStreamId = streamId;
        return this;
    }

    /**
     * Term length of the publication to each session; half of it may be unread before a client counts as slow.
     *
     * @return bytes, a power of two.
     */
    public int sessionTermLength() {
        return sessionTermLength;
    }

    /**
     * Sets {@link #sessionTermLength()}.
     *
     * @param bytes a power of two from 65,536.
     * @return this.
     */
    public TransportContext sessionTermLength(final int bytes) {
        notConcluded(concluded);
        sessionTermLength = bytes;
        return this;
    }

    /**
     * Most fragments taken from ingress in one duty cycle.
     *
     * @return a count.
     */
    public int ingressFragmentLimit() {
        return ingressFragmentLimit;
    }

    /**
     * Sets {@link #ingressFragmentLimit()}.
     *
     * @param limit positive.
     * @return this.
     */
    public TransportContext ingressFragmentLimit(final int limit) {
        notConcluded(concluded);
        ingressFragmentLimit = limit;
        return this;
    }

    /**
     * How the node's agents (ingress, catch-up) idle.
     *
     * @return the kind.
     */
    public IdleKind agentIdle() {
        return agentIdle;
    }

    /**
     * Sets {@link #agentIdle()}.
     *
     * @param kind of idling.
     * @return this.
     */
    public TransportContext agentIdle(final IdleKind kind) {
        notConcluded(concluded);
        agentIdle = kind;
        return this;
    }

    /**
     * How the embedded media driver idles.
     *
     * @return the kind.
     */
    public IdleKind driverIdle() {
        return driverIdle;
    }

    /**
     * Sets {@link #driverIdle()}.
     *
     * @param kind of idling.
     * @return this.
     */
    public TransportContext driverIdle(final IdleKind kind) {
        notConcluded(concluded);
        driverIdle = kind;
        return this;
    }
}
