/** The pool beside other ways to find what pairs: {@code jishi bench pool}. */
package io.jishi.perf.pool;
