package io.jishi.client;

import io.aeron.Aeron;
import io.jishi.client.command.CommandSink;
import io.jishi.client.command.Commands;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.NanoClock;
import org.agrona.concurrent.SystemNanoClock;

/**
 * A session with a Jishi engine: submits commands, receives events, reconnects and resumes by itself.
 * <p>
 * <b>Guarantees.</b> A command that was given a client sequence is applied once, in that order, however often the
 * connection or the engine fails, as long as this object lives. Every event of the session stream, and of the public
 * stream if wanted, is delivered exactly once and in order, across reconnects and engine restarts.
 * <p>
 * <b>Threads.</b> One thread drives the client: the caller's with {@link #poll()}, or the client's own after
 * {@link #start()}. Listeners run on that thread. Commands may be submitted from any thread, listeners included, each
 * thread with its own {@link Commands}; all methods that only read may be called from any thread. {@link #close()} may
 * be called from any thread but not from a listener. Nothing is allocated in steady state.
 */
public final class JishiClient implements Agent, CommandSink, AutoCloseable {
    /** Result of a submission: not logged on. Reconnecting goes on; try again later. */
    public static final long NOT_CONNECTED = -1;
    /** Result of a submission: the transport is full, or earlier commands wait to be sent again. Try again. */
    public static final long BACK_PRESSURED = -2;
    /** Result of a submission: as many commands as the retransmit window holds are unacknowledged. Poll, try again. */
    public static final long WINDOW_FULL = -3;
    /** Result of a submission: the client is closed or has stopped for good. */
    public static final long CLOSED = -4;

    private final Context context;
    private final ClientSession session;
    private final CommandSender sender;
    private final Commands commands;
    private volatile AgentRunner runner;
    private boolean polling;

    JishiClient(final Context context, final Transport transport) {
        this.context = context;
        this.session = new ClientSession(context, transport);
        this.sender = session.sender();
        this.commands = new Commands(this);
    }

    /**
     * Creates a client. It begins to connect when it is first polled or started.
     *
     * @param context its configuration; concluded here, and its own from then on.
     * @return the client; to be closed.
     * @throws IllegalArgumentException if a setting breaks its rule, naming it.
     * @throws IllegalStateException if the state store cannot be read.
     */
    public static JishiClient connect(final Context context) {
        context.conclude();
        final AeronTransport transport = new AeronTransport(context);
        try {
            return new JishiClient(context, transport);
        } catch (final RuntimeException e) {
            transport.close();
            throw e;
        }
    }

    /**
     * Starts a thread that drives the client until it is closed.
     *
     * @return this.
     */
    public JishiClient start() {
        if (runner != null) {
            throw new IllegalStateException("started already");
        }
        final AgentRunner newRunner =
            new AgentRunner(context.idleStrategy, context.connectionListener::onError, null, this);
        runner = newRunner;
        AgentRunner.startOnThread(newRunner);
        return this;
    }

    /**
     * Drives the client: receives, delivers events, reconnects, sends heartbeats. To be called often, at least several
     * times per heartbeat interval, always from the same thread; not after {@link #start()}, not from a listener.
     *
     * @return amount of work done; 0 = the caller may idle.
     */
    public int poll() {
        if (runner != null) {
            throw new IllegalStateException("the client's own thread drives it");
        }
        return doWork();
    }

    /** {@inheritDoc} For the {@link AgentRunner} or invoker that drives the client; otherwise {@link #poll()}. */
    @Override
    public int doWork() {
        if (polling) {
            throw new IllegalStateException("polled from a listener");
        }
        polling = true;
        try {
            return session.doWork();
        } finally {
            polling = false;
        }
    }

    @Override
    public String roleName() {
        return "jishi-client-" + context.sessionId;
    }

    /** {@inheritDoc} Called by the runner that drives the client. */
    @Override
    public void onClose() {
        session.close();
    }

    /**
     * Logs out if logged on and frees everything. Commands not acknowledged are not waited for.
     */
    @Override
    public void close() {
        final AgentRunner running = runner;
        if (polling && (running == null || running.thread() == Thread.currentThread())) {
            throw new IllegalStateException("closed from a listener");
        }
        if (running != null) {
            running.close();
        } else {
            session.close();
        }
    }

    /**
     * The builders of one submitting thread.
     *
     * @return always the same object; a second thread needs {@link #newCommands()}.
     */
    public Commands commands() {
        return commands;
    }

    /**
     * Builders for one more submitting thread.
     *
     * @return a new object, to be kept by its thread.
     */
    public Commands newCommands() {
        return new Commands(this);
    }

    /**
     * Sends an already encoded command; never blocks. Its client sequence and session are filled in by the client.
     * Sending it once is not the end: the client keeps a copy and sends it again until the engine has it.
     *
     * @param buffer holds the message header, the block and variable data of a command of the schema.
     * @param offset where the message header starts.
     * @param length of all of it, at most {@link Context#maxCommandLength(int)}.
     * @return the client sequence, &gt; 0; or {@link #NOT_CONNECTED}, {@link #BACK_PRESSURED}, {@link #WINDOW_FULL} or
     *         {@link #CLOSED}: nothing was sent and no number was used.
     * @throws IllegalArgumentException if it is too short, too long, or not a command.
     */
    @Override
    public long submit(final DirectBuffer buffer, final int offset, final int length) {
        return sender.submit(buffer, offset, length);
    }

    /**
     * Where the client is in the life of its connection.
     *
     * @return the status.
     */
    public ClientStatus status() {
        return session.status();
    }

    /**
     * Whether commands can be submitted.
     *
     * @return true if logged on.
     */
    public boolean isLoggedOn() {
        return session.status() == ClientStatus.LOGGED_ON;
    }

    /**
     * Number that the next command will get.
     *
     * @return the client sequence; 0 before the first logon.
     */
    public long nextClientSequence() {
        return sender.nextSequence();
    }

    /**
     * Last command known to be in the engine's journal, and with it every one before: the engine said so at the logon,
     * or an event caused by the command was received.
     *
     * @return its client sequence, 0 = none.
     */
    public long acknowledgedSequence() {
        return sender.acknowledged();
    }

    /**
     * Whether a command is known to be in the engine's journal.
     *
     * @param clientSequence the command's number.
     * @return true if it is.
     */
    public boolean isAcknowledged(final long clientSequence) {
        return clientSequence <= sender.acknowledged();
    }

    /**
     * Commands submitted and not acknowledged yet.
     *
     * @return how many.
     */
    public long unacknowledged() {
        final long acknowledged = sender.acknowledged();
        return Math.max(0, sender.nextSequence() - 1 - acknowledged);
    }

    /**
     * Last event of the session stream that was delivered.
     *
     * @return its stream sequence, 0 = none.
     */
    public long lastSessionSequence() {
        return session.lastSessionSequence();
    }

    /**
     * Last event of the public stream that was delivered.
     *
     * @return its stream sequence, 0 = none.
     */
    public long lastPublicSequence() {
        return session.lastPublicSequence();
    }

    /** Configuration of a client. Each setter returns this; the rules are checked when the client is created. */
    public static final class Context {
        private static final long FIRST_ATTEMPT_MS = 1_000;

        String ingressChannel = "aeron:udp?endpoint=localhost:20110";
        int ingressStreamId = 1001;
        String responseChannel = "aeron:udp?endpoint=localhost:0";
        int responseStreamId = 2000;
        int sessionId;
        String token = "";
        boolean wantPublic;
        long heartbeatMs = 1_000;
        int retransmitWindow = 1_024;
        int maxCommandLength = 1_024;
        int holdBackEvents = 1_024;
        int maxEventLength = 512;
        long gapPatienceMs = 250;
        long logonTimeoutMs = 5_000;
        long reconnectMinMs = 100;
        long reconnectMaxMs = 2_000;
        int fragmentLimit = 64;
        Aeron aeron;
        String aeronDirectoryName;
        long lastSessionSequence;
        long lastPublicSequence;
        ClientStateStore stateStore;
        EventListener eventListener;
        ConnectionListener connectionListener = new ConnectionListener() { };
        NanoClock nanoClock = SystemNanoClock.INSTANCE;
        IdleStrategy idleStrategy =
            new BackoffIdleStrategy(1, 1, 1_000, TimeUnit.MILLISECONDS.toNanos(1));
        private boolean concluded;

        /**
         * Checks every rule. Called by {@link JishiClient#connect}; a context serves one client.
         *
         * @throws IllegalArgumentException naming the setting that breaks its rule, its value and the rule.
         * @throws IllegalStateException if it was concluded before.
         */
        public void conclude() {
            if (concluded) {
                throw new IllegalStateException("this context belongs to another client; make a new one");
            }
            Rule.checkChannel("ingressChannel", ingressChannel);
            Rule.checkChannel("responseChannel", responseChannel);
            Rule.check(sessionId > 0, "sessionId", sessionId, "must be greater than 0");
            Rule.check(token != null && !token.isEmpty(), "token", "(empty)", "must be given");
            Rule.check(heartbeatMs >= 10 && heartbeatMs <= 60_000, "heartbeatMs", heartbeatMs, "must be 10 to 60,000");
            Rule.check(Rule.isPowerOfTwo(retransmitWindow, 1 << 20), "retransmitWindow", retransmitWindow,
                "must be a power of two up to 1,048,576");
            Rule.check(maxCommandLength >= 256 && maxCommandLength <= 65_536, "maxCommandLength", maxCommandLength,
                "must be 256 to 65,536");
            Rule.check((long)retransmitWindow * maxCommandLength <= 1 << 30, "retransmitWindow * maxCommandLength",
                (long)retransmitWindow * maxCommandLength, "must be at most 1 GiB");
            Rule.check(Rule.isPowerOfTwo(holdBackEvents, 1 << 20), "holdBackEvents", holdBackEvents,
                "must be a power of two up to 1,048,576");
            Rule.check(maxEventLength >= 256 && maxEventLength <= 65_536, "maxEventLength", maxEventLength,
                "must be 256 to 65,536");
            Rule.check((long)holdBackEvents * maxEventLength <= 1 << 30, "holdBackEvents * maxEventLength",
                (long)holdBackEvents * maxEventLength, "must be at most 1 GiB");
            Rule.check(gapPatienceMs >= 1, "gapPatienceMs", gapPatienceMs, "must be at least 1");
            Rule.check(logonTimeoutMs >= 10, "logonTimeoutMs", logonTimeoutMs, "must be at least 10");
            Rule.check(reconnectMinMs >= 1 && reconnectMaxMs >= reconnectMinMs, "reconnectMinMs, reconnectMaxMs",
                reconnectMinMs + ", " + reconnectMaxMs, "must be at least 1 and ascending");
            Rule.check(fragmentLimit >= 1, "fragmentLimit", fragmentLimit, "must be at least 1");
            Rule.check(aeron == null || aeronDirectoryName == null, "aeronDirectoryName", aeronDirectoryName,
                "must not be given together with aeron");
            Rule.check(lastSessionSequence >= 0 && lastPublicSequence >= 0, "resumeFrom",
                lastSessionSequence + ", " + lastPublicSequence, "must not be negative");
            Rule.check(stateStore == null || (lastSessionSequence == 0 && lastPublicSequence == 0), "resumeFrom",
                lastSessionSequence + ", " + lastPublicSequence, "must not be given together with stateStore");
            Rule.check(eventListener != null, "eventListener", null, "must be given");
            Rule.check(connectionListener != null, "connectionListener", null, "must not be null");
            Rule.check(nanoClock != null, "nanoClock", null, "must not be null");
            Rule.check(idleStrategy != null, "idleStrategy", null, "must not be null");
            concluded = true;
        }

        /** Aeron channel on which the engine listens; default {@code aeron:udp?endpoint=localhost:20110}. */
        public Context ingressChannel(final String newIngressChannel) {
            ingressChannel = newIngressChannel;
            return this;
        }

        /** Stream of the ingress channel; default 1001. */
        public Context ingressStreamId(final int newIngressStreamId) {
            ingressStreamId = newIngressStreamId;
            return this;
        }

        /** Channel on which this client listens; default {@code aeron:udp?endpoint=localhost:0}: any free port. */
        public Context responseChannel(final String newResponseChannel) {
            responseChannel = newResponseChannel;
            return this;
        }

        /** First of 1,000 streams of the response channel, one for each logon in turn; default 2000. */
        public Context responseStreamId(final int newResponseStreamId) {
            responseStreamId = newResponseStreamId;
            return this;
        }

        /** The session, as registered with the engine; required. */
        public Context sessionId(final int newSessionId) {
            sessionId = newSessionId;
            return this;
        }

        /** The session's secret; required. */
        public Context token(final String newToken) {
            token = newToken;
            return this;
        }

        /** Whether public events are wanted too; default false. */
        public Context wantPublic(final boolean newWantPublic) {
            wantPublic = newWantPublic;
            return this;
        }

        /** Interval of heartbeats; default 1,000. The engine closes a connection silent for 3 of them. */
        public Context heartbeatMs(final long newHeartbeatMs) {
            heartbeatMs = newHeartbeatMs;
            return this;
        }

        /** Most commands unacknowledged at a time, a power of two; default 1,024. */
        public Context retransmitWindow(final int newRetransmitWindow) {
            retransmitWindow = newRetransmitWindow;
            return this;
        }

        /** Longest command in bytes, at most what the engine takes; default 1,024. */
        public Context maxCommandLength(final int newMaxCommandLength) {
            maxCommandLength = newMaxCommandLength;
            return this;
        }

        /** Events kept while an earlier one is missing, a power of two; default 1,024 for each stream. */
        public Context holdBackEvents(final int newHoldBackEvents) {
            holdBackEvents = newHoldBackEvents;
            return this;
        }

        /** Longest event kept so; longer ones are asked for again; default 512 bytes. */
        public Context maxEventLength(final int newMaxEventLength) {
            maxEventLength = newMaxEventLength;
            return this;
        }

        /** Time without progress after which missing events are asked for; default 250. */
        public Context gapPatienceMs(final long newGapPatienceMs) {
            gapPatienceMs = newGapPatienceMs;
            return this;
        }

        /** Longest time for one attempt to log on; default 5,000. The first takes a second, each next twice as long. */
        public Context logonTimeoutMs(final long newLogonTimeoutMs) {
            logonTimeoutMs = newLogonTimeoutMs;
            return this;
        }

        /** Most message fragments taken in one poll of each stream; default 64. */
        public Context fragmentLimit(final int newFragmentLimit) {
            fragmentLimit = newFragmentLimit;
            return this;
        }

        /** A connected Aeron client to use; not closed. Default none: the client makes its own. */
        public Context aeron(final Aeron newAeron) {
            aeron = newAeron;
            return this;
        }

        /** Directory of a running media driver; default none: one is embedded, with low-CPU idling. */
        public Context aeronDirectoryName(final String newAeronDirectoryName) {
            aeronDirectoryName = newAeronDirectoryName;
            return this;
        }

        /** Where positions are kept across restarts of this program; default none. The client closes it. */
        public Context stateStore(final ClientStateStore newStateStore) {
            stateStore = newStateStore;
            return this;
        }

        /** Receives the events; required. */
        public Context eventListener(final EventListener newEventListener) {
            eventListener = newEventListener;
            return this;
        }

        /** Told about the connection; default nobody. */
        public Context connectionListener(final ConnectionListener newConnectionListener) {
            connectionListener = newConnectionListener;
            return this;
        }

        /** Clock for intervals; default the system's monotonic one. */
        public Context nanoClock(final NanoClock newNanoClock) {
            nanoClock = newNanoClock;
            return this;
        }

        /** How the thread of {@link JishiClient#start()} idles; default backs off to parks of 1 ms. */
        public Context idleStrategy(final IdleStrategy newIdleStrategy) {
            idleStrategy = newIdleStrategy;
            return this;
        }

        /** Back-off between attempts: the first, doubled up to the last; default 100 and 2,000. */
        public Context reconnectMs(final long least, final long most) {
            reconnectMinMs = least;
            reconnectMaxMs = most;
            return this;
        }

        /** Last events of the two streams that are known already; default 0, 0: all are delivered. */
        public Context resumeFrom(final long sessionSequence, final long publicSequence) {
            lastSessionSequence = sessionSequence;
            lastPublicSequence = publicSequence;
            return this;
        }

        long backoffNs(final int unanswered) {
            return doubledNs(reconnectMinMs, unanswered, reconnectMaxMs);
        }

        long attemptNs(final int unanswered) {
            return doubledNs(FIRST_ATTEMPT_MS, unanswered, logonTimeoutMs);
        }

        private static long doubledNs(final long firstMs, final int times, final long mostMs) {
            return TimeUnit.MILLISECONDS.toNanos(Math.min(firstMs << Math.min(times, 16), mostMs));
        }
    }
}
