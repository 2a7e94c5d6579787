package io.jishi.node;

/** Told of the failure that stops a node. Called from any thread; the first call counts. */
@FunctionalInterface
interface FailureListener {
    void onFailure(String where, Throwable cause);
}
