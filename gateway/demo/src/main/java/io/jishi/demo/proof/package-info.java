/**
 * The proof at the end of the demonstration: four claims, each held against evidence that the engine did not write
 * (what the gateways recorded) or that another process recomputed.
 */
package io.jishi.demo.proof;
