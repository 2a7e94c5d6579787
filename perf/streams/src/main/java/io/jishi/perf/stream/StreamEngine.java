package io.jishi.perf.stream;

/** An engine that a stream is run through: made anew for each round. */
public interface StreamEngine {
    /**
     * Applies commands of the stream, in order, and adds the fills.
     *
     * @param stream the stream.
     * @param from   first command.
     * @param to     behind the last.
     * @param fills  to add to.
     */
    void run(OrderStream stream, int from, int to, FillSum fills);

    /** Makes an engine with empty books for a stream. */
    @FunctionalInterface
    interface Factory {
        /**
         * Makes one.
         *
         * @param stream that will be run.
         * @return the engine.
         */
        StreamEngine create(OrderStream stream);
    }
}
