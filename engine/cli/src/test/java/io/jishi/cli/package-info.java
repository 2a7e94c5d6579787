/**
 * Tests of the {@code jishi} command, run in their own process.
 */
package io.jishi.cli;
