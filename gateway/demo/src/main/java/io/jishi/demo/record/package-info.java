/**
 * What the gateways write down about what they sent and received, read again by the proof.
 */
package io.jishi.demo.record;
