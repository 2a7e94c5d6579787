package io.jishi.node;

import io.aeron.Aeron;
import io.aeron.ChannelUri;
import io.aeron.CommonContext;
import io.aeron.exceptions.AeronException;
import io.jishi.wire.LogonDecoder;
import io.jishi.wire.LogonRefusal;
import io.jishi.wire.MessageHeaderDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.agrona.concurrent.NanoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides logons and brings the answers to the clients, never waiting for one. An accepted client gets its answer first
 * and its events after it; and the answer only when every command taken from its session before is in the journal, so
 * that the client sequence it names is final. Ingress agent only.
 */
final class LogonDesk {
    private static final Logger LOGGER = LoggerFactory.getLogger(LogonDesk.class);
    private static final int MAX_TOKEN_LENGTH = 256;
    private static final int MAX_CHANNEL_LENGTH = 512;
    private static final long LONGEST_HEARTBEAT_MS = 60_000;

    private final NodeContext ctx;
    private final Aeron aeron;
    private final SessionDirectory directory;
    private final StreamIndex publicStream;
    private final SessionDesk sessions;
    private final ClientSequences sequences;
    private final LongSupplier publishedCommands;
    private final SessionPublisher publisher;
    private final NodeStats stats;
    private final NanoClock clock;
    private final List<PendingLogon> pending = new ArrayList<>();
    private boolean stopping;

    /**
     * Makes the desk.
     *
     * @param ctx               the node's settings.
     * @param aeron             to open publications with.
     * @param router            its public stream is read.
     * @param directory         of registered sessions.
     * @param sessions          where accepted connections go.
     * @param sequences         of the sessions' commands.
     * @param publishedCommands sequence of the last command published: it and all before are journaled.
     * @param tools             of the ingress agent.
     */
    LogonDesk(
        final NodeContext ctx,
        final Aeron aeron,
        final EventRouter router,
        final SessionDirectory directory,
        final SessionDesk sessions,
        final ClientSequences sequences,
        final LongSupplier publishedCommands,
        final IngressTools tools) {
        this.ctx = ctx;
        this.aeron = aeron;
        this.directory = directory;
        this.publicStream = router.publicStream();
        this.sessions = sessions;
        this.sequences = sequences;
        this.publishedCommands = publishedCommands;
        publisher = tools.publisher();
        stats = tools.stats();
        clock = tools.clock();
    }

    /** From now on every logon is refused NOT_READY. */
    void stop() {
        stopping = true;
    }

    /** A logon arrived; its shape has been checked. */
    void onLogon(final LogonDecoder logon, final int imageSessionId) {
        final byte[] token = new byte[logon.tokenLength()];
        logon.getToken(token, 0, token.length);
        final LogonRequest request = LogonRequest.read(logon, imageSessionId);
        final String channel = responseChannel(request);
        if (channel == null || token.length > MAX_TOKEN_LENGTH || isPending(request)) {
            stats.onMalformed();
            return;
        }
        final LogonRefusal refusal = decide(request, token);
        if (!hasRoom(refusal)) {
            stats.onMalformed();
            return;
        }
        final long deadlineNs = clock.nanoTime() + ctx.sessions().logonTimeoutNs();
        pending.add(new PendingLogon(aeron, request, refusal, channel, deadlineNs));
    }

    private boolean isPending(final LogonRequest request) {
        return pending.stream().anyMatch(other -> other.request().equals(request));
    }

    /** Who is refused waits only while there is room, so that nobody without a token holds up those who have one. */
    private boolean hasRoom(final LogonRefusal refusal) {
        if (pending.size() < ctx.sessions().maxPendingLogons()) {
            return true;
        }
        for (int i = 0; refusal == null && i < pending.size(); i++) {
            if (pending.get(i).refusal() != null) {
                pending.remove(i).abandon(aeron);
                return true;
            }
        }
        return false;
    }

    private LogonRefusal decide(final LogonRequest request, final byte[] token) {
        if (request.version() > MessageHeaderDecoder.SCHEMA_VERSION) {
            return LogonRefusal.VERSION;
        }
        if (stopping) {
            return LogonRefusal.NOT_READY;
        }
        final RegisteredSession session = directory.find(request.sessionId());
        if (session == null || !session.matches(token)) {
            return LogonRefusal.UNKNOWN_SESSION;
        }
        if (!session.enabled()) {
            return LogonRefusal.DISABLED;
        }
        if (request.lastSessionSequence() < 0 || request.lastSessionSequence() > session.stream().count()
            || request.lastPublicSequence() < 0 || request.lastPublicSequence() > publicStream.count()) {
            return LogonRefusal.BAD_RESUME;
        }
        return null;
    }

    /**
     * The channel to answer on: unicast UDP to an endpoint, or IPC where the media driver is shared. Anything else
     * cannot even be refused, only ignored.
     */
    private String responseChannel(final LogonRequest request) {
        if (request.responseChannel().length() > MAX_CHANNEL_LENGTH) {
            return null;
        }
        try {
            final ChannelUri asked = ChannelUri.parse(request.responseChannel());
            final boolean ipc = asked.isIpc() && ctx.transport().aeronDirectory() != null;
            if (!ipc && (!asked.isUdp() || asked.get(CommonContext.ENDPOINT_PARAM_NAME) == null)) {
                LOGGER.warn("logon of session {} names a response channel that is neither udp with an endpoint nor "
                    + "ipc of a shared driver: {}", request.sessionId(), request.responseChannel());
                return null;
            }
            // Only where to send is the client's to say; how is ours.
            final String channel =
                ipc ? "aeron:ipc" : "aeron:udp?endpoint=" + asked.get(CommonContext.ENDPOINT_PARAM_NAME);
            return channel + (ipc ? "?" : "|") + "term-length=" + ctx.transport().sessionTermLength();
        } catch (final IllegalArgumentException e) {
            LOGGER.warn("logon of session {} names no Aeron channel: {}", request.sessionId(),
                request.responseChannel());
            return null;
        }
    }

    /** Moves the logons under way on. */
    int doWork(final long nowNs) {
        int work = 0;
        for (int i = pending.size() - 1; i >= 0; i--) {
            final PendingLogon logon = pending.get(i);
            if (isFinished(logon, nowNs)) {
                pending.remove(i);
                work++;
            }
        }
        return work;
    }

    private boolean isFinished(final PendingLogon logon, final long nowNs) {
        try {
            if (logon.isReached(aeron) && answer(logon, nowNs)) {
                return true;
            }
        } catch (final AeronException e) {
            LOGGER.warn("cannot open the response channel of session {}: {}", logon.request().sessionId(),
                e.getMessage());
            return true;
        }
        if (logon.isOver(nowNs)) {
            LOGGER.warn("session {} does not listen on {}", logon.request().sessionId(),
                logon.request().responseChannel());
            logon.abandon(aeron);
            return true;
        }
        return false;
    }

    private boolean answer(final PendingLogon logon, final long nowNs) {
        final LogonRequest request = logon.request();
        if (logon.refusal() == null) {
            return accept(logon, nowNs);
        }
        if (publisher.logonRefused(logon.publication(), request.logonId(), request.sessionId(), logon.refusal())) {
            LOGGER.info("session {} refused: {}", request.sessionId(), logon.refusal());
            logon.abandon(aeron);
            return true;
        }
        return false;
    }

    private boolean accept(final PendingLogon logon, final long nowNs) {
        final LogonRequest request = logon.request();
        final RegisteredSession session = directory.find(request.sessionId());
        sessions.replace(session);
        if (publishedCommands.getAsLong() < sequences.lastCommandSequence(request.sessionId())) {
            return false;
        }
        final long publicCount = publicStream.count();
        final boolean sent = publisher.logonAccepted(
            logon.publication(),
            request.logonId(),
            request.sessionId(),
            sequences.lastClientSequence(request.sessionId()),
            session.stream().count(),
            publicCount);
        if (!sent) {
            return false;
        }
        final Connection connection = new Connection(session, logon.publication(), request.imageSessionId(),
            silenceLimitNs(request), request.lastSessionSequence(), nowNs);
        if (request.wantPublic() && request.lastPublicSequence() < publicCount) {
            connection.requestPublicResend(request.lastPublicSequence() + 1);
        }
        sessions.connect(connection);
        return true;
    }

    private long silenceLimitNs(final LogonRequest request) {
        final long own = ctx.sessions().heartbeatIntervalNs();
        final long asked = TimeUnit.MILLISECONDS.toNanos(Math.min(request.heartbeatMs(), LONGEST_HEARTBEAT_MS));
        return ctx.sessions().missedHeartbeats() * (asked > 0 ? asked : own);
    }

    void close() {
        pending.forEach(logon -> logon.abandon(aeron));
        pending.clear();
    }
}
