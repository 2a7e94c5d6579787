/**
 * The running engine: sequencing ring, journal, matcher, transport, sessions and recovery.
 */
package io.jishi.node;
