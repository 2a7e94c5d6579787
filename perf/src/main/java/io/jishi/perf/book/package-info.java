/** The continuous book beside others: {@code jishi bench book}. */
package io.jishi.perf.book;
