package io.jishi.node;

/** How the stages of the {@link CommandPipeline} are laid on threads. The handlers and their guarantee are the same. */
public enum PipelineThreading {
    /** {@link #ONE_THREAD} on machines of at most four processors, {@link #THREAD_PER_STAGE} on larger ones. */
    AUTO,
    /** One thread runs journal, match and publish in turn over each batch: no stage waits for a processor. */
    ONE_THREAD,
    /** Journal, match and publish each have a thread; journal and match run side by side. */
    THREAD_PER_STAGE;

    private static final int MOST_PROCESSORS_FOR_ONE_THREAD = 4;

    /**
     * Decides what {@link #AUTO} means on a machine.
     *
     * @param processors number of processors the machine offers.
     * @return {@link #ONE_THREAD} or {@link #THREAD_PER_STAGE}.
     */
    public PipelineThreading resolve(final int processors) {
        if (this != AUTO) {
            return this;
        }
        return processors <= MOST_PROCESSORS_FOR_ONE_THREAD ? ONE_THREAD : THREAD_PER_STAGE;
    }
}
