package io.jishi.node;

import io.jishi.wire.DisconnectReason;
import io.jishi.wire.StreamKind;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one connection is owed from the event journal: its session stream until the publish handler takes over, and what
 * it asked for again. Catch-up agent only.
 */
final class CatchUp implements AutoCloseable {
    private static final int RECORDS_PER_POLL = 256;

    private final Path eventJournal;
    private final Connection connection;
    private final StreamIndex publicStream;
    private final AtomicLong publishedEvents;
    private final SessionContext limits;
    private final StreamReplay.Tools tools;
    private StreamReplay resume;
    private StreamReplay sessionResend;
    private StreamReplay publicResend;
    private long sessionResendUntil;
    private long publicResendUntil;
    private long lastProgressNs;

    /**
     * Makes the catch-up of a connection.
     *
     * @param eventJournal    directory of the event journal.
     * @param connection      to serve.
     * @param publicStream    index of public events.
     * @param publishedEvents last event that may be read from the journal.
     * @param limits          of slowness.
     * @param tools           of the agent's thread.
     */
    CatchUp(
        final Path eventJournal,
        final Connection connection,
        final StreamIndex publicStream,
        final AtomicLong publishedEvents,
        final SessionContext limits,
        final StreamReplay.Tools tools) {
        this.eventJournal = eventJournal;
        this.connection = connection;
        this.publicStream = publicStream;
        this.publishedEvents = publishedEvents;
        this.limits = limits;
        this.tools = tools;
    }

    Connection connection() {
        return connection;
    }

    int poll(final long nowNs) {
        return pollResume(nowNs) + pollSessionResend() + pollPublicResend();
    }

    private int pollResume(final long nowNs) {
        switch (connection.state()) {
            case CATCHING_UP:
                return catchUp(nowNs);
            case HANDOVER:
                takeBackWhenOvertaken();
                return 0;
            default:
                closeResume();
                return 0;
        }
    }

    private int catchUp(final long nowNs) {
        if (resume != null && wasLiveMeanwhile()) {
            closeResume();
        }
        if (resume == null) {
            resume = open(StreamKind.SESSION, connection.session().stream(), connection.sentStreamSequence());
            lastProgressNs = nowNs;
        }
        final long published = publishedEvents.get();
        final int work = resume.poll(published, RECORDS_PER_POLL);
        connection.sentStreamSequence(resume.lastStreamSequence());
        if (work > 0) {
            lastProgressNs = nowNs;
        }
        if (resume.isBackPressured()) {
            disconnectWhenSlow(nowNs, published);
        } else if (resume.sentEventSequence() >= published) {
            connection.offerHandover(resume.sentEventSequence());
            takeBackWhenOvertaken();
        }
        return work;
    }

    /** The publish handler had the connection, sent some, and gave it back before this agent looked again. */
    private boolean wasLiveMeanwhile() {
        return connection.sentStreamSequence() > resume.lastStreamSequence();
    }

    /** See {@link LiveSender} for why both sides look twice. */
    private void takeBackWhenOvertaken() {
        if (publishedEvents.get() > resume.sentEventSequence()) {
            connection.takeBack();
        }
    }

    private void disconnectWhenSlow(final long nowNs, final long published) {
        final boolean stuck = nowNs - lastProgressNs > limits.slowClientTimeoutNs();
        final boolean farBehind =
            connection.wasLive() && published - resume.sentEventSequence() > limits.slowClientMaxLag();
        if (stuck || farBehind) {
            connection.requestClose(DisconnectReason.SLOW);
        }
    }

    private int pollSessionResend() {
        final long from = connection.takeSessionResend();
        if (from > 0) {
            closeIfOpen(sessionResend);
            sessionResend = open(StreamKind.SESSION, connection.session().stream(), from - 1);
            sessionResendUntil = publishedEvents.get();
        }
        if (sessionResend == null) {
            return 0;
        }
        final int work = sessionResend.poll(sessionResendUntil, RECORDS_PER_POLL);
        if (sessionResend.sentEventSequence() >= sessionResendUntil) {
            sessionResend.close();
            sessionResend = null;
        }
        return work;
    }

    private int pollPublicResend() {
        final long from = connection.takePublicResend();
        if (from > 0) {
            closeIfOpen(publicResend);
            publicResend = open(StreamKind.PUBLIC, publicStream, from - 1);
            publicResendUntil = publishedEvents.get();
        }
        if (publicResend == null) {
            return 0;
        }
        final int work = publicResend.poll(publicResendUntil, RECORDS_PER_POLL);
        if (publicResend.sentEventSequence() >= publicResendUntil) {
            publicResend.close();
            publicResend = null;
        }
        return work;
    }

    private StreamReplay open(final StreamKind kind, final StreamIndex stream, final long after) {
        return new StreamReplay(eventJournal, connection, kind, stream, after, tools);
    }

    private void closeResume() {
        closeIfOpen(resume);
        resume = null;
    }

    private static void closeIfOpen(final StreamReplay replay) {
        if (replay != null) {
            replay.close();
        }
    }

    @Override
    public void close() {
        closeIfOpen(resume);
        closeIfOpen(sessionResend);
        closeIfOpen(publicResend);
    }
}
