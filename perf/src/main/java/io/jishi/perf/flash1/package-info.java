/** A public benchmark's messages and reports: {@code jishi bench flash1}. */
package io.jishi.perf.flash1;
