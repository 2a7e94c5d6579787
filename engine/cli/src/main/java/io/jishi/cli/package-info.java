/**
 * The {@code jishi} command and its subcommands.
 */
package io.jishi.cli;
