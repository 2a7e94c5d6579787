/** Streams of order commands that every engine can run, generated from a seed, and the protocol of a round. */
package io.jishi.perf.stream;
