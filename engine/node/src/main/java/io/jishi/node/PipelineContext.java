package io.jishi.node;

import static io.jishi.node.Checks.notConcluded;
import static io.jishi.node.Checks.present;
import static io.jishi.node.Checks.rule;

/**
 * The pipeline's part of the {@link NodeContext}: ring, batches, threads. Set, then concluded by the node's context;
 * frozen from then on. Not thread safe.
 */
public final class PipelineContext {
    private boolean concluded;
    private int ringSize = 4096;
    private int maxCommandLength = 1024;
    private int maxBatchSize = 256;
    private int cancelReserve = 64;
    private PipelineThreading threading = PipelineThreading.AUTO;
    private WaitKind waitStrategy = WaitKind.BLOCKING;

    /** Validates, decides AUTO and freezes; called by {@link NodeContext#conclude()}. */
    void conclude() {
        notConcluded(concluded);
        present("threading", threading);
        present("waitStrategy", waitStrategy);
        rule(ringSize >= 8 && ringSize <= 1 << 20 && Integer.bitCount(ringSize) == 1,
            "ringSize must be a power of two from 8 to 1048576, is " + ringSize);
        rule(maxCommandLength >= 256 && maxCommandLength <= 1 << 16,
            "maxCommandLength must be from 256 to 65536 bytes, is " + maxCommandLength);
        rule((long) ringSize * (maxCommandLength + 64) <= Integer.MAX_VALUE,
            "ringSize times maxCommandLength must stay below 2 GiB, is " + ringSize + " times " + maxCommandLength);
        rule(maxBatchSize >= 1 && maxBatchSize <= ringSize,
            "maxBatchSize must be from 1 to ringSize " + ringSize + ", is " + maxBatchSize);
        rule(cancelReserve >= 1 && cancelReserve < ringSize,
            "cancelReserve must be from 1 to below ringSize " + ringSize + ", is " + cancelReserve);
        threading = threading.resolve(Runtime.getRuntime().availableProcessors());
        concluded = true;
    }

    /**
     * Slots of the ring: the most commands between ingress and publish.
     *
     * @return the setting.
     */
    public int ringSize() {
        return ringSize;
    }

    /**
     * Sets {@link #ringSize()}.
     *
     * @param slots the setting.
     * @return this.
     */
    public PipelineContext ringSize(final int slots) {
        notConcluded(concluded);
        ringSize = slots;
        return this;
    }

    /**
     * Longest command taken, message header included.
     *
     * @return the setting.
     */
    public int maxCommandLength() {
        return maxCommandLength;
    }

    /**
     * Sets {@link #maxCommandLength()}.
     *
     * @param bytes the setting.
     * @return this.
     */
    public PipelineContext maxCommandLength(final int bytes) {
        notConcluded(concluded);
        maxCommandLength = bytes;
        return this;
    }

    /**
     * Most commands in a batch: one journal write, and under SYNC one sync.
     *
     * @return the setting.
     */
    public int maxBatchSize() {
        return maxBatchSize;
    }

    /**
     * Sets {@link #maxBatchSize()}.
     *
     * @param commands the setting.
     * @return this.
     */
    public PipelineContext maxBatchSize(final int commands) {
        notConcluded(concluded);
        maxBatchSize = commands;
        return this;
    }

    /**
     * Slots of the ring kept for cancels, withdrawals and the engine's own commands.
     *
     * @return the setting.
     */
    public int cancelReserve() {
        return cancelReserve;
    }

    /**
     * Sets {@link #cancelReserve()}.
     *
     * @param slots the setting.
     * @return this.
     */
    public PipelineContext cancelReserve(final int slots) {
        notConcluded(concluded);
        cancelReserve = slots;
        return this;
    }

    /**
     * How the stages are laid on threads; AUTO is decided by {@link NodeContext#conclude()}.
     *
     * @return the setting.
     */
    public PipelineThreading threading() {
        return threading;
    }

    /**
     * Sets {@link #threading()}.
     *
     * @param value the setting.
     * @return this.
     */
    public PipelineContext threading(final PipelineThreading value) {
        notConcluded(concluded);
        threading = value;
        return this;
    }

    /**
     * How the stages wait for commands.
     *
     * @return the setting.
     */
    public WaitKind waitStrategy() {
        return waitStrategy;
    }

    /**
     * Sets {@link #waitStrategy()}.
     *
     * @param kind the setting.
     * @return this.
     */
    public PipelineContext waitStrategy(final WaitKind kind) {
        notConcluded(concluded);
        waitStrategy = kind;
        return this;
    }
}
