package io.jishi.client;

import io.jishi.wire.CommandRefusal;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.NanoClock;

/**
 * Numbers commands, sends them, and sends them again: go-back-N from the number the engine expects.
 * <p>
 * {@code acknowledged < sendSequence <= nextSequence}: everything up to the first is in the engine's journal, what lies
 * between it and the second was sent on this connection, and the rest waits to be sent again. After a refusal one
 * command goes alone, and with every acknowledgement twice as many as before: whatever is sent behind a command that is
 * refused is refused as well, and an engine that is full should not have to say so a thousand times. Any thread may
 * submit; the monitor is held for a copy and an offer, never while a listener runs.
 */
final class CommandSender {
    private static final long REFUSALS_TIMEOUT_NS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long BUSY_BACKOFF_NS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long STOPPING_BACKOFF_NS = TimeUnit.MILLISECONDS.toNanos(100);

    /** What became of a refusal. */
    enum Outcome { IGNORED, RETRY, GIVEN_UP, IMPOSSIBLE }

    private final Transport transport;
    private final RetransmitWindow window;
    private final NanoClock clock;
    private boolean connected;
    private boolean closed;
    private volatile long nextSequence;
    private volatile long acknowledged;
    private long sendSequence;

    private boolean awaitingRefusals;
    private long lastToBeRefused;
    private long refusalsDeadlineNs;
    private long resumeFrom;
    private boolean backingOff;
    private long backoffUntilNs;
    private int mayBeUnderWay;

    private long suspectSequence = -1;

    CommandSender(final Transport transport, final RetransmitWindow window, final NanoClock clock) {
        this.transport = transport;
        this.window = window;
        this.clock = clock;
        mayBeUnderWay = window.capacity();
    }

    /** Any thread: see {@link JishiClient#submit}. */
    synchronized long submit(final DirectBuffer buffer, final int offset, final int length) {
        window.check(buffer, offset, length);
        if (closed) {
            return JishiClient.CLOSED;
        }
        if (!connected) {
            return JishiClient.NOT_CONNECTED;
        }
        final long sequence = nextSequence;
        if (sequence - 1 - acknowledged >= window.capacity()) {
            return JishiClient.WINDOW_FULL;
        }
        sendWaiting(clock.nanoTime());
        if (awaitingRefusals || sendSequence != sequence || !maySend(sequence)) {
            return JishiClient.BACK_PRESSURED;
        }
        window.put(sequence, buffer, offset, length);
        final long result = offer(sequence);
        if (result == Transport.NOT_CONNECTED) {
            return JishiClient.NOT_CONNECTED;
        }
        if (result < 0) {
            return JishiClient.BACK_PRESSURED;
        }
        nextSequence = sequence + 1;
        sendSequence = sequence + 1;
        return sequence;
    }

    private long offer(final long sequence) {
        final long result =
            transport.offer(window.buffer(), window.offset(sequence), window.length(sequence));
        if (result > 0) {
            window.onSent(sequence);
        }
        return result;
    }

    private boolean maySend(final long sequence) {
        return sequence - acknowledged <= mayBeUnderWay;
    }

    private int sendWaiting(final long nowNs) {
        if (awaitingRefusals) {
            if (nowNs - refusalsDeadlineNs < 0) {
                return 0;
            }
            goBack();
        }
        if (backingOff) {
            if (nowNs - backoffUntilNs < 0) {
                return 0;
            }
            backingOff = false;
        }
        int sent = 0;
        while (sendSequence < nextSequence && maySend(sendSequence) && offer(sendSequence) > 0) {
            sendSequence++;
            sent++;
        }
        return sent;
    }

    /** Sends what waits. */
    synchronized int doWork(final long nowNs) {
        return connected && (awaitingRefusals || sendSequence < nextSequence) ? sendWaiting(nowNs) : 0;
    }

    /**
     * Takes up the session where the engine has it.
     *
     * @return null if that is possible, otherwise why not.
     */
    synchronized DisconnectCause onLoggedOn(final long lastClientSequence) {
        if (nextSequence == 0) {
            nextSequence = lastClientSequence + 1;
        } else if (lastClientSequence >= nextSequence) {
            return DisconnectCause.SESSION_SHARED;
        } else if (lastClientSequence < acknowledged) {
            return DisconnectCause.ENGINE_BEHIND;
        }
        acknowledged = lastClientSequence;
        sendSequence = lastClientSequence + 1;
        window.onConnected();
        awaitingRefusals = false;
        backingOff = false;
        suspectSequence = -1;
        connected = true;
        return null;
    }

    synchronized void onDisconnected() {
        connected = false;
    }

    synchronized void close() {
        connected = false;
        closed = true;
    }

    /** An event says that a command is in the journal, and so is every one before it. */
    void onAcknowledged(final long clientSequence) {
        if (clientSequence > acknowledged) {
            acknowledge(clientSequence);
        }
    }

    private synchronized void acknowledge(final long clientSequence) {
        acknowledged = Math.min(clientSequence, nextSequence - 1);
        sendSequence = Math.max(sendSequence, acknowledged + 1);
        resumeFrom = Math.max(resumeFrom, acknowledged + 1);
        mayBeUnderWay = Math.min(window.capacity(), 2 * mayBeUnderWay);
    }

    /**
     * The engine did not take a command. It will refuse, once each and in order, everything sent after it, so sending
     * again waits for the last of those refusals; a clock stands by in case one is lost.
     */
    synchronized Outcome onRefused(final long refused, final long expected, final CommandRefusal reason) {
        if (!connected || expected <= acknowledged || refused <= acknowledged) {
            return Outcome.IGNORED;
        }
        if (expected > nextSequence || refused >= nextSequence) {
            return Outcome.IMPOSSIBLE;
        }
        final boolean allRefused = window.onRefused(refused);
        final Outcome outcome = refused == expected ? judge(refused, reason, allRefused) : Outcome.IGNORED;
        if (awaitingRefusals) {
            if (refused >= lastToBeRefused) {
                goBack();
            }
        } else if (expected < sendSequence) {
            goBackLater(refused, expected);
        }
        return outcome;
    }

    private Outcome judge(final long refused, final CommandRefusal reason, final boolean allRefused) {
        switch (reason) {
            case TOO_LONG:
            case MALFORMED:
            case JOURNAL_FULL:
                if (!allRefused) {
                    // Another copy is on its way and may be taken: its fate decides.
                    return Outcome.IGNORED;
                }
                window.putEmptyCancel(refused);
                mayBeUnderWay = 1;
                return Outcome.GIVEN_UP;
            case BUSY:
                backOff(BUSY_BACKOFF_NS);
                return Outcome.RETRY;
            case STOPPING:
                backOff(STOPPING_BACKOFF_NS);
                return Outcome.RETRY;
            default:
                return Outcome.IGNORED;
        }
    }

    private void backOff(final long delayNs) {
        mayBeUnderWay = 1;
        backingOff = true;
        backoffUntilNs = clock.nanoTime() + delayNs;
    }

    private void goBackLater(final long refused, final long expected) {
        resumeFrom = expected;
        lastToBeRefused = sendSequence - 1;
        awaitingRefusals = true;
        refusalsDeadlineNs = clock.nanoTime() + REFUSALS_TIMEOUT_NS;
        if (refused >= lastToBeRefused) {
            goBack();
        }
    }

    private void goBack() {
        awaitingRefusals = false;
        sendSequence = resumeFrom;
        suspectSequence = -1;
    }

    /**
     * The engine's heartbeat names the last command it accepted. One that was sent before the previous heartbeat and
     * is not accepted at this one was lost on the way.
     */
    synchronized void onHeartbeat(final long lastAccepted) {
        if (!connected || awaitingRefusals || lastAccepted < acknowledged || lastAccepted >= sendSequence - 1) {
            suspectSequence = -1;
        } else if (lastAccepted == suspectSequence) {
            resumeFrom = lastAccepted + 1;
            goBack();
        } else {
            suspectSequence = lastAccepted;
        }
    }

    /** Number of the next command; 0 before the first logon. Any thread. */
    long nextSequence() {
        return nextSequence;
    }

    /** Last command known to be in the engine's journal. Any thread. */
    long acknowledged() {
        return acknowledged;
    }
}
