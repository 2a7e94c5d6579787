/**
 * Benchmarks and the load rig.
 */
package io.jishi.perf;
