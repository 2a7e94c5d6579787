package io.jishi.node;

import io.jishi.node.NodeStartException.Kind;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the first failure of a node and sets off its stop. Any thread. */
final class FailureHolder implements FailureListener {
    private static final Logger LOGGER = LoggerFactory.getLogger(FailureHolder.class);

    private final AtomicReference<NodeStartException> first = new AtomicReference<>();
    private final Runnable onFirst;

    /**
     * Makes a holder.
     *
     * @param onFirst run on the failing thread after the first failure; must not wait.
     */
    FailureHolder(final Runnable onFirst) {
        this.onFirst = onFirst;
    }

    @Override
    public void onFailure(final String where, final Throwable cause) {
        final NodeStartException failure = new NodeStartException(Kind.FAILED, where + ": " + cause, cause);
        if (first.compareAndSet(null, failure)) {
            LOGGER.error("the engine stops: {}", where, cause);
            onFirst.run();
        }
    }

    /** The first failure; null = none. */
    NodeStartException failure() {
        return first.get();
    }

    void throwIfFailed() {
        final NodeStartException failure = first.get();
        if (failure != null) {
            throw failure;
        }
    }
}
