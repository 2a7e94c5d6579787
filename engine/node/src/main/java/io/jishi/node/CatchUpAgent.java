package io.jishi.node;

import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.NanoClock;

/**
 * Brings connections up to date from the event journal, beside the live flow and without holding it up: it reads what
 * the publish handler has written, and waits for clients in its place.
 */
final class CatchUpAgent implements Agent {
    private final NodeContext ctx;
    private final Connections connections;
    private final StreamIndex publicStream;
    private final AtomicLong publishedEvents;
    private final NanoClock clock;
    private final Path eventJournal;
    private final StreamReplay.Tools tools;
    private final IdentityHashMap<Connection, CatchUp> catchUps = new IdentityHashMap<>();

    /**
     * Makes the agent.
     *
     * @param ctx             the node's settings.
     * @param connections     there are.
     * @param router          its index of public events and its homes are read.
     * @param publishedEvents last event that may be read from the journal.
     * @param clock           for slowness.
     */
    CatchUpAgent(
        final NodeContext ctx,
        final Connections connections,
        final EventRouter router,
        final AtomicLong publishedEvents,
        final NanoClock clock) {
        this.ctx = ctx;
        this.connections = connections;
        this.publicStream = router.publicStream();
        this.publishedEvents = publishedEvents;
        this.clock = clock;
        this.eventJournal = ctx.eventJournalDirectory();
        tools = new StreamReplay.Tools(new Audience(router.homes()), new EventPublisher(true));
    }

    @Override
    public int doWork() {
        int work = 0;
        final long nowNs = clock.nanoTime();
        for (final Connection connection : connections.snapshot()) {
            if (!connection.isClosed()) {
                work += catchUps.computeIfAbsent(connection, this::newCatchUp).poll(nowNs);
            }
        }
        if (!catchUps.isEmpty()) {
            work += closeEnded();
        }
        return work;
    }

    private CatchUp newCatchUp(final Connection connection) {
        return new CatchUp(eventJournal, connection, publicStream, publishedEvents, ctx.sessions(), tools);
    }

    private int closeEnded() {
        final int before = catchUps.size();
        catchUps.values().removeIf(catchUp -> {
            final boolean ended = catchUp.connection().isClosed();
            if (ended) {
                catchUp.close();
            }
            return ended;
        });
        return before - catchUps.size();
    }

    @Override
    public void onClose() {
        catchUps.values().forEach(CatchUp::close);
        catchUps.clear();
    }

    @Override
    public String roleName() {
        return "jishi-catch-up";
    }
}
