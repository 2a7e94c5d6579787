/**
 * The deterministic state machine of the exchange: a function of state, command and time.
 */
package io.jishi.core;
