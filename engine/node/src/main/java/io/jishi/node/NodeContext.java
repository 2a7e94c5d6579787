package io.jishi.node;

import static io.jishi.node.Checks.notConcluded;
import static io.jishi.node.Checks.notNegative;
import static io.jishi.node.Checks.positive;
import static io.jishi.node.Checks.present;
import static io.jishi.node.Checks.rule;

import io.jishi.core.state.CoreLimits;
import io.jishi.journal.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.SystemEpochNanoClock;

/**
 * Everything that configures an {@link EngineNode}: set what differs from the defaults, then {@link #conclude()} once;
 * it validates and freezes. Not thread safe.
 */
public final class NodeContext {
    private static final long LONGEST_REHEARSAL_NS = TimeUnit.MINUTES.toNanos(1);

    private final PipelineContext pipeline = new PipelineContext();
    private final TransportContext transport = new TransportContext();
    private final SessionContext sessions = new SessionContext();
    private boolean concluded;
    private Path dataDirectory;
    private Durability durability = Durability.ASYNC;
    private boolean acceptLostTail;
    private long journalBlockSizeBytes = 64L << 20;
    private long minFreeSpaceBytes = 128L << 20;
    private long reservedSpaceBytes = 256L << 20;
    private CoreLimits coreLimits = new CoreLimits();
    private List<byte[]> bootstrapCommands = List.of();
    private EpochNanoClock clock = SystemEpochNanoClock.INSTANCE;
    private Consumer<RecoveryProgress> recoveryProgress = progress -> { };
    private long statsIntervalNs = TimeUnit.SECONDS.toNanos(10);
    private long rehearsalNs;
    private Supplier<Matcher> matcherFactory;
    private UnaryOperator<RecordLog> commandLog = UnaryOperator.identity();
    private LongSupplier usableSpace;

    /**
     * Validates, fills in what was left to decide, and freezes.
     *
     * @return this.
     * @throws NodeStartException    of kind USAGE naming the setting that breaks a rule.
     * @throws IllegalStateException when it was concluded before.
     */
    public NodeContext conclude() {
        notConcluded(concluded);
        present("dataDirectory", dataDirectory);
        present("durability", durability);
        present("coreLimits", coreLimits);
        present("clock", clock);
        present("recoveryProgress", recoveryProgress);
        rule(journalBlockSizeBytes >= 1 << 20 && journalBlockSizeBytes <= 1 << 30
            && Long.bitCount(journalBlockSizeBytes) == 1,
            "journalBlockSizeBytes must be a power of two from 1048576 to 1073741824, is " + journalBlockSizeBytes);
        rule(minFreeSpaceBytes >= 2 * journalBlockSizeBytes,
            "minFreeSpaceBytes must be at least twice journalBlockSizeBytes " + journalBlockSizeBytes + ", is "
            + minFreeSpaceBytes);
        notNegative("reservedSpaceBytes", reservedSpaceBytes);
        positive("statsIntervalNs", statsIntervalNs);
        rule(rehearsalNs >= 0 && rehearsalNs <= LONGEST_REHEARSAL_NS,
            "rehearsalNs must be 0 to " + LONGEST_REHEARSAL_NS + ", is " + rehearsalNs);
        pipeline.conclude();
        transport.conclude();
        sessions.conclude();
        if (matcherFactory == null) {
            matcherFactory = () -> new CoreMatcher(coreLimits);
        }
        if (usableSpace == null) {
            usableSpace = this::measureUsableSpace;
        }
        concluded = true;
        return this;
    }

    private long measureUsableSpace() {
        try {
            return Files.getFileStore(dataDirectory).getUsableSpace();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot measure the free space of " + dataDirectory, e);
        }
    }

    /**
     * Directory of everything the engine keeps; made when missing, held by one engine at a time.
     *
     * @return the setting.
     */
    public Path dataDirectory() {
        return dataDirectory;
    }

    /**
     * Sets {@link #dataDirectory()}.
     *
     * @param directory the setting.
     * @return this.
     */
    public NodeContext dataDirectory(final Path directory) {
        notConcluded(concluded);
        dataDirectory = directory;
        return this;
    }

    /**
     * What an acknowledged command has survived.
     *
     * @return the setting.
     */
    public Durability durability() {
        return durability;
    }

    /**
     * Sets {@link #durability()}.
     *
     * @param value the setting.
     * @return this.
     */
    public NodeContext durability(final Durability value) {
        notConcluded(concluded);
        durability = value;
        return this;
    }

    /**
     * Whether to start although the journal lost records that were durable: an operator's explicit permission.
     *
     * @return the setting.
     */
    public boolean acceptLostTail() {
        return acceptLostTail;
    }

    /**
     * Sets {@link #acceptLostTail()}.
     *
     * @param value the setting.
     * @return this.
     */
    public NodeContext acceptLostTail(final boolean value) {
        notConcluded(concluded);
        acceptLostTail = value;
        return this;
    }

    /**
     * Bytes by which the journals' files grow.
     *
     * @return the setting.
     */
    public long journalBlockSizeBytes() {
        return journalBlockSizeBytes;
    }

    /**
     * Sets {@link #journalBlockSizeBytes()}.
     *
     * @param bytes the setting.
     * @return this.
     */
    public NodeContext journalBlockSizeBytes(final long bytes) {
        notConcluded(concluded);
        journalBlockSizeBytes = bytes;
        return this;
    }

    /**
     * Free space below which nothing is taken.
     *
     * @return the setting.
     */
    public long minFreeSpaceBytes() {
        return minFreeSpaceBytes;
    }

    /**
     * Sets {@link #minFreeSpaceBytes()}.
     *
     * @param bytes the setting.
     * @return this.
     */
    public NodeContext minFreeSpaceBytes(final long bytes) {
        notConcluded(concluded);
        minFreeSpaceBytes = bytes;
        return this;
    }

    /**
     * Free space above the minimum that is kept for cancels and withdrawals.
     *
     * @return the setting.
     */
    public long reservedSpaceBytes() {
        return reservedSpaceBytes;
    }

    /**
     * Sets {@link #reservedSpaceBytes()}.
     *
     * @param bytes the setting.
     * @return this.
     */
    public NodeContext reservedSpaceBytes(final long bytes) {
        notConcluded(concluded);
        reservedSpaceBytes = bytes;
        return this;
    }

    /**
     * Limits of the exchange; part of what makes a replay exact, so keep them with the journal.
     *
     * @return the setting.
     */
    public CoreLimits coreLimits() {
        return coreLimits;
    }

    /**
     * Sets {@link #coreLimits()}.
     *
     * @param limits the setting.
     * @return this.
     */
    public NodeContext coreLimits(final CoreLimits limits) {
        notConcluded(concluded);
        coreLimits = limits;
        return this;
    }

    /**
     * Encoded commands of session 0 that define the market; sequenced first when the journal is empty.
     *
     * @return the setting.
     */
    public List<byte[]> bootstrapCommands() {
        return bootstrapCommands;
    }

    /**
     * Sets {@link #bootstrapCommands()}.
     *
     * @param commands the setting.
     * @return this.
     */
    public NodeContext bootstrapCommands(final List<byte[]> commands) {
        notConcluded(concluded);
        bootstrapCommands = List.copyOf(commands);
        return this;
    }

    /**
     * The clock that stamps commands, the only one the exchange ever sees.
     *
     * @return the setting.
     */
    public EpochNanoClock clock() {
        return clock;
    }

    /**
     * Sets {@link #clock()}.
     *
     * @param value the setting.
     * @return this.
     */
    public NodeContext clock(final EpochNanoClock value) {
        notConcluded(concluded);
        clock = value;
        return this;
    }

    /**
     * Told about every second how far recovery is, on the starting thread.
     *
     * @return the setting.
     */
    public Consumer<RecoveryProgress> recoveryProgress() {
        return recoveryProgress;
    }

    /**
     * Sets {@link #recoveryProgress()}.
     *
     * @param listener the setting.
     * @return this.
     */
    public NodeContext recoveryProgress(final Consumer<RecoveryProgress> listener) {
        notConcluded(concluded);
        recoveryProgress = listener;
        return this;
    }

    /**
     * How often the node logs what it does while commands flow.
     *
     * @return the setting.
     */
    public long statsIntervalNs() {
        return statsIntervalNs;
    }

    /**
     * Sets {@link #statsIntervalNs()}.
     *
     * @param intervalNs the setting.
     * @return this.
     */
    public NodeContext statsIntervalNs(final long intervalNs) {
        notConcluded(concluded);
        statsIntervalNs = intervalNs;
        return this;
    }

    /**
     * How long the matcher trades by itself before the node opens, in an exchange that is thrown away, so that the JVM
     * has compiled it when the first command comes. 0, which is the default, is not at all.
     *
     * @return the setting.
     */
    public long rehearsalNs() {
        return rehearsalNs;
    }

    /**
     * Sets {@link #rehearsalNs()}.
     *
     * @param durationNs the setting; one minute at most.
     * @return this.
     */
    public NodeContext rehearsalNs(final long durationNs) {
        notConcluded(concluded);
        rehearsalNs = durationNs;
        return this;
    }

    /**
     * Directory of the command journal.
     *
     * @return {@code command} below the data directory.
     */
    public Path commandJournalDirectory() {
        return dataDirectory.resolve("command");
    }

    /**
     * Directory of the event journal.
     *
     * @return {@code events} below the data directory.
     */
    public Path eventJournalDirectory() {
        return dataDirectory.resolve("events");
    }

    /**
     * Ring, batches, threads.
     *
     * @return the part of this context, to be set in place.
     */
    public PipelineContext pipeline() {
        return pipeline;
    }

    /**
     * Media driver, channels and idling.
     *
     * @return the part of this context, to be set in place.
     */
    public TransportContext transport() {
        return transport;
    }

    /**
     * Heartbeats and slow clients.
     *
     * @return the part of this context, to be set in place.
     */
    public SessionContext sessions() {
        return sessions;
    }

    /** For tests: what stands in for the exchange. */
    NodeContext matcherFactory(final Supplier<Matcher> factory) {
        notConcluded(concluded);
        matcherFactory = factory;
        return this;
    }

    Supplier<Matcher> matcherFactory() {
        return matcherFactory;
    }

    /** For tests: something between the journal handler and the command journal. */
    NodeContext commandLog(final UnaryOperator<RecordLog> wrapper) {
        notConcluded(concluded);
        commandLog = wrapper;
        return this;
    }

    UnaryOperator<RecordLog> commandLog() {
        return commandLog;
    }

    /** For tests: what measures the file system. */
    NodeContext usableSpace(final LongSupplier measure) {
        notConcluded(concluded);
        usableSpace = measure;
        return this;
    }

    LongSupplier usableSpace() {
        return usableSpace;
    }
}
