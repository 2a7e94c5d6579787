package io.jishi.perf.pool;

/** A pool of supply and demand that is measured. */
interface PoolEngine extends AutoCloseable {
    /** Makes a pool for so many listings. */
    interface Factory {
        PoolEngine create(Ipc ipc, PoolAnswers answers, int capacity);
    }

    /** Makes of an order what the engine is given, before the clock starts; it is applied before it is made anew. */
    default void prepare(final PoolOrder order) {
    }

    /** A command will be applied soon. */
    default void expect(final PoolOrder order) {
    }

    /** Those expected are all that is known. */
    default void readAhead() {
    }

    /** Applies a command; one for a listing that has ended meanwhile does nothing. */
    void apply(PoolOrder order);

    @Override
    default void close() {
    }
}
